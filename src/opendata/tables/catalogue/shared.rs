//! Records and columns that several tables of the catalogue have.

use crate::opendata::column::{ColumnBuilder, column};
use crate::opendata::source::Source;
use crate::registry::model::{Capability, CatalogueLevel, Function};
use crate::registry::tables::TableId;

/// A capability with its level.
pub(super) type PlacedFunction<'r> = (&'r CatalogueLevel, &'r Capability);

/// Every capability, level by level, in printed order.
pub(super) fn capabilities_of<'r>(source: &'r Source<'r>) -> impl Iterator<Item = PlacedFunction<'r>> {
    let levels = source.registry.catalogue.levels.iter();
    levels.flat_map(|level| level.capabilities.iter().map(move |capability| (level, capability)))
}

/// Every function with its capability, in printed order.
pub(super) fn functions_of<'r>(source: &'r Source<'r>) -> impl Iterator<Item = (PlacedFunction<'r>, &'r Function)> {
    capabilities_of(source).flat_map(|placed| placed.1.functions.iter().map(move |function| (placed, function)))
}

/// The id, in the whole register, of a capability.
pub(super) fn capability_id((level, capability): PlacedFunction<'_>) -> String {
    format!("{}/{}", level.level, capability.id)
}

/// The id, in the whole register, of a function.
pub(super) fn function_id((level, _): PlacedFunction<'_>, function: &Function) -> String {
    format!("{}/{}", level.level, function.row)
}

/// The level of administration.
pub(super) fn level() -> ColumnBuilder {
    column("level")
}

/// What functions are.
pub(super) fn kind() -> ColumnBuilder {
    column("kind").entry("capability_kind")
}

/// The printed number of a row.
pub(super) fn row() -> ColumnBuilder {
    column("row")
}

/// The act that a row is taken from.
pub(super) fn act() -> ColumnBuilder {
    column("act_id").entry("source_act_id").references(TableId::Acts)
}
