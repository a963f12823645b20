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
    let [repeals, amends, amended, repealed] = RELATIONS;
    let row = |relation, position, other, note| ActRelationRow {
        act,
        relation,
        position,
        other: Mention::new(registry, other),
        note,
    };
    let plain = |relation, (other, position)| row(relation, position, other, None);
    let changes = act.amended_by.iter().zip(1..);
    (act.repeals.iter().zip(1..).map(|other| plain(repeals, other)))
        .chain(act.amends.iter().zip(1..).map(|other| plain(amends, other)))
        .chain(changes.map(|(change, position)| row(amended, position, &change.by, change.note.as_ref())))
        .chain(act.repealed_by.iter().zip(1..).map(|other| plain(repealed, other)))
        .collect()
}
