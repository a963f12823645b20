//! The catalogue of functions: its overview, its levels and capabilities, and the lists that belong to it.

mod capability;
mod level;
mod lists;
mod overview;

use serde::Serialize;

use super::title;
use crate::registry::model::{Capability, CatalogueLevel};
use crate::registry::regulation::{Block, BlockKind, Directive};
use crate::site::paths;
use crate::site::views::{TextView, Words, row_anchor};

pub(super) use capability::draft as capability;
pub(super) use level::draft as level;
pub(super) use lists::{abbreviations, indicators, systems};
pub(super) use overview::draft as overview;

/// A capability in a list.
#[derive(Clone, Serialize)]
struct CapabilityLink {
    /// The link.
    href: String,
    /// Its name.
    name: TextView,
    /// What its functions are, in words.
    kind: String,
    /// How many functions it has.
    function_count: usize,
    /// The name of its level.
    level: TextView,
}

fn capability_link(words: &Words<'_>, level: &CatalogueLevel, capability: &Capability) -> CapabilityLink {
    CapabilityLink {
        href: words.href(&paths::capability(*level.level, capability.id.as_str())),
        name: words.text(&capability.name),
        kind: words.choice("capability-kind", capability.kind.word()),
        function_count: capability.functions.len(),
        level: words.text(&level.name),
    }
}

/// A part of the catalogue that has a page of its own.
#[derive(Serialize)]
struct PartLink {
    /// The link.
    href: String,
    /// Its words.
    title: String,
}

/// The other parts of the catalogue that the register has.
fn parts(words: &Words<'_>, current: &str) -> Vec<PartLink> {
    [
        (paths::CAPABILITIES, "capabilities", true),
        (paths::SYSTEMS, "systems", words.registry.catalogue.systems.is_some()),
        (paths::INDICATORS, "indicators", words.registry.catalogue.indicators.is_some()),
        (paths::ABBREVIATIONS, "abbreviations", words.registry.catalogue.abbreviations.is_some()),
    ]
    .into_iter()
    .filter(|(path, _, there)| *there && *path != current)
    .map(|(path, key, _)| PartLink { href: words.href(path), title: words.string(key) })
    .collect()
}

/// The place of a level's row in the text of its act, if the register has a text that draws the level's table.
fn printed(words: &Words<'_>, level: &CatalogueLevel, row: &str) -> Option<String> {
    let draws = |block: &Block| match &block.kind {
        BlockKind::Directive(Directive::Functions { part }) => *part == *level.part,
        _ => false,
    };
    let mut texts = words.registry.texts_of(level.act.as_str());
    let text = texts.find(|text| text.texts.iter().any(|told| told.blocks.iter().any(draws)))?;
    let page = words.href(&paths::regulation(text.act.as_str(), text.id.as_str()));
    Some(format!("{page}#{}", row_anchor(level, row)))
}

/// The way up from a page under the overview.
fn above_all(words: &Words<'_>) -> Vec<(String, TextView)> {
    vec![(paths::CAPABILITIES.to_owned(), title(words, "capabilities"))]
}
