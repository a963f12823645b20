//! Texts that break careless writers, and a register that holds them in every place for a text. Other test programs include this
//! file too.

use std::path::Path;

use toml::Value;

/// Texts that break careless writers.
pub(crate) fn hard_texts() -> Vec<String> {
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

/// The sources of the register of the fixtures, which has one record of each kind, with hard texts in the place of all texts of its
/// records, beginning with the text at `first`, and as points of its regulation: paths and contents.
pub(crate) fn hostile_sources(first: usize) -> Vec<(String, String)> {
    let texts = hard_texts();
    let mut texts = texts.iter().cycle().skip(first);
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/small");
    let mut files = Vec::new();
    for entry in walkdir::WalkDir::new(&root).sort_by_file_name() {
        let entry = entry.unwrap();
        if !entry.file_type().is_file() {
            continue;
        }
        let mut source = std::fs::read_to_string(entry.path()).unwrap();
        let path = entry.path().strip_prefix(&root).unwrap().to_string_lossy().into_owned();
        if path.ends_with(".toml") {
            let mut record = Value::Table(source.parse().unwrap());
            exchange(&mut record, &mut texts);
            source = toml::to_string(&record).unwrap();
        }
        if path.starts_with("content/regulations") {
            let points =
                (101..).zip(hard_texts()).map(|(number, text)| format!("\n{number}. {}\n", in_markdown(&text)));
            source.extend(points);
        }
        files.push((path, source));
    }
    files
}

/// A text that Markdown takes as it is: a line in which no sign means anything.
fn in_markdown(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    words.chars().flat_map(|c| c.is_ascii_punctuation().then_some('\\').into_iter().chain([c])).collect()
}

/// Puts other texts in the place of those that stand in a language.
fn exchange<'t>(value: &mut Value, texts: &mut impl Iterator<Item = &'t String>) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| exchange(item, texts)),
        Value::Table(table) => {
            // What names an abbreviation must name one that is there.
            table.retain(|key, value| !(key == "abbreviation" && value.is_str() || key == "perhaps"));
            for (key, value) in table {
                match (key.as_str(), value) {
                    ("kk" | "ru", Value::String(text)) => text.clone_from(texts.next().unwrap()),
                    (_, value) => exchange(value, texts),
                }
            }
        }
        _ => {}
    }
}
