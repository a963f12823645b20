//! `capabilities`: groups of functions with the systems that serve them and the ways to automate them.

use super::shared::{PlacedFunction, act, capability_id, kind, level};
use crate::addresses::paths;
use crate::datasets::ColumnType;
use crate::opendata::cell::Cell;
use crate::opendata::column::ColumnBuilder;
use crate::opendata::source::Source;
use crate::opendata::table::{Table, TableDefinition};
use crate::opendata::tables::shared::{former_ids, id, name, page_url, position};
use crate::registry::model::{Automation, SystemsCell};
use crate::registry::tables::TableId;
use crate::registry::values::{LangTag, Text};

type CapabilitieRow<'r> = (PlacedFunction<'r>, usize);
type CapabilityColumns<'r> = TableDefinition<'r, CapabilitieRow<'r>>;

pub(in crate::opendata::tables) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let columns = CapabilityColumns::new(TableId::Capabilities, source.translations)
        .column(id(), |(placed, _)| capability_id(*placed))
        .column(former_ids(), |((level, capability), _)| {
            Cell::list(capability.former_ids.iter().map(|former| format!("{}/{former}", level.level)))
        })
        .column(level(), |((level, _), _)| level.level.as_str())
        .column(position(), |(_, at)| *at)
        .column(kind(), |((_, capability), _)| capability.kind.as_str())
        .text(name(), |((_, capability), _)| Some(&capability.name))
        .column(ColumnBuilder::new("inferred", ColumnType::Boolean).required(), |((_, capability), _)| {
            capability.inferred == Some(true)
        })
        .column(
            ColumnBuilder::new("function_count", ColumnType::Integer).derived().required(),
            |((_, capability), _)| capability.functions.len(),
        );
    automated(columns)
        .column(act(), |((level, _), _)| level.act.as_str())
        .per_language(page_url(), |((level, capability), _), language| {
            source.links.page(language, paths::capability(*level.level, &capability.id))
        })
        .records(|| {
            let levels = source.registry.catalogue.levels.iter();
            levels.flat_map(|level| level.capabilities.iter().zip(1..).map(move |(one, at)| ((level, one), at)))
        })
}

fn automated<'r>(columns: CapabilityColumns<'r>) -> CapabilityColumns<'r> {
    columns
        .column(
            ColumnBuilder::new("system_ids", ColumnType::List).derived().references(TableId::Systems),
            |((_, capability), _)| {
                let mut ids: Vec<_> = capability.systems.iter().flat_map(|cell| &cell.ids).collect();
                let mut seen = std::collections::HashSet::new();
                ids.retain(|id| seen.insert(id.as_str()));
                Cell::list(ids)
            },
        )
        .per_language(ColumnBuilder::new("systems", ColumnType::String), |((_, capability), _), language| {
            joined(capability.systems.iter().map(|cell: &SystemsCell| &cell.text), language, "; ")
        })
        .per_language(ColumnBuilder::new("automation", ColumnType::String), |((_, capability), _), language| {
            joined(capability.automation.iter().map(|automation: &Automation| &automation.text), language, "\n")
        })
}

/// Texts in one language; nothing if one of them lacks it.
fn joined<'t>(texts: impl Iterator<Item = &'t Text>, language: LangTag, between: &str) -> Option<String> {
    let texts: Vec<_> = texts.map(|text| text.get(language)).collect::<Option<_>>()?;
    (!texts.is_empty()).then(|| texts.join(between))
}
