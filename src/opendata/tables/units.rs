//! `units` and `unit_values`: indexed units in which laws count payments, and what they are worth.

use super::shared::{id, name};
use crate::datasets::ColumnType;
use crate::opendata::column::column;
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::registry::model::{Unit, UnitValue};
use crate::registry::tables::TableId;

pub(super) fn units<'r>(source: &'r Source<'r>) -> Table<'r> {
    let value = |unit: &'r Unit| unit.value_on(source.registry.day?);
    source
        .table::<&'r Unit>(TableId::Units)
        .column(id(), |unit| &unit.id)
        .column(name(), |unit| &unit.name)
        .column("abbreviation", |unit| &unit.abbreviation)
        .column(column("currency").entry("cost_currency"), |unit| &unit.currency)
        .column(column("value").derived().column_type(ColumnType::Decimal), move |unit| {
            value(unit).map(|value| value.amount.to_string())
        })
        .column(column("value_from").derived(), move |unit| value(unit).map(|value| value.from.value))
        .others(|unit| *unit, &[])
        .records(|| source.registry.units.iter())
}

/// A value with the unit that it is of.
type ValueRow<'r> = (&'r Unit, &'r UnitValue);

pub(super) fn values<'r>(source: &'r Source<'r>) -> Table<'r> {
    source
        .table::<ValueRow<'r>>(TableId::UnitValues)
        .column(id().entry("value_id"), |(unit, value)| format!("{}/{}", unit.id, value.from))
        .column(column("unit_id").parent(TableId::Units), |(unit, _)| &unit.id)
        .column("valid_from", |(_, value)| &value.from)
        .column("amount", |(_, value)| &value.amount)
        .column(column("currency").entry("cost_currency").derived(), |(unit, _)| &unit.currency)
        .column(column("source").label(1), |(_, value)| &value.source)
        .others(|(_, value)| *value, &["from"])
        .records(|| {
            source.registry.units.iter().flat_map(|unit| {
                let mut values: Vec<_> = unit.values.iter().collect();
                values.sort_by_key(|value| value.from.value);
                values.into_iter().map(move |value| (unit, value))
            })
        })
}
