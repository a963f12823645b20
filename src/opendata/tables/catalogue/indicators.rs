//! `indicators`: how the informatisation of akims' offices is measured, with the values that the register can compute.

use super::shared::act;
use crate::datasets::ColumnType;
use crate::opendata::cell::Cell;
use crate::opendata::column::ColumnBuilder;
use crate::opendata::source::Source;
use crate::opendata::table::{Table, TableDefinition};
use crate::opendata::tables::shared::{former_codes, name, position};
use crate::registry::indicators::{IndicatorCount, IndicatorCounter};
use crate::registry::model::{Indicator, IndicatorGroup, IndicatorSubgroup, Measure};
use crate::registry::tables::TableId;

struct IndicatorRow<'r> {
    act: &'r str,
    position: usize,
    group: &'r IndicatorGroup,
    subgroup: Option<&'r IndicatorSubgroup>,
    indicator: &'r Indicator,
    count: Option<IndicatorCount>,
}

/// Whether an indicator has a value, and why not.
const STATES: [&str; 3] = ["computed", "nothing-to-count", "not-supplied"];

type IndicatorColumns<'r> = TableDefinition<'r, IndicatorRow<'r>>;

pub(in crate::opendata::tables) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let columns = IndicatorColumns::new(TableId::Indicators, source.translations)
        .column(ColumnBuilder::new("code", ColumnType::String).key(), |row| row.indicator.code.as_str())
        .column(former_codes(), |row| Cell::list(&row.indicator.former_codes))
        .column(position(), |row| row.position)
        .text(ColumnBuilder::new("group", ColumnType::String), |row| Some(&row.group.name))
        .text(ColumnBuilder::new("subgroup", ColumnType::String), |row| row.subgroup.map(|subgroup| &subgroup.name))
        .text(name(), |row| Some(&row.indicator.name))
        .text(ColumnBuilder::new("unit", ColumnType::String), |row| Some(&row.indicator.unit));
    counted(columns).column(act(), |row| row.act).records(|| rows(source))
}

fn rows<'r>(source: &'r Source<'r>) -> impl Iterator<Item = IndicatorRow<'r>> {
    let catalogue = &source.registry.catalogue;
    let act = catalogue.indicators.as_ref().map_or("", |file| file.act.as_str());
    let counter = IndicatorCounter::new(source.registry);
    catalogue.all_indicators().zip(1..).map(move |((group, subgroup, indicator), position)| IndicatorRow {
        act,
        position,
        group,
        subgroup,
        indicator,
        count: counter.count(indicator),
    })
}

fn counted<'r>(columns: IndicatorColumns<'r>) -> IndicatorColumns<'r> {
    columns
        .column(ColumnBuilder::new("state", ColumnType::String).required().allowed_values(STATES), |row| {
            let [computed, nothing, not_supplied] = STATES;
            row.count.map_or(not_supplied, |count| if count.value().is_some() { computed } else { nothing })
        })
        .column(ColumnBuilder::new("value", ColumnType::Decimal), |row| row.count.and_then(IndicatorCount::value))
        .column(
            ColumnBuilder::new("measure", ColumnType::String)
                .allowed_values(Measure::ALL.iter().map(|measure| measure.as_str())),
            |row| row.count.map(|count| count.measure.as_str()),
        )
        .column(ColumnBuilder::new("in_force_count", ColumnType::Integer).derived(), |row| {
            row.count.map(|count| count.in_force)
        })
        .column(ColumnBuilder::new("excepted_count", ColumnType::Integer).derived(), |row| {
            row.count.map(|count| count.excepted)
        })
        .column(ColumnBuilder::new("fully_automated_count", ColumnType::Integer).derived(), |row| {
            row.count.map(|count| count.fully)
        })
        .column(ColumnBuilder::new("partly_automated_count", ColumnType::Integer).derived(), |row| {
            row.count.map(|count| count.partly)
        })
}
