//! Links that several pages of the catalogue show: to capabilities, to its parts, to the text of its act, and the way up.

use serde::Serialize;

use crate::addresses::{fragments, paths};
use crate::registry::model::{Capability, CatalogueLevel};
use crate::site::context::SiteContext;
use crate::site::page::title;
use crate::site::views::{Localizer, TextView, row_anchor};

/// A capability in a list.
#[derive(Clone, Serialize)]
pub(super) struct CapabilityLink {
    /// The link.
    href: String,
    /// Its name.
    name: TextView,
    /// What its functions are, in words.
    kind: String,
    /// How many functions it has.
    pub function_count: usize,
    /// The name of its level.
    level: TextView,
}

pub(super) fn capability_link(
    localizer: &Localizer<'_>,
    level: &CatalogueLevel,
    capability: &Capability,
) -> CapabilityLink {
    CapabilityLink {
        href: localizer.href(&paths::capability(*level.level, capability.id.as_str())),
        name: localizer.text(&capability.name),
        kind: localizer.choice("capability-kind", capability.kind.as_str()),
        function_count: capability.functions.len(),
        level: localizer.text(&level.name),
    }
}

/// A part of the catalogue that has a page of its own.
#[derive(Serialize)]
pub(super) struct PartLink {
    /// The link.
    href: String,
    /// Its words.
    title: String,
}

/// The other parts of the catalogue that the register has.
pub(super) fn parts(localizer: &Localizer<'_>, current: &str) -> Vec<PartLink> {
    [
        (paths::CAPABILITIES, "capabilities", true),
        (paths::SYSTEMS, "systems", localizer.registry.catalogue.systems.is_some()),
        (paths::INDICATORS, "indicators", localizer.registry.catalogue.indicators.is_some()),
        (paths::ABBREVIATIONS, "abbreviations", localizer.registry.catalogue.abbreviations.is_some()),
    ]
    .into_iter()
    .filter(|(path, _, there)| *there && *path != current)
    .map(|(path, key, _)| PartLink { href: localizer.href(path), title: localizer.string(key) })
    .collect()
}

/// The place of a level's row in the text of its act, if the register has a text that draws the level's table.
pub(super) fn printed(
    localizer: &Localizer<'_>,
    context: &SiteContext<'_>,
    level: &CatalogueLevel,
    row: &str,
) -> Option<String> {
    let text = context.relations.text_of_level(level)?;
    let page = localizer.href(&paths::regulation(text.act.as_str(), text.id.as_str()));
    Some(fragments::at(page, row_anchor(level, row)))
}

/// The way up from a page under the overview.
pub(super) fn above_all(localizer: &Localizer<'_>) -> Vec<(String, TextView)> {
    vec![(paths::CAPABILITIES.to_owned(), title(localizer, "capabilities"))]
}
