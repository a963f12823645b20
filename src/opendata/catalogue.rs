//! What the open data consists of, as plain data for the page that presents it.

use super::source::Source;
use super::table::Table;
use super::{packages, tables};
use crate::addresses::file_types::{self, FileType};
use crate::addresses::{api, data};
use crate::datasets::{DataFile, Dataset};
use crate::registry::Registry;
use crate::registry::tables::TableId;
use crate::strings::Translations;

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

    /// The type of its files.
    pub fn file_type(self) -> FileType {
        match self {
            Self::Csv => file_types::CSV,
            Self::ExcelCsv => file_types::EXCEL_CSV,
            Self::Json => file_types::JSON,
            Self::Ndjson => file_types::NDJSON,
            Self::Schema => file_types::JSON_SCHEMA,
            Self::Csvw => file_types::CSVW,
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

    /// The path of a table's file of this form.
    pub fn path(self, table: TableId) -> String {
        data::table(table, self.file_type().extension())
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
pub(super) fn presented(tables: &[Dataset]) -> Vec<TableId> {
    let rows = |name: TableId| tables.iter().find(|table| table.name == name).map_or(0, |table| table.row_count);
    tables.iter().map(|table| table.name).filter(|name| tables::is_presented(*name, rows)).collect()
}

/// The files that hold all tables.
pub fn whole() -> Vec<DataFile> {
    packages::WHOLE.map(|file| named(&file)).into()
}

/// The documents that say the same in the vocabularies of others. Of those with a file a language, the one in the
/// register's first.
pub fn other_forms(registry: &Registry) -> Vec<DataFile> {
    let linked = |document: data::LinkedDocument, word| {
        [
            named(&(document.turtle, "Turtle", word, file_types::TURTLE)),
            named(&(document.json_ld, "JSON-LD", word, file_types::JSON_LD)),
        ]
    };
    let documents =
        [(data::CATALOGUE, "dcat"), (data::SERVICES, "cpsv"), (data::CLASSIFIER, "skos"), (data::ACTS, "eli")];
    let hsds = data::hsds(registry.first_language(), "services");
    let others = [
        named(&(&hsds, "HSDS", "hsds", file_types::JSON)),
        named(&(api::OPENAPI, "OpenAPI", "openapi", file_types::JSON)),
    ];
    documents.into_iter().flat_map(|(document, word)| linked(document, word)).chain(others).collect()
}

fn named(&(path, format, word, file_type): &(&str, &'static str, &'static str, FileType)) -> DataFile {
    DataFile { path: path.to_owned(), format, word, media_type: file_type.essence() }
}

fn dataset(table: &Table<'_>) -> Dataset {
    Dataset {
        name: table.name,
        row_count: table.row_count(),
        files: Format::ALL
            .iter()
            .map(|&format| named(&(&format.path(table.name), format.name(), format.as_str(), format.file_type())))
            .collect(),
        title: table.title.clone(),
        description: table.description.clone(),
        columns: table.columns.clone(),
    }
}
