//! Every form of a table, read back and compared with the table itself.

use serde_json::{Value, json};
use tizilim::addresses::data::CSVW_GROUP;
use tizilim::datasets::{Column, ColumnType};
use tizilim::opendata::formats::{Csv, Csvw, ExcelCsv, Json, JsonSchema, Ndjson};
use tizilim::opendata::{Cell, Source, Table, TableFormat, tables};
use tizilim::registry::Registry;

use super::support::{BASE, Files, strings};

/// Does something with every table of a register.
pub(crate) fn each_table(registry: &Registry, look: impl Fn(&Table<'_>)) {
    let translations = strings(registry);
    let source = Source::new(registry, &translations, BASE);
    tables::all(&source).iter().for_each(look);
}

/// The rows as JSON writes them.
fn objects(table: &Table<'_>) -> Vec<Value> {
    let names = || table.columns.iter().map(|column| column.name.clone());
    table.rows().map(|row| names().zip(row.iter().map(|cell| serde_json::to_value(cell).unwrap())).collect()).collect()
}

fn parsed(files: &Files, path: &str) -> Value {
    serde_json::from_slice(&files[path]).unwrap()
}

/// The text of a file in UTF-16, which begins with a byte order mark.
fn utf_16(bytes: &[u8]) -> String {
    let units: Vec<_> = bytes.as_chunks().0.iter().map(|&unit| u16::from_le_bytes(unit)).collect();
    String::from_utf16(&units).unwrap().strip_prefix('\u{FEFF}').expect("a byte order mark").to_owned()
}

/// The fields of a file, row by row.
fn fields(text: &str, delimiter: u8) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// Compares every form of every table with the table.
pub(crate) fn agree(registry: &Registry, files: &Files) {
    each_table(registry, |table| {
        let of = |format: &dyn TableFormat| &files[&format.path(table.name)];
        assert_eq!(parsed(files, &Json.path(table.name)), Value::Array(objects(table)), "{}", table.name);
        let lines = std::str::from_utf8(of(&Ndjson)).unwrap();
        let read: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(read, objects(table), "{}", table.name);
        assert_eq!(lines.matches('\n').count(), table.row_count());
        assert_eq!(fields(&utf_16(of(&ExcelCsv)), b'\t'), fields(&String::from_utf8_lossy(of(&Csv)), b','));
        schema_holds(table, &parsed(files, &JsonSchema.path(table.name)));
        let metadata = parsed(files, &Csvw.path(table.name));
        assert_eq!(metadata["tableSchema"]["foreignKeys"], Value::Null, "they would lead out of the group");
        csvw_holds(table, &metadata);
        let group = parsed(files, CSVW_GROUP);
        let file = format!("{}.csv", table.name);
        let metadata = group["tables"].as_array().unwrap().iter().find(|other| other["url"] == file).unwrap();
        csvw_holds(table, metadata);
        let keys: Vec<_> = (table.columns.iter())
            .filter_map(|column| Some((column, column.foreign_key()?)))
            .map(|(column, key)| {
                let reference = json!({"resource": format!("{}.csv", key.table), "columnReference": key.column()});
                json!({"columnReference": column.name, "reference": reference})
            })
            .collect();
        let declared = metadata["tableSchema"]["foreignKeys"].as_array().cloned().unwrap_or_default();
        assert_eq!(declared, keys, "{}", table.name);
    });
}

/// The schema knows every column, and every row keeps to it.
fn schema_holds(table: &Table<'_>, schema: &Value) {
    let properties = schema["items"]["properties"].as_object().unwrap();
    assert_eq!(properties.len(), table.columns.len(), "{}", table.name);
    let required: Vec<_> =
        schema["items"]["required"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
    assert!(required.iter().copied().eq(table.columns.iter().map(|column| column.name.as_str())));
    for (column, at) in table.columns.iter().zip(0..) {
        let property = &properties[&column.name];
        let pattern = property["pattern"].as_str().map(|pattern| regex::Regex::new(pattern).unwrap());
        for row in table.rows() {
            let place = format!("{}.{}: {:?}", table.name, column.name, row[at]);
            let value = serde_json::to_value(&row[at]).unwrap();
            let kind = match &value {
                Value::Null => "null",
                Value::Bool(_) => "boolean",
                Value::Number(_) => "integer",
                _ => "string",
            };
            let allowed = &property["type"];
            assert!(allowed == kind || allowed.as_array().is_some_and(|all| all.contains(&kind.into())), "{place}");
            assert!(property["enum"].as_array().is_none_or(|words| words.contains(&value)), "{place}");
            if let (Some(pattern), Some(text)) = (&pattern, value.as_str()) {
                assert!(pattern.is_match(text), "{place}");
            }
        }
    }
}

/// The metadata name every column with its kind, in each language that has its words, and the primary key.
fn csvw_holds(table: &Table<'_>, metadata: &Value) {
    let schema = &metadata["tableSchema"];
    assert_eq!(metadata["url"], format!("{}.csv", table.name));
    assert_eq!(schema["primaryKey"], table.columns[0].name);
    let columns = schema["columns"].as_array().unwrap();
    assert_eq!(columns.len(), table.columns.len(), "{}", table.name);
    for (described, column) in columns.iter().zip(&table.columns) {
        let titles = column.title.wordings().map(|(tag, title)| (tag.to_string(), json!(title)));
        let titles = std::iter::once(("und".to_owned(), json!(column.name))).chain(titles).collect();
        assert_eq!((&described["name"], &described["titles"]), (&json!(column.name), &Value::Object(titles)));
        let meanings = column.description.wordings();
        let meanings = meanings.map(|(tag, text)| json!({"@value": text, "@language": tag.to_string()}));
        assert_eq!(described["dc:description"], meanings.collect::<Value>());
        assert_eq!(described["datatype"]["base"], csvw_kind(column));
        assert_eq!(described["separator"] == " ", column.column_type == ColumnType::List);
        assert_eq!(described["required"] == true, column.required);
    }
}

fn csvw_kind(column: &Column) -> &'static str {
    match column.column_type {
        ColumnType::String | ColumnType::List => "string",
        ColumnType::Integer => "integer",
        ColumnType::Decimal => "decimal",
        ColumnType::Boolean => "boolean",
        ColumnType::Date => "date",
        ColumnType::Url => "anyURI",
    }
}

/// The cells of a table as plain texts.
pub(crate) fn texts(table: &Table<'_>) -> Vec<Vec<String>> {
    table.rows().map(|row| row.iter().map(Cell::to_string).collect()).collect()
}
