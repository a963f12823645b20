//! `costs`: what services cost, as far as the sources say.

use super::shared::{inner, place_id, point, point_id, service_id};
use crate::datasets::ColumnType;
use crate::opendata::column::ColumnBuilder;
use crate::opendata::source::Source;
use crate::opendata::table::{Table, TableDefinition};
use crate::readings::service_point_id;
use crate::registry::model::{Cost, Service};
use crate::registry::tables::TableId;

/// A service with what the sources say of its cost.
type CostRow<'r> = (&'r Service, &'r Cost);

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    TableDefinition::<CostRow<'r>>::new(TableId::Costs, source.translations)
        .column(place_id(), |(service, _)| inner(service, "cost", 1))
        .column(service_id().unique(), |(service, _)| service.id.as_str())
        .column(ColumnBuilder::new("free", ColumnType::Boolean), |(_, cost)| cost.free)
        .column(ColumnBuilder::new("amount", ColumnType::Decimal), |(_, cost)| {
            cost.amount.as_ref().map(ToString::to_string)
        })
        .column(ColumnBuilder::new("currency", ColumnType::String).entry("cost_currency"), |(_, cost)| {
            cost.currency.as_ref().map(ToString::to_string)
        })
        .column(point(), |(_, cost)| cost.point.as_ref().map(|point| point.as_str()))
        .column(point_id(), |(service, cost)| {
            service_point_id(source.registry, service, cost.point.as_ref().map(|point| point.as_str()))
        })
        .text(ColumnBuilder::new("text", ColumnType::String).label(1), |(_, cost)| cost.text.as_ref())
        .records(|| source.registry.services.iter().filter_map(|service| Some((service, service.cost.as_ref()?))))
}
