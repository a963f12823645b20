//! `act_approvals`: the regulations, rules and forms that acts approve.

use super::shared::{place_id, position};
use crate::opendata::column::{Column, Kind};
use crate::opendata::source::Source;
use crate::opendata::table::{Definition, Table};
use crate::registry::model::Act;
use crate::registry::values::Text;

/// What an act approves, with its place among the others.
type Row<'r> = (&'r Act, &'r Text, usize);

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    Definition::<Row<'r>>::new("act_approvals", source.translations)
        .column(place_id(), |(act, _, position)| format!("{}/approves/{position}", act.id))
        .column(Column::new("act_id", Kind::String).required().references("acts", "id"), |(act, ..)| act.id.as_str())
        .column(position(), |(_, _, position)| *position)
        .text(Column::new("title", Kind::String), |(_, title, _)| Some(*title))
        .records(|| {
            let acts = source.registry.acts.iter();
            acts.flat_map(|act| act.approves.iter().zip(1..).map(move |(title, position)| (act, title, position)))
        })
}
