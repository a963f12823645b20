//! Everything that must hold for the files of any register: all forms say what the tables say, and the tables keep their own rules.

use std::collections::{HashMap, HashSet};

use serde_json::Value;
use tizilim::addresses::data;
use tizilim::datasets::{Column, ColumnRole, ColumnType, Dataset};
use tizilim::opendata::formats::{Csv, Json};
use tizilim::opendata::{TableFormat, guarded, unguarded};
use tizilim::registry::Registry;
use tizilim::registry::tables::TableId;

use super::support::{Files, Objects, csv_of, files_of, json_of, sha256};
use super::{formats, packages};

/// Everything that must hold for the files of any register.
pub(crate) fn check(registry: &Registry) -> Files {
    let files = files_of(registry);
    let catalogue = super::support::catalogue(registry);
    let tables: HashMap<_, _> = catalogue.iter().map(|table| (table.name, json_of(&files, table.name))).collect();
    for table in &catalogue {
        formats_agree(table, &tables[&table.name], &files);
        rules_hold(table, &tables);
    }
    checksums_hold(&files);
    formats::agree(registry, &files);
    packages::agree(registry, &files);
    files
}

fn formats_agree(table: &Dataset, objects: &Objects, files: &Files) {
    let (header, rows) = csv_of(files, table.name);
    assert!(header.iter().eq(table.columns.iter().map(|column| &column.name)), "{}", table.name);
    assert_eq!((rows.len(), objects.len()), (table.row_count, table.row_count), "{}", table.name);
    for (row, object) in rows.iter().zip(objects) {
        assert_eq!(object.len(), row.len());
        for (cell, column) in row.iter().zip(&table.columns) {
            let text = plain(&object[&column.name], column);
            assert_eq!(*cell, guarded(&text), "{}.{}", table.name, column.name);
            assert_eq!(unguarded(cell), text);
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']));
        }
    }
    let bytes = &files[&Csv.path(table.name)];
    assert!(bytes.ends_with(b"\r\n") && !bytes.starts_with(&[0xEF, 0xBB, 0xBF]));
    let text = std::str::from_utf8(&files[&Json.path(table.name)]).unwrap();
    assert_eq!(text.lines().count(), table.row_count.max(1) + 2 - usize::from(table.row_count == 0), "a row is a line");
    if let Some(row) = text.lines().nth(1).filter(|_| table.row_count > 0) {
        let places: Vec<_> = header.iter().map(|name| row.find(&format!("\"{name}\":")).unwrap()).collect();
        assert!(places.is_sorted(), "keys stand in the order of the columns");
    }
}

fn rules_hold(table: &Dataset, tables: &HashMap<TableId, Objects>) {
    let names: HashSet<_> = table.columns.iter().map(|column| &column.name).collect();
    assert_eq!(names.len(), table.columns.len(), "{}", table.name);
    assert!(table.columns[0].required && table.columns[0].unique, "{}", table.name);
    let keys: Vec<_> = table.columns.iter().filter(|column| column.role == ColumnRole::Key).collect();
    assert_eq!(keys.len(), 1, "{}", table.name);
    assert_eq!((&keys[0].name, keys[0].name.as_str()), (&table.columns[0].name, table.name.key()), "{}", table.name);
    if let Some(name) = table.name.name_column() {
        let mut labels = table.columns.iter().filter(|column| matches!(column.role, ColumnRole::Label(_)));
        assert!(labels.any(|column| column.stem() == name), "{}.{name}", table.name);
    }
    for column in &table.columns {
        let place = format!("{}.{}", table.name, column.name);
        let snake = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        assert!(column.name.chars().all(snake), "{place}");
        for caption in [&column.title, &column.description, &table.title, &table.description] {
            assert!(!caption.joined().is_empty(), "{place}");
        }
        let values: Vec<_> = tables[&table.name].iter().map(|row| plain(&row[&column.name], column)).collect();
        assert!(!column.required || values.iter().all(|value| !value.is_empty()), "{place} is required");
        let present: Vec<_> = values.iter().filter(|value| !value.is_empty()).collect();
        let distinct: HashSet<_> = present.iter().collect();
        assert!(!column.unique || distinct.len() == present.len(), "{place} is unique");
        for value in values.iter().flat_map(|value| items(value, column)) {
            assert!(
                column.allowed_values.is_empty() || column.allowed_values.iter().any(|word| word == value),
                "{place}: {value}"
            );
        }
        if let Some(reference) = column.references {
            let keys: HashSet<_> =
                tables[&reference.table].iter().map(|row| row[reference.column()].as_str().unwrap()).collect();
            for value in values.iter().flat_map(|value| items(value, column)) {
                assert!(keys.contains(value), "{place}: {value}");
            }
        }
    }
}

/// What both formats say of a cell: checks its type, and gives its plain text.
fn plain(value: &Value, column: &Column) -> String {
    match (value, column.column_type) {
        (Value::Null, _) => String::new(),
        (Value::Bool(switch), ColumnType::Boolean) => switch.to_string(),
        (Value::Number(number), ColumnType::Integer) => number.as_i64().unwrap().to_string(),
        (Value::String(text), ColumnType::Date) => {
            assert!(text.parse::<jiff::civil::Date>().is_ok(), "{text}");
            text.clone()
        }
        (Value::String(text), ColumnType::String | ColumnType::Decimal | ColumnType::Url | ColumnType::List) => {
            assert!(!text.is_empty());
            text.clone()
        }
        _ => panic!("{value} in {column:?}"),
    }
}

/// The values of a cell that are keys or words: each item of a list, or the one value.
fn items<'v>(text: &'v str, column: &Column) -> Vec<&'v str> {
    if column.column_type == ColumnType::List || text.is_empty() {
        text.split_whitespace().collect()
    } else {
        vec![text]
    }
}

fn checksums_hold(files: &Files) {
    let list = std::str::from_utf8(&files[data::CHECKSUMS]).unwrap();
    let mut listed = Vec::new();
    for line in list.lines() {
        let (sum, path) = line.split_once("  ").unwrap();
        assert_eq!(sum, sha256(&files[&format!("data/{path}")]), "{path}");
        listed.push(format!("data/{path}"));
    }
    let others: Vec<_> = files.keys().filter(|path| *path != data::CHECKSUMS).cloned().collect();
    assert_eq!(listed, others, "every file is listed, in order");
}
