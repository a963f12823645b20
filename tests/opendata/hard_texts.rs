//! Texts that break careless writers.

use tizilim::opendata::unguarded;
use tizilim::registry::values::{LangTag, Text};

use super::agreement::check;
use super::support::{csv_of, json_of, small};

/// Texts that break careless writers.
pub fn hard_texts() -> Vec<String> {
    let mut texts: Vec<String> = [
        "=1+1",
        "+77163821048",
        "-1",
        "@SUM(A1)",
        "'=1",
        "\"=cmd|' /C calc'!A0\"",
        "＝1",
        "« -a",
        "a, \"b\"; c",
        "first\nsecond",
        "tab\there",
        "👩🏽‍⚕️ 🇰🇿",
        "שלום, مرحبا",
        "\\ \\n \\\"",
        "null",
        "é e\u{301}",
        "</script>&amp;",
        "'",
        "_x000D_ _x0041_",
        "\u{200F}mark",
        "two  spaces",
        "]]>",
        "Ә'ә\"; DROP TABLE services; --",
    ]
    .map(str::to_owned)
    .into();
    texts.push("ұзын мәтін ".repeat(1_000).trim_end().chars().take(10_000).collect());
    texts.push("👩 ұзын".repeat(10_000));
    texts
}

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

/// The sources of a register may not hold these (TZ106). Should one of them come through some day, it breaks nothing.
#[test]
fn unsafe_characters_break_no_format() {
    let texts =
        ["nul\0bell\u{7}", "lone\rreturn", "\u{202E}right to left\u{202C}", "\u{FFFE}\u{FFFF}", "\u{85}\u{2028}"];
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
