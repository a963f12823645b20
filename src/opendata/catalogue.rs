//! What the open data consists of, as plain data for the page that presents it.

use super::caption::Caption;
use super::column::Column;
use super::source::Source;
use super::table::Table;
use super::{FOLDER, packages, tables};
use crate::registry::Registry;

/// A table as the index of the open data shows it.
#[derive(Clone, Debug)]
pub struct Dataset {
    /// Name in snake case, the name of its files.
    pub name: &'static str,
    /// Title for people.
    pub title: Caption,
    /// What its rows are.
    pub description: Caption,
    /// Its columns with their meanings. The first one is the primary key.
    pub columns: Vec<Column>,
    /// How many rows it has.
    pub row_count: usize,
    /// Its files.
    pub files: Vec<DataFile>,
}

/// A file of one table or of all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataFile {
    /// Path from the site's root, such as `data/services.csv`.
    pub path: String,
    /// The name of its form for people, the same in every language.
    pub format: &'static str,
}

/// The form of a table's file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Comma-separated values (RFC 4180).
    Csv,
    /// The same with a byte order mark, for spreadsheets.
    ExcelCsv,
    /// An array of objects.
    Json,
    /// An object a line (newline-delimited JSON).
    Ndjson,
    /// The schema of the JSON document (JSON Schema 2020-12).
    Schema,
    /// The metadata of the CSV file (CSV on the Web).
    Csvw,
}

impl Format {
    /// Every form that a table is written in.
    pub const ALL: &'static [Self] = &[Self::Csv, Self::ExcelCsv, Self::Json, Self::Ndjson, Self::Schema, Self::Csvw];

    /// What files of this form end in, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::ExcelCsv => "excel.csv",
            Self::Json => "json",
            Self::Ndjson => "ndjson",
            Self::Schema => "schema.json",
            Self::Csvw => "csv-metadata.json",
        }
    }

    /// Its name for people, the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            Self::Csv => "CSV",
            Self::ExcelCsv => "CSV (Excel)",
            Self::Json => "JSON",
            Self::Ndjson => "NDJSON",
            Self::Schema => "JSON Schema",
            Self::Csvw => "CSVW",
        }
    }

    /// The media type (RFC 7111 for CSV, RFC 8259 for JSON; of the others what their authors name).
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv | Self::ExcelCsv => "text/csv; charset=utf-8; header=present",
            Self::Json => "application/json",
            Self::Ndjson => "application/x-ndjson",
            Self::Schema => "application/schema+json",
            Self::Csvw => "application/csvm+json",
        }
    }

    /// The path of a table's file of this form.
    pub fn path(self, table: &str) -> String {
        format!("{FOLDER}{table}.{}", self.extension())
    }
}

/// The tables of a register, in the order in which they are presented.
pub fn catalogue(registry: &Registry) -> Vec<Dataset> {
    // No address is needed: cells are not looked at.
    let source = Source::new(registry, "");
    tables::all(&source).into_iter().map(dataset).collect()
}

/// The files that hold all tables.
pub fn whole() -> Vec<DataFile> {
    packages::WHOLE.map(|(path, format)| DataFile { path: path.to_owned(), format }).into()
}

fn dataset(table: Table<'_>) -> Dataset {
    Dataset {
        name: table.name,
        row_count: table.row_count(),
        files: Format::ALL
            .iter()
            .map(|&format| DataFile { path: format.path(table.name), format: format.name() })
            .collect(),
        title: table.title,
        description: table.description,
        columns: table.columns,
    }
}
