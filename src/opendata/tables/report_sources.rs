//! `report_sources`: the sources of information that were used for yearly reports.

use super::shared::{name, place_id, position, report_years, year};
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::registry::model::{InformationSource, Statistics};
use crate::registry::tables::TableId;
use crate::registry::values::Year;

type ReportSourceRow<'r> = (&'r Statistics, usize, &'r InformationSource);

/// The sources of the years that have statistics.
pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    of_years(source, report_years(source))
}

/// The sources of some years.
pub(in crate::opendata) fn of_years<'r>(source: &'r Source<'r>, years: Vec<Year>) -> Table<'r> {
    source
        .table::<ReportSourceRow<'r>>(TableId::ReportSources)
        .column(place_id(), |(statistics, place, _)| format!("{}/source/{place}", statistics.year))
        .column(year(), |(statistics, ..)| &statistics.year)
        .column(position(), |(_, place, _)| *place)
        .column("kind", |(.., used)| &used.kind)
        .column(name(), |(.., used)| &used.name)
        .column("url", |(.., used)| &used.url)
        .others(|(.., used)| *used, &[])
        .records(move || {
            let years = years.clone();
            let statistics =
                source.registry.statistics.iter().filter(move |statistics| years.contains(&statistics.year));
            statistics.flat_map(|statistics| {
                statistics.sources.iter().zip(1..).map(move |(used, place)| (statistics, place, used))
            })
        })
}
