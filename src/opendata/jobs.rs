//! The files that are made each by itself: tables in all their forms, a document a service, texts of acts, diagrams, places.

use rayon::prelude::*;

use super::content::{Content, Spool};
use super::formats::{self, write_rows};
use super::source::Source;
use super::table::Table;
use super::write::Archived;
use super::{akoma_ntoso, geojson, procedures, service_record};
use crate::addresses::{api, data};
use crate::files::SinkError;
use crate::registry::Registry;
use crate::registry::model::Service;
use crate::timings::span;

/// Files to be written that are made at once.
pub(super) enum Job<'j, 'r> {
    /// A table in all forms.
    Table(&'j Table<'r>),
    /// The document of a service, which the API offers too.
    Record(&'r Service),
    /// A text of an act.
    Text(akoma_ntoso::Document<'r>),
    /// A procedure in a language.
    Diagram(procedures::ProcedurePicture<'r>),
    /// The offices on the map.
    Places(&'static str),
}

/// All of them.
pub(super) fn jobs<'j, 'r>(registry: &'r Registry, tables: &'j [Table<'r>]) -> Vec<Job<'j, 'r>> {
    let tables = tables.iter().map(Job::Table);
    let records = registry.services.iter().map(Job::Record);
    let texts = akoma_ntoso::documents(registry).into_iter().map(Job::Text);
    let diagrams = procedures::drawn(registry).map(Job::Diagram);
    let places = geojson::path(registry).into_iter().map(Job::Places);
    tables.chain(records).chain(texts).chain(diagrams).chain(places).collect()
}

impl Job<'_, '_> {
    /// The paths of those of its files that the archive holds: everything once, what says the same in another form is left out.
    pub(super) fn archived(&self) -> Vec<String> {
        match self {
            Self::Table(table) => {
                let formats = formats::ALL.iter().filter(|format| !format.is_variant());
                formats.map(|format| format.path(table.name)).collect()
            }
            Self::Record(service) => vec![data::service_record(&service.id)],
            Self::Text(document) => vec![document.path()],
            Self::Diagram(drawn) => vec![drawn.path()],
            Self::Places(path) => vec![(*path).to_owned()],
        }
    }

    /// Makes the files.
    pub(super) fn write(&self, source: &Source<'_>, archived: &Archived<'_>) -> Result<(), SinkError> {
        let _span = span(match self {
            Self::Table(_) => "write tables",
            Self::Record(_) => "write records",
            Self::Text(_) => "write texts of acts",
            Self::Diagram(_) | Self::Places(_) => "write diagrams and places",
        });
        match self {
            Self::Table(table) => write_table(table, source, archived),
            Self::Record(service) => {
                let record = Content::InMemory(service_record::record_json(source, service)?);
                record.put(&api::service(&service.id), archived.sink)?;
                archived.put(&data::service_record(&service.id), &record)
            }
            Self::Text(document) => archived.put(&document.path(), &Content::InMemory(document.bytes(source))),
            Self::Diagram(drawn) => archived.put(&drawn.path(), &Content::InMemory(drawn.bpmn(source).into_bytes())),
            Self::Places(path) => archived.put(path, &Content::InMemory(geojson::document(source)?)),
        }
    }
}

/// Writes a table in all forms, its rows made once.
fn write_table(table: &Table<'_>, source: &Source<'_>, archived: &Archived<'_>) -> Result<(), SinkError> {
    let mut spools = formats::ALL.map(|_| Spool::new());
    let mut writers = Vec::new();
    for (format, spool) in formats::ALL.iter().zip(&mut spools) {
        writers.extend(format.begin(table, source, spool)?);
    }
    write_rows(table, &mut writers)?;
    drop(writers);
    let files: Vec<_> = formats::ALL.into_iter().zip(spools).collect();
    files.into_par_iter().try_for_each(|(format, spool)| {
        let (path, content) = (format.path(table.name), spool.finish()?);
        if format.is_variant() { content.put(&path, archived.sink).map(drop) } else { archived.put(&path, &content) }
    })
}
