//! `deadlines`: days of every year by which acts ask for something.

use super::shared::{former_ids, id, name, page_url};
use crate::addresses::{fragments, paths};
use crate::opendata::column::column;
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::registry::Citation;
use crate::registry::model::Deadline;
use crate::registry::tables::TableId;

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    source
        .table::<&'r Deadline>(TableId::Deadlines)
        .column(id(), |deadline| &deadline.id)
        .column(former_ids(), |deadline| &deadline.former_ids)
        .column("day", |deadline| &deadline.day)
        .column(name(), |deadline| &deadline.name)
        .column("who", |deadline| &deadline.who)
        .column(column("act_id").references(TableId::Acts), |deadline| &deadline.act)
        .column(column("text_id").derived(), |deadline| &deadline.text)
        .column("point", |deadline| &deadline.point)
        .column("address", |deadline| Citation::of_deadline(source.registry, deadline).address)
        .column(column("point_id").derived().references(TableId::Points), |deadline| {
            Citation::of_deadline(source.registry, deadline).point_id()
        })
        .column("ended_on", |deadline| source.registry.act(deadline.act.as_str()).map(|act| &act.repealed_on))
        .others(|deadline| *deadline, &["act", "text"])
        .per_language(page_url(), |deadline, language| {
            source.links.page(language, fragments::at(paths::DEADLINES, &deadline.id))
        })
        .records(|| source.registry.deadlines.iter())
}
