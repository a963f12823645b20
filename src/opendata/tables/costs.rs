//! `costs`: what services cost, as far as the sources say.

use super::cited;
use super::shared::{channel_ids, channels, in_services, inner, place_id, position_in_service, service_id};
use crate::datasets::ColumnType;
use crate::opendata::column::{ColumnBuilder, column};
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::registry::model::{Cost, Service};
use crate::registry::money::Price;
use crate::registry::tables::TableId;

/// A cost with its place in the service, and what it comes to.
struct CostRow<'r> {
    service: &'r Service,
    cost: &'r Cost,
    position: usize,
    price: Option<Price>,
}

/// A sum, which follows from other columns.
fn sum(name: &'static str) -> ColumnBuilder {
    column(name).derived().column_type(ColumnType::Decimal)
}

impl CostRow<'_> {
    /// The price, if its currency is known.
    fn sum(&self) -> Option<&Price> {
        self.price.as_ref().filter(|price| price.currency.is_some())
    }
}

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let definition = source
        .table::<CostRow<'r>>(TableId::Costs)
        .column(place_id(), |row| inner(row.service, "cost", row.position))
        .column(service_id(), |row| &row.service.id)
        .column("free", |row| &row.cost.free)
        .column("amount", |row| &row.cost.amount)
        .column(column("currency").entry("cost_currency"), |row| &row.cost.currency);
    cited::columns(definition, source, |row| (row.service, row.cost.point.as_deref()))
        .column(column("text").label(1), |row| &row.cost.text)
        .column(position_in_service(), |row| row.position)
        .column("minimum", |row| &row.cost.minimum)
        .column("maximum", |row| &row.cost.maximum)
        .column(column("unit_id").references(TableId::Units), |row| &row.cost.unit)
        .column(sum("sum"), |row| Some(row.sum()?.exact()?.to_string()))
        .column(sum("sum_minimum"), |row| Some(row.sum()?.from.as_ref()?.to_string()))
        .column(sum("sum_maximum"), |row| Some(row.sum()?.to.as_ref()?.to_string()))
        .column(column("sum_currency").derived(), |row| Some(row.sum()?.currency.as_ref()?.to_string()))
        .column(column("value_from").derived(), |row| row.sum()?.value_from)
        .column("per", |row| &row.cost.per)
        .column("recipients", |row| &row.cost.recipients)
        .column("recipient", |row| &row.cost.recipient)
        .column(channel_ids(), |row| channels(row.service, &row.cost.channels))
        .column("variant", |row| &row.cost.variant)
        .column("condition", |row| &row.cost.condition)
        .column("valid_from", |row| &row.cost.valid_from)
        .column("valid_to", |row| &row.cost.valid_to)
        .others(|row| row.cost, &["unit", "channels"])
        .records(move || {
            in_services(source, |service| &service.costs).map(move |(service, cost, position)| {
                let price = source.registry.price(cost);
                CostRow { service, cost: &cost.value, position, price }
            })
        })
}
