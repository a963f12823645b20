//! The overview of the catalogue: the levels of administration, what is counted, what the words mean.

use serde::Serialize;

use super::super::{Draft, title, value};
use super::{PartLink, parts};
use crate::registry::model::{CapabilityKind, CatalogueLevel};
use crate::site::paths;
use crate::site::views::{SourceActView, TextView, Words};

/// The overview.
#[derive(Serialize)]
struct CapabilitiesView {
    /// The act that approves the catalogue.
    source: Option<SourceActView>,
    /// The levels.
    levels: Vec<LevelLink>,
    /// The kinds of functions, with what each means.
    kinds: Vec<KindView>,
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
struct KindView {
    /// In words.
    name: String,
    /// What it means.
    meaning: String,
    /// How many functions are of it.
    function_count: usize,
}

pub(in crate::site::pages) fn draft(words: &Words<'_>) -> Draft {
    let catalogue = &words.registry.catalogue;
    let functions = |level: &CatalogueLevel, kind: Option<CapabilityKind>| -> usize {
        let wanted = level.capabilities.iter().filter(|capability| kind.is_none_or(|kind| capability.kind == kind));
        wanted.map(|capability| capability.functions.len()).sum()
    };
    let view = CapabilitiesView {
        source: catalogue.act().and_then(|act| words.source_act(act, None)),
        levels: catalogue
            .levels
            .iter()
            .map(|level| LevelLink {
                href: words.href(&paths::level(*level.level)),
                name: words.text(&level.name),
                capability_count: level.capabilities.len(),
                function_count: functions(level, None),
            })
            .collect(),
        kinds: CapabilityKind::ALL
            .iter()
            .map(|kind| KindView {
                name: words.choice("capability-kind", kind.word()),
                meaning: words.choice("capability-kind-meaning", kind.word()),
                function_count: catalogue.levels.iter().map(|level| functions(level, Some(*kind))).sum(),
            })
            .collect(),
        system_count: catalogue.all_systems().len(),
        indicator_count: catalogue.all_indicators().count(),
        abbreviation_count: catalogue.lists().iter().map(|list| list.abbreviations.len()).sum(),
        parts: parts(words, paths::CAPABILITIES),
    };
    Draft {
        template: "capabilities.html",
        title: title(words, "capabilities"),
        description: words.string("capabilities-description"),
        above: Vec::new(),
        unofficial: view.levels.iter().any(|level| level.name.unofficial),
        view: value(&view),
    }
}
