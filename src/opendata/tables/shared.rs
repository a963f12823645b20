//! Columns that several tables have.

use crate::opendata::cell::Cell;
use crate::opendata::column::{Column, ColumnBuilder, Kind};
use crate::registry::decode::Spanned;
use crate::registry::model::Service;
use crate::registry::values::{Duration, Slug, TimeUnit};

/// The primary key of a table.
pub(super) fn id() -> ColumnBuilder {
    Column::new("id", Kind::String).required().unique()
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
    Column::new("service_id", Kind::String).required().references("services", "id")
}

/// The place of a row among those of the same record.
pub(super) fn position() -> ColumnBuilder {
    Column::new("position", Kind::Integer).required()
}

/// The place of a row among those of the same service.
pub(super) fn position_in_service() -> ColumnBuilder {
    position().entry("position_in_service")
}

/// The point of a regulation.
pub(super) fn point() -> ColumnBuilder {
    Column::new("point", Kind::String)
}

/// A printed number.
pub(super) fn number() -> ColumnBuilder {
    Column::new("number", Kind::String)
}

/// The name of a record.
pub(super) fn name() -> ColumnBuilder {
    Column::new("name", Kind::String)
}

/// The address of a record's page in each language.
pub(super) fn page_url() -> ColumnBuilder {
    Column::new("url", Kind::Url).place()
}

/// The channels that a row holds for.
pub(super) fn channel_ids() -> ColumnBuilder {
    Column::new("channel_ids", Kind::List).references("channels", "id")
}

/// The number of a length of time, its unit, and both in ISO 8601.
pub(super) fn duration_columns(prefix: &str) -> [ColumnBuilder; 3] {
    let column = |name: &str, kind, entry| Column::new(format!("{prefix}{name}"), kind).entry(entry);
    [
        column("amount", Kind::Integer, "time_amount"),
        column("unit", Kind::String, "time_unit").words(TimeUnit::ALL.map(TimeUnit::as_str)),
        column("duration", Kind::String, "time_duration"),
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
