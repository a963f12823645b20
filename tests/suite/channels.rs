//! Channels: where one applies for a service, gets its result, pays, asks and complains, in every form.

use serde_json::Value;

use crate::support::Register;

const FILE: &str = "registry/services/certificate.toml";

const CHANNELS: &str = r#"
[[channel]]
id = "portal"
kind = "portal"
name = { kk = "Портал", ru = "Портал услуг" }
roles = ["accepts", "issues", "takes-payments"]
url = { kk = "https://egov.example/kk", ru = "https://egov.example/ru" }

[[channel.app]]
platform = "android"
url = "https://apps.example/android"

[[channel]]
id = "letters"
kind = "mail"
name = { kk = "Поштамен", ru = "По почте" }
roles = ["accepts"]
email = "letters@example.kz"
address = { kk = "Астана, 8", ru = "Астана, улица Писем, 8" }

[[channel]]
id = "call-centre"
kind = "phone"
name = { kk = "Байланыс орталығы", ru = "Контакт-центр" }
roles = ["answers", "hears-complaints"]
hours = "Mo-Fr 09:00-18:00; PH off"
languages = ["kk", "en"]

[[channel.phone]]
number = "1414"
kind = "hotline"
what = { kk = "кеңесші", ru = "дежурный консультант" }

[[channel.phone]]
number = "+77170000000"
extension = "204"

[[channel.phone]]
number = "1415"
kind = "sms"

[[channel.phone]]
number = "+77172741235"
kind = "fax"
"#;

fn register() -> Register {
    Register::small().append(FILE, CHANNELS)
}

fn built() -> Register {
    let register = register();
    let outcome = register.run(&["build", "--date", "2026-11-28"]);
    assert_eq!(outcome.code, 0, "{}{}", outcome.stdout, outcome.stderr);
    register
}

fn row<'v>(rows: &'v [Value], id: &str) -> &'v Value {
    rows.iter().find(|row| row["id"] == id || row["register_id"] == id).unwrap_or_else(|| panic!("no {id}"))
}

#[test]
fn channels_stand_in_every_form() {
    let register = built();
    pages(&register);
    tables(&register);
    hsds(&register);
    linked(&register);
    structured(&register);

    let record = register.read("public/data/v1/services/certificate.json");
    assert!(record.contains("\"hears-complaints\"") && record.contains("\"extension\": \"204\""), "{record}");
    for query in ["дежурный консультант", "1414", "улица Писем"] {
        assert_eq!(register.found(query).first().map(String::as_str), Some("certificate"), "{query}");
    }
}

/// Who only answers does not stand among the places where one applies.
fn pages(register: &Register) {
    let page = register.read("public/ru/services/certificate/index.html");
    let (_, where_to) = page.split_once("<h2 id=\"where\">Куда обратиться</h2>").unwrap();
    let (apply, rest) = where_to.split_once("<h3 id=\"issues\">Где получить результат</h3>").unwrap();
    let (issues, rest) = rest.split_once("<h3 id=\"takes-payments\">Где оплатить</h3>").unwrap();
    let (pay, rest) = rest.split_once("<h3 id=\"answers\">Где задать вопрос</h3>").unwrap();
    let (ask, rest) = rest.split_once("<h3 id=\"hears-complaints\">Куда подать жалобу</h3>").unwrap();
    let complain = rest.split("</section>").next().unwrap();
    for (place, names) in [
        (apply, vec!["Отдел", "Портал услуг", "По почте"]),
        (issues, vec!["Отдел", "Портал услуг"]),
        (pay, vec!["Портал услуг"]),
        (ask, vec!["Контакт-центр"]),
        (complain, vec!["Контакт-центр"]),
    ] {
        let shown = place.split("<ul class=\"tz-channels\">").nth(1).unwrap();
        for name in ["Отдел", "Портал услуг", "По почте", "Контакт-центр"] {
            assert_eq!(shown.contains(name), names.contains(&name), "{name} in {shown}");
        }
    }
    for told in [
        "href=\"https://egov.example/ru\"",
        "<a href=\"https://apps.example/android\">Android (Google Play)</a>",
        "mailto:letters@example.kz",
        "Астана, улица Писем, 8",
        "почта",
    ] {
        assert!(apply.contains(told), "{told}: {apply}");
    }
    for told in [
        "href=\"tel:1414\"",
        "горячая линия, дежурный консультант",
        "href=\"tel:+77170000000;ext=204\"",
        "доб. 204",
        "href=\"sms:1415\"",
        "<bdi dir=\"ltr\">+7 7172 74 12 35</bdi>",
        "data-week=\"540-1080;540-1080;540-1080;540-1080;540-1080;;;\" data-time-zone=\"Asia/Almaty\"",
        "data-open-now=\"",
        "қазақ тілі, English",
    ] {
        assert!(ask.contains(told), "{told}: {ask}");
    }
    assert!(!page.contains("href=\"tel:+77172741235\""), "one does not call a fax");
    let kazakh = register.read("public/kk/services/certificate/index.html");
    for told in ["Сұрақты қайда қоюға болады", "https://egov.example/kk", "ішкі нөмірі 204"]
    {
        assert!(kazakh.contains(told), "{told}");
    }
}

fn tables(register: &Register) {
    let channels = register.rows("channels");
    let portal = row(&channels, "certificate/channel/portal");
    assert_eq!(
        (&portal["url"], &portal["localized_url_ru"]),
        (&"https://egov.example/kk".into(), &"https://egov.example/ru".into())
    );
    let centre = row(&channels, "certificate/channel/call-centre");
    for (column, value) in [
        ("kind", "phone"),
        ("roles", "answers hears-complaints"),
        ("hours", "Mo-Fr 09:00-18:00; PH off"),
        ("languages", "kk en"),
    ] {
        assert_eq!(centre[column], value, "{column}");
    }
    assert_eq!(row(&channels, "certificate/channel/office")["roles"], "accepts issues");
    assert_eq!(row(&channels, "certificate/channel/letters")["address_ru"], "Астана, улица Писем, 8");
    let phones = register.rows("channel_phones");
    let second = row(&phones, "certificate/channel/call-centre/phone/2");
    for (column, value) in [
        ("channel_id", "certificate/channel/call-centre"),
        ("number", "tel:+77170000000"),
        ("kind", "voice"),
        ("extension", "204"),
    ] {
        assert_eq!(second[column], value, "{column}");
    }
    assert_eq!((phones.len(), &phones[0]["what_ru"]), (4, &"дежурный консультант".into()));
    assert_eq!(register.rows("channel_apps")[0]["platform"], "android");
}

fn hsds(register: &Register) {
    let phones = register.rows("hsds/ru/phones");
    let phone = |number: usize| row(&phones, &format!("certificate/channel/call-centre/phone/{number}")).clone();
    assert_eq!((&phone(2)["extension"], &phone(2)["type"]), (&204.into(), &"voice".into()));
    assert_eq!((&phone(3)["type"], &phone(4)["type"]), (&"text".into(), &"fax".into()));
    let described = "Контакт-центр (Где задать вопрос; Куда подать жалобу), дежурный консультант";
    assert_eq!(phone(1)["description"], described);
    let services = register.rows("hsds/ru/services");
    let service = row(&services, "certificate");
    assert_eq!(service["email"], "letters@example.kz");
    let process = service["application_process"].as_str().unwrap();
    assert!(process.contains("По почте: Астана, улица Писем, 8, letters@example.kz"), "{process}");
    assert!(!process.contains("1414"), "one does not apply there: {process}");
    assert!(
        phones
            .iter()
            .filter(|phone| phone.get("service_id").is_some())
            .all(|phone| phone["service_id"] == service["id"])
    );
    let schedules = register.rows("hsds/ru/schedules");
    let schedule = row(&schedules, "certificate/channel/call-centre/09:00-18:00");
    assert_eq!((&schedule["service_id"], &schedule["byday"]), (&service["id"], &"MO,TU,WE,TH,FR".into()));
    assert!(schedule["attending_type"].as_str().unwrap().starts_with("Контакт-центр"));
    let languages = register.rows("hsds/ru/languages");
    assert!(
        languages.iter().any(|one| one["code"] == "en" && one["note"].as_str().unwrap().starts_with("Контакт-центр"))
    );
}

fn linked(register: &Register) {
    let linked: Value = serde_json::from_str(&register.read("public/data/services.jsonld")).unwrap();
    let graph = linked["@graph"].as_array().unwrap();
    let node = |end: &str| {
        let found = graph.iter().find(|node| node["@id"].as_str().is_some_and(|iri| iri.ends_with(end)));
        found.unwrap_or_else(|| panic!("no node {end}"))
    };
    let centre = node("#services/certificate/channel-call-centre");
    let contact = node("#services/certificate/channel-call-centre-contact");
    assert_eq!(centre["cv:contactPoint"], contact["@id"]);
    assert_eq!(contact["cv:openingHours"], centre["cv:openingHours"]);
    let told = contact.to_string();
    for number in ["\"1414\"", "+77170000000;ext=204", "\"1415\"", "+77172741235"] {
        assert!(told.contains(number), "{number}: {told}");
    }
    let service = graph.iter().find(|node| node["@type"] == "cpsv:PublicService").unwrap();
    assert!(service["cv:contactPoint"].to_string().contains("channel-call-centre-contact"), "{service}");
    assert!(!service["cv:contactPoint"].to_string().contains("channel-letters-contact"), "{service}");
    let letters = node("#services/certificate/channel-letters-address");
    assert!(letters["locn:fullAddress"].to_string().contains("Астана, улица Писем, 8"), "{letters}");
    let portal = node("#services/certificate/channel-portal").to_string();
    for told in ["https://egov.example/kk", "https://egov.example/ru", "https://apps.example/android"] {
        assert!(portal.contains(told), "{told}: {portal}");
    }
}

fn structured(register: &Register) {
    let page = register.read("public/ru/services/certificate/index.html");
    let script = page.split("application/ld+json\">").nth(1).and_then(|rest| rest.split("</script>").next()).unwrap();
    let script: Value = serde_json::from_str(script).unwrap();
    let nodes = script["@graph"].as_array().unwrap();
    let service = nodes.iter().find(|node| node["@type"] == "GovernmentService").unwrap();
    let channels = service["availableChannel"].as_array().unwrap();
    let channel = |name: &str| channels.iter().find(|channel| channel["name"] == name).unwrap();
    let centre = channel("Контакт-центр");
    assert_eq!(centre["servicePhone"][1]["telephone"], "+77170000000;ext=204");
    assert_eq!(centre["servicePhone"][2]["faxNumber"], "+77172741235");
    assert_eq!(centre["servicePhone"][0]["contactType"], "горячая линия");
    assert_eq!(centre["servicePhone"][0]["hoursAvailable"][0]["opens"], "09:00");
    assert_eq!(centre["serviceSmsNumber"][0]["telephone"], "1415");
    assert_eq!(centre["availableLanguage"], serde_json::json!(["kk", "en"]));
    assert!(centre["description"].as_str().unwrap().contains("Где задать вопрос"), "{centre}");
    assert_eq!(channel("По почте")["servicePostalAddress"]["streetAddress"], "Астана, улица Писем, 8");
    assert_eq!(channel("По почте")["serviceUrl"], "mailto:letters@example.kz");
    let addresses = serde_json::json!(["https://egov.example/ru", "https://apps.example/android"]);
    assert_eq!(channel("Портал услуг")["serviceUrl"], addresses);
}

#[test]
fn where_one_only_asks_is_no_way_to_the_service() {
    let file = "public/data/v1/services.json";
    let register = built();
    let list: Value = serde_json::from_str(&register.read(file)).unwrap();
    assert_eq!(list["services"][0]["channels"], serde_json::json!(["office", "portal", "mail"]));

    let asks = "\n[[channel]]\nid = \"answers\"\nkind = \"office\"\nname = { kk = \"Анықтама\", ru = \"Справочная\" }\nroles = [\"answers\"]\n";
    let cost = "cost = { free = true, channels = [\"office\"], text = { kk = \"тегін\", ru = \"бесплатно\" } }";
    let plain = "cost = { free = true, text = { kk = \"тегін\", ru = \"бесплатно\" } }";
    let register = Register::small().replace(FILE, plain, cost).append(FILE, asks);
    let outcome = register.run(&["build", "--date", "2026-11-28"]);
    assert_eq!(outcome.code, 0, "{}{}", outcome.stdout, outcome.stderr);
    let list: Value = serde_json::from_str(&register.read(file)).unwrap();
    assert_eq!(list["services"][0]["payment"], "free", "it is free wherever one applies");

    let only_asks = Register::small().replace(
        FILE,
        "name = { kk = \"Бөлім\", ru = \"Отдел\" }",
        "name = { kk = \"Бөлім\", ru = \"Отдел\" }\nroles = [\"answers\"]",
    );
    let codes: Vec<_> = only_asks.faults().into_iter().map(|fault| fault.code).collect();
    assert!(codes.contains(&"TZ402".to_owned()), "nobody takes applications: {codes:?}");
}

#[test]
fn a_channel_that_cannot_be_reached_is_reported_while_its_service_is_in_force() {
    for (from, to, message) in [
        ("kind = \"phone\"", "kind = \"email\"", "the channel \"call-centre\" is email but has no mailbox"),
        ("kind = \"phone\"", "kind = \"app\"", "the channel \"call-centre\" is app but has no link"),
        ("kind = \"portal\"", "kind = \"fax\"", "the channel \"portal\" is fax but has no number of a fax"),
        ("kind = \"portal\"", "kind = \"phone\"", "the channel \"portal\" is phone but has no phone"),
        ("address = {", "# address = {", "the channel \"letters\" is mail but has no address"),
    ] {
        let register = register().replace(FILE, from, to);
        let faults = register.faults();
        let fault =
            faults.iter().find(|fault| fault.code == "TZ411").unwrap_or_else(|| panic!("{message}: {faults:#?}"));
        assert_eq!((fault.message.as_str(), fault.severity.as_str(), fault.file.as_str()), (message, "warning", FILE));
        assert!(fault.line > 40 && fault.text.starts_with('"'), "{fault:?}");
        let upcoming = register.replace(FILE, "status = \"in-force\"", "status = \"upcoming\"");
        assert!(upcoming.faults().iter().all(|fault| fault.code != "TZ411"), "{message}");
    }
    assert!(register().faults().iter().all(|fault| fault.code != "TZ411"));
}

#[test]
fn what_no_phone_can_be_is_reported_where_it_stands() {
    for (from, to, code, message) in [
        ("number = \"1414\"", "number = \"1-414\"", "", "phone"),
        ("extension = \"204\"", "extension = \"x204\"", "", "extension"),
        ("kind = \"sms\"", "kind = \"cell\"", "", "\"cell\" is not one of"),
        ("platform = \"android\"", "platform = \"symbian\"", "", "\"symbian\" is not one of"),
        ("\nurl = \"https://apps.example/android\"", "", "TZ102", "url"),
        ("roles = [\"answers\"", "roles = [\"ask\"", "", "\"ask\" is not one of"),
        ("hours = \"Mo-Fr", "hours = \"Monday", "", "Monday"),
        ("languages = [\"kk\"", "languages = [\"kazakh language\"", "", "kazakh language"),
    ] {
        let faults = register().replace(FILE, from, to).faults();
        let fault =
            faults.iter().find(|fault| fault.severity == "error").unwrap_or_else(|| panic!("{to}: {faults:#?}"));
        assert!(fault.file == FILE && fault.line > 40, "{fault:?}");
        assert!(code.is_empty() || fault.code == code, "{fault:?}");
        assert!(format!("{} {}", fault.message, fault.help).contains(message), "{message}: {fault:?}");
    }
}
