//! `settlements`: towns, villages and what unites them, by which people look for offices.

use super::shared::{former_ids, id, name};
use crate::opendata::column::column;
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::registry::model::{Settlement, SettlementFile};
use crate::registry::tables::TableId;

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    source
        .table::<(&'r SettlementFile, &'r Settlement)>(TableId::Settlements)
        .column(id(), |(_, settlement)| &settlement.id)
        .column(former_ids(), |(_, settlement)| &settlement.former_ids)
        .column(column("district_id").parent(TableId::Districts), |(file, _)| &file.district)
        .column("kind", |(_, settlement)| &settlement.kind)
        .column(column("parent_id").references(TableId::Settlements), |(_, settlement)| &settlement.parent)
        .column(name(), |(_, settlement)| &settlement.name)
        .column(column("office_ids").references(TableId::Offices), |(_, settlement)| &settlement.offices)
        .others(|(_, settlement)| *settlement, &["parent", "offices"])
        .records(|| source.registry.all_settlements())
}
