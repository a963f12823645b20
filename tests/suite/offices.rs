//! What an office says of itself: services without an act, the parts of its address, coordinates, access, exceptions of its hours.

use serde_json::Value;

use crate::support::Register;

const FILE: &str = "registry/offices/atbasar.toml";

const SETTLEMENTS: &str = r#"
district = "atbasar"

[[settlement]]
id = "kyna"
kind = "village"
name = { kk = "Қына ауылы", ru = "село Кына" }
"#;

/// An office that no act lists, and one beside it.
const OFFICES: &str = r#"
[[office]]
id = "kyna-office"
provider = "atbasar-employment"
name = { kk = "Қына бөлімшесі", ru = "Отделение в Кыне" }
postcode = "020401"
settlement_id = "kyna"
street = { kk = "Достық көшесі", ru = "улица Достык" }
house = "7А"
flat = "3"
coordinates = { latitude = 51.9, longitude = 68.25 }
directions = { kk = "Аялдамадан солға", ru = "От остановки налево" }
accessibility = ["step-free", "quiet-hours"]
accessibility_note = { kk = "Пандус аула жағында", ru = "Пандус во дворе" }
languages = ["kk", "ru", "en"]
hours = "Mo-Fr 09:00-18:00"
website = { kk = "https://example.kz/kk", ru = "https://example.kz/ru" }
services = ["certificate"]

[[office.exception]]
from = 2026-12-31
to = 2027-01-02
closed = true
reason = { kk = "Жаңа жыл", ru = "Новый год" }

[[office.exception]]
from = 2027-03-07
hours = "Mo-Su 09:00-13:00"

[[office.exception]]
from = 2025-05-09
closed = true
reason = { kk = "Өткен мереке", ru = "Прошедший праздник" }

[[office.phone]]
number = "+77164324500"
extension = "204"
kind = "hotline"
what = { kk = "кезекші", ru = "дежурный" }

[[office.phone]]
number = "1414"

[[office]]
id = "centre-office"
provider = "atbasar-employment"
name = { kk = "Орталық бөлімше", ru = "Центральное отделение" }
settlement = { kk = "Атбасар қаласы", ru = "город Атбасар" }
address = { kk = "Бірінші көше, 1", ru = "улица Первая, 1" }
coordinates = { latitude = 51.8, longitude = 68.35 }
hours = "Mo-Fr 09:00-18:00"
phones = ["+77164324570"]
"#;

fn register() -> Register {
    Register::small().append(FILE, OFFICES).write("registry/settlements/atbasar.toml", SETTLEMENTS)
}

/// The object of a list that has a value under a key.
fn one(list: &Value, key: &str, value: &str) -> Value {
    let found = list.as_array().unwrap().iter().find(|object| object[key] == value);
    found.unwrap_or_else(|| panic!("no {key} {value} in {list:#}")).clone()
}

#[test]
fn an_office_serves_without_an_act_and_says_how_one_gets_there() {
    let register = register();
    let outcome = register.run(&["build", "--date", "2026-11-28"]);
    assert_eq!(outcome.code, 0, "{}{}", outcome.stdout, outcome.stderr);
    pages(&register);
    tables(&register);
    other_forms(&register);
    for query in ["улица Достык", "+77164324500"] {
        assert_eq!(register.found(query).first().map(String::as_str), Some("atbasar"), "{query}");
    }
}

fn pages(register: &Register) {
    let district = register.read("public/ru/providers/atbasar/index.html");
    let (above, office) = district.split_once("<tr id=\"kyna-office\"").expect("its row");
    let office = office.split("</tr>").next().unwrap();
    for told in [
        "providers/atbasar/#kyna\">село Кына",
        "улица Достык, 7А, помещение 3",
        "geo:51.9,68.25",
        "https://www.openstreetmap.org/?mlat=51.9&amp;mlon=68.25",
        "От остановки налево",
        "вход без ступеней, тихие часы",
        "Пандус во дворе",
        "қазақ тілі",
        "English",
        "datetime=\"2026-12-31\"",
        "Новый год",
        "tel:+77164324500;ext=204",
        "доб. 204",
        "горячая линия, дежурный",
        "tel:1414",
        "https://example.kz/ru",
        "services/certificate/",
        "data-exceptions=",
    ] {
        assert!(office.contains(told), "{told}: {office}");
    }
    assert!(!office.contains("Прошедший праздник"), "it is over");
    assert!(above.contains("<svg") && above.contains("#centre-office\" aria-label="), "a map: {above}");
    assert!(above.contains("id=\"nearest-words\""), "words for the nearest office");
    assert!(district.contains("specialOpeningHoursSpecification") && district.contains("\"GeoCoordinates\""));
    let service = register.read("public/ru/services/certificate/index.html");
    assert!(service.contains("Отделение в Кыне") && service.contains("улица Достык, 7А"), "where to go");
    let plain = Register::small().built().read("public/ru/providers/atbasar/index.html");
    assert!(!plain.contains("<figure") && !plain.contains("nearest-words"), "nothing is shown of what nobody knows");
}

fn tables(register: &Register) {
    let offices = Value::from(register.rows("offices"));
    let office = one(&offices, "id", "kyna-office");
    for (column, value) in [
        ("settlement_id", "kyna"),
        ("latitude", "51.9"),
        ("longitude", "68.25"),
        ("street_ru", "улица Достык"),
        ("house", "7А"),
        ("flat", "3"),
        ("accessibility", "step-free quiet-hours"),
        ("languages", "kk ru en"),
        ("website_kk", "https://example.kz/kk"),
        ("own_service_ids", "certificate"),
        ("service_ids", "certificate"),
    ] {
        let told = match &office[column] {
            Value::Array(items) => items.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" "),
            other => other.as_str().unwrap_or_default().to_owned(),
        };
        assert_eq!(told, value, "{column}");
    }
    let phones = register.rows("office_phones");
    assert_eq!((&phones[0]["number"], &phones[0]["extension"]), (&"tel:+77164324500".into(), &"204".into()));
    assert_eq!(phones[1]["kind"], "voice");
    let exceptions = register.rows("office_exceptions");
    assert_eq!(
        exceptions.iter().map(|row| &row["valid_to"]).collect::<Vec<_>>(),
        ["2027-01-02", "2027-03-07", "2025-05-09"]
    );
    assert_eq!((&exceptions[0]["closed"], &exceptions[1]["closed"]), (&true.into(), &false.into()));
}

fn other_forms(register: &Register) {
    let features = register.json("data/offices.geojson");
    assert_eq!(features["type"], "FeatureCollection");
    let point = one(&features["features"], "id", "kyna-office");
    assert_eq!(point["geometry"], serde_json::json!({ "type": "Point", "coordinates": [68.25, 51.9] }));
    assert_eq!(point["properties"]["settlement_ru"], "село Кына");
    let catalogue = register.read("public/data/catalog.ttl");
    assert!(catalogue.contains("data/offices.geojson") && catalogue.contains("application/geo+json"));
    assert!(register.read("public/ru/open-data/index.html").contains("data/offices.geojson"));

    let hsds = |kind: &str| register.json(&format!("data/hsds/ru/{kind}.json"));
    let location = one(&hsds("locations"), "register_id", "kyna-office");
    assert_eq!((&location["latitude"], &location["transportation"]), (&51.9.into(), &"От остановки налево".into()));
    assert_eq!(location["alternate_name"], "Отдел занятости");
    let access = hsds("accessibility");
    assert_eq!(one(&access, "register_id", "kyna-office/note")["description"], "Пандус во дворе");
    assert_eq!(one(&hsds("phones"), "register_id", "kyna-office/phone/1")["extension"], 204);
    let closed = one(&hsds("schedules"), "register_id", "kyna-office/exception/1");
    assert_eq!((&closed["valid_from"], &closed["valid_to"]), (&"2026-12-31".into(), &"2027-01-02".into()));
    one(&hsds("service_at_locations"), "register_id", "certificate/kyna-office");
    assert_eq!(one(&hsds("languages"), "register_id", "kyna-office/language/en")["code"], "en");
    for address in hsds("addresses").as_array().unwrap() {
        assert!(address.as_object().unwrap().values().all(|value| value != ""), "{address}");
    }

    let triples = register.read("public/data/services.ttl");
    for told in
        ["schema:latitude", "schema:specialOpeningHoursSpecification", "locn:locatorDesignator", "\"улица Достык\"@ru"]
    {
        assert!(triples.contains(told), "{told}");
    }
    let service = register.json("data/services/certificate.json");
    let office = one(&service["offices"], "id", "kyna-office");
    assert_eq!((&office["street"]["ru"], &office["listings"]), (&"улица Достык".into(), &serde_json::json!([])));
}

#[test]
fn wrong_places_and_exceptions_are_reported() {
    let reversed = "to = 2026-12-30\nclosed = true\nreason = { kk = \"Жаңа жыл\"";
    for (from, to, code, message) in [
        ("latitude = 51.9", "latitude = 151.9", "TZ216", "151.9 is not a latitude from -90 to 90"),
        ("latitude = 51.9", "latitude = \"51.9\"", "TZ103", "expected a number of degrees"),
        ("latitude = 51.9, longitude = 68.25", "latitude = 68.25, longitude = 51.9", "TZ412", "outside of the country"),
        ("settlement_id = \"kyna\"", "settlement_id = \"kina\"", "TZ302", "there is no settlement \"kina\""),
        ("services = [\"certificate\"]", "services = [\"certificat\"]", "TZ302", "there is no service \"certificat\""),
        ("to = 2027-01-02\nclosed = true\nreason = { kk = \"Жаңа жыл\"", reversed, "TZ413", "before it begins"),
        (
            "hours = \"Mo-Su 09:00-13:00\"",
            "hours = \"Mo-Su 09:00-13:00\"\nclosed = true",
            "TZ413",
            "has hours and is closed",
        ),
        ("hours = \"Mo-Su 09:00-13:00\"", "", "TZ413", "does not say what holds"),
        ("\"quiet-hours\"", "\"quiet\"", "TZ204", "\"quiet\" is not one of"),
        ("extension = \"204\"", "extension = \"no\"", "TZ206", "\"no\" is not an extension"),
    ] {
        let outcome = register().replace(FILE, from, to).run(&["check"]);
        assert_eq!(outcome.code, 1, "{to}");
        let told = outcome.stdout.clone() + &outcome.stderr;
        assert!(told.contains(code) && told.contains(message) && told.contains(FILE), "{message}: {told}");
    }
}

#[test]
fn a_service_may_be_listed_and_offered_at_once() {
    let both = Register::small().replace(FILE, "phones = [", "services = [\"certificate\"]\nphones = [").built();
    let page = both.read("public/ru/providers/atbasar/index.html");
    let details = page.split("<details>").nth(1).expect("the services").split("</details>").next().unwrap();
    assert_eq!(details.matches("services/certificate/").count(), 1, "{details}");
}
