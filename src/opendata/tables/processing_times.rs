//! `processing_times`: how long a service, its queue and its steps take.

use super::shared::{
    channel_ids, channels, duration_columns, inner, place_id, point, point_id, position_in_service, service_id, unit,
};
use crate::datasets::ColumnType;
use crate::opendata::column::ColumnBuilder;
use crate::opendata::source::Source;
use crate::opendata::table::{Table, TableDefinition};
use crate::readings::service_point_id;
use crate::registry::model::{ProcessingTime, Service, TimeKind, TimeLimit};
use crate::registry::tables::TableId;

/// A time with its place in the service.
type ProcessingTimeRow<'r> = (&'r Service, &'r ProcessingTime, usize);

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let definition = TableDefinition::<ProcessingTimeRow<'r>>::new(TableId::ProcessingTimes, source.translations);
    length(what_is_meant(definition, source)).records(|| {
        let services = source.registry.services.iter();
        services.flat_map(|service| service.processing_times.iter().zip(1..).map(move |(time, at)| (service, time, at)))
    })
}

fn what_is_meant<'r>(
    times: TableDefinition<'r, ProcessingTimeRow<'r>>,
    source: &'r Source<'r>,
) -> TableDefinition<'r, ProcessingTimeRow<'r>> {
    times
        .column(place_id(), |(service, _, position)| inner(service, "processing-time", position))
        .column(service_id(), |(service, ..)| service.id.as_str())
        .column(position_in_service(), |(_, _, position)| *position)
        .column(
            ColumnBuilder::new("kind", ColumnType::String)
                .required()
                .allowed_values(TimeKind::ALL.iter().map(|kind| kind.as_str())),
            |(_, time, _)| time.kind.as_str(),
        )
        .column(channel_ids(), |(service, time, _)| channels(service, &time.channels))
        .column(point(), |(_, time, _)| time.point.as_ref().map(|point| point.as_str()))
        .column(point_id(), |(service, time, _)| {
            service_point_id(source.registry, service, time.point.as_ref().map(|point| point.as_str()))
        })
        .column(ColumnBuilder::new("step_number", ColumnType::String), |(_, time, _)| time.step.as_ref())
        .text(ColumnBuilder::new("subject", ColumnType::String).label(2), |(_, time, _)| time.what.as_ref())
        .text(ColumnBuilder::new("text", ColumnType::String).label(1), |(_, time, _)| Some(&time.text))
}

fn length<'r>(times: TableDefinition<'r, ProcessingTimeRow<'r>>) -> TableDefinition<'r, ProcessingTimeRow<'r>> {
    let [amount, units, duration] = duration_columns("");
    times
        .column(amount, |(_, time, _)| time.time.map(|time| time.amount))
        .column(units, |(_, time, _)| unit(time.time))
        .column(duration, |(_, time, _)| time.time.map(|time| time.iso8601()))
        .column(
            ColumnBuilder::new("limit_kind", ColumnType::String)
                .allowed_values(TimeLimit::ALL.iter().map(|limit| limit.as_str())),
            |(_, time, _)| time.limit.map(TimeLimit::as_str),
        )
}
