//! Base descriptions: what services of several bodies have in common is written once.

use serde_json::Value;

use crate::support::{Outcome, Register};

const STANDARD: &str = r#"
id = "standard"
kind = "order"
title = { kk = "Стандарт туралы", ru = "О стандарте" }
number = "77"
date = 2020-03-02
issuer = "ministry"
status = "in-force"

[[text]]
id = "rules"
kind = "regulation"
title = { kk = "Стандарт", ru = "Стандарт" }
"#;

const BASE_FILE: &str = "registry/bases/help.toml";

const BASE: &str = r#"
id = "help"
former_ids = ["aid"]
name = { kk = "Көмек тағайындау", ru = "Назначение помощи" }
summary = { kk = "Отбасыға ақшалай көмек.", ru = "Деньги для семьи." }
keywords = { kk = ["жәрдемақы"], ru = ["пособие"] }
subsection = "00701"
act = "standard"
text = "rules"
developer = "ministry"
recipients = ["individuals"]
recipient = { point = "1", text = { kk = "Аз қамтылған отбасы.", ru = "Малообеспеченная семья." } }
delivery_forms = ["paper"]
provider = { text = { kk = "Бөлім көрсетеді.", ru = "Оказывает отдел." } }
cost = { free = true }
channel = [{ id = "office", kind = "office", name = { kk = "Бөлім", ru = "Отдел" } }]

[[processing_time]]
kind = "service"
channels = ["office"]
time = "10 working days"
text = { kk = "он жұмыс күні", ru = "десять рабочих дней" }

[[evidence]]
point = "2"
items = [{ id = "income", text = { kk = "табыс туралы анықтама", ru = "справка о доходах" } }]
"#;

const VARIANT_FILE: &str = "registry/services/help-atbasar.toml";

const VARIANT: &str = r#"
id = "help-atbasar"
base = "help"
name = { kk = "Атбасарда көмек тағайындау", ru = "Назначение помощи в Атбасаре" }
status = "in-force"
act = "rules"
regulation = { title = { kk = "Регламент", ru = "Регламент" }, text = "regulation" }

[[processing_time]]
kind = "service"
time = "5 working days"
text = { kk = "бес жұмыс күні", ru = "пять рабочих дней" }
point = "3"
"#;

fn register() -> Register {
    let draft = VARIANT.replace("help-atbasar", "help-draft").replace("in-force", "draft").replace("Атбасар", "Ауыл");
    Register::small()
        .write("registry/acts/standard.toml", STANDARD)
        .write("content/regulations/standard/rules/kk.md", "# Стандарт\n\n1. Кімге.\n\n2. Құжаттар.\n")
        .write("content/regulations/standard/rules/ru.md", "# Стандарт\n\n1. Кому.\n\n2. Документы.\n")
        .write(BASE_FILE, BASE)
        .write(VARIANT_FILE, VARIANT)
        .write("registry/services/help-draft.toml", &draft)
        .write(
            "registry/services/help-city.toml",
            "id = \"help-city\"\nbase = \"help\"\nstatus = \"in-force\"\nact = \"rules\"\n",
        )
        .replace("registry/offices/atbasar.toml", "service = \"certificate\"", "service = \"help-atbasar\"")
        .replace("content/regulations/rules/regulation/kk.md", "{{ offices(annex=\"1\") }}", "")
        .replace("content/regulations/rules/regulation/ru.md", "{{ offices(annex=\"1\") }}", "")
}

fn row(register: &Register, table: &str, id: &str) -> Value {
    let found = register.rows(table).into_iter().find(|row| row["id"] == id);
    found.unwrap_or_else(|| panic!("{table} has no {id}"))
}

fn said(outcome: &Outcome) -> String {
    format!("{}{}", outcome.stdout, outcome.stderr)
}

#[test]
fn what_a_service_does_not_say_it_takes_from_its_base() {
    let register = register();
    let outcome = register.run(&["build", "--date", "2026-11-28"]);
    assert_eq!(outcome.code, 0, "{}", said(&outcome));

    let base = register.read("public/ru/bases/help/index.html");
    for shown in [
        "Назначение помощи",
        "Деньги для семьи.",
        "справка о доходах",
        "/ru/services/help-atbasar/",
        "/ru/services/help-city/",
        "/ru/providers/atbasar/",
        "Министерство",
        "regulations/standard/rules/#p2",
    ] {
        assert!(base.contains(shown), "{shown}");
    }
    assert!(!base.contains("help-draft") && !register.path("public/ru/services/help-draft").exists());
    assert!(register.read("public/ru/bases/aid/index.html").contains("bases/help/"));

    let variant = register.read("public/ru/services/help-atbasar/index.html");
    for shown in [
        "/ru/bases/help/",
        "Назначение помощи в Атбасаре",
        "справка о доходах",
        "Малообеспеченная семья.",
        "пять рабочих дней",
        "regulations/standard/rules/#p1",
        "regulations/standard/rules/#p2",
        "regulations/rules/regulation/#p3",
    ] {
        assert!(variant.contains(shown), "{shown}");
    }
    assert!(!variant.contains("десять рабочих дней"), "a key is taken whole or not at all");

    let service = row(&register, "services", "help-atbasar");
    assert_eq!([&service["base_id"], &service["act_id"], &service["recipient_act_id"]], ["help", "rules", "standard"]);
    assert_eq!([&service["recipient_text_id"], &service["recipient_point"]], ["rules", "1"]);
    assert_eq!(row(&register, "services", "help-city")["name_ru"], "Назначение помощи");
    assert!(row(&register, "services", "certificate").get("base_id").is_none_or(Value::is_null));
    let times = register.rows("processing_times");
    let of = |id: &str| times.iter().find(|time| time["service_id"] == id).unwrap()["text_ru"].clone();
    assert_eq!([of("help-atbasar"), of("help-city")], ["пять рабочих дней", "десять рабочих дней"]);
    let base = row(&register, "bases", "help");
    assert_eq!([&base["act_id"], &base["text_id"], &base["subsection_code"]], ["standard", "rules", "00701"]);
    assert_eq!(base["service_count"], 2);
    let record = register.json("data/services/help-atbasar.json");
    assert_eq!(record["service"]["base"], "help");
    assert_eq!(record["service"]["evidence"][0]["point"]["act"], "standard");
    let linked = register.read("public/data/services.ttl");
    assert!(linked.contains("dct:isVersionOf") && linked.contains("dct:hasVersion"));

    let mut ids = register.found("пособие");
    ids.sort();
    assert_eq!(ids, ["help", "help-atbasar", "help-city"]);
}

#[test]
fn what_is_wrong_with_a_base_is_reported_once_at_its_place() {
    for (file, from, to, place, message) in [
        (VARIANT_FILE, "base = \"help\"", "base = \"hlep\"", VARIANT_FILE, "there is no base description \"hlep\""),
        (BASE_FILE, "text = \"rules\"", "status = \"draft\"", BASE_FILE, "`status` cannot be shared"),
        (BASE_FILE, "point = \"2\"", "point = \"9\"", BASE_FILE, "has no point \"9\""),
        (BASE_FILE, "act = \"standard\"\ntext = \"rules\"\n", "", BASE_FILE, "names points, but no `act`"),
        (BASE_FILE, "channels = [\"office\"]", "channels = [\"ofice\"]", BASE_FILE, "has no channel \"ofice\""),
        (BASE_FILE, "act = \"standard\"", "act = \"standart\"", BASE_FILE, "there is no act \"standart\""),
        (BASE_FILE, "text = \"rules\"", "text = \"rule\"", BASE_FILE, "has no text \"rule\""),
        (BASE_FILE, "subsection = \"00701\"", "subsection = \"00799\"", BASE_FILE, "there is no subsection \"00799\""),
        (BASE_FILE, "kind = \"office\"", "kind = \"phone\"", BASE_FILE, "is phone but has no phone"),
        (BASE_FILE, "kind = \"service\"", "kind = \"servise\"", BASE_FILE, "\"servise\" is not one of"),
        (BASE_FILE, "ru = \"справка о доходах\"", "", BASE_FILE, "no ru in"),
    ] {
        let outcome = register().replace(file, from, to).run(&["check"]);
        let said = said(&outcome);
        assert_eq!(said.matches(message).count(), 1, "{message}: {said}");
        assert!(said.contains(&format!("--> {place}:")), "{message}: {said}");
        let found = said.lines().filter(|line| line.starts_with("error[") || line.starts_with("warning[")).count();
        assert!(found == 1 || to.is_empty() || to.starts_with("status"), "{message}: {said}");
    }
}

#[test]
fn what_only_a_service_makes_wrong_is_reported_at_the_service() {
    let register = register().append(
        VARIANT_FILE,
        "\n[[channel]]\nid = \"portal\"\nkind = \"portal\"\nname = { kk = \"Портал\", ru = \"Портал\" }\n",
    );
    let register = register.replace(BASE_FILE, "point = \"2\"\nitems", "channels = [\"office\"]\npoint = \"2\"\nitems");
    let outcome = register.run(&["check"]);
    let said = said(&outcome);
    assert_eq!(said.matches("the service has no channel \"office\"").count(), 1, "{said}");
    assert!(said.contains(&format!("--> {VARIANT_FILE}:3")) && said.contains(BASE_FILE), "{said}");
}

#[test]
fn a_base_that_nothing_follows_is_a_warning() {
    let outcome = Register::small()
        .write(BASE_FILE, BASE.replace("act = \"standard\"\ntext = \"rules\"\n", "").replace("point = ", "# "))
        .replace(BASE_FILE, "recipient = { # ", "recipient = { point = { act = \"rules\", text = \"regulation\", point = \"1\" }, text = { kk = \"а\", ru = \"а\" } } # ")
        .run(&["check"]);
    assert_eq!(outcome.code, 0, "{}", said(&outcome));
    assert!(said(&outcome).contains("TZ414"), "{}", said(&outcome));
}

#[test]
fn a_change_of_a_base_is_told_under_it() {
    let register = register();
    let snapshot = |id: &str, date: &str| {
        let outcome = register.run(&["snapshot", "--id", id, "--date", date]);
        assert_eq!(outcome.code, 0, "{}", said(&outcome));
    };
    snapshot("first", "2026-11-01");
    let changed = register.read(BASE_FILE).replace("Деньги для семьи.", "Деньги для семьи с детьми.");
    std::fs::write(register.path(BASE_FILE), changed).unwrap();
    snapshot("second", "2026-11-20");
    let outcome = register.run(&["build", "--date", "2026-11-28"]);
    assert_eq!(outcome.code, 0, "{}", said(&outcome));
    let page = register.read("public/ru/changes/index.html");
    assert!(page.contains("/ru/bases/help/") && page.contains("/ru/services/help-city/"), "both are told");
    assert!(register.read("public/ru/bases/help/index.html").contains("/ru/changes/"));
}

#[test]
fn a_register_without_bases_shows_nothing_of_them() {
    let register = Register::small();
    assert_eq!(register.run(&["build", "--date", "2026-11-28"]).code, 0);
    assert!(!register.path("public/ru/bases").exists());
    assert!(!register.read("public/ru/search/index.html").contains("Типовое описание"));
    assert!(!register.read("public/data/services.ttl").contains("isVersionOf"));
}
