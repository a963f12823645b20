//! Columns and values that several tables have.

use crate::datasets::{ColumnType, ValueFormat};
use crate::opendata::column::{ColumnBuilder, column};
use crate::opendata::source::Source;
use crate::opendata::table::TableDefinition;
use crate::registry::decode::Spanned;
use crate::registry::model::Service;
use crate::registry::tables::TableId;
use crate::registry::values::{Duration, LangTag, Slug, Text, TimeUnit, Year};

/// The primary key of a table.
pub(super) fn id() -> ColumnBuilder {
    column("id").key()
}

/// Ids that a record had before.
pub(super) fn former_ids() -> ColumnBuilder {
    column("former_ids").derived()
}

/// Codes that a record had before.
pub(super) fn former_codes() -> ColumnBuilder {
    column("former_codes").derived()
}

/// The key of a record that lies in a service and has an id of its own there.
pub(super) fn inner_id() -> ColumnBuilder {
    id().entry("inner_id")
}

/// The key of a record that has no id of its own: its place stands for it.
pub(super) fn place_id() -> ColumnBuilder {
    id().entry("place_id")
}

/// The service that a row belongs to.
pub(super) fn service_id() -> ColumnBuilder {
    column("service_id").parent(TableId::Services)
}

/// The place of a row among those of the same record.
pub(super) fn position() -> ColumnBuilder {
    column("position").derived()
}

/// The place of a row among those of the same service.
pub(super) fn position_in_service() -> ColumnBuilder {
    position().entry("position_in_service")
}

/// A printed number.
pub(super) fn number() -> ColumnBuilder {
    column("number").label(9)
}

/// The name of a record.
pub(super) fn name() -> ColumnBuilder {
    column("name").label(1)
}

/// The address of a record's page in each language.
pub(super) fn page_url() -> ColumnBuilder {
    column("url").column_type(ColumnType::Url).address()
}

/// The channels that a row holds for.
pub(super) fn channel_ids() -> ColumnBuilder {
    column("channel_ids").derived().references(TableId::Channels)
}

/// A year.
pub(super) fn year() -> ColumnBuilder {
    column("year").format(ValueFormat::Year)
}

/// Adds the columns of a length of time: the number, its unit, and both in ISO 8601.
pub(super) fn duration_columns<'r, R: 'r>(
    definition: TableDefinition<'r, R>,
    prefix: &str,
    time: fn(&R) -> Option<Duration>,
) -> TableDefinition<'r, R> {
    let column = |name, entry| column(format!("{prefix}{name}")).entry(entry);
    let amount = column("amount", "time_amount").format(ValueFormat::AmountOfTime(format!("{prefix}unit")));
    let unit = column("unit", "time_unit").allowed_values(TimeUnit::ALL.map(TimeUnit::as_str));
    definition
        .column(amount, move |row| time(row).map(|time| time.amount))
        .column(unit, move |row| time(row).map(|time| time.unit.as_str()))
        .column(column("duration", "time_duration").derived(), move |row| time(row).and_then(Duration::iso8601))
}

/// The id, in the whole register, of a record that lies in a service.
pub(super) fn inner(service: &Service, kind: &str, id: impl std::fmt::Display) -> String {
    format!("{}/{kind}/{id}", service.id)
}

/// The ids, in the whole register, of the channels that a record of a service names.
pub(super) fn channels(service: &Service, channels: &[Spanned<Slug>]) -> Vec<String> {
    channels.iter().map(|channel| inner(service, "channel", channel)).collect()
}

/// The years that have a published report.
pub(super) fn report_years(source: &Source<'_>) -> Vec<Year> {
    source.registry.reported().iter().map(|statistics| *statistics.year).collect()
}

/// The id, in the whole register, of the channel that a record of a service names.
pub(super) fn channel(service: &Service, channel: Option<&Spanned<Slug>>) -> Option<String> {
    channel.map(|channel| inner(service, "channel", channel))
}

/// Every record of a kind that lies in services, with its service and its place there from 1.
pub(super) fn in_services<'r, T: 'r>(
    source: &'r Source<'r>,
    list: fn(&'r Service) -> &'r [T],
) -> impl Iterator<Item = (&'r Service, &'r T, usize)> {
    let services = source.registry.services.iter();
    services.flat_map(move |service| list(service).iter().zip(1..).map(move |(record, at)| (service, record, at)))
}

/// Texts in a language, a line each; nothing if none has it.
pub(super) fn lines_in<'r>(texts: impl Iterator<Item = &'r Text>, language: LangTag) -> Option<String> {
    let lines: Vec<_> = texts.filter_map(|text| text.get(language)).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}
