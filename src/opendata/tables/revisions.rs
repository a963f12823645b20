//! `revisions`: the published states of the register.

use super::shared::id;
use crate::addresses::data;
use crate::datasets::ColumnType;
use crate::opendata::column::column;
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::registry::revisions::Revision;
use crate::registry::tables::TableId;

/// A revision with how many records differ from the one before, if there is one.
struct RevisionRow<'r> {
    revision: &'r Revision,
    counts: Option<[usize; 3]>,
}

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    source
        .table::<RevisionRow<'r>>(TableId::Revisions)
        .column(id(), |row| &row.revision.head.id)
        .column("date", |row| &row.revision.head.date)
        .column(column("previous_revision_id").references(TableId::Revisions), |row| &row.revision.head.previous)
        .column("order_number", |row| &row.revision.head.order)
        .column("ordered_on", |row| &row.revision.head.ordered_on)
        .column("note", |row| &row.revision.head.note)
        .column("form", |row| &row.revision.head.form)
        .others(|row| &row.revision.head, &["previous", "order"])
        .count("record_count", |row| row.revision.record_count())
        .count("added_count", |row| row.counts.map(|counts| counts[0]))
        .count("changed_count", |row| row.counts.map(|counts| counts[1]))
        .count("withdrawn_count", |row| row.counts.map(|counts| counts[2]))
        .column("sha256", |row| row.revision.sha256())
        .column(column("dump_url").column_type(ColumnType::Url).address(), |row| {
            source.links.file(data::revision_dump(&row.revision.head.id))
        })
        .records(|| {
            let counts = source.change_counts();
            let revisions = source.registry.revisions.iter().enumerate();
            revisions.map(move |(at, revision)| RevisionRow { revision, counts: (at > 0).then(|| counts[at]) })
        })
}
