//! `indicators`: how the informatisation of akims' offices is measured, with the values that the register can compute.

use super::act;
use crate::opendata::column::{Column, Kind};
use crate::opendata::source::Source;
use crate::opendata::table::{Definition, Table};
use crate::opendata::tables::shared::{name, position};
use crate::registry::indicators::Count;
use crate::registry::model::{Indicator, IndicatorGroup, IndicatorSubgroup, Measure};

struct Row<'r> {
    act: &'r str,
    position: usize,
    group: &'r IndicatorGroup,
    subgroup: Option<&'r IndicatorSubgroup>,
    indicator: &'r Indicator,
    count: Option<Count>,
}

/// Whether an indicator has a value, and why not.
const STATES: [&str; 3] = ["computed", "nothing-to-count", "not-supplied"];

type Columns<'r> = Definition<'r, Row<'r>>;

pub(in crate::opendata::tables) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let columns = Columns::new("indicators", source.translations)
        .column(Column::new("code", Kind::String).required().unique(), |row| row.indicator.code.as_str())
        .column(position(), |row| row.position)
        .text(Column::new("group", Kind::String), |row| Some(&row.group.name))
        .text(Column::new("subgroup", Kind::String), |row| row.subgroup.map(|subgroup| &subgroup.name))
        .text(name(), |row| Some(&row.indicator.name))
        .text(Column::new("unit", Kind::String), |row| Some(&row.indicator.unit));
    counted(columns).column(act(), |row| row.act).records(|| rows(source))
}

fn rows<'r>(source: &'r Source<'r>) -> impl Iterator<Item = Row<'r>> {
    let catalogue = &source.registry.catalogue;
    let act = catalogue.indicators.as_ref().map_or("", |file| file.act.as_str());
    catalogue.all_indicators().zip(1..).map(move |((group, subgroup, indicator), position)| Row {
        act,
        position,
        group,
        subgroup,
        indicator,
        count: Count::of(source.registry, indicator),
    })
}

fn counted<'r>(columns: Columns<'r>) -> Columns<'r> {
    columns
        .column(Column::new("state", Kind::String).required().words(STATES), |row| {
            let [computed, nothing, not_supplied] = STATES;
            row.count.map_or(not_supplied, |count| if count.value().is_some() { computed } else { nothing })
        })
        .column(Column::new("value", Kind::Decimal), |row| row.count.and_then(Count::value))
        .column(
            Column::new("measure", Kind::String).words(Measure::ALL.iter().map(|measure| measure.as_str())),
            |row| row.count.map(|count| count.measure.as_str()),
        )
        .column(Column::new("in_force_count", Kind::Integer), |row| row.count.map(|count| count.in_force))
        .column(Column::new("excepted_count", Kind::Integer), |row| row.count.map(|count| count.excepted))
        .column(Column::new("fully_automated_count", Kind::Integer), |row| row.count.map(|count| count.fully))
        .column(Column::new("partly_automated_count", Kind::Integer), |row| row.count.map(|count| count.partly))
}
