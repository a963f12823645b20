//! What a service costs: every form tells the same amounts, currency and freedom, whatever a record says and leaves out.

#[path = "costs/forms.rs"]
mod forms;
#[path = "costs/generated.rs"]
mod generated;

use serde_json::Value;

use crate::support::{Register, has_filter};
use forms::{from_hsds, from_linked, from_page, from_record, from_structured_data, from_table, words_of_page};
use generated::{Generated, UNITS};

const SERVICE: &str = "registry/services/certificate.toml";
const PROFILE: &str = "registry/profile.toml";

/// The small register, of whose service costs are taken away; its profile names no currency.
fn without_costs() -> Register {
    Register::small()
        .replace(SERVICE, "cost = { free = true, text = { kk = \"тегін\", ru = \"бесплатно\" } }\n", "")
        .write(PROFILE, "money.currency = false\nrequired.cost_free = false\n")
        .write("registry/units.toml", UNITS)
}

fn json(register: &Register, path: &str) -> Value {
    serde_json::from_str(&register.read(&format!("public/{path}"))).unwrap()
}

#[test]
fn every_form_tells_the_same_of_every_combination_of_keys() {
    let all = generated::all();
    assert!(all.len() > 70, "{}", all.len());
    let template = without_costs().read(SERVICE);
    let mut register = without_costs();
    for cost in &all {
        let text = template
            .replace("id = \"certificate\"", &format!("id = \"{}\"", cost.id))
            .replace("former_ids = [\"old-certificate\"]\n", "");
        register = register.write(&format!("registry/services/{}.toml", cost.id), text + &cost.toml);
    }
    let register = register.built();
    let table = json(&register, "data/costs.json");
    let services = json(&register, "data/services.json");
    let linked = json(&register, "data/services.jsonld");
    let options = json(&register, "data/hsds/ru/cost_options.json");
    let list = json(&register, "data/v1/services.json");
    for Generated { id, toml, told, payment, .. } in &all {
        assert_eq!(from_table(&table, id), *told, "the table of {toml}");
        assert_eq!(from_record(&json(&register, &format!("data/services/{id}.json"))), *told, "the record of {toml}");
        assert_eq!(from_linked(&linked, id), told.without_freedom(), "linked data of {toml}");
        assert_eq!(from_hsds(&options, id), told.as_option(), "HSDS of {toml}");
        let page = register.read(&format!("public/ru/services/{id}/index.html"));
        assert_eq!(from_structured_data(&page, id), told.without_freedom(), "structured data of {toml}");
        assert_eq!(from_page(&page), told.in_words(), "the page of {toml}");
        let of = |rows: &Value, key: &str| {
            let row = rows.as_array().unwrap().iter().find(|row| row["id"] == **id).unwrap();
            row[key].as_str().map(str::to_owned)
        };
        assert_eq!(of(&services, "payment").as_deref(), Some(*payment), "the table of services, {toml}");
        assert_eq!(of(&list["services"], "payment").as_deref(), Some(*payment), "the API, {toml}");
        let free = services.as_array().unwrap().iter().find(|row| row["id"] == **id).unwrap()["free"].as_bool();
        let expected = [("free", Some(true)), ("paid", Some(false))];
        assert_eq!(free, expected.iter().find(|(word, _)| word == payment).and_then(|(_, free)| *free), "{toml}");
    }
}

const SEVERAL: &str = r#"
[[channel]]
id = "portal"
kind = "portal"
name = { kk = "Портал", ru = "Портал" }

[[cost]]
free = true
recipients = ["individuals"]
point = "5"
text = { kk = "жеке тұлғаларға тегін", ru = "физическим лицам бесплатно" }

[[cost]]
free = false
amount = "3"
unit = "index"
per = { kk = "әр көшірме үшін", ru = "за каждую копию" }
recipients = ["legal-entities"]
channels = ["office"]
variant = { kk = "жедел", ru = "срочно" }

[[cost]]
free = false
minimum = "0.25"
maximum = "1.5"
unit = "index"
recipients = ["legal-entities"]
channels = ["portal"]
condition = { kk = "көлеміне қарай", ru = "в зависимости от объема" }
valid_from = 2025-01-01
valid_to = 2026-12-31

[[cost]]
amount = "100"
currency = "EUR"
recipients = ["legal-entities"]
valid_to = 2024-12-31
"#;

#[test]
fn a_service_may_have_several_costs() {
    let register = without_costs().append(SERVICE, SEVERAL).built();
    let rows = json(&register, "data/costs.json");
    let rows = rows.as_array().unwrap();
    let column = |name: &str| rows.iter().map(|row| row[name].as_str().unwrap_or("")).collect::<Vec<_>>();
    assert_eq!(column("id"), [1, 2, 3, 4].map(|at| format!("certificate/cost/{at}")));
    assert_eq!(column("sum"), ["", "12975.30", "", "100"]);
    assert_eq!(column("sum_minimum"), ["", "12975.30", "1081.28", "100"], "1081.275 is rounded half up");
    assert_eq!(column("sum_currency"), ["", "EUR", "EUR", "EUR"]);
    assert_eq!(column("value_from"), ["", "2026-01-01", "2026-01-01", ""]);
    assert_eq!(column("channel_ids"), ["", "certificate/channel/office", "certificate/channel/portal", ""]);
    let service = &json(&register, "data/services.json")[0];
    assert_eq!(
        (&service["payment"], &service["free"], &service["cost_amount"]),
        (&"free-for-some".into(), &Value::Null, &Value::Null)
    );

    let document = json(&register, "data/services/certificate.json");
    assert_eq!(document["costs"].as_array().unwrap().len(), document["service"]["cost"].as_array().unwrap().len());

    let page = register.read("public/ru/services/certificate/index.html");
    let words = words_of_page(&page);
    for part in [
        "Бесплатно — физические лица. физическим лицам бесплатно",
        "Платно: 3 МИ (12 975,30 EUR на 31 января 2026 г.) за каждую копию — юридические лица, Отдел, срочно",
        "Платно: 0,25–1,5 МИ (1 081,28–6 487,65 EUR на 31 января 2026 г.) — юридические лица, Портал, в зависимости от объема",
    ] {
        assert!(words.contains(part), "{part} is not in {words}");
    }
    assert!(
        words.contains("МИ – индекс: 4 325,10 EUR"),
        "the value of the unit is written as the language does: {words}"
    );
    assert!(!words.contains("100 EUR"), "what is over is not shown: {words}");
    assert!(page.replace('\u{a0}', " ").contains("Бесплатно для некоторых"), "the answer at the top");
    let list = register.read("public/ru/services/index.html") + &register.read("public/ru/a-z/index.html");
    assert!(list.contains("Бесплатно для некоторых") && !list.contains("· Бесплатно<"), "{list}");

    let linked = json(&register, "data/services.jsonld");
    let node = |end: &str| {
        let nodes = linked["@graph"].as_array().unwrap();
        nodes.iter().find(|node| node["@id"].as_str().is_some_and(|id| id.ends_with(end))).cloned()
    };
    assert!(
        node("certificate/cost").is_some_and(|cost| cost["cv:isDefinedBy"].is_string()),
        "the first keeps its address"
    );
    let third = node("certificate/cost-3").unwrap();
    assert!(third["cv:ifAccessedThrough"].as_str().unwrap().ends_with("certificate/channel-portal"), "{third}");
    assert_eq!(third["schema:validThrough"], "2026-12-31");
    let options = json(&register, "data/hsds/ru/cost_options.json");
    let option = &options.as_array().unwrap()[1];
    assert_eq!(option["option"], "организации; Отдел; срочно".replace("организации", "юридические лица"));
    assert_eq!((&option["amount"], &option["amount_description"]), (&12975.3.into(), &"3\u{a0}МИ".into()));
}

#[test]
fn a_unit_has_no_value_before_its_first_one() {
    let register = without_costs().append(SERVICE, SEVERAL);
    assert_eq!(register.run(&["build", "--date", "2025-06-01"]).code, 0);
    let rows = json(&register, "data/costs.json");
    let row = &rows.as_array().unwrap()[1];
    assert_eq!((&row["amount"], &row["sum"], &row["sum_currency"]), (&"3".into(), &Value::Null, &Value::Null));
    assert!(
        words_of_page(&register.read("public/ru/services/certificate/index.html")).contains("Платно: 3 МИ за каждую")
    );
    assert!(json(&register, "data/units.json")[0]["value"].is_null());
    assert_eq!(json(&register, "data/unit_values.json")[0]["amount"], "4325.10");
}

#[test]
fn what_the_profile_says_of_a_unit_need_not_be_said_again() {
    let register = Register::small()
        .replace(
            SERVICE,
            "free = true, text",
            "free = false, amount = \"2\", unit = \"monthly-calculation-index\", text",
        )
        .write(
            "registry/units.toml",
            "[[unit]]\nid = \"monthly-calculation-index\"\n\
             value = [{ from = 2026-01-01, amount = \"10\", source = { kk = \"Заң\", ru = \"Закон\" } }]\n",
        )
        .built();
    for (language, words) in [("kk", "2 АЕК (20 KZT, есептелген күні: "), ("ru", "2 МРП (20 KZT на 31 января 2026")]
    {
        let page = register.read(&format!("public/{language}/services/certificate/index.html"));
        assert!(words_of_page(&page).contains(words), "{words} is not in {}", words_of_page(&page));
    }
}

#[test]
fn the_search_lets_services_through_by_what_they_cost() {
    let second = Register::small()
        .read(SERVICE)
        .replace("\"certificate\"", "\"copy\"")
        .replace("former_ids = [\"old-certificate\"]\n", "");
    let register = Register::small()
        .write("registry/services/copy.toml", second.replace("free = true", "free = false, amount = \"5\""))
        .built();
    let page = register.read("public/ru/search/index.html");
    for (word, label) in [("free", "Бесплатно"), ("paid", "Платно")] {
        assert!(page.contains(&format!("<option value=\"{word}\">{label}</option>")), "{page}");
        assert!(has_filter(&register, &format!("cost-{word}")), "{word}");
    }
}
