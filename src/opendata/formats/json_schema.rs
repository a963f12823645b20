//! The JSON Schema (draft 2020-12) of a table's `.json` document.

use std::io::Write;

use serde::Serialize;

use super::document::{Ordered, document};
use super::format::{Begun, TableFormat};
use super::json::Json;
use crate::addresses::file_types::{self, FileType};
use crate::datasets::{Column, ColumnType};
use crate::opendata::column::pattern;
use crate::opendata::links::Links;
use crate::opendata::source::Source;
use crate::opendata::table::Table;

/// The schema of the JSON document (JSON Schema 2020-12).
#[derive(Clone, Copy, Debug)]
pub struct JsonSchema;

impl TableFormat for JsonSchema {
    fn file_type(&self) -> FileType {
        file_types::JSON_SCHEMA
    }

    fn name(&self) -> &'static str {
        "JSON Schema"
    }

    fn word(&self) -> &'static str {
        "schema"
    }

    fn describes(&self) -> Option<&'static dyn TableFormat> {
        Some(&Json)
    }

    fn begin<'t>(&self, table: &'t Table<'_>, source: &Source<'_>, out: &'t mut dyn Write) -> Begun<'t> {
        out.write_all(&json_schema(table, &source.links)?)?;
        Ok(None)
    }
}

#[derive(Serialize)]
struct TableSchema<'t> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    #[serde(rename = "$id")]
    id: String,
    title: String,
    description: String,
    #[serde(rename = "type")]
    kind: &'static str,
    items: RowSchema<'t>,
}

/// A row. Every key is there: what is missing is `null`.
#[derive(Serialize)]
struct RowSchema<'t> {
    #[serde(rename = "type")]
    kind: &'static str,
    properties: Ordered<Property>,
    required: Vec<&'t str>,
}

#[derive(Serialize)]
struct Property {
    title: String,
    description: String,
    #[serde(rename = "type")]
    kind: Types,
    #[serde(rename = "minLength", skip_serializing_if = "Option::is_none")]
    min_length: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    format: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pattern: Option<String>,
    #[serde(rename = "enum", skip_serializing_if = "Option::is_none")]
    allowed_values: Option<Vec<Option<String>>>,
    #[serde(rename = "$comment", skip_serializing_if = "Option::is_none")]
    comment: Option<String>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Types {
    One(&'static str),
    OrNull([&'static str; 2]),
}

/// The schema of a table.
fn json_schema(table: &Table<'_>, links: &Links<'_>) -> serde_json::Result<Vec<u8>> {
    let properties = table.columns.iter().map(|column| (column.name.clone(), property(column))).collect();
    document(&TableSchema {
        schema: "https://json-schema.org/draft/2020-12/schema",
        id: links.file(JsonSchema.path(table.name)),
        title: table.title.joined(),
        description: table.description.joined(),
        kind: "array",
        items: RowSchema {
            kind: "object",
            properties: Ordered(properties),
            required: table.columns.iter().map(|column| column.name.as_str()).collect(),
        },
    })
}

fn property(column: &Column) -> Property {
    let kind = match column.column_type {
        ColumnType::Integer => "integer",
        ColumnType::Boolean => "boolean",
        _ => "string",
    };
    let allowed_values = (column.column_type == ColumnType::String && !column.allowed_values.is_empty()).then(|| {
        let allowed = column.allowed_values.iter().cloned().map(Some);
        allowed.chain((!column.required).then_some(None)).collect()
    });
    Property {
        title: column.title.joined(),
        description: column.description.joined(),
        kind: if column.required { Types::One(kind) } else { Types::OrNull([kind, "null"]) },
        min_length: (column.column_type == ColumnType::String && column.allowed_values.is_empty()).then_some(1),
        format: match column.column_type {
            ColumnType::Date => Some("date"),
            ColumnType::Url => Some("uri"),
            _ => None,
        },
        pattern: pattern(column),
        allowed_values,
        comment: column.references.map(|key| format!("→ {}.{}", key.table, key.column())),
    }
}
