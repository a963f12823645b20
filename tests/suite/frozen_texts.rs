//! The text of an act stays as printed, whatever becomes of the offices, bodies, districts and services of today.

use std::collections::BTreeMap;

use toml_edit::{Array, DocumentMut, Item, Table, TableLike, Value};

use crate::support::{Register, files};

/// Where values of today stand: a folder or file, the list of records in it (none for the record that the file is), their keys.
const TODAY: [(&str, Option<&str>, &[&str]); 8] = [
    ("registry/offices/", Some("provider"), &["name", "aliases"]),
    ("registry/offices/", Some("office"), &["name", "settlement", "address", "postcode", "hours", "phones", "email"]),
    ("registry/districts.toml", Some("district"), &["name", "centre", "aliases"]),
    ("registry/bodies.toml", Some("body"), &["name", "aliases", "address", "phones", "email"]),
    ("registry/services/", None, &["name", "short_name", "aliases"]),
    ("registry/services/", Some("channel"), &["name"]),
    ("registry/classifier.toml", Some("section"), &["name", "aliases"]),
    ("registry/glossary.toml", Some("term"), &["name", "definition"]),
];

#[test]
fn texts_of_the_real_register_do_not_change_with_what_they_name() {
    stay_as_printed(Register::real, 1900);
}

#[test]
fn texts_of_the_small_register_do_not_change_with_what_they_name() {
    stay_as_printed(Register::small, 20);
}

#[test]
fn texts_of_two_official_languages_do_not_change_with_what_they_name() {
    stay_as_printed(|| Register::fixture("commune"), 10);
}

/// Builds a register before and after every value of today is changed: all texts are the same, the directory is another.
fn stay_as_printed(register: impl Fn() -> Register, least: usize) {
    let before = register().built();
    let (changed, count) = with_other_values(register());
    assert!(count >= least, "{count} values changed");
    let (before, after) = (files(&before.path("public")), files(&changed.built().path("public")));
    let (texts, others) = (texts(&before), texts(&after));
    assert!(texts.len() >= 4, "{} texts", texts.len());
    assert_eq!(texts.keys().collect::<Vec<_>>(), others.keys().collect::<Vec<_>>());
    for (path, text) in &texts {
        let other = &others[path];
        let differs = text.lines().zip(other.lines()).find(|(one, two)| one != two);
        assert!(text == other, "{path}: {differs:?}");
    }
    let directory = before.iter().filter(|(path, _)| is_directory(path));
    let (mut pages, mut same) = (0, Vec::new());
    for (path, bytes) in directory {
        pages += 1;
        same.extend((after.get(path) == Some(bytes)).then_some(path));
    }
    assert!(pages > 0 && same.is_empty(), "{pages} pages of the directory, unchanged: {same:?}");
}

/// Whether a page shows offices as they are today.
fn is_directory(path: &str) -> bool {
    path.contains("/providers/") && path.ends_with("/index.html")
}

/// What stands in texts, by path: in pages the element `tz-text`, in Akoma Ntoso all but `meta`, and the table of points.
fn texts(public: &BTreeMap<String, Vec<u8>>) -> BTreeMap<&str, String> {
    let mut texts = BTreeMap::new();
    for (path, bytes) in public {
        let whole = || String::from_utf8(bytes.clone()).expect("UTF-8");
        if path.contains("/regulations/") && path.ends_with("/index.html") {
            let page = whole();
            let Some((_, text)) = page.split_once("<div class=\"tz-text") else { continue };
            let (text, _) = text.split_once("</main>").expect("the text stands in the main part");
            texts.insert(path.as_str(), text.to_owned());
        } else if path.ends_with(".akn.xml") {
            let document = whole();
            let (head, rest) = document.split_once("<meta>").expect("metadata");
            let (_, body) = rest.split_once("</meta>").expect("metadata");
            texts.insert(path.as_str(), format!("{head}{body}"));
        } else if path == "data/points.csv" {
            texts.insert(path.as_str(), whole());
        }
    }
    texts
}

/// The register with every value of today changed, and how many there were.
fn with_other_values(register: Register) -> (Register, usize) {
    let sources = files(&register.root());
    let mut count = 0;
    let mut register = register;
    for (path, bytes) in sources.iter().filter(|(path, _)| path.ends_with(".toml")) {
        let mut document: DocumentMut = std::str::from_utf8(bytes).expect("UTF-8").parse().expect("TOML");
        let before = count;
        for (_, list, keys) in TODAY.iter().filter(|(place, ..)| path.starts_with(place)) {
            let mut change = |record: &mut dyn TableLike| {
                for key in *keys {
                    count += record.get_mut(key).map_or(0, |item| change_item(key, item));
                }
            };
            match list {
                None => change(document.as_table_mut()),
                Some(list) => records(document.as_table_mut(), list).into_iter().for_each(&mut change),
            }
        }
        if count > before {
            register = register.write(path, document.to_string());
        }
    }
    (register, count)
}

/// The records of a list, whichever way it is written.
fn records<'t>(table: &'t mut Table, list: &str) -> Vec<&'t mut dyn TableLike> {
    match table.get_mut(list) {
        Some(Item::ArrayOfTables(records)) => records.iter_mut().map(|record| record as &mut dyn TableLike).collect(),
        Some(Item::Value(Value::Array(records))) => {
            let records = records.iter_mut().filter_map(Value::as_inline_table_mut);
            records.map(|record| record as &mut dyn TableLike).collect()
        }
        _ => Vec::new(),
    }
}

/// Changes every word in a value.
fn change_item(key: &str, item: &mut Item) -> usize {
    if let Some(table) = item.as_table_like_mut() {
        return table
            .iter_mut()
            .filter(|(language, _)| language.get() != "unofficial")
            .map(|(_, item)| change_item(key, item))
            .sum();
    }
    match item.as_value_mut() {
        Some(Value::Array(list)) => change_list(key, list),
        Some(value) => change_value(key, value),
        None => 0,
    }
}

fn change_list(key: &str, list: &mut Array) -> usize {
    list.iter_mut().map(|value| change_value(key, value)).sum()
}

fn change_value(key: &str, value: &mut Value) -> usize {
    let Some(words) = value.as_str() else { return 0 };
    let other = match key {
        "hours" => "Tu,Th 06:15-06:45".to_owned(),
        "email" => format!("other-{words}"),
        // The forms of these have as many digits.
        "phones" | "postcode" => {
            words.chars().rev().enumerate().map(other_digit).collect::<Vec<_>>().into_iter().rev().collect()
        }
        _ => format!("{words} Өзгерген"),
    };
    assert_ne!(other, words, "{key}");
    *value = Value::from(other);
    1
}

/// The last three digits of a number become others.
fn other_digit((at, c): (usize, char)) -> char {
    match c.to_digit(10) {
        Some(digit) if at < 3 => char::from_digit((digit + 1) % 10, 10).unwrap_or(c),
        _ => c,
    }
}
