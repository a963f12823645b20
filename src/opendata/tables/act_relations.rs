//! `act_relations`: which act repeals or changes which.

use super::mention::{self, Mention};
use super::shared::{place_id, position};
use crate::opendata::column::column;
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::registry::Registry;
use crate::registry::model::Act;
use crate::registry::tables::TableId;
use crate::registry::values::Text;

/// How the first act relates to the other one.
const RELATIONS: [&str; 4] = ["repeals", "amends", "amended-by", "repealed-by"];

#[derive(Clone, Copy)]
struct ActRelationRow<'r> {
    act: &'r Act,
    relation: &'static str,
    position: usize,
    other: Mention<'r>,
    note: Option<&'r Text>,
}

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let definition = source
        .table::<ActRelationRow<'r>>(TableId::ActRelations)
        .column(place_id(), |row| format!("{}/{}/{}", row.act.id, row.relation, row.position))
        .column(column("act_id").parent(TableId::Acts), |row| &row.act.id)
        .column(column("relation").allowed_values(RELATIONS), |row| row.relation)
        .column(position(), |row| row.position);
    mention::columns(definition, source, "other_act", |row| Some(row.other))
        .column("effect", |row| mention::effect(row.other))
        .column("note", |row| row.note)
        .records(|| source.registry.acts.iter().flat_map(|act| relations(source.registry, act)))
}

fn relations<'r>(registry: &'r Registry, act: &'r Act) -> Vec<ActRelationRow<'r>> {
    let repeals = act.repeals.iter().map(|other| (RELATIONS[0], other, None));
    let amends = act.amends.iter().map(|other| (RELATIONS[1], other, None));
    let amended = act.amended_by.iter().map(|change| (RELATIONS[2], &change.by, change.note.as_ref()));
    let repealed = act.repealed_by.iter().map(|other| (RELATIONS[3], other, None));
    let mut rows: Vec<ActRelationRow<'_>> = Vec::new();
    for (relation, other, note) in repeals.chain(amends).chain(amended).chain(repealed) {
        let position = rows.iter().filter(|row| row.relation == relation).count() + 1;
        rows.push(ActRelationRow { act, relation, position, other: Mention::new(registry, other), note });
    }
    rows
}
