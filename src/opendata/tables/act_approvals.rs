//! `act_approvals`: the regulations, rules and forms that acts approve.

use super::shared::{place_id, position};
use crate::datasets::ColumnType;
use crate::opendata::column::ColumnBuilder;
use crate::opendata::source::Source;
use crate::opendata::table::{Table, TableDefinition};
use crate::registry::model::Act;
use crate::registry::tables::TableId;
use crate::registry::values::Text;

/// What an act approves, with its place among the others.
type ActApprovalRow<'r> = (&'r Act, &'r Text, usize);

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    TableDefinition::<ActApprovalRow<'r>>::new(TableId::ActApprovals, source.translations)
        .column(place_id(), |(act, _, position)| format!("{}/approves/{position}", act.id))
        .column(ColumnBuilder::new("act_id", ColumnType::String).required().parent(TableId::Acts), |(act, ..)| {
            act.id.as_str()
        })
        .column(position(), |(_, _, position)| *position)
        .text(ColumnBuilder::new("title", ColumnType::String).label(1), |(_, title, _)| Some(*title))
        .records(|| {
            let acts = source.registry.acts.iter();
            acts.flat_map(|act| act.approves.iter().zip(1..).map(move |(title, position)| (act, title, position)))
        })
}
