//! `channels`: where one applies for a service and gets its result.

use super::shared::{inner, inner_id, name, position_in_service, service_id};
use crate::datasets::ColumnType;
use crate::opendata::cell::Cell;
use crate::opendata::column::ColumnBuilder;
use crate::opendata::source::Source;
use crate::opendata::table::{Table, TableDefinition};
use crate::registry::model::{Channel, ChannelKind, ChannelRole, Service};
use crate::registry::tables::TableId;

/// A channel with its place in the service.
type ChannelRow<'r> = (&'r Service, &'r Channel, usize);

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    TableDefinition::<ChannelRow<'r>>::new(TableId::Channels, source.translations)
        .column(inner_id(), |(service, channel, _)| inner(service, "channel", &channel.id))
        .column(service_id(), |(service, ..)| service.id.as_str())
        .column(position_in_service(), |(_, _, position)| *position)
        .column(
            ColumnBuilder::new("kind", ColumnType::String)
                .required()
                .allowed_values(ChannelKind::ALL.iter().map(|kind| kind.as_str())),
            |(_, channel, _)| channel.kind.as_str(),
        )
        .text(name(), |(_, channel, _)| Some(&channel.name))
        .column(
            ColumnBuilder::new("roles", ColumnType::List)
                .required()
                .allowed_values(ChannelRole::ALL.iter().map(|role| role.as_str())),
            |(_, channel, _)| {
                // A channel that does not say serves for both.
                Cell::list(if channel.roles.is_empty() { ChannelRole::ALL } else { &channel.roles })
            },
        )
        .column(ColumnBuilder::new("url", ColumnType::Url), |(_, channel, _)| {
            channel.url.as_ref().map(|url| url.as_str())
        })
        .records(|| {
            let services = source.registry.services.iter();
            services
                .flat_map(|service| service.channels.iter().zip(1..).map(move |(channel, at)| (service, channel, at)))
        })
}
