//! Acts: their indexes, what they do to each other, their texts for programs.

use std::collections::BTreeSet;

use crate::support::Register;

#[test]
fn an_act_is_told_of_by_both_sides() {
    let site = Register::small().built();
    let old = page(&site, "ru/acts/old-rules/");
    assert!(old.contains("href=\"/ru/acts/rules/\""), "the old act names what repealed it");
    let new = page(&site, "ru/acts/rules/");
    assert!(
        new.contains("href=\"/ru/acts/old-rules/\""),
        "the new act names what it repealed, though only the old one says so"
    );
}

#[test]
fn the_timeline_follows_the_days() {
    let register = Register::small().append(
        "registry/acts/old-rules.toml",
        "\n[registration]\nnumber = \"77\"\ndate = 2012-01-05\n\n[[amended_by]]\nby = { kind = \"order\", date = 2015-03-02, number = \"5\" }\n",
    );
    let page = page(&register.built(), "kk/acts/old-rules/");
    let days: Vec<_> = page.split("<time datetime=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let timeline = &page[page.find("class=\"tz-timeline\"").unwrap()..];
    let told: Vec<_> = timeline.split("<time datetime=\"").skip(1).take(4).map(|rest| &rest[..10]).collect();
    assert_eq!(told, ["2011-12-07", "2012-01-05", "2015-03-02", "2021-02-16"], "{days:?}");
}

#[test]
fn acts_are_listed_by_status_issuer_and_year() {
    let site = Register::small().built();
    let years = page(&site, "ru/acts/by-year/");
    assert!(years.find(">2021 ").unwrap() < years.find(">2011 ").unwrap(), "the newest year first");
    for index in ["ru/acts/", "ru/acts/by-issuer/", "ru/acts/by-year/"] {
        for act in ["/ru/acts/rules/", "/ru/acts/old-rules/"] {
            assert!(page(&site, index).contains(act), "{act} in {index}");
        }
    }
}

#[test]
fn a_text_for_programs_has_the_addresses_of_the_page() {
    let site = Register::small().built();
    for language in ["kk", "ru"] {
        let document = site.read(&format!("public/data/acts/rules.regulation.{language}.akn.xml"));
        let page = page(&site, &format!("{language}/regulations/rules/regulation/"));
        let told: BTreeSet<_> = ids(&document, "wId=\"").into_iter().collect();
        let rows: BTreeSet<_> = page.split("<div class=\"tz-row ").skip(1).filter_map(row_id).collect();
        assert!(!told.is_empty());
        assert_eq!(told, rows);
        assert!(page.contains(&format!("href=\"/data/acts/rules.regulation.{language}.akn.xml\"")));
    }
}

#[test]
fn a_text_for_programs_is_whole_and_well_formed() {
    let site = Register::small()
        .append("content/regulations/rules/regulation/kk.md", "\nСоңы <b>& \"қос\"</b> 1 < 2.\n")
        .built();
    let document = site.read("public/data/acts/rules.regulation.kk.akn.xml");
    let mut reader = quick_xml::Reader::from_str(&document);
    reader.config_mut().check_end_names = true;
    let mut words = String::new();
    loop {
        match reader.read_event().expect("well-formed XML") {
            quick_xml::events::Event::Eof => break,
            quick_xml::events::Event::Text(text) => words.push_str(&text),
            quick_xml::events::Event::GeneralRef(name) => words.push_str(match &*name {
                "lt" => "<",
                "gt" => ">",
                "amp" => "&",
                "quot" => "\"",
                other => panic!("{other}"),
            }),
            _ => {}
        }
    }
    for part in ["тұтынушы – жеке тұлға;", "Нөмірсіз абзац.", "Соңы & \"қос\" 1 < 2.", "Мағынасы", "8-71643"]
    {
        assert!(words.contains(part), "{part} in {words}");
    }
    // The translation says that it is one.
    let translation = site.read("public/data/acts/rules.regulation.ru.akn.xml");
    assert!(translation.contains("<FRBRtranslation ") && translation.contains("authoritative=\"false\""));
    assert!(!document.contains("<FRBRtranslation "));
}

fn page(site: &Register, path: &str) -> String {
    site.read(&format!("public/{path}index.html"))
}

fn ids<'d>(document: &'d str, mark: &str) -> Vec<&'d str> {
    document.split(mark).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

fn row_id(row: &str) -> Option<&str> {
    let head = row.split('>').next()?;
    head.split("id=\"").nth(1)?.split('"').next()
}
