//! `report_sources`: the sources of information that were used for yearly reports.

use super::shared::{name, place_id, position};
use crate::opendata::column::{Column, Kind};
use crate::opendata::source::Source;
use crate::opendata::table::{Definition, Table};
use crate::registry::model::{InformationSource, SourceKind, Statistics};
use crate::registry::values::Year;

type Row<'r> = (&'r Statistics, usize, &'r InformationSource);

/// The sources of the years that have statistics.
pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    of_years(source, super::report_years(source))
}

/// The sources of some years.
pub(in crate::opendata) fn of_years<'r>(source: &'r Source<'r>, years: Vec<Year>) -> Table<'r> {
    Definition::<Row<'r>>::new("report_sources", source.translations)
        .column(place_id(), |(statistics, place, _)| format!("{}/source/{place}", statistics.year))
        .column(Column::new("year", Kind::Integer).required(), |(statistics, ..)| {
            statistics.year.get().unsigned_abs() as usize
        })
        .column(position(), |(_, place, _)| *place)
        .column(
            Column::new("kind", Kind::String).required().words(SourceKind::ALL.iter().map(|kind| kind.as_str())),
            |(.., used)| used.kind.as_str(),
        )
        .text(name(), |(.., used)| Some(&used.name))
        .column(Column::new("url", Kind::Url), |(.., used)| used.url.as_ref().map(ToString::to_string))
        .records(move || {
            let years = years.clone();
            let statistics =
                source.registry.statistics.iter().filter(move |statistics| years.contains(&statistics.year));
            statistics.flat_map(|statistics| {
                statistics.sources.iter().zip(1..).map(move |(used, place)| (statistics, place, used))
            })
        })
}
