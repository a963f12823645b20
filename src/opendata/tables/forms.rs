//! `forms`: the forms by which one applies for services.

use super::shared::{inner, name, place_id, position_in_service, service_id};
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
            form.channel.as_ref().map(|channel| inner(service, "channel", channel))
        })
        .others(|(_, form, _)| *form, &["channel"])
        .records(|| {
            let services = source.registry.services.iter();
            services.flat_map(|service| service.forms.iter().zip(1..).map(move |(form, at)| (service, form, at)))
        })
}
