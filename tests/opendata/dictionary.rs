//! The data dictionary: every table and every column is called something and explained in every language of the program, by keys
//! of which none is left over; and no word that people read stands in the code.

use std::collections::BTreeSet;
use std::path::Path;

use tizilim::datasets::Dataset;
use tizilim::opendata;
use tizilim::registry::values::LangTag;
use tizilim::strings::{Caption, Translations};

use super::support::{BASE, real};

const LANGUAGES: [LangTag; 3] = [LangTag::KK, LangTag::RU, LangTag::EN];

fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The tables as they are described in one language.
fn described_in(language: LangTag) -> Vec<Dataset> {
    opendata::catalogue(&real(), &Translations::built_in(&[language]))
}

/// The keys of a file of strings: of messages and of their attributes.
fn keys(source: &str) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    let mut message = "";
    for line in source.lines() {
        let Some((name, value)) = line.split_once(" =") else { continue };
        if let Some(attribute) = name.strip_prefix("    .") {
            keys.insert(format!("{message}.{attribute}"));
        } else if name.starts_with(|c: char| c.is_ascii_lowercase()) {
            message = name;
            keys.extend((!value.is_empty()).then(|| name.to_owned()));
        }
    }
    keys
}

fn dictionary(language: LangTag) -> BTreeSet<String> {
    let path = project().join(format!("themes/default/strings/{language}/data-dictionary.ftl"));
    keys(&std::fs::read_to_string(path).unwrap())
}

#[test]
fn every_table_and_column_is_described_in_every_language() {
    for language in LANGUAGES {
        let said = |caption: &Caption, place: &str| {
            let text = caption.wording(language).unwrap_or_else(|| panic!("{place}: nothing in {language}"));
            let is_key = ["table-", "shared-columns."].iter().any(|start| text.starts_with(start));
            assert!(!text.is_empty() && !is_key, "{place}, {language}: {text}");
        };
        for table in described_in(language) {
            said(&table.title, table.name.as_str());
            said(&table.description, table.name.as_str());
            for column in &table.columns {
                let place = format!("{}.{}", table.name, column.name);
                said(&column.title, &place);
                said(&column.description, &place);
            }
        }
    }
}

#[test]
fn no_key_of_the_dictionary_is_unused_and_each_language_has_the_same() {
    let known = dictionary(LangTag::EN);
    let mut used = BTreeSet::new();
    for table in described_in(LangTag::EN) {
        let message = format!("table-{}", table.name);
        used.extend([message.clone(), format!("{message}.description")]);
        for entry in
            table.columns.iter().flat_map(|column| [column.entry.to_string(), format!("{}-description", column.entry)])
        {
            let own = format!("{message}.{entry}");
            used.insert(if known.contains(&own) { own } else { format!("shared-columns.{entry}") });
        }
    }
    assert_eq!(known.difference(&used).collect::<Vec<_>>(), Vec::<&String>::new(), "no column is looked up there");
    for language in LANGUAGES {
        assert_eq!(dictionary(language), known, "{language}");
    }
}

#[test]
fn groups_are_named_in_every_language() {
    let registry = real();
    for language in LANGUAGES {
        for (table, preview) in opendata::open_data(&registry, &Translations::built_in(&[language]), BASE).datasets() {
            let group = preview.group.in_language(language);
            assert!(!group.is_empty() && !group.starts_with("group-"), "{}, {language}: {group}", table.name);
        }
    }
}

#[test]
fn the_code_of_the_data_holds_no_words_of_a_language() {
    for entry in walkdir::WalkDir::new(project().join("src/opendata")) {
        let entry = entry.unwrap();
        if entry.file_type().is_file() {
            let code = std::fs::read_to_string(entry.path()).unwrap();
            let code = code.split("#[cfg(test)]").next().unwrap_or_default();
            let found = code.lines().find(|line| line.chars().any(|c| ('\u{400}'..='\u{52f}').contains(&c)));
            assert_eq!(found, None, "{}", entry.path().display());
        }
    }
}
