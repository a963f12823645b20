//! `changes`: what changed from one revision to the next, a row a field.

use crate::opendata::cell::Cell;
use crate::opendata::column::{Column, Kind};
use crate::opendata::source::Source;
use crate::opendata::table::{Definition, Table};
use crate::registry::revisions::{ChangeKind, Datum, FieldChange, RecordChange, Revision};

/// A field that changed.
#[derive(Clone, Copy)]
struct Row<'r> {
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

fn rows<'r>(source: &'r Source<'r>, changes: &'r [RecordChange]) -> impl Iterator<Item = Row<'r>> {
    let revisions = &source.registry.revisions;
    changes.iter().flat_map(|change| {
        let revision = &revisions[change.revision];
        change.fields.iter().map(move |field| Row { revision, change, field })
    })
}

fn definition<'r>(source: &'r Source<'r>) -> Definition<'r, Row<'r>> {
    Definition::<Row<'r>>::new("changes", source.translations)
        .column(Column::new("change_id", Kind::String).required().unique(), |row| {
            format!("{}/{}/{}/{}", row.revision.head.id, row.change.table, row.change.id, row.field.name)
        })
        .column(Column::new("revision_id", Kind::String).required().references("revisions", "id"), |row| {
            row.revision.head.id.as_str()
        })
        .column(Column::new("previous_revision_id", Kind::String).required().references("revisions", "id"), |row| {
            row.revision.head.previous.as_ref().map(|id| id.as_str())
        })
        .column(Column::new("entity", Kind::String).required(), |row| row.change.table.as_str())
        .column(Column::new("id", Kind::String).required(), |row| row.change.id.as_str())
        .column(Column::new("field", Kind::String).required(), |row| row.field.name.as_str())
        .column(Column::new("old", Kind::String), |row| cell(row.field.old.as_ref()))
        .column(Column::new("new", Kind::String), |row| cell(row.field.new.as_ref()))
        .column(
            Column::new("kind", Kind::String).required().words(ChangeKind::ALL.iter().map(|kind| kind.as_str())),
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
