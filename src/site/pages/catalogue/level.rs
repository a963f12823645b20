//! A level of the catalogue with its capabilities.

use serde::Serialize;

use super::links::{CapabilityLink, PartLink, above_all, capability_link, parts};
use crate::addresses::paths;
use crate::registry::model::CatalogueLevel;
use crate::registry::tables::TableId;
use crate::site::context::SiteContext;
use crate::site::page::{Page, PageContent, value};
use crate::site::views::{Localizer, SourceActView};
use crate::text::Collation;

/// A level of the catalogue.
pub(crate) struct CapabilityLevelPage<'r>(pub &'r CatalogueLevel);

impl Page for CapabilityLevelPage<'_> {
    fn path(&self) -> String {
        paths::level(*self.0.level)
    }

    fn content(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>, _order: &Collation) -> PageContent {
        content(localizer, self.0)
    }

    fn tables(&self) -> &'static [TableId] {
        &[TableId::Capabilities, TableId::Functions]
    }
}

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

fn content(localizer: &Localizer<'_>, level: &CatalogueLevel) -> PageContent {
    let capabilities: Vec<_> =
        level.capabilities.iter().map(|capability| capability_link(localizer, level, capability)).collect();
    let view = CapabilityLevelView {
        source: localizer.source_act(&level.act, level.annex.as_ref()),
        function_count: capabilities.iter().map(|capability| capability.function_count).sum(),
        capabilities,
        parts: parts(localizer, ""),
    };
    let name = localizer.text(&level.name);
    PageContent {
        template: "capability-level.html",
        description: localizer.labelled(&name.text, &localizer.string("capability-level-description")),
        title: name,
        breadcrumbs: above_all(localizer),
        unofficial: level.unofficial.contains(&localizer.language),
        view: value(&view),
    }
}
