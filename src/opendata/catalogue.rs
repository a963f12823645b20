//! What the open data consists of: tables with their files, files of all tables, documents in the vocabularies of others.

use super::source::Source;
use super::table::Table;
use super::{formats, geojson, packages, tables};
use crate::addresses::file_types::{self, FileType};
use crate::addresses::{api, data};
use crate::datasets::{DataFile, Dataset};
use crate::registry::Registry;
use crate::registry::tables::TableId;
use crate::strings::Translations;

/// Tables that fill as time goes on, each with the table whose rows promise them: who subscribes to a first revision looks for
/// the changes of the next one.
const PROMISED: [(TableId, TableId); 4] = [
    (TableId::UnitValues, TableId::Units),
    (TableId::ReportServices, TableId::Reports),
    (TableId::ReportSources, TableId::Reports),
    (TableId::Changes, TableId::Revisions),
];

/// Whether a table is presented: it has rows, or rows are promised. The files of the others are written too, so that programs
/// find the same files in every register.
fn is_presented(table: TableId, row_count: impl Fn(TableId) -> usize) -> bool {
    let promised = PROMISED.iter().any(|(name, by)| *name == table && row_count(*by) > 0);
    promised || row_count(table) > 0
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
    tables.iter().map(|table| table.name).filter(|name| is_presented(*name, rows)).collect()
}

/// The files that hold all tables.
pub(super) fn whole() -> Vec<DataFile> {
    packages::WHOLE.map(|file| named(&file)).into()
}

/// The documents that say the same in the vocabularies of others. Of those with a file a language, the one in the
/// register's first.
pub(super) fn other_forms(registry: &Registry) -> Vec<DataFile> {
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
    let places = geojson::path(registry).map(|path| named(&(path, "GeoJSON", "geojson", file_types::GEOJSON)));
    documents.into_iter().flat_map(|(document, word)| linked(document, word)).chain(places).chain(others).collect()
}

fn named(&(path, format, word, file_type): &(&str, &'static str, &'static str, FileType)) -> DataFile {
    DataFile { path: path.to_owned(), format, word, media_type: file_type.essence(), is_main: false }
}

fn dataset(table: &Table<'_>) -> Dataset {
    Dataset {
        name: table.name,
        row_count: table.row_count(),
        files: formats::ALL.iter().map(|format| format.file(table.name)).collect(),
        title: table.title.clone(),
        description: table.description.clone(),
        columns: table.columns.clone(),
    }
}
