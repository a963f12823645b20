//! `deadlines`: days of every year by which acts ask for something.

use super::shared::{id, name, page_url};
use crate::opendata::column::{Column, Kind};
use crate::opendata::source::Source;
use crate::opendata::table::{Definition, Table};
use crate::readings::deadline_anchor;
use crate::registry::model::Deadline;

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    Definition::<&Deadline>::new("deadlines", source.translations)
        .column(id(), |deadline| deadline.id.as_str())
        .column(Column::new("day", Kind::String).required(), |deadline| deadline.day.to_string())
        .text(name(), |deadline| Some(&deadline.name))
        .text(Column::new("who", Kind::String), |deadline| deadline.who.as_ref())
        .column(Column::new("act_id", Kind::String).required().references("acts", "id"), |deadline| {
            deadline.act.as_str()
        })
        .column(Column::new("text_id", Kind::String), |deadline| deadline.text.as_ref().map(|text| text.as_str()))
        .column(Column::new("point", Kind::String), |deadline| deadline.point.as_ref().map(|point| point.as_str()))
        .column(Column::new("address", Kind::String), |deadline| deadline_anchor(deadline))
        .column(Column::new("ended_on", Kind::Date), |deadline| {
            source.registry.act(deadline.act.as_str())?.repealed_on.as_ref().map(|date| date.value)
        })
        .per_language(page_url(), |deadline, language| source.links.deadline(language, &deadline.id))
        .records(|| source.registry.deadlines.iter())
}
