//! `indicators`: how the informatisation of akims' offices is measured, with the values that the register can compute.

use super::shared::act;
use crate::datasets::ColumnType;
use crate::opendata::column::column;
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::opendata::tables::shared::{former_codes, name, position};
use crate::opendata::value::Word;
use crate::registry::indicators::{IndicatorCount, IndicatorCounter};
use crate::registry::model::{Indicator, IndicatorGroup, IndicatorSubgroup};
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

pub(in crate::opendata::tables) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    source
        .table::<IndicatorRow<'r>>(TableId::Indicators)
        .column(column("code").key(), |row| &row.indicator.code)
        .column(former_codes(), |row| &row.indicator.former_codes)
        .column(position(), |row| row.position)
        .column("group", |row| &row.group.name)
        .column("subgroup", |row| row.subgroup.map(|subgroup| &subgroup.name))
        .column(name(), |row| &row.indicator.name)
        .column("unit", |row| &row.indicator.unit)
        .column(column("state").allowed_values(STATES), |row| {
            let [computed, nothing, not_supplied] = STATES;
            row.count.map_or(not_supplied, |count| if count.value().is_some() { computed } else { nothing })
        })
        .column(column("value").column_type(ColumnType::Decimal), |row| row.count.and_then(IndicatorCount::value))
        .column("measure", |row| row.count.map(|count| Word(count.measure)))
        .count("in_force_count", |row| row.count.map(|count| count.in_force))
        .count("excepted_count", |row| row.count.map(|count| count.excepted))
        .count("fully_automated_count", |row| row.count.map(|count| count.fully))
        .count("partly_automated_count", |row| row.count.map(|count| count.partly))
        .column(act(), |row| row.act)
        .records(|| rows(source))
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
