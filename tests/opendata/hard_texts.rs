//! Texts that break careless writers, in every format.

use tizilim::opendata::unguarded;
use tizilim::registry::Registry;
use tizilim::registry::values::{LangTag, Text};

use super::agreement::check;
use super::hostile::hard_texts;
use super::support::{csv_of, files_of, full, hostile, json_of, small};
use super::{api, hsds, linked, xml};

#[test]
fn hard_texts_survive_in_every_format() {
    let texts = hard_texts();
    let aliases: Vec<_> = texts.iter().map(|text| serde_json::to_string(text).unwrap()).collect();
    let mut classifier = String::new();
    for (text, at) in aliases.iter().zip(1..) {
        classifier +=
            &format!("[[section]]\ncode = \"{at:03}\"\nname.kk = {text}\naliases.kk = [{}]\n", aliases.join(", "));
    }
    let registry = small("[\"kk\"]", &[("registry/classifier.toml", &classifier)]);
    let files = check(&registry);
    let names: Vec<_> =
        json_of(&files, "sections").iter().map(|row| row["name_kk"].as_str().unwrap().to_owned()).collect();
    assert_eq!(names, texts);
    let (header, rows) = csv_of(&files, "aliases");
    let alias = header.iter().position(|name| name == "alias").unwrap();
    for (row, text) in rows.iter().zip(texts.iter().cycle()) {
        assert_eq!(unguarded(&row[alias]), text);
    }
    assert_eq!(rows.len(), texts.len() * texts.len());
}

/// Every format of a register whose every text is hard: tables, packages, linked data, Open Referral, the API, texts of acts,
/// procedures. Each turn moves the texts on, so that each comes into several places of each kind.
#[test]
fn registers_of_hard_texts_survive_in_every_format() {
    (0..hard_texts().len()).step_by(3).for_each(|first| every_format(&hostile(first)));
    let points = json_of(&files_of(&hostile(0)), "points");
    for text in hard_texts() {
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(points.iter().any(|point| point["text_kk"] == line), "{line} is no point");
    }
}

fn every_format(registry: &Registry) {
    check(registry);
    linked::check(registry);
    hsds::check(registry);
    api::check(registry);
    xml::check(registry);
}

/// Characters that no source may hold.
const UNSAFE: [&str; 5] =
    ["nul\0bell\u{7}", "lone\rreturn", "\u{202E}right to left\u{202C}", "\u{FFFE}\u{FFFF}", "\u{85}\u{2028}"];

/// The same for records of every kind. XML has no room for some of these characters: its documents leave them out.
#[test]
fn unsafe_characters_in_services_offices_and_acts_break_no_format() {
    // The service says that its Russian wording is not official.
    for text in UNSAFE.map(|text| Text::of(LangTag::KK, text).with(LangTag::RU, text, false)) {
        let mut registry = full();
        let service = &mut registry.services[0];
        service.name = text.clone();
        service.channels[0].name = text.clone();
        service.participants[0].name = text.clone();
        service.procedures[0].steps[0].action = text.clone();
        registry.acts[0].title = text.clone();
        registry.offices[0].providers[0].name = text.clone();
        registry.offices[0].offices[0].name = Some(text.clone());
        registry.offices[0].offices[0].address = Some(text.clone());
        registry.districts[0].name = text;
        every_format(&registry);
    }
}

/// The sources of a register may not hold these (TZ106). Should one of them come through some day, it breaks nothing.
#[test]
fn unsafe_characters_break_no_format() {
    let texts = UNSAFE;
    let classifier: String =
        (1..=texts.len()).map(|at| format!("[[section]]\ncode = \"{at:03}\"\nname.kk = \"Б\"\n")).collect();
    let mut registry = small("[\"kk\"]", &[("registry/classifier.toml", &classifier)]);
    for (section, text) in registry.classifier.sections.iter_mut().zip(texts) {
        section.name = Text::of(LangTag::KK, text);
    }
    let files = check(&registry);
    let names: Vec<_> =
        json_of(&files, "sections").iter().map(|row| row["name_kk"].as_str().unwrap().to_owned()).collect();
    assert_eq!(names, texts);
}
