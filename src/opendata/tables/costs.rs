//! `costs`: what services cost, as far as the sources say.

use super::cited;
use super::shared::{inner, place_id, service_id};
use crate::opendata::column::column;
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::registry::model::{Cost, Service};
use crate::registry::tables::TableId;

/// A service with what the sources say of its cost.
type CostRow<'r> = (&'r Service, &'r Cost);

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let definition = source
        .table::<CostRow<'r>>(TableId::Costs)
        .column(place_id(), |(service, _)| inner(service, "cost", 1))
        .column(service_id().unique(), |(service, _)| &service.id)
        .column("free", |(_, cost)| &cost.free)
        .column("amount", |(_, cost)| &cost.amount)
        .column(column("currency").entry("cost_currency"), |(_, cost)| &cost.currency);
    cited::columns(definition, source, |(service, cost)| (service, cost.point.as_deref()))
        .column(column("text").label(1), |(_, cost)| &cost.text)
        .others(|(_, cost)| *cost, &[])
        .records(|| source.registry.services.iter().filter_map(|service| Some((service, service.cost.as_ref()?))))
}
