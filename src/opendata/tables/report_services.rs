//! `report_services`: the numbers of single services that were supplied for yearly reports.

use super::shared::{id, report_years, service_id};
use crate::datasets::{ColumnType, ValueFormat};
use crate::opendata::column::ColumnBuilder;
use crate::opendata::source::Source;
use crate::opendata::table::{Table, TableDefinition};
use crate::registry::decode::Spanned;
use crate::registry::model::{ServiceStatistics, Statistics};
use crate::registry::report::services_in_year::{Standing, standing};
use crate::registry::tables::TableId;
use crate::registry::values::{Count, Year};

type ReportServiceRow<'r> = (&'r Statistics, &'r ServiceStatistics);

/// The numbers of the years that have statistics.
pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    of_years(source, report_years(source))
}

/// The numbers of some years.
pub(in crate::opendata) fn of_years<'r>(source: &'r Source<'r>, years: Vec<Year>) -> Table<'r> {
    TableDefinition::<ReportServiceRow<'r>>::new(TableId::ReportServices, source.translations)
        .column(id(), |(statistics, counted)| format!("{}/{}", statistics.year, counted.id))
        .column(
            ColumnBuilder::new("year", ColumnType::Integer).format(ValueFormat::Year).required(),
            |(statistics, _)| statistics.year.get().unsigned_abs() as usize,
        )
        .column(service_id(), |(_, counted)| counted.id.as_str())
        .column(ColumnBuilder::new("given", ColumnType::Boolean), |(statistics, counted)| {
            let service = source.registry.service(counted.id.as_str())?;
            match standing(source.registry, service, *statistics.year) {
                Standing::Given => Some(true),
                Standing::NotGiven => Some(false),
                Standing::SinceUnknown => None,
            }
        })
        .column(ColumnBuilder::new("applications", ColumnType::Integer), |(_, counted)| {
            counted_of(counted.applications.as_ref())
        })
        .column(ColumnBuilder::new("rendered", ColumnType::Integer), |(_, counted)| {
            counted_of(counted.rendered.as_ref())
        })
        .column(ColumnBuilder::new("complaints", ColumnType::Integer), |(_, counted)| {
            counted_of(counted.complaints.as_ref())
        })
        .records(move || {
            let years = years.clone();
            let statistics =
                source.registry.statistics.iter().filter(move |statistics| years.contains(&statistics.year));
            statistics.flat_map(|statistics| statistics.services.iter().map(move |counted| (statistics, counted)))
        })
}

fn counted_of(count: Option<&Spanned<Count>>) -> Option<u64> {
    count.map(|count| count.get())
}
