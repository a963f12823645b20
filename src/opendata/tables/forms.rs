//! `forms`: the forms by which one applies for services.

use super::shared::{channel, in_services, inner, name, place_id, position_in_service, service_id};
use crate::opendata::column::column;
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::registry::model::{ApplicationForm, Service};
use crate::registry::tables::TableId;

/// A form with its place in the service.
type FormRow<'r> = (&'r Service, &'r ApplicationForm, usize);

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    source
        .table::<FormRow<'r>>(TableId::Forms)
        .column(place_id(), |(service, _, position)| inner(service, "form", position))
        .column(service_id(), |(service, ..)| &service.id)
        .column(position_in_service(), |(_, _, position)| *position)
        .column(name(), |(_, form, _)| &form.name)
        .column(column("channel_id").references(TableId::Channels), |(service, form, _)| {
            channel(service, form.channel.as_ref())
        })
        .others(|(_, form, _)| *form, &["channel"])
        .records(|| in_services(source, |service| &service.forms))
}
