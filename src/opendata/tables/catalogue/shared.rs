//! Records and columns that several tables of the catalogue have.

use crate::datasets::ColumnType;
use crate::opendata::column::ColumnBuilder;
use crate::opendata::source::Source;
use crate::registry::model::{Capability, CapabilityKind, CatalogueLevel, Function, Level};
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
    ColumnBuilder::new("level", ColumnType::String)
        .required()
        .allowed_values(Level::ALL.iter().map(|level| level.as_str()))
}

/// What functions are.
pub(super) fn kind() -> ColumnBuilder {
    ColumnBuilder::new("kind", ColumnType::String)
        .entry("capability_kind")
        .required()
        .allowed_values(CapabilityKind::ALL.iter().map(|kind| kind.as_str()))
}

/// The printed number of a row.
pub(super) fn row() -> ColumnBuilder {
    ColumnBuilder::new("row", ColumnType::String).required()
}

/// The act that a row is taken from.
pub(super) fn act() -> ColumnBuilder {
    ColumnBuilder::new("act_id", ColumnType::String).entry("source_act_id").required().references(TableId::Acts)
}
