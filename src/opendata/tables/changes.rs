//! `changes`: what changed from one revision to the next, a row a field.

use std::borrow::Cow;

use crate::opendata::column::column;
use crate::opendata::source::Source;
use crate::opendata::table::{Table, TableDefinition};
use crate::registry::revisions::{Datum, FieldChange, RecordChange, Revision};
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
    source
        .table::<ChangeRow<'r>>(TableId::Changes)
        .column(column("change_id").key(), |row| {
            format!("{}/{}/{}/{}", row.revision.head.id, row.change.table, row.change.id, row.field.name)
        })
        .column(column("revision_id").references(TableId::Revisions), |row| &row.revision.head.id)
        .column(column("previous_revision_id").required().references(TableId::Revisions), |row| {
            row.revision.head.previous.as_ref()
        })
        .column("entity", |row| &row.change.table)
        .column("id", |row| &row.change.id)
        .column("field", |row| &row.field.name)
        .column("old", |row| row.field.old.as_ref().map(words))
        .column("new", |row| row.field.new.as_ref().map(words))
        .column("kind", |row| &row.change.kind)
}

fn words(datum: &Datum) -> Cow<'_, str> {
    match datum {
        Datum::Text(text) => text.into(),
        other => other.to_string().into(),
    }
}
