//! What holds on the day of the build: every form says the same of a service and its act, and no day stands for another.

use serde_json::Value;

use crate::support::Register;

const SERVICE: &str = "registry/services/certificate.toml";
const ACT: &str = "registry/acts/rules.toml";

/// What the forms say of the service and its act on a day.
struct Published {
    page: String,
    act_page: String,
    service: Value,
    row: Value,
    act_row: Value,
    triples: String,
}

impl Published {
    fn on(register: &Register, day: &str) -> Self {
        let outcome = register.run(&["build", "--date", day]);
        assert_eq!(outcome.code, 0, "{}{}", outcome.stdout, outcome.stderr);
        let json = |path: &str| -> Value { serde_json::from_str(&register.read(path)).unwrap() };
        let row = |table: &str, id: &str| -> Value {
            let rows = json(&format!("public/data/{table}.json"));
            rows.as_array().unwrap().iter().find(|row| row["id"] == id).expect("a row").clone()
        };
        Self {
            page: register.read("public/ru/services/certificate/index.html"),
            act_page: register.read("public/ru/acts/rules/index.html"),
            service: json("public/data/v1/services/certificate.json"),
            row: row("services", "certificate"),
            act_row: row("acts", "rules"),
            triples: register.read("public/data/services.ttl") + &register.read("public/data/acts.ttl"),
        }
    }

    /// The status in the table and the API, which are the same.
    fn status(&self) -> &str {
        let status = self.row["status"].as_str().unwrap();
        let api = &self.service["service"]["status"];
        assert_eq!(api, status, "the API and the table");
        status
    }
}

/// The small register with one more key of its service and of its act.
fn register(service: &str, act: &str) -> Register {
    let in_force = "status = \"in-force\"\n";
    Register::small().replace(SERVICE, in_force, service).replace(ACT, in_force, act)
}

#[test]
fn a_status_begins_and_ends_on_its_day() {
    let register =
        register("status = \"in-force\"\nvalid_from = 2026-02-01\nvalid_to = 2026-03-31\n", "status = \"in-force\"\n");
    for (day, status, offered) in [
        ("2026-01-31", "upcoming", false),
        ("2026-02-01", "in-force", true),
        ("2026-03-31", "in-force", true),
        ("2026-04-01", "ended", false),
    ] {
        let told = Published::on(&register, day);
        assert_eq!(told.status(), status, "on {day}");
        assert_eq!(told.page.contains("\"Offer\""), offered, "on {day}");
        assert_eq!(told.page.contains("availableChannel"), offered, "on {day}");
        assert_eq!(told.page.contains(&format!("data-status=\"{status}\"")), !offered, "on {day}");
        assert!(offered || told.page.contains(&format!("datetime=\"{day}\"")), "the page says for which day");
        assert!(told.triples.contains(&format!("classifier.ttl#status-{status}")), "on {day}");
    }
    assert_eq!(Published::on(&register, "2026-04-01").row["ended_on"], "2026-04-01");
}

const REPEALED_BY: &str = "\n[repealed_by]\nkind = \"order\"\ndate = 2025-12-25\nnumber = \"304\"\n";
const RULE: &str = "\n[repeal]\nfrom = \"publication\"\nafter = \"10 calendar days\"\nsource.note = { kk = \"ескерту\", ru = \"сноска\" }\n";

#[test]
fn a_rule_gives_a_day_only_where_the_day_of_its_event_is_known() {
    let repealed = "status = \"repealed\"\n";
    let unknown = register(repealed, repealed).append(ACT, REPEALED_BY).append(ACT, RULE);
    let told = Published::on(&unknown, "2026-01-31");
    assert_eq!(told.row["ended_on"], Value::Null);
    assert_eq!(told.act_row["repealed_on"], Value::Null);
    assert!(
        !told.triples.contains("date_no_longer_in_force \"2025-12-25\""),
        "the day of signing is not that of the repeal"
    );
    assert!(told.act_page.contains("точный день неизвестен"), "{}", told.act_page);

    let published = register(repealed, repealed)
        .append(ACT, &REPEALED_BY.replace("number", "published = 2026-01-10\nnumber"))
        .append(ACT, RULE);
    for (day, status) in [("2026-01-20", "in-force"), ("2026-01-21", "repealed")] {
        let told = Published::on(&published, day);
        assert_eq!(told.status(), status, "on {day}");
        assert_eq!(told.act_row["status"], status, "on {day}");
        assert_eq!(told.act_row["repealed_on"], "2026-01-21");
        assert_eq!(told.row["ended_on"], "2026-01-21");
        assert!(told.triples.contains("date_no_longer_in_force \"2026-01-21\""));
    }
}

#[test]
fn an_ended_service_says_what_to_do_instead() {
    let register = register("status = \"withdrawn\"\nended_on = 2025-05-01\n", "status = \"in-force\"\n")
        .append(SERVICE, "\n[[replaced_by]]\nname = { kk = \"Жаңа қызмет\", ru = \"Новая услуга\" }\nurl = \"https://new.example/\"\n")
        .append(SERVICE, "\n[[replaced_by]]\nact = \"rules\"\n")
        .append("registry/registry.toml", "\n[enquiries]\nname = { kk = \"Байланыс орталығы\", ru = \"Контакт-центр\" }\nphone = \"1414\"\n");
    let told = Published::on(&register, "2026-01-31");
    for part in [
        "https://new.example/",
        "Новая услуга",
        "href=\"/ru/acts/rules/\"",
        "href=\"tel:1414\"",
        "Как услуга оказывалась раньше",
    ] {
        assert!(told.page.contains(part), "{part}");
    }
    let description = told.page.split("name=\"description\" content=\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(description.contains("больше не оказывается"), "{description}");
}

#[test]
fn contradictions_are_reported_at_their_place() {
    let cases = [
        (
            "in_force = { on = 2021-03-05, from = \"publication\", after = \"10 calendar days\" }\npublication.date = 2021-02-20\n",
            "by its rule it is 2021-03-03",
        ),
        ("in_force = { after = \"10 calendar days\" }\n", "does not say after what"),
        ("in_force = { from = \"signing\", source = { text = \"nothing\" } }\n", "has no text \"nothing\""),
        (
            "in_force = { from = \"signing\", source = { text = \"regulation\", point = \"99\" } }\n",
            "has no point \"99\"",
        ),
        ("publication.date = 2020-02-20\n", "which is earlier"),
        ("replaced_by = [{ url = \"https://new.example/\" }]\n", "does not name one replacement"),
        ("in_force = { from = \"gossip\" }\n", "gossip"),
    ];
    for (keys, message) in cases {
        let register =
            Register::small().replace(ACT, "status = \"in-force\"\n", &format!("status = \"in-force\"\n{keys}"));
        let faults = register.faults();
        let fault = faults.iter().find(|fault| fault.message.contains(message));
        let fault = fault.unwrap_or_else(|| panic!("{keys}: {faults:?}"));
        assert_eq!(fault.file, ACT, "{keys}");
        assert!(!fault.help.is_empty(), "{keys}");
    }
}
