//! `deadlines`: days of every year by which acts ask for something.

use super::shared::{former_ids, id, name, page_url};
use crate::addresses::{fragments, paths};
use crate::datasets::ColumnType;
use crate::opendata::cell::Cell;
use crate::opendata::column::ColumnBuilder;
use crate::opendata::source::Source;
use crate::opendata::table::{Table, TableDefinition};
use crate::readings::deadline_anchor;
use crate::registry::model::Deadline;
use crate::registry::tables::TableId;

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    TableDefinition::<&Deadline>::new(TableId::Deadlines, source.translations)
        .column(id(), |deadline| deadline.id.as_str())
        .column(former_ids(), |deadline| Cell::list(&deadline.former_ids))
        .column(ColumnBuilder::new("day", ColumnType::String).required(), |deadline| deadline.day.to_string())
        .text(name(), |deadline| Some(&deadline.name))
        .text(ColumnBuilder::new("who", ColumnType::String), |deadline| deadline.who.as_ref())
        .column(ColumnBuilder::new("act_id", ColumnType::String).required().references(TableId::Acts), |deadline| {
            deadline.act.as_str()
        })
        .column(ColumnBuilder::new("text_id", ColumnType::String).derived(), |deadline| {
            deadline.text.as_ref().map(|text| text.as_str())
        })
        .column(ColumnBuilder::new("point", ColumnType::String), |deadline| {
            deadline.point.as_ref().map(|point| point.as_str())
        })
        .column(ColumnBuilder::new("address", ColumnType::String), |deadline| deadline_anchor(deadline))
        .column(ColumnBuilder::new("ended_on", ColumnType::Date), |deadline| {
            source.registry.act(deadline.act.as_str())?.repealed_on.as_ref().map(|date| date.value)
        })
        .per_language(page_url(), |deadline, language| {
            source.links.page(language, fragments::at(paths::DEADLINES, &deadline.id))
        })
        .records(|| source.registry.deadlines.iter())
}
