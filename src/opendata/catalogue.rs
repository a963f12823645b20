//! What the open data consists of, as plain data for the page that presents it.

use super::caption::Caption;
use super::column::Column;
use super::source::Source;
use super::table::Table;
use super::{FOLDER, tables};
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

/// A file of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataFile {
    /// Path from the site's root, such as `data/services.csv`.
    pub path: String,
    /// Its form.
    pub format: Format,
}

/// The form of a table's file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Comma-separated values (RFC 4180).
    Csv,
    /// An array of objects.
    Json,
}

impl Format {
    /// Every form that a table is written in.
    pub const ALL: &'static [Self] = &[Self::Csv, Self::Json];

    /// What files of this form end in, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    /// The media type (RFC 7111 for CSV, RFC 8259 for JSON).
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8; header=present",
            Self::Json => "application/json",
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

fn dataset(table: Table<'_>) -> Dataset {
    Dataset {
        name: table.name,
        row_count: table.row_count(),
        files: Format::ALL.iter().map(|&format| DataFile { path: format.path(table.name), format }).collect(),
        title: table.title,
        description: table.description,
        columns: table.columns,
    }
}
