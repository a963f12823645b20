//! A register in English and French, whose data hold no word of another language: French has no strings of its own, and Kazakh
//! and Russian are none of its languages.

use std::io::Cursor;

use calamine::{Reader, Xlsx, open_workbook_from_rs};
use serde_json::Value;
use tizilim::addresses::data::WORKBOOK;
use tizilim::opendata::TableFormat;
use tizilim::opendata::formats::Csvw;
use tizilim::registry::tables::TableId;
use tizilim::registry::{Registry, SourceTree, load};

use super::agreement::check;
use super::packages::{database, query};
use super::support::Files;

fn is_cyrillic(c: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&c)
}

/// A text in other letters, so that it is still one that differs from others.
fn latin(text: &str) -> String {
    let letter = |c: char| if is_cyrillic(c) { char::from(b'a' + (u32::from(c) % 26) as u8) } else { c };
    text.chars().map(letter).collect()
}

/// The small register of the fixtures, with English in the place of Kazakh and French in that of Russian.
fn english_and_french() -> Registry {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/small");
    let mut sources = Vec::new();
    for entry in walkdir::WalkDir::new(&folder).sort_by_file_name() {
        let entry = entry.unwrap();
        if !entry.file_type().is_file() {
            continue;
        }
        let path = entry.path().strip_prefix(&folder).unwrap().to_string_lossy().replace('\\', "/");
        let path = path.replace("/kk.md", "/en.md").replace("/ru.md", "/fr.md");
        let source = std::fs::read_to_string(entry.path()).unwrap();
        let source = source.replace("kk = ", "en = ").replace("ru = ", "fr = ");
        let source = source.replace("[\"kk\", \"ru\"]", "[\"en\", \"fr\"]").replace("[\"ru\"]", "[\"fr\"]");
        sources.push((path, latin(&source)));
    }
    let loaded = load(SourceTree::from_texts(sources.iter().map(|(path, source)| (path.as_str(), source.as_str()))));
    assert!(!loaded.diagnostics.has_errors(), "{:#?}", loaded.diagnostics);
    loaded.registry.unwrap()
}

/// Every text of the sheet that explains the workbook.
fn first_sheet(files: &Files) -> Vec<String> {
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(files[WORKBOOK].clone())).unwrap();
    let sheet = book.worksheet_range("about").unwrap();
    sheet.used_cells().map(|(_, _, cell)| cell.to_string()).collect()
}

#[test]
fn the_data_hold_no_word_of_a_language_that_the_register_lacks() {
    let files = check(&english_and_french());
    for (path, bytes) in &files {
        if let Ok(text) = std::str::from_utf8(bytes) {
            let found = text.lines().find(|line| line.chars().any(is_cyrillic));
            assert_eq!(found, None, "{path}");
            // JSON may write letters as escapes.
            assert!(!text.contains("\\u04"), "{path}");
        }
    }
    let (_folder, database) = database(&files);
    for table in
        query(&database, "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_%'")
    {
        let rows = query(&database, &format!("SELECT * FROM \"{}\"", table[0]));
        let mut texts = table.iter().chain(rows.iter().flatten());
        assert_eq!(texts.find(|text| text.chars().any(is_cyrillic)), None, "{}", table[0]);
    }
    assert!(first_sheet(&files).iter().all(|text| !text.chars().any(is_cyrillic)));
}

#[test]
fn nothing_is_said_in_english_in_the_name_of_french() {
    let files = check(&english_and_french());
    let metadata: Value = serde_json::from_slice(&files[&Csvw.path(TableId::Services)]).unwrap();
    assert_eq!(metadata["@context"][1]["@language"], "en");
    assert_eq!(metadata["dc:title"], serde_json::json!([{ "@value": "Public services", "@language": "en" }]));
    let name = &metadata["tableSchema"]["columns"].as_array().unwrap().iter().find(|one| one["name"] == "name_fr");
    let titles = &name.unwrap()["titles"];
    assert_eq!(*titles, serde_json::json!({ "und": "name_fr", "en": "Name (in français)" }));
    let (_folder, database) = database(&files);
    let columns = query(&database, "SELECT name FROM pragma_table_info('about_tables')").concat();
    assert_eq!(columns, ["name", "title_en", "description_en"]);
    assert!(first_sheet(&files).starts_with(&[latin("Шағын тізілім / Малый реестр")]));
    // The register's own texts are in both languages, what the program says is in English alone.
    let catalogue = String::from_utf8(files["data/catalog.ttl"].clone()).unwrap();
    assert!(catalogue.contains(&format!("\"{}\"@fr", latin("Малый реестр"))));
    assert!(catalogue.contains("\"Static API\"@en") && !catalogue.contains("\"Static API\"@fr"));
    assert!(catalogue.contains("\"Public services\"@en") && !catalogue.contains("\"Public services\"@fr"));
    let classifier = String::from_utf8(files["data/classifier.ttl"].clone()).unwrap();
    assert!(classifier.contains("\"Open\"@en") && !classifier.contains("\"Open\"@fr"));
    let acts = String::from_utf8(files["data/acts.ttl"].clone()).unwrap();
    assert!(!acts.contains("\"The wording is not official.\"@fr"));
}
