//! Columns and values that several tables have.

use crate::datasets::{ColumnType, ValueFormat};
use crate::opendata::cell::Cell;
use crate::opendata::column::ColumnBuilder;
use crate::opendata::source::Source;
use crate::registry::decode::Spanned;
use crate::registry::model::Service;
use crate::registry::tables::TableId;
use crate::registry::values::{Duration, Slug, TimeUnit, Year};

/// The primary key of a table.
pub(super) fn id() -> ColumnBuilder {
    ColumnBuilder::new("id", ColumnType::String).key()
}

/// Ids that a record had before.
pub(super) fn former_ids() -> ColumnBuilder {
    ColumnBuilder::new("former_ids", ColumnType::List).derived()
}

/// Codes that a record had before.
pub(super) fn former_codes() -> ColumnBuilder {
    ColumnBuilder::new("former_codes", ColumnType::List).derived()
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
    ColumnBuilder::new("service_id", ColumnType::String).required().parent(TableId::Services)
}

/// The place of a row among those of the same record.
pub(super) fn position() -> ColumnBuilder {
    ColumnBuilder::new("position", ColumnType::Integer).derived().required()
}

/// The place of a row among those of the same service.
pub(super) fn position_in_service() -> ColumnBuilder {
    position().entry("position_in_service")
}

/// The point of a regulation.
pub(super) fn point() -> ColumnBuilder {
    ColumnBuilder::new("point", ColumnType::String)
}

/// The row of the table of points that a printed point is.
pub(super) fn point_id() -> ColumnBuilder {
    ColumnBuilder::new("point_id", ColumnType::String).derived().references(TableId::Points)
}

/// A printed number.
pub(super) fn number() -> ColumnBuilder {
    ColumnBuilder::new("number", ColumnType::String).label(9)
}

/// The name of a record.
pub(super) fn name() -> ColumnBuilder {
    ColumnBuilder::new("name", ColumnType::String).label(1)
}

/// The address of a record's page in each language.
pub(super) fn page_url() -> ColumnBuilder {
    ColumnBuilder::new("url", ColumnType::Url).address()
}

/// The channels that a row holds for.
pub(super) fn channel_ids() -> ColumnBuilder {
    ColumnBuilder::new("channel_ids", ColumnType::List).derived().references(TableId::Channels)
}

/// The number of a length of time, its unit, and both in ISO 8601.
pub(super) fn duration_columns(prefix: &str) -> [ColumnBuilder; 3] {
    let column = |name: &str, kind, entry| ColumnBuilder::new(format!("{prefix}{name}"), kind).entry(entry);
    [
        column("amount", ColumnType::Integer, "time_amount").format(ValueFormat::AmountOfTime(format!("{prefix}unit"))),
        column("unit", ColumnType::String, "time_unit").allowed_values(TimeUnit::ALL.map(TimeUnit::as_str)),
        column("duration", ColumnType::String, "time_duration").derived(),
    ]
}

/// The unit of a length of time.
pub(super) fn unit(time: Option<Duration>) -> Option<&'static str> {
    time.map(|time| time.unit.as_str())
}

/// The id, in the whole register, of a record that lies in a service.
pub(super) fn inner(service: &Service, kind: &str, id: impl std::fmt::Display) -> String {
    format!("{}/{kind}/{id}", service.id)
}

/// The ids, in the whole register, of the channels that a record of a service names.
pub(super) fn channels<'r>(service: &Service, channels: &[Spanned<Slug>]) -> Cell<'r> {
    Cell::list(channels.iter().map(|channel| inner(service, "channel", channel)))
}

/// The years that have a published report.
pub(super) fn report_years(source: &Source<'_>) -> Vec<Year> {
    source.registry.reported().iter().map(|statistics| *statistics.year).collect()
}
