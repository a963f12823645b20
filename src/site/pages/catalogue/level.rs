//! A level of the catalogue with its capabilities.

use serde::Serialize;

use super::super::{Draft, value};
use super::{CapabilityLink, PartLink, above_all, capability_link, parts};
use crate::registry::model::CatalogueLevel;
use crate::site::views::{SourceActView, Words};

/// A level.
#[derive(Serialize)]
struct CapabilityLevelView {
    /// The act that approves it.
    source: Option<SourceActView>,
    /// Its capabilities in printed order.
    capabilities: Vec<CapabilityLink>,
    /// How many functions they have.
    function_count: usize,
    /// The other parts of the catalogue.
    parts: Vec<PartLink>,
}

pub(in crate::site::pages) fn draft(words: &Words<'_>, level: &CatalogueLevel) -> Draft {
    let capabilities: Vec<_> =
        level.capabilities.iter().map(|capability| capability_link(words, level, capability)).collect();
    let view = CapabilityLevelView {
        source: words.source_act(&level.act, level.annex.as_ref()),
        function_count: capabilities.iter().map(|capability| capability.function_count).sum(),
        capabilities,
        parts: parts(words, ""),
    };
    let name = words.text(&level.name);
    Draft {
        template: "capability-level.html",
        description: words.labelled(&name.text, &words.string("capability-level-description")),
        title: name,
        above: above_all(words),
        unofficial: level.unofficial.contains(&words.language),
        view: value(&view),
    }
}
