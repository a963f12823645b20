//! `channels`: where one applies for a service and gets its result.

use super::shared::{in_services, inner, inner_id, name, position_in_service, service_id};
use crate::opendata::column::column;
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::registry::model::{Channel, ChannelRole, Service};
use crate::registry::tables::TableId;

/// A channel with its place in the service.
type ChannelRow<'r> = (&'r Service, &'r Channel, usize);

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    source
        .table::<ChannelRow<'r>>(TableId::Channels)
        .column(inner_id(), |(service, channel, _)| inner(service, "channel", &channel.id))
        .column(service_id(), |(service, ..)| &service.id)
        .column(position_in_service(), |(_, _, position)| *position)
        .column("kind", |(_, channel, _)| &channel.kind)
        .column(name(), |(_, channel, _)| &channel.name)
        .column(column("roles").required(), |(_, channel, _)| {
            // A channel that does not say serves for both.
            if channel.roles.is_empty() { ChannelRole::ALL } else { &channel.roles }
        })
        .column("url", |(_, channel, _)| &channel.url)
        .others(|(_, channel, _)| *channel, &["former_ids"])
        .records(|| in_services(source, |service| &service.channels))
}
