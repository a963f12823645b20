//! `revisions`: the published states of the register.

use super::shared::id;
use crate::addresses::data;
use crate::opendata::column::{Column, Kind};
use crate::opendata::source::Source;
use crate::opendata::table::{Definition, Table};
use crate::registry::revisions::Revision;

/// A revision with how many records differ from the one before, if there is one.
struct Row<'r> {
    revision: &'r Revision,
    counts: Option<[usize; 3]>,
}

type Revisions<'r> = Definition<'r, Row<'r>>;

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let definition = Definition::<Row<'r>>::new("revisions", source.translations);
    counts(identity(definition))
        .column(Column::new("dump_url", Kind::Url).required().place(), |row| {
            source.links.file(data::revision_dump(&row.revision.head.id))
        })
        .records(|| {
            let counts = source.change_counts();
            source
                .registry
                .revisions
                .iter()
                .enumerate()
                .map(move |(at, revision)| Row { revision, counts: (at > 0).then(|| counts[at]) })
        })
}

fn identity(revisions: Revisions<'_>) -> Revisions<'_> {
    revisions
        .column(id(), |row| row.revision.head.id.as_str())
        .column(Column::new("date", Kind::Date).required(), |row| *row.revision.head.date)
        .column(Column::new("previous_revision_id", Kind::String).references("revisions", "id"), |row| {
            row.revision.head.previous.as_ref().map(|id| id.as_str())
        })
        .column(Column::new("order_number", Kind::String), |row| row.revision.head.order.as_ref())
        .column(Column::new("ordered_on", Kind::Date), |row| row.revision.head.ordered_on)
        .text(Column::new("note", Kind::String), |row| row.revision.head.note.as_ref())
        .column(Column::new("form", Kind::String).required(), |row| &row.revision.head.form)
}

fn counts(revisions: Revisions<'_>) -> Revisions<'_> {
    revisions
        .column(Column::new("record_count", Kind::Integer).required(), |row| row.revision.record_count())
        .column(Column::new("added_count", Kind::Integer), |row| row.counts.map(|counts| counts[0]))
        .column(Column::new("changed_count", Kind::Integer), |row| row.counts.map(|counts| counts[1]))
        .column(Column::new("withdrawn_count", Kind::Integer), |row| row.counts.map(|counts| counts[2]))
        .column(Column::new("sha256", Kind::String).required(), |row| row.revision.sha256())
}
