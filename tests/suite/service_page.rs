//! A service's page says what its record says: every word of it, and no price that no source names.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::examples::{document, marked_examples};
use crate::support::{Register, files};

const SERVICE: &str = "registry/services/certificate.toml";

/// The service as programs read it off its page.
fn for_programs(register: &Register) -> Value {
    let page = register.read("public/ru/services/certificate/index.html");
    let data =
        page.split("<script type=\"application/ld+json\">").nth(1).and_then(|rest| rest.split("</script>").next());
    let data: Value = serde_json::from_str(data.expect("structured data")).unwrap();
    let things = data["@graph"].as_array().unwrap();
    things.iter().find(|thing| thing["@type"] == "GovernmentService").expect("a service").clone()
}

#[test]
fn how_it_is_delivered_is_told_in_the_words_of_the_act() {
    let register = Register::small()
        .append(SERVICE, "\n[delivery]\npoint = \"4\"\ntext = { kk = \"Қағаз түрінде беріледі.\", ru = \"Оказывается на бумаге.\" }\n")
        .built();
    for (language, words) in [("kk", "Қағаз түрінде беріледі."), ("ru", "Оказывается на бумаге.")]
    {
        let page = register.read(&format!("public/{language}/services/certificate/index.html"));
        let said = page.split(words).nth(1).unwrap_or_else(|| panic!("{words} is not on the page"));
        assert!(said.starts_with(" <span class=\"tz-point\">"), "with the point that says so");
    }
}

#[test]
fn a_time_is_said_with_what_it_limits() {
    let said = |register: &Register, language: &str| -> BTreeSet<String> {
        let page = register.read(&format!("public/{language}/services/certificate/index.html"));
        assert!(!page.contains("P3D"), "working days are no calendar days");
        let times = page.split("<span class=\"tz-line\">").skip(1);
        times.filter_map(|rest| Some(rest.split(['<', '&']).next()?.replace('\u{a0}', " "))).collect()
    };
    let at_most = "limit = \"at-most\"";
    for (limit, kazakh, russian, english) in [
        (at_most, "3 жұмыс күнінен аспайды", "не более 3 рабочих дней", "up to 3 working days"),
        (
            "limit = \"per-person\"",
            "кезектегі әр адамға 3 жұмыс күні",
            "по 3 рабочих дня на каждого в очереди",
            "3 working days for each person in the queue",
        ),
        ("", "3 жұмыс күні", "3 рабочих дня", "3 working days"),
    ] {
        let languages = ["languages = [\"kk\", \"ru\"]", "languages = [\"kk\", \"ru\", \"en\"]"];
        let register = Register::small()
            .replace("registry/registry.toml", languages[0], languages[1])
            .replace(SERVICE, at_most, limit)
            .built();
        for (language, words) in [("kk", kazakh), ("ru", russian), ("en", english)] {
            assert_eq!(said(&register, language), BTreeSet::from([words.to_owned()]), "{limit} in {language}");
        }
    }
}

#[test]
fn a_price_names_a_currency_only_if_a_source_does() {
    let cost = "cost = { free = true, text";
    for (written, price, currency) in [
        (cost, Some("0"), None),
        ("cost = { free = true, currency = \"EUR\", text", Some("0"), Some("EUR")),
        ("cost = { free = false, amount = \"500\", text", Some("500"), None),
        ("cost = { free = false, amount = \"500\", currency = \"EUR\", text", Some("500"), Some("EUR")),
        ("cost = { free = false, text", None, None),
    ] {
        // The profile of Kazakhstan names a currency; this register takes that away.
        let register = Register::small()
            .write("registry/profile.toml", "money.currency = false\n")
            .replace(SERVICE, cost, written)
            .built();
        let offer = for_programs(&register)["offers"].clone();
        assert_eq!((offer["price"].as_str(), offer["priceCurrency"].as_str()), (price, currency), "{written}");
        assert_eq!(offer.is_null(), price.is_none(), "{written}");
        let money: Vec<String> = files(&register.path("public"))
            .into_iter()
            .filter(|(path, _)| {
                path.contains("certificate") || path.starts_with("data/services.") || path.contains("costs.")
            })
            .filter(|(_, bytes)| currency.is_none() && !String::from_utf8_lossy(bytes).contains("например KZT"))
            .filter(|(_, bytes)| ["KZT", "EUR"].iter().any(|code| String::from_utf8_lossy(bytes).contains(code)))
            .map(|(path, _)| path)
            .collect();
        assert!(money.is_empty(), "{written}: a currency in {money:?}");
    }
}

#[test]
fn what_is_not_given_any_more_is_not_offered() {
    let register = Register::small()
        .replace(SERVICE, "status = \"in-force\"", "status = \"repealed\"\nended_on = 2024-01-01")
        .built();
    assert!(for_programs(&register)["offers"].is_null());
}

/// A page without its head and its markup.
fn words(page: &str) -> String {
    let body = page.split("<body>").nth(1).unwrap_or(page);
    body.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, words)| words)).collect::<Vec<_>>().join(" ")
}

#[test]
fn every_word_of_a_record_stands_on_a_page() {
    let (sources, marks) = marked_examples(&document());
    let write = |register: Register, (path, source): (String, String)| register.write(&path, source);
    let register = sources.into_iter().fold(Register::empty(), write);
    let register = register.built();
    let pages: String = files(&register.path("public"))
        .into_iter()
        .filter(|(path, _)| path.ends_with(".html") && !path.contains("/open-data/") && !path.contains("/changes/"))
        .map(|(_, bytes)| words(&String::from_utf8(bytes).unwrap()))
        .collect();
    let shown: BTreeSet<&str> = pages.split(|c: char| !c.is_alphanumeric()).collect();
    let missing: Vec<_> = marks
        .iter()
        .filter(|(mark, _)| !shown.contains(mark.as_str()))
        // A label is how the words of the step itself begin.
        .filter(|(_, text)| !text.ends_with("1-үрдіс") && !text.ends_with("процесс 1"))
        .map(|(_, text)| text)
        .collect();
    assert!(marks.len() > 150 && missing.is_empty(), "{} texts; on no page: {missing:#?}", marks.len());
}
