//! `identifiers`: what records are called by other registers.

use super::shared::id;
use crate::opendata::column::column;
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::registry::tables::TableId;
use crate::registry::values::{Identifiers, Slug};

/// The tables whose records have identifiers, in the order of the rows.
const TABLES: [TableId; 4] = [TableId::Bodies, TableId::Districts, TableId::Settlements, TableId::Providers];

struct IdentifierRow<'r> {
    table: TableId,
    record: &'r Slug,
    scheme: &'r str,
    identifier: &'r str,
}

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let schemes = source.registry.profile.formats.identifiers.ids();
    source
        .table::<IdentifierRow<'r>>(TableId::Identifiers)
        .column(id(), |row| format!("{}/{}/{}", row.table, row.record, row.scheme))
        .column(column("record_table").allowed_values(TABLES.map(TableId::as_str)), |row| row.table.as_str())
        .column("record_id", |row| row.record)
        .column(column("scheme").allowed_values(schemes), |row| row.scheme)
        .column("identifier", |row| row.identifier)
        .records(|| {
            let rows = |(table, record, identifiers): (TableId, &'r Slug, &'r Identifiers)| {
                identifiers.iter().map(move |(scheme, identifier)| IdentifierRow { table, record, scheme, identifier })
            };
            records(source).flat_map(rows)
        })
}

/// Every record that may have identifiers.
fn records<'r>(source: &'r Source<'r>) -> impl Iterator<Item = (TableId, &'r Slug, &'r Identifiers)> {
    let registry = source.registry;
    let [of_bodies, of_districts, of_settlements, of_providers] = TABLES;
    (registry.bodies.iter().map(move |body| (of_bodies, &body.id.value, &body.identifiers)))
        .chain(registry.districts.iter().map(move |place| (of_districts, &place.id.value, &place.identifiers)))
        .chain(registry.all_settlements().map(move |(_, one)| (of_settlements, &one.id.value, &one.identifiers)))
        .chain(source.providers.iter().map(move |(_, one)| (of_providers, &one.id.value, &one.identifiers)))
}
