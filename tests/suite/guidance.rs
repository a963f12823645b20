//! What a service's record says to readers beside the words of the act.

use serde_json::Value;

use crate::support::{Register, tizilim};

const FILE: &str = "registry/services/certificate.toml";

/// Keys of a service, after its name.
const KEYS: &str = r#"
summary = { kk = "Жұмыссыз екеніңізді растайды.", ru = "Подтверждает, что вы без работы." }
keywords = { kk = ["жұмыспен қамту"], ru = ["занятость населения"] }
languages = ["kk", "uz"]
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

[[form]]
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

fn rows(register: &Register, table: &str) -> Vec<Value> {
    serde_json::from_str(&register.read(&format!("public/data/{table}.json"))).unwrap()
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

    let service = rows(&register, "services").into_iter().find(|row| row["id"] == "certificate").unwrap();
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
    ] {
        assert_eq!(service[column], value, "{column}");
    }
    assert_eq!(rows(&register, "keywords")[1]["keyword"], "занятость населения");
    assert_eq!(rows(&register, "faq")[0]["answer_ru"], "Один квартал.");
    assert_eq!(rows(&register, "forms")[0]["channel_id"], "certificate/channel/office");
    let identifiers = rows(&register, "identifiers");
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
        "\"Подтверждает, что вы без работы.\"@ru",
    ] {
        assert!(triples.contains(told), "{told}");
    }
    let services: Vec<Value> = serde_json::from_str(&register.read("public/data/hsds/ru/services.json")).unwrap();
    let service = services.iter().find(|service| service["register_id"] == "certificate").unwrap();
    let told = "Подтверждает, что вы без работы.\n\nЭта справка о безработице.\nКому\nпо правилам";
    assert_eq!((&service["description"], &service["assured_date"]), (&told.into(), &"2026-10-01".into()));
    assert!(register.read("public/data/hsds/ru/languages.json").contains("\"uz\""));
    assert!(register.read("public/data/hsds/ru/service_areas.json").contains("по всей стране"));

    let index = register.path("public/search/index");
    for query in ["занятость населения", "квартал", "бланк заявления"] {
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
        ("(/ru/acts/rules/)", "(/ru/acts/ruels/)", "the link to \"/ru/acts/ruels/\" leads to no page of the site"),
        ("(/ru/acts/rules/)", "(/de/acts/rules/)", "the link to \"/de/acts/rules/\" leads to no page of the site"),
        ("(/ru/acts/rules/)", "(javascript:x)", "the link to \"javascript:x\" leads nowhere"),
        ("channel = \"office\"", "channel = \"ofice\"", "the service has no channel \"ofice\""),
        ("districts = [\"atbasar\"]", "districts = [\"atbasr\"]", "there is no district \"atbasr\""),
        ("districts = [\"atbasar\"]", "settlements = [\"kyna\"]", "there is no settlement \"kyna\""),
        ("body = \"ministry\"", "body = \"ministri\"", "there is no body \"ministri\""),
        ("scheme = \"egov\"", "scheme = \"bin\"", "\"P3.05\" is not a bin"),
        ("kind = \"printable\"", "kind = \"printed\"", "\"printed\" is not one of"),
        ("\"in-person\"", "\"inperson\"", "\"inperson\" is not one of"),
    ] {
        let outcome = register().replace(FILE, from, to).run(&["check"]);
        assert_eq!(outcome.code, 1, "{to}");
        let told = outcome.stdout.clone() + &outcome.stderr;
        assert!(told.contains(message) && told.contains(FILE), "{message}: {told}");
    }
}
