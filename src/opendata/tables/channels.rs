//! `channels`, `channel_phones` and `channel_apps`: where one applies for a service, gets its result, pays, asks or complains.

use super::shared::{in_services, inner, inner_id, name, place_id, position, position_in_service, service_id};
use crate::datasets::ValueFormat;
use crate::opendata::column::{ColumnBuilder, column};
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::opendata::value::Word;
use crate::registry::model::{App, Channel, Phone, Service};
use crate::registry::tables::TableId;
use crate::registry::values::{LangTag, LocalizedUrl, WebAddress};

/// A channel with its place in the service.
type ChannelRow<'r> = (&'r Service, &'r Channel, usize);

/// A record in a channel with its place there.
struct PartRow<'r, P> {
    service: &'r Service,
    channel: &'r Channel,
    part: &'r P,
    position: usize,
}

pub(super) fn channels<'r>(source: &'r Source<'r>) -> Table<'r> {
    source
        .table::<ChannelRow<'r>>(TableId::Channels)
        .column(inner_id(), |(service, channel, _)| inner(service, "channel", &channel.id))
        .column(service_id(), |(service, ..)| &service.id)
        .column(position_in_service(), |(_, _, position)| *position)
        .column("kind", |(_, channel, _)| &channel.kind)
        .column(name(), |(_, channel, _)| &channel.name)
        .column(column("roles").required(), |(_, channel, _)| channel.roles())
        .column("url", |(_, channel, _)| {
            channel.url.as_ref().map(|url| url.in_language(source.registry.first_language()))
        })
        .per_language("localized_url", |(_, channel, _), language| url_in(channel.url.as_ref(), language))
        .column(column("hours").format(ValueFormat::OpeningHours), |(_, channel, _)| &channel.hours)
        .others(|(_, channel, _)| *channel, &["former_ids"])
        .records(|| in_services(source, |service| &service.channels))
}

/// The address for readers of a language alone.
fn url_in(url: Option<&LocalizedUrl>, language: LangTag) -> Option<&WebAddress> {
    url?.iter().find(|(of, _)| *of == Some(language)).map(|(_, address)| address)
}

pub(super) fn phones<'r>(source: &'r Source<'r>) -> Table<'r> {
    source
        .table::<PartRow<'r, Phone>>(TableId::ChannelPhones)
        .column(place_id(), |row| part_id(row, "phone"))
        .column(channel_id(), |row| inner(row.service, "channel", &row.channel.id))
        .column(position(), |row| row.position)
        // A bare number would be read as a sum by spreadsheets, as in the table of offices.
        .column(column("number").format(ValueFormat::Phones), |row| format!("tel:{}", row.part.number))
        .column("kind", |row| Word(row.part.kind()))
        .others(|row| row.part, &[])
        .records(|| parts(source, |channel| &channel.phones))
}

pub(super) fn apps<'r>(source: &'r Source<'r>) -> Table<'r> {
    source
        .table::<PartRow<'r, App>>(TableId::ChannelApps)
        .column(place_id(), |row| part_id(row, "app"))
        .column(channel_id(), |row| inner(row.service, "channel", &row.channel.id))
        .column(position(), |row| row.position)
        .others(|row| row.part, &[])
        .records(|| parts(source, |channel| &channel.apps))
}

/// The channel that a row belongs to.
fn channel_id() -> ColumnBuilder {
    column("channel_id").parent(TableId::Channels)
}

fn part_id<P>(row: &PartRow<'_, P>, kind: &str) -> String {
    inner(row.service, "channel", format_args!("{}/{kind}/{}", row.channel.id, row.position))
}

/// Every record of a kind that lies in channels.
fn parts<'r, P: 'r>(source: &'r Source<'r>, list: fn(&'r Channel) -> &'r [P]) -> impl Iterator<Item = PartRow<'r, P>> {
    in_services(source, |service| &service.channels).flat_map(move |(service, channel, _)| {
        list(channel).iter().zip(1..).map(move |(part, position)| PartRow { service, channel, part, position })
    })
}
