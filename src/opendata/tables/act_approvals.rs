//! `act_approvals`: the regulations, rules and forms that acts approve.

use super::shared::{place_id, position};
use crate::opendata::column::column;
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::registry::model::Act;
use crate::registry::tables::TableId;
use crate::registry::values::Text;

/// What an act approves, with its place among the others.
type ActApprovalRow<'r> = (&'r Act, &'r Text, usize);

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    source
        .table::<ActApprovalRow<'r>>(TableId::ActApprovals)
        .column(place_id(), |(act, _, position)| format!("{}/approves/{position}", act.id))
        .column(column("act_id").parent(TableId::Acts), |(act, ..)| &act.id)
        .column(position(), |(_, _, position)| *position)
        .column(column("title").label(1), |(_, title, _)| *title)
        .records(|| {
            let acts = source.registry.acts.iter();
            acts.flat_map(|act| act.approves.iter().zip(1..).map(move |(title, position)| (act, title, position)))
        })
}
