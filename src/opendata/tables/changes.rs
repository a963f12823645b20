//! `changes`: what changed from one revision to the next, a row a field.

use crate::datasets::ColumnType;
use crate::opendata::cell::Cell;
use crate::opendata::column::ColumnBuilder;
use crate::opendata::source::Source;
use crate::opendata::table::{Table, TableDefinition};
use crate::registry::revisions::{ChangeKind, Datum, FieldChange, RecordChange, Revision};
use crate::registry::tables::TableId;

/// A field that changed.
#[derive(Clone, Copy)]
struct ChangeRow<'r> {
    revision: &'r Revision,
    change: &'r RecordChange,
    field: &'r FieldChange,
}

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    definition(source).records(|| rows(source, source.changes()))
}

/// The same columns with the changes of one revision.
pub(in crate::opendata) fn of_revision<'r>(source: &'r Source<'r>, revision: usize) -> Table<'r> {
    definition(source).records(move || rows(source, source.changes_in(revision)))
}

fn rows<'r>(source: &'r Source<'r>, changes: &'r [RecordChange]) -> impl Iterator<Item = ChangeRow<'r>> {
    let revisions = &source.registry.revisions;
    changes.iter().flat_map(|change| {
        let revision = &revisions[change.revision];
        change.fields.iter().map(move |field| ChangeRow { revision, change, field })
    })
}

fn definition<'r>(source: &'r Source<'r>) -> TableDefinition<'r, ChangeRow<'r>> {
    TableDefinition::<ChangeRow<'r>>::new(TableId::Changes, source.translations)
        .column(ColumnBuilder::new("change_id", ColumnType::String).key(), |row| {
            format!("{}/{}/{}/{}", row.revision.head.id, row.change.table, row.change.id, row.field.name)
        })
        .column(
            ColumnBuilder::new("revision_id", ColumnType::String).required().references(TableId::Revisions),
            |row| row.revision.head.id.as_str(),
        )
        .column(
            ColumnBuilder::new("previous_revision_id", ColumnType::String).required().references(TableId::Revisions),
            |row| row.revision.head.previous.as_ref().map(|id| id.as_str()),
        )
        .column(ColumnBuilder::new("entity", ColumnType::String).required(), |row| row.change.table.as_str())
        .column(ColumnBuilder::new("id", ColumnType::String).required(), |row| row.change.id.as_str())
        .column(ColumnBuilder::new("field", ColumnType::String).required(), |row| row.field.name.as_str())
        .column(ColumnBuilder::new("old", ColumnType::String), |row| cell(row.field.old.as_ref()))
        .column(ColumnBuilder::new("new", ColumnType::String), |row| cell(row.field.new.as_ref()))
        .column(
            ColumnBuilder::new("kind", ColumnType::String)
                .required()
                .allowed_values(ChangeKind::ALL.iter().map(|kind| kind.as_str())),
            |row| row.change.kind.as_str(),
        )
}

fn cell(datum: Option<&Datum>) -> Cell<'_> {
    match datum {
        Some(Datum::Text(text)) => text.into(),
        Some(other) => other.to_string().into(),
        None => Cell::Empty,
    }
}
