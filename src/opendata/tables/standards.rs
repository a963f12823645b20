//! `standards` and `standard_results`: what providers promise of services, and how far they kept it.

use super::shared::{channel, in_services, inner, place_id, position_in_service, service_id, year};
use crate::opendata::column::column;
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::registry::model::{Service, ServiceStandard, StandardResult};
use crate::registry::tables::TableId;

/// A standard with its place in the service.
type StandardRow<'r> = (&'r Service, &'r ServiceStandard, usize);

/// What was reached in a year.
type ResultRow<'r> = (StandardRow<'r>, &'r StandardResult);

pub(super) fn standards<'r>(source: &'r Source<'r>) -> Table<'r> {
    source
        .table::<StandardRow<'r>>(TableId::Standards)
        .column(place_id(), standard_id)
        .column(service_id(), |(service, ..)| &service.id)
        .column(position_in_service(), |(_, _, position)| *position)
        .column(column("what").label(1), |(_, standard, _)| &standard.what)
        .column(column("channel_id").references(TableId::Channels), |(service, standard, _)| {
            channel(service, standard.channel.as_ref())
        })
        .others(|(_, standard, _)| *standard, &["channel"])
        .records(|| rows(source))
}

pub(super) fn results<'r>(source: &'r Source<'r>) -> Table<'r> {
    source
        .table::<ResultRow<'r>>(TableId::StandardResults)
        .column(place_id(), |(standard, result)| format!("{}/{}", standard_id(standard), *result.year))
        .column(column("standard_id").parent(TableId::Standards), |(standard, _)| standard_id(standard))
        .column(year(), |(_, result)| &result.year)
        .others(|(_, result)| *result, &[])
        .records(|| rows(source).flat_map(|standard| standard.1.results.iter().map(move |result| (standard, result))))
}

fn standard_id((service, _, position): &StandardRow<'_>) -> String {
    inner(service, "standard", position)
}

fn rows<'r>(source: &'r Source<'r>) -> impl Iterator<Item = StandardRow<'r>> {
    in_services(source, |service| &service.standards)
}
