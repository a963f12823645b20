//! `processing_times`: how long a service, its queue and its steps take.

use super::cited;
use super::shared::{
    channel_ids, channels, duration_columns, in_services, inner, place_id, position_in_service, service_id,
};
use crate::opendata::column::column;
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::registry::model::{ProcessingTime, Service};
use crate::registry::tables::TableId;

/// A time with its place in the service.
type ProcessingTimeRow<'r> = (&'r Service, &'r ProcessingTime, usize);

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let definition = source
        .table::<ProcessingTimeRow<'r>>(TableId::ProcessingTimes)
        .column(place_id(), |(service, _, position)| inner(service, "processing-time", position))
        .column(service_id(), |(service, ..)| &service.id)
        .column(position_in_service(), |(_, _, position)| *position)
        .column("kind", |(_, time, _)| &time.kind)
        .column(channel_ids(), |(service, time, _)| channels(service, &time.channels));
    let definition = cited::columns(definition, source, |(service, time, _)| (service, time.point.as_deref()))
        .column("step_number", |(_, time, _)| &time.step)
        .column(column("subject").label(2), |(_, time, _)| &time.what)
        .column(column("text").label(1), |(_, time, _)| &time.text);
    duration_columns(definition, "", |(_, time, _)| time.time.as_ref().map(|time| time.value))
        .column("limit_kind", |(_, time, _)| &time.limit)
        .others(|(_, time, _)| *time, &["channels", "step", "what", "limit"])
        .records(|| in_services(source, |service| &service.processing_times))
}
