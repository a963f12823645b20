//! What a service's record says to readers beside the words of the act.

use serde_json::Value;

use crate::support::{Register, tizilim};

const FILE: &str = "registry/services/certificate.toml";

/// Keys of a service, after its name.
const KEYS: &str = r#"
summary = { kk = "Жұмыссыз екеніңізді растайды.", ru = "Подтверждает, что вы без работы." }
keywords = { kk = ["жұмыспен қамту"], ru = ["занятость населения"] }
languages = ["kk", "uz"]
accreditations = { kk = "Орталық аккредиттеген.", ru = "Аккредитована центром." }
languages_note = { kk = "Аудармашы бар.", ru = "Есть переводчик." }
related = ["benefit"]
next = ["job-search"]
reviewed_on = 2026-10-01
subsection = "00701""#;

/// Tables of a service.
const TABLES: &str = r#"
[description]
kk = "Бұл *анықтама* туралы.\n\n# Кімге\n\n- [заң](/kk/acts/rules/) бойынша"
ru = "Эта *справка* о безработице.\n\n# Кому\n\n- по [правилам](/ru/acts/rules/)\n\n<script>alert(1)</script>"

[[identifier]]
scheme = "egov"
value = "P3.05"
url = "https://example.kz/P3.05"

[[faq]]
question = { kk = "Қанша жарамды?", ru = "Сколько действует?" }
answer = { kk = "**Бір** ай.", ru = "**Один** квартал." }

[notice]
text = { kk = "Портал жұмыс істемейді.", ru = "Портал не работает." }
from = 2026-11-20
to = 2026-11-28

[[form]]
number = "1-Ж"
name = { kk = "Өтініш", ru = "Бланк заявления" }
url = { kk = "https://example.kz/kk.pdf", ru = "https://example.kz/ru.pdf" }
kind = "printable"
format = "PDF"
channel = "office"

[identification]
kinds = ["electronic-signature", "in-person"]
text = { kk = "ЭЦҚ керек.", ru = "Нужна ЭЦП." }

[area]
everywhere = true
districts = ["atbasar"]

[eligibility]
minimum_age = 16
maximum_age = 63
residence = { kk = "аудан тұрғындары", ru = "жители района" }
conditions = [{ point = "1", text = { kk = "тіркелген", ru = "состоит на учете" } }]

[[standard]]
what = { kk = "Қоңырауға жауап", ru = "Ответ на звонок" }
channel = "office"
target_number = "2"
unit = { kk = "минут", ru = "минуты" }
target_share = "80"
result = [{ year = 2024, value = "71", volume = 900 }, { year = 2025, value = "76.5", volume = 1200 }]

[responsible]
body = "ministry"
name = { kk = "Тізілім бөлімі", ru = "Отдел реестра" }
email = "registry@example.kz"
"#;

fn other(id: &str, name: &str) -> String {
    format!(
        "id = \"{id}\"\nname = {{ kk = \"{name}\", ru = \"{name}\" }}\nsubsection = \"00701\"\nstatus = \"withdrawn\"\nended_on = 2020-01-01\n"
    )
}

fn register() -> Register {
    Register::small()
        .replace(FILE, "\nsubsection = \"00701\"", KEYS)
        .append(FILE, TABLES)
        .write("registry/services/benefit.toml", other("benefit", "Пособие"))
        .write("registry/services/job-search.toml", other("job-search", "Поиск"))
}

#[test]
fn what_a_record_says_to_readers_stands_in_every_form() {
    let register = register();
    let outcome = register.run(&["build", "--date", "2026-11-28"]);
    assert_eq!(outcome.code, 0, "{}{}", outcome.stdout, outcome.stderr);

    let page = register.read("public/ru/services/certificate/index.html");
    for told in [
        "<meta name=\"description\" content=\"Подтверждает, что вы без работы.\"",
        "<p class=\"tz-lead\">Подтверждает, что вы без работы.</p>",
        "<h3>Кому</h3>",
        "href=\"/ru/acts/rules/\"",
        "занятость населения",
        "https://example.kz/P3.05",
        "Сколько действует?",
        "<strong>Один</strong> квартал.",
        "https://example.kz/ru.pdf",
        "1-Ж · для печати",
        "<div class=\"tz-banner\"><p>Портал не работает.</p>",
        "Есть переводчик.",
        "Аккредитована центром.",
        "для печати",
        "электронная подпись",
        "Нужна ЭЦП.",
        "по всей стране",
        "Отдел реестра",
        "mailto:registry@example.kz",
        "2026-10-01",
        "/ru/services/benefit/",
        "/ru/services/job-search/",
        "\"@type\":\"FAQPage\"",
        "\"availableLanguage\":[\"kk\",\"uz\"]",
        "\"isRelatedTo\"",
        "жители района",
        "\"requiredMinAge\":16",
        "состоит на учете",
        "Ответ на звонок",
        "(в 80",
        "<td>76,5</td><td>1",
    ] {
        assert!(page.contains(told), "{told}");
    }
    assert!(!page.contains("alert(1)"), "no script of a text is published");
    let kazakh = register.read("public/kk/services/certificate/index.html");
    for told in ["Жұмыссыз екеніңізді растайды.", "<em>анықтама</em>", "жұмыспен қамту", "https://example.kz/kk.pdf"]
    {
        assert!(kazakh.contains(told), "{told}");
    }
    assert!(register.read("public/ru/services/index.html").contains("Подтверждает, что вы без работы."));
    let plain = register.read("public/ru/services/benefit/index.html");
    for absent in ["id=\"faq\"", "id=\"forms\"", "id=\"description\"", "id=\"related\""] {
        assert!(!plain.contains(absent), "{absent}");
    }

    let service = register.rows("services").into_iter().find(|row| row["id"] == "certificate").unwrap();
    for (column, value) in [
        ("summary_ru", "Подтверждает, что вы без работы."),
        ("description_ru", "Эта справка о безработице.\nКому\nпо правилам"),
        ("related_ids", "benefit"),
        ("next_ids", "job-search"),
        ("identification_kinds", "electronic-signature in-person"),
        ("area_district_ids", "atbasar"),
        ("responsible_body_id", "ministry"),
        ("responsible_email", "registry@example.kz"),
        ("languages", "kk uz"),
        ("reviewed_on", "2026-10-01"),
        ("residence_ru", "жители района"),
        ("conditions_ru", "состоит на учете"),
    ] {
        assert_eq!(service[column], value, "{column}");
    }
    assert_eq!((&service["minimum_age"], &service["maximum_age"]), (&16.into(), &63.into()));
    assert_eq!(register.rows("standards")[0]["unit_ru"], "минуты");
    let results = register.rows("standard_results");
    assert_eq!((&results[1]["year"], &results[1]["volume"]), (&2025.into(), &1200.into()));
    assert_eq!(results[1]["standard_id"], "certificate/standard/1");
    assert_eq!(register.rows("keywords")[1]["keyword"], "занятость населения");
    assert_eq!(register.rows("faq")[0]["answer_ru"], "Один квартал.");
    assert_eq!(register.rows("forms")[0]["channel_id"], "certificate/channel/office");
    let identifiers = register.rows("identifiers");
    let identifier = identifiers.iter().find(|row| row["record_table"] == "services").unwrap();
    assert_eq!((&identifier["identifier"], &identifier["url"]), (&"P3.05".into(), &"https://example.kz/P3.05".into()));

    let record = register.read("public/data/v1/services/certificate.json");
    assert!(record.contains("\"faq\"") && record.contains("\"reviewed_on\": \"2026-10-01\""), "{record}");
    assert!(register.read("public/data/v1/services.json").contains("Подтверждает, что вы без работы."));

    let triples = register.read("public/data/services.ttl");
    for told in [
        "dct:relation",
        "\"занятость населения\"@ru",
        "schema:lastReviewed",
        "https://example.kz/ru.pdf",
        "\"P3.05\"",
        "\"состоит на учете\"@ru",
        "\"Подтверждает, что вы без работы.\"@ru",
    ] {
        assert!(triples.contains(told), "{told}");
    }
    let services: Vec<Value> = serde_json::from_str(&register.read("public/data/hsds/ru/services.json")).unwrap();
    let service = services.iter().find(|service| service["register_id"] == "certificate").unwrap();
    let told = "Подтверждает, что вы без работы.\n\nЭта справка о безработице.\nКому\nпо правилам";
    assert_eq!((&service["minimum_age"], &service["maximum_age"]), (&16.into(), &63.into()));
    assert_eq!((&service["description"], &service["assured_date"]), (&told.into(), &"2026-10-01".into()));
    assert!(register.read("public/data/hsds/ru/languages.json").contains("\"uz\""));
    assert!(register.read("public/data/hsds/ru/service_areas.json").contains("по всей стране"));

    let index = register.path("public/search/index");
    for query in ["населения", "квартал", "бланк заявления"] {
        let output = tizilim().args(["search", "--json", query, "--index"]).arg(&index).output().unwrap();
        let hits: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(hits[0]["id"], "certificate", "{query}: {hits:#}");
    }
}

#[test]
fn what_leads_nowhere_is_reported() {
    for (from, to, message) in [
        ("related = [\"benefit\"]", "related = [\"benefits\"]", "there is no service \"benefits\""),
        ("next = [\"job-search\"]", "next = [\"certificate\"]", "the service \"certificate\" names itself in `next`"),
        ("(/ru/acts/rules/)", "(/ru/acts/ruels/)", "the link \"/ru/acts/ruels/\" leads to no page or file of the site"),
        ("(/ru/acts/rules/)", "(/de/acts/rules/)", "the link \"/de/acts/rules/\" leads to no page or file of the site"),
        ("(/ru/acts/rules/)", "(javascript:x)", "the link \"javascript:x\" begins with \"javascript:\""),
        ("channel = \"office\"", "channel = \"ofice\"", "the service has no channel \"ofice\""),
        ("districts = [\"atbasar\"]", "districts = [\"atbasr\"]", "there is no district \"atbasr\""),
        ("districts = [\"atbasar\"]", "settlements = [\"kyna\"]", "there is no settlement \"kyna\""),
        ("body = \"ministry\"", "body = \"ministri\"", "there is no body \"ministri\""),
        ("scheme = \"egov\"", "scheme = \"bin\"", "\"P3.05\" is not a bin"),
        ("kind = \"printable\"", "kind = \"printed\"", "\"printed\" is not one of"),
        ("maximum_age = 63", "maximum_age = 6", "the least age 16 is greater than the greatest age 6"),
        ("{ year = 2025", "{ year = 2024", "the year of a standard \"2024\" is defined twice"),
        ("\"in-person\"", "\"inperson\"", "\"inperson\" is not one of"),
    ] {
        let outcome = register().replace(FILE, from, to).run(&["check"]);
        assert_eq!(outcome.code, 1, "{to}");
        let told = outcome.stdout.clone() + &outcome.stderr;
        assert!(told.contains(message) && told.contains(FILE), "{message}: {told}");
    }
}

/// The files under a folder with their contents as text, but for the search index, whose files are no text.
fn published(register: &Register, folder: &str) -> String {
    let files = walkdir::WalkDir::new(register.path(folder)).into_iter().map(Result::unwrap);
    let texts = files.filter(|entry| entry.file_type().is_file()).map(|entry| {
        let text = std::fs::read(entry.path()).unwrap();
        format!("{}\n{}", entry.path().display(), String::from_utf8_lossy(&text))
    });
    texts.collect()
}

#[test]
fn what_is_not_published_stands_nowhere_but_in_a_preview() {
    for status in ["draft", "hidden"] {
        let hidden = other("secret-benefit", "Тайное пособие")
            .replace("withdrawn", status)
            .replace("ended_on = 2020-01-01\n", "");
        let register = register()
            .replace(FILE, "related = [\"benefit\"]", "related = [\"benefit\", \"secret-benefit\"]")
            .write("registry/services/secret-benefit.toml", hidden);
        let outcome = register.run(&["build", "--date", "2026-11-28"]);
        assert_eq!(outcome.code, 0, "{}{}", outcome.stdout, outcome.stderr);
        let whole = published(&register, "public");
        assert!(!whole.contains("secret-benefit") && !whole.contains("Тайное пособие"), "{status}");

        let preview = register.path("preview");
        let outcome = register.run(&["build", "--date", "2026-11-28", "--drafts", "--out", preview.to_str().unwrap()]);
        assert_eq!(outcome.code, 0, "{}{}", outcome.stdout, outcome.stderr);
        let page = register.read("preview/ru/services/secret-benefit/index.html");
        assert!(page.contains("<meta name=\"robots\" content=\"noindex\">"), "{page}");
        assert!(page.contains("Услуга не опубликована."), "{page}");
        assert!(register.read("preview/ru/services/certificate/index.html").contains("Тайное пособие"));

        let file = "registry/services/secret-benefit.toml";
        let outcome = register.replace(file, "00701", "00999").run(&["check"]);
        assert_eq!(outcome.code, 1, "a draft is checked");
    }
}

#[test]
fn a_link_to_what_is_not_published_is_reported() {
    let draft = other("draft", "Проект").replace("withdrawn", "draft").replace("ended_on = 2020-01-01\n", "");
    let register = register().write("registry/services/draft.toml", draft).replace(
        FILE,
        "(/ru/acts/rules/)",
        "(/ru/services/draft/)",
    );
    let outcome = register.run(&["check"]);
    let told = outcome.stdout.clone() + &outcome.stderr;
    assert!(outcome.code == 1 && told.contains("leads to no page or file of the site"), "{told}");
}

#[test]
fn a_first_register_with_one_service_in_force_is_published() {
    let settings = "id = \"first\"\nlanguages = [\"en\"]\nbase_url = \"https://first.example/\"\ntitle.en = \"First\"\n\
        description.en = \"A first register.\"\npublisher.name.en = \"Town\"\ncontact = { name.en = \"Town\", email = \"a@first.example\" }\n\
        licence = { id = \"CC0-1.0\", name.en = \"CC0\", url = \"https://creativecommons.org/publicdomain/zero/1.0/\" }\n";
    let classifier = "[[section]]\ncode = \"001\"\nname.en = \"Life\"\n\n[[section.subsection]]\ncode = \"00101\"\nname.en = \"Birth\"\n";
    let service = "id = \"birth\"\nname.en = \"Birth certificate\"\nsubsection = \"00101\"\nstatus = \"in-force\"\n";
    let register = Register::empty()
        .write("registry/registry.toml", settings)
        .write("registry/classifier.toml", classifier)
        .write("registry/services/birth.toml", service);
    let outcome = register.run(&["build", "--date", "2026-11-28"]);
    assert_eq!(outcome.code, 0, "{}{}", outcome.stdout, outcome.stderr);
    assert!(register.read("public/en/services/birth/index.html").contains("Birth certificate"));
}

#[test]
fn a_notice_is_shown_until_its_last_day() {
    let register = register();
    let page = |day: &str| {
        let outcome = register.run(&["build", "--date", day]);
        assert_eq!(outcome.code, 0, "{}{}", outcome.stdout, outcome.stderr);
        register.read("public/ru/services/certificate/index.html")
    };
    assert!(page("2026-11-01").contains("Портал не работает."), "it is announced");
    assert!(!page("2026-11-29").contains("Портал не работает."), "it is past");

    let wrong = register.replace(FILE, "to = 2026-11-28", "to = 2026-11-18");
    let faults = wrong.faults();
    assert!(faults.iter().any(|fault| fault.code == "TZ403"), "{faults:?}");
}
