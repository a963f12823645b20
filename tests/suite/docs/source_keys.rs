//! The tables of keys in `docs/formats.md`, as the records describe themselves.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;

use tizilim::registry::describe::{Format, RecordShape, Shape, Shaped};
use tizilim::registry::model::{
    Abbreviations, Act, Base, Bodies, CatalogueLevel, Classifier, Deadlines, Districts, Glossary, Indicators,
    OfficeFile, RevisionHead, Scheme, Service, Settings, Statistics, Systems, Units, Withdrawals,
};

use crate::shapes::record_of;
use crate::support::project;

/// What stands after the tables of a file.
const END: &str = "<!-- end of keys -->";

/// The records that files are, in the order of the document.
fn files() -> Vec<RecordShape> {
    let shapes = [
        Settings::shape(),
        Classifier::shape(),
        Bodies::shape(),
        Act::shape(),
        Service::shape(),
        Base::shape(),
        Scheme::shape(),
        Districts::shape(),
        OfficeFile::shape(),
        Glossary::shape(),
        CatalogueLevel::shape(),
        Systems::shape(),
        Abbreviations::shape(),
        Indicators::shape(),
        Statistics::shape(),
        Deadlines::shape(),
        Units::shape(),
        RevisionHead::shape(),
        Withdrawals::shape(),
    ];
    shapes.into_iter().filter_map(|shape| record_of(&shape)).collect()
}

/// What stands for a value, for people.
fn value(shape: &Shape) -> String {
    match shape {
        Shape::Boolean => "`true` or `false`".to_owned(),
        Shape::Integer => "whole number".to_owned(),
        Shape::String(format) => match format {
            Format::Free => "words in quotes",
            Format::Id => "id",
            Format::Postcode => "postcode",
            Format::Phone => "phone",
            Format::Date => "date",
            Format::YearDay => "month and day",
            Format::Url => "address on the web",
            Format::Mail => "mail address",
            Format::Language => "language tag",
            Format::Section => "code of a section",
            Format::Subsection => "code of a subsection",
            Format::Service => "code of a service",
            Format::Amount => "amount in quotes",
            Format::Degrees => "degrees",
        }
        .to_owned(),
        Shape::Choice { words, .. } => words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", "),
        Shape::Kind(_) => "kind".to_owned(),
        Shape::Text => "text".to_owned(),
        Shape::LocalizedUrl => "address, or one per language".to_owned(),
        Shape::Duration => "time".to_owned(),
        Shape::Map(values) => format!("by key: {}", value(values)),
        Shape::List(items) => format!("list: {}", value(items)),
        Shape::AnyOf(shapes) => shapes.iter().map(value).collect::<Vec<_>>().join("; or "),
        Shape::Record(record) => format!("*{}*", words(record.name)),
    }
}

/// The name of a type in words: `ServiceResult` is "service result".
fn words(name: &str) -> String {
    let mut words = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !words.is_empty() {
            words.push(' ');
        }
        words.push(letter.to_ascii_lowercase());
    }
    words
}

/// The tables of a record and of the records in it that had none before.
fn tables(record: &RecordShape, told: &mut BTreeSet<&'static str>, out: &mut String) {
    if !told.insert(record.name) {
        return;
    }
    let fields = (record.fields)();
    let _ = write!(
        out,
        "\n*{}*: {}\n\n| key | value | meaning |\n|---|---|---|\n",
        words(record.name),
        line(record.description)
    );
    for field in &fields {
        let required = if field.required { ", required" } else { "" };
        let _ = writeln!(out, "| `{}` | {}{required} | {} |", field.key, value(&field.shape), line(field.description));
    }
    for field in fields {
        if let Some(inner) = record_of(&field.shape) {
            tables(&inner, told, out);
        }
    }
}

/// A doc comment as a cell.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|")
}

/// The document with the tables that the code yields.
fn updated(document: &str) -> String {
    let mut told = BTreeSet::new();
    let mut out = document.to_owned();
    for record in files() {
        let begin = format!("<!-- keys: {} -->\n", record.name);
        let at = out.find(&begin).unwrap_or_else(|| panic!("docs/formats.md has no place for {begin}")) + begin.len();
        let end = at + out[at..].find(END).unwrap_or_else(|| panic!("{begin} has no end"));
        let mut text = String::new();
        tables(&record, &mut told, &mut text);
        out.replace_range(at..end, &format!("{text}\n"));
    }
    out
}

#[test]
fn the_keys_of_source_files_are_those_of_the_code() {
    let path = project().join("docs/formats.md");
    let written = fs::read_to_string(&path).unwrap().replace("\r\n", "\n");
    let now = updated(&written);
    if std::env::var_os("TIZILIM_WRITE_DOCS").is_some() {
        fs::write(&path, &now).unwrap();
        return;
    }
    assert!(written == now, "docs/formats.md is out of date: TIZILIM_WRITE_DOCS=1 cargo test docs");
}
