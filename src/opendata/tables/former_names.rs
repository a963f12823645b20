//! `former_names`: names that records had before.

use super::shared::{id, name, position};
use crate::opendata::column::column;
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::registry::model::FormerName;
use crate::registry::tables::TableId;
use crate::registry::values::Slug;

/// The tables whose records have former names, in the order of the rows.
const TABLES: [TableId; 3] = [TableId::Bodies, TableId::Districts, TableId::Settlements];

struct FormerNameRow<'r> {
    table: TableId,
    record: &'r Slug,
    position: usize,
    former: &'r FormerName,
}

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    source
        .table::<FormerNameRow<'r>>(TableId::FormerNames)
        .column(id(), |row| format!("{}/{}/{}", row.table, row.record, row.position))
        .column(column("record_table").allowed_values(TABLES.map(TableId::as_str)), |row| row.table.as_str())
        .column("record_id", |row| row.record)
        .column(position(), |row| row.position)
        .column(name(), |row| &row.former.name)
        .others(|row| row.former, &[])
        .records(|| {
            let rows = |(table, record, names): (TableId, &'r Slug, &'r Vec<FormerName>)| {
                names.iter().zip(1..).map(move |(former, position)| FormerNameRow { table, record, position, former })
            };
            records(source).flat_map(rows)
        })
}

/// Every record that may have had other names.
fn records<'r>(source: &'r Source<'r>) -> impl Iterator<Item = (TableId, &'r Slug, &'r Vec<FormerName>)> {
    let registry = source.registry;
    let [of_bodies, of_districts, of_settlements] = TABLES;
    (registry.bodies.iter().map(move |body| (of_bodies, &body.id.value, &body.former_names)))
        .chain(registry.districts.iter().map(move |place| (of_districts, &place.id.value, &place.former_names)))
        .chain(registry.all_settlements().map(move |(_, one)| (of_settlements, &one.id.value, &one.former_names)))
}
