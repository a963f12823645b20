//! What the open data consists of, as plain data for the page that presents it.

use super::column::Column;
use super::source::Source;
use super::table::Table;
use super::{FOLDER, packages, tables};
use crate::published;
use crate::registry::Registry;
use crate::strings::{Caption, Translations};

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
    /// The form's word, by which pages say whom it is for.
    pub word: &'static str,
    /// The media type, without parameters.
    pub media_type: &'static str,
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

    /// Its word, by which pages say whom it is for.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::ExcelCsv => "excel-csv",
            Self::Json => "json",
            Self::Ndjson => "ndjson",
            Self::Schema => "schema",
            Self::Csvw => "csvw",
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
pub fn catalogue(registry: &Registry, translations: &Translations) -> Vec<Dataset> {
    // No address is needed: cells are not looked at.
    let source = Source::new(registry, translations, "");
    described(&tables::all(&source))
}

/// Tables as the index of the open data shows them.
pub(super) fn described(tables: &[Table<'_>]) -> Vec<Dataset> {
    tables.iter().map(dataset).collect()
}

/// The names of the tables that are presented to people and in catalogues.
pub(super) fn presented(tables: &[Dataset]) -> Vec<&'static str> {
    let rows = |name: &str| tables.iter().find(|table| table.name == name).map_or(0, |table| table.row_count);
    tables.iter().map(|table| table.name).filter(|name| tables::is_presented(name, rows)).collect()
}

/// The files that hold all tables.
pub fn whole() -> Vec<DataFile> {
    packages::WHOLE.map(|file| named(&file)).into()
}

/// The documents that say the same in the vocabularies of others. Of those with a file a language, the one in the
/// register's first.
pub fn other_forms(registry: &Registry) -> Vec<DataFile> {
    const TURTLE: [&str; 2] = ["Turtle", "text/turtle"];
    const JSON_LD: [&str; 2] = ["JSON-LD", "application/ld+json"];
    const JSON: &str = "application/json";
    let file =
        |(path, [format, media_type], word): (&str, [&'static str; 2], _)| named(&(path, format, word, media_type));
    let hsds = published::hsds(registry.first_language(), "services");
    [
        (published::CATALOGUE_TURTLE, TURTLE, "dcat"),
        (published::CATALOGUE_JSON_LD, JSON_LD, "dcat"),
        (published::SERVICES_TURTLE, TURTLE, "cpsv"),
        (published::SERVICES_JSON_LD, JSON_LD, "cpsv"),
        (published::CLASSIFIER_TURTLE, TURTLE, "skos"),
        (published::CLASSIFIER_JSON_LD, JSON_LD, "skos"),
        (published::ACTS_TURTLE, TURTLE, "eli"),
        (published::ACTS_JSON_LD, JSON_LD, "eli"),
        (&hsds, ["HSDS", JSON], "hsds"),
        (published::OPENAPI, ["OpenAPI", JSON], "openapi"),
    ]
    .map(file)
    .into()
}

fn named(&(path, format, word, media_type): &(&str, &'static str, &'static str, &'static str)) -> DataFile {
    DataFile { path: path.to_owned(), format, word, media_type }
}

fn dataset(table: &Table<'_>) -> Dataset {
    Dataset {
        name: table.name,
        row_count: table.row_count(),
        files: Format::ALL
            .iter()
            .map(|&format| {
                let media_type = format.media_type().split(';').next().unwrap_or_default();
                named(&(&format.path(table.name), format.name(), format.as_str(), media_type))
            })
            .collect(),
        title: table.title.clone(),
        description: table.description.clone(),
        columns: table.columns.clone(),
    }
}
