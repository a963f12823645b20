//! The overview of the catalogue: the levels of administration, what is counted, what the words mean.

use serde::Serialize;

use super::links::{PartLink, parts};
use crate::addresses::paths;
use crate::registry::model::{CapabilityKind, CatalogueLevel};
use crate::registry::tables::TableId;
use crate::site::context::SiteContext;
use crate::site::page::{Page, PageContent, title, value};
use crate::site::views::{Localizer, SourceActView, TextView};
use crate::text::Collation;

/// The overview of the catalogue of functions.
pub(crate) struct CapabilitiesPage;

impl Page for CapabilitiesPage {
    fn path(&self) -> String {
        paths::CAPABILITIES.to_owned()
    }

    fn content(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>, _order: &Collation) -> PageContent {
        content(localizer)
    }

    fn tables(&self) -> &'static [TableId] {
        &[TableId::Capabilities, TableId::Functions, TableId::Resources]
    }
}

/// The overview.
#[derive(Serialize)]
struct CapabilitiesView {
    /// The act that approves the catalogue.
    source: Option<SourceActView>,
    /// The levels.
    levels: Vec<LevelLink>,
    /// The kinds of functions, with what each means.
    kinds: Vec<CapabilityKindView>,
    /// How many information systems are named.
    system_count: usize,
    /// How many indicators there are.
    indicator_count: usize,
    /// How many abbreviations are explained.
    abbreviation_count: usize,
    /// The other parts of the catalogue.
    parts: Vec<PartLink>,
}

/// A level in the overview.
#[derive(Serialize)]
struct LevelLink {
    /// The link.
    href: String,
    /// Its name.
    name: TextView,
    /// How many capabilities it has.
    capability_count: usize,
    /// How many functions they have.
    function_count: usize,
}

/// A kind of functions.
#[derive(Serialize)]
struct CapabilityKindView {
    /// In words.
    name: String,
    /// What it means.
    meaning: String,
    /// How many functions are of it.
    function_count: usize,
}

fn content(localizer: &Localizer<'_>) -> PageContent {
    let catalogue = &localizer.registry.catalogue;
    let functions = |level: &CatalogueLevel, kind: Option<CapabilityKind>| -> usize {
        let wanted = level.capabilities.iter().filter(|capability| kind.is_none_or(|kind| capability.kind == kind));
        wanted.map(|capability| capability.functions.len()).sum()
    };
    let view = CapabilitiesView {
        source: catalogue.act().and_then(|act| localizer.source_act(act, None)),
        levels: catalogue
            .levels
            .iter()
            .map(|level| LevelLink {
                href: localizer.href(&paths::level(*level.level)),
                name: localizer.text(&level.name),
                capability_count: level.capabilities.len(),
                function_count: functions(level, None),
            })
            .collect(),
        kinds: CapabilityKind::ALL
            .iter()
            .map(|kind| CapabilityKindView {
                name: localizer.choice("capability-kind", kind.as_str()),
                meaning: localizer.choice("capability-kind-meaning", kind.as_str()),
                function_count: catalogue.levels.iter().map(|level| functions(level, Some(*kind))).sum(),
            })
            .collect(),
        system_count: catalogue.all_systems().len(),
        indicator_count: catalogue.all_indicators().count(),
        abbreviation_count: catalogue.lists().iter().map(|list| list.abbreviations.len()).sum(),
        parts: parts(localizer, paths::CAPABILITIES),
    };
    PageContent {
        template: "capabilities.html",
        title: title(localizer, "capabilities"),
        description: localizer.string("capabilities-description"),
        breadcrumbs: Vec::new(),
        unofficial: view.levels.iter().any(|level| level.name.unofficial),
        view: value(&view),
    }
}
