//! `revisions`: the published states of the register.

use super::shared::id;
use crate::addresses::data;
use crate::datasets::ColumnType;
use crate::opendata::column::ColumnBuilder;
use crate::opendata::source::Source;
use crate::opendata::table::{Table, TableDefinition};
use crate::registry::revisions::Revision;
use crate::registry::tables::TableId;

/// A revision with how many records differ from the one before, if there is one.
struct RevisionRow<'r> {
    revision: &'r Revision,
    counts: Option<[usize; 3]>,
}

type Revisions<'r> = TableDefinition<'r, RevisionRow<'r>>;

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let definition = TableDefinition::<RevisionRow<'r>>::new(TableId::Revisions, source.translations);
    counts(identity(definition))
        .column(ColumnBuilder::new("dump_url", ColumnType::Url).required().address(), |row| {
            source.links.file(data::revision_dump(&row.revision.head.id))
        })
        .records(|| {
            let counts = source.change_counts();
            source
                .registry
                .revisions
                .iter()
                .enumerate()
                .map(move |(at, revision)| RevisionRow { revision, counts: (at > 0).then(|| counts[at]) })
        })
}

fn identity(revisions: Revisions<'_>) -> Revisions<'_> {
    revisions
        .column(id(), |row| row.revision.head.id.as_str())
        .column(ColumnBuilder::new("date", ColumnType::Date).required(), |row| *row.revision.head.date)
        .column(ColumnBuilder::new("previous_revision_id", ColumnType::String).references(TableId::Revisions), |row| {
            row.revision.head.previous.as_ref().map(|id| id.as_str())
        })
        .column(ColumnBuilder::new("order_number", ColumnType::String), |row| row.revision.head.order.as_ref())
        .column(ColumnBuilder::new("ordered_on", ColumnType::Date), |row| row.revision.head.ordered_on)
        .text(ColumnBuilder::new("note", ColumnType::String), |row| row.revision.head.note.as_ref())
        .column(ColumnBuilder::new("form", ColumnType::String).required(), |row| &row.revision.head.form)
}

fn counts(revisions: Revisions<'_>) -> Revisions<'_> {
    revisions
        .column(ColumnBuilder::new("record_count", ColumnType::Integer).derived().required(), |row| {
            row.revision.record_count()
        })
        .column(ColumnBuilder::new("added_count", ColumnType::Integer).derived(), |row| {
            row.counts.map(|counts| counts[0])
        })
        .column(ColumnBuilder::new("changed_count", ColumnType::Integer).derived(), |row| {
            row.counts.map(|counts| counts[1])
        })
        .column(ColumnBuilder::new("withdrawn_count", ColumnType::Integer).derived(), |row| {
            row.counts.map(|counts| counts[2])
        })
        .column(ColumnBuilder::new("sha256", ColumnType::String).required(), |row| row.revision.sha256())
}
