//! `capabilities`: groups of functions with the systems that serve them and the ways to automate them.

use super::{Placed, act, capability_id, kind, level};
use crate::addresses::paths;
use crate::opendata::cell::Cell;
use crate::opendata::column::{Column, Kind};
use crate::opendata::source::Source;
use crate::opendata::table::{Definition, Table};
use crate::opendata::tables::shared::{id, name, page_url, position};
use crate::registry::model::{Automation, SystemsCell};
use crate::registry::values::{LangTag, Text};

type Row<'r> = (Placed<'r>, usize);
type Columns<'r> = Definition<'r, Row<'r>>;

pub(in crate::opendata::tables) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let columns = Columns::new("capabilities", source.translations)
        .column(id(), |(placed, _)| capability_id(*placed))
        .column(level(), |((level, _), _)| level.level.as_str())
        .column(position(), |(_, at)| *at)
        .column(kind(), |((_, capability), _)| capability.kind.as_str())
        .text(name(), |((_, capability), _)| Some(&capability.name))
        .column(Column::new("inferred", Kind::Boolean).required(), |((_, capability), _)| {
            capability.inferred == Some(true)
        })
        .column(Column::new("function_count", Kind::Integer).required(), |((_, capability), _)| {
            capability.functions.len()
        });
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

fn automated<'r>(columns: Columns<'r>) -> Columns<'r> {
    columns
        .column(Column::new("system_ids", Kind::List).references("systems", "id"), |((_, capability), _)| {
            let mut ids: Vec<_> = capability.systems.iter().flat_map(|cell| &cell.ids).collect();
            let mut seen = std::collections::HashSet::new();
            ids.retain(|id| seen.insert(id.as_str()));
            Cell::list(ids)
        })
        .per_language(Column::new("systems", Kind::String), |((_, capability), _), language| {
            joined(capability.systems.iter().map(|cell: &SystemsCell| &cell.text), language, "; ")
        })
        .per_language(Column::new("automation", Kind::String), |((_, capability), _), language| {
            joined(capability.automation.iter().map(|automation: &Automation| &automation.text), language, "\n")
        })
}

/// Texts in one language; nothing if one of them lacks it.
fn joined<'t>(texts: impl Iterator<Item = &'t Text>, language: LangTag, between: &str) -> Option<String> {
    let texts: Vec<_> = texts.map(|text| text.get(language)).collect::<Option<_>>()?;
    (!texts.is_empty()).then(|| texts.join(between))
}
