//! `identifiers`: what records are called by other registers.

use std::collections::BTreeSet;

use super::shared::id;
use crate::opendata::column::column;
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::registry::model::Service;
use crate::registry::tables::TableId;
use crate::registry::values::{Identifiers, Slug, WebAddress};

/// The tables whose records have identifiers, in the order of the rows.
const TABLES: [TableId; 6] = [
    TableId::Bodies,
    TableId::Districts,
    TableId::Settlements,
    TableId::Providers,
    TableId::Offices,
    TableId::Services,
];

struct IdentifierRow<'r> {
    table: TableId,
    record: &'r Slug,
    scheme: &'r str,
    identifier: &'r str,
    url: Option<&'r WebAddress>,
}

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let schemes = schemes(source);
    source
        .table::<IdentifierRow<'r>>(TableId::Identifiers)
        .column(id(), |row| format!("{}/{}/{}", row.table, row.record, row.scheme))
        .column(column("record_table").allowed_values(TABLES.map(TableId::as_str)), |row| row.table.as_str())
        .column("record_id", |row| row.record)
        .column(column("scheme").allowed_values(schemes), |row| row.scheme)
        .column("identifier", |row| row.identifier)
        .column("url", |row| row.url)
        .records(|| {
            let rows = |(table, record, identifiers): (TableId, &'r Slug, &'r Identifiers)| {
                let row = move |(scheme, identifier)| IdentifierRow { table, record, scheme, identifier, url: None };
                identifiers.iter().map(row)
            };
            records(source).flat_map(rows).chain(source.registry.services.iter().flat_map(of_service))
        })
}

/// The schemes of the profile, and others that services name.
fn schemes<'r>(source: &'r Source<'r>) -> Vec<&'r str> {
    let mut schemes: Vec<_> = source.registry.profile.formats.identifiers.ids().collect();
    let used = source.registry.services.iter().flat_map(|service| &service.identifiers);
    let others: BTreeSet<_> = used.map(|one| one.scheme.as_str()).filter(|scheme| !schemes.contains(scheme)).collect();
    schemes.extend(others);
    schemes
}

fn of_service(service: &Service) -> impl Iterator<Item = IdentifierRow<'_>> {
    service.identifiers.iter().map(|one| IdentifierRow {
        table: TableId::Services,
        record: &service.id,
        scheme: one.scheme.as_str(),
        identifier: &one.value,
        url: one.url.as_ref(),
    })
}

/// Every record but services that may have identifiers.
fn records<'r>(source: &'r Source<'r>) -> impl Iterator<Item = (TableId, &'r Slug, &'r Identifiers)> {
    let registry = source.registry;
    let [of_bodies, of_districts, of_settlements, of_providers, of_offices, _] = TABLES;
    (registry.bodies.iter().map(move |body| (of_bodies, &body.id.value, &body.identifiers)))
        .chain(registry.districts.iter().map(move |place| (of_districts, &place.id.value, &place.identifiers)))
        .chain(registry.all_settlements().map(move |(_, one)| (of_settlements, &one.id.value, &one.identifiers)))
        .chain(source.providers.iter().map(move |(_, one)| (of_providers, &one.id.value, &one.identifiers)))
        .chain(source.offices.iter().map(move |one| (of_offices, &one.office.id.value, &one.office.identifiers)))
}
