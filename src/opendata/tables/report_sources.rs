//! `report_sources`: the sources of information that were used for yearly reports.

use super::shared::{name, place_id, position, report_years};
use crate::datasets::{ColumnType, ValueFormat};
use crate::opendata::column::ColumnBuilder;
use crate::opendata::source::Source;
use crate::opendata::table::{Table, TableDefinition};
use crate::registry::model::{InformationSource, SourceKind, Statistics};
use crate::registry::tables::TableId;
use crate::registry::values::Year;

type ReportSourceRow<'r> = (&'r Statistics, usize, &'r InformationSource);

/// The sources of the years that have statistics.
pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    of_years(source, report_years(source))
}

/// The sources of some years.
pub(in crate::opendata) fn of_years<'r>(source: &'r Source<'r>, years: Vec<Year>) -> Table<'r> {
    TableDefinition::<ReportSourceRow<'r>>::new(TableId::ReportSources, source.translations)
        .column(place_id(), |(statistics, place, _)| format!("{}/source/{place}", statistics.year))
        .column(
            ColumnBuilder::new("year", ColumnType::Integer).format(ValueFormat::Year).required(),
            |(statistics, ..)| statistics.year.get().unsigned_abs() as usize,
        )
        .column(position(), |(_, place, _)| *place)
        .column(
            ColumnBuilder::new("kind", ColumnType::String)
                .required()
                .allowed_values(SourceKind::ALL.iter().map(|kind| kind.as_str())),
            |(.., used)| used.kind.as_str(),
        )
        .text(name(), |(.., used)| Some(&used.name))
        .column(ColumnBuilder::new("url", ColumnType::Url), |(.., used)| used.url.as_ref().map(ToString::to_string))
        .records(move || {
            let years = years.clone();
            let statistics =
                source.registry.statistics.iter().filter(move |statistics| years.contains(&statistics.year));
            statistics.flat_map(|statistics| {
                statistics.sources.iter().zip(1..).map(move |(used, place)| (statistics, place, used))
            })
        })
}
