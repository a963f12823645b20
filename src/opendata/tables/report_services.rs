//! `report_services`: the numbers of single services that were supplied for yearly reports.

use super::shared::{id, report_years, service_id, year};
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::registry::model::{ServiceStatistics, Statistics};
use crate::registry::report::services_in_year::{Standing, standing};
use crate::registry::tables::TableId;
use crate::registry::values::Year;

type ReportServiceRow<'r> = (&'r Statistics, &'r ServiceStatistics);

/// The numbers of the years that have statistics.
pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    of_years(source, report_years(source))
}

/// The numbers of some years.
pub(in crate::opendata) fn of_years<'r>(source: &'r Source<'r>, years: Vec<Year>) -> Table<'r> {
    source
        .table::<ReportServiceRow<'r>>(TableId::ReportServices)
        .column(id(), |(statistics, counted)| format!("{}/{}", statistics.year, counted.id))
        .column(year(), |(statistics, _)| &statistics.year)
        .column(service_id(), |(_, counted)| &counted.id)
        .column("given", |(statistics, counted)| {
            let service = source.registry.service(counted.id.as_str())?;
            match standing(source.registry, service, *statistics.year) {
                Standing::Given => Some(true),
                Standing::NotGiven => Some(false),
                Standing::SinceUnknown => None,
            }
        })
        .column("applications", |(_, counted)| &counted.applications)
        .column("rendered", |(_, counted)| &counted.rendered)
        .column("complaints", |(_, counted)| &counted.complaints)
        .others(|(_, counted)| *counted, &[])
        .records(move || {
            let years = years.clone();
            let statistics =
                source.registry.statistics.iter().filter(move |statistics| years.contains(&statistics.year));
            statistics.flat_map(|statistics| statistics.services.iter().map(move |counted| (statistics, counted)))
        })
}
