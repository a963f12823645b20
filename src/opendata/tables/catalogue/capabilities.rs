//! `capabilities`: groups of functions with the systems that serve them and the ways to automate them.

use super::shared::{PlacedFunction, act, capability_id, kind, level};
use crate::addresses::paths;
use crate::opendata::column::column;
use crate::opendata::source::Source;
use crate::opendata::table::{Table, TableDefinition};
use crate::opendata::tables::shared::{former_ids, id, name, page_url, position};
use crate::registry::model::{Automation, SystemsCell};
use crate::registry::tables::TableId;
use crate::registry::values::{LangTag, Text};

type CapabilityRow<'r> = (PlacedFunction<'r>, usize);
type CapabilityColumns<'r> = TableDefinition<'r, CapabilityRow<'r>>;

pub(in crate::opendata::tables) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let columns = source
        .table::<CapabilityRow<'r>>(TableId::Capabilities)
        .column(id(), |(placed, _)| capability_id(*placed))
        .column(former_ids(), |((level, capability), _)| {
            capability.former_ids.iter().map(|former| format!("{}/{former}", level.level)).collect::<Vec<_>>()
        })
        .column(level(), |((level, _), _)| &level.level)
        .column(position(), |(_, at)| *at)
        .column(kind(), |((_, capability), _)| &capability.kind)
        .column(name(), |((_, capability), _)| &capability.name)
        .column("inferred", |((_, capability), _)| capability.inferred == Some(true))
        .others(|((_, capability), _)| *capability, &[])
        .count("function_count", |((_, capability), _)| capability.functions.len());
    automated(columns)
        .column(act(), |((level, _), _)| &level.act)
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
        .column(column("system_ids").derived().references(TableId::Systems), |((_, capability), _)| {
            let mut ids: Vec<_> = capability.systems.iter().flat_map(|cell| &cell.ids).collect();
            let mut seen = std::collections::HashSet::new();
            ids.retain(|id| seen.insert(id.as_str()));
            ids
        })
        .per_language("systems", |((_, capability), _), language| {
            joined(capability.systems.iter().map(|cell: &SystemsCell| &cell.text), language, "; ")
        })
        .per_language("automation", |((_, capability), _), language| {
            joined(capability.automation.iter().map(|automation: &Automation| &automation.text), language, "\n")
        })
}

/// Texts in one language; nothing if one of them lacks it.
fn joined<'t>(texts: impl Iterator<Item = &'t Text>, language: LangTag, between: &str) -> Option<String> {
    let texts: Vec<_> = texts.map(|text| text.get(language)).collect::<Option<_>>()?;
    (!texts.is_empty()).then(|| texts.join(between))
}
