//! A capability: its functions, the systems that serve it, the ways to automate it.

use serde::Serialize;

use super::links::{CapabilityLink, PartLink, above_all, capability_link, parts, printed};
use crate::addresses::paths;
use crate::registry::model::{Capability, CatalogueLevel, Function};
use crate::registry::tables::TableId;
use crate::site::context::SiteContext;
use crate::site::page::{Page, PageContent, value};
use crate::site::views::{LocalizedRecord, Localizer, SourceActView, SystemView, TextView};
use crate::text::Collation;

/// A capability.
pub(crate) struct CapabilityPage<'r>(pub &'r CatalogueLevel, pub &'r Capability);

impl Page for CapabilityPage<'_> {
    fn path(&self) -> String {
        paths::capability(*self.0.level, &self.1.id)
    }

    fn content(&self, localizer: &Localizer<'_>, context: &SiteContext<'_>, _order: &Collation) -> PageContent {
        content(localizer, context, self.0, self.1)
    }

    fn tables(&self) -> &'static [TableId] {
        &[TableId::Capabilities, TableId::Functions]
    }
}

/// A capability.
#[derive(Serialize)]
struct CapabilityView<'r> {
    /// The act that approves it.
    source: Option<SourceActView>,
    /// The level's name.
    level: TextView,
    /// The link to the level's page.
    level_href: String,
    /// The link to its first row in the text of the act, if the register has it.
    printed_href: Option<String>,
    /// What its functions are, in words.
    kind: String,
    /// What that means, in a sentence.
    kind_meaning: String,
    /// Whether the row with which it begins is inferred.
    inferred: bool,
    /// Its functions in printed order.
    functions: Vec<LocalizedRecord<'r, Function>>,
    /// Whether any function is uncertain, or its print was damaged.
    has_remarks: bool,
    /// The information systems, a cell of the table each.
    systems: Vec<SystemsView>,
    /// Whether the ways to automate it are levels, which are alternatives.
    has_levels: bool,
    /// The ways to automate it.
    automation: Vec<TextView>,
    /// The information resources with the numbers of their rows.
    resources: Vec<ResourceView>,
    /// The capability of the same name at other levels.
    elsewhere: Vec<CapabilityLink>,
    /// The other parts of the catalogue.
    parts: Vec<PartLink>,
}

/// A cell of the systems' column.
#[derive(Serialize)]
struct SystemsView {
    /// The rows of which alone it holds.
    rows: Vec<String>,
    /// The cell as printed.
    text: TextView,
    /// The systems that it names.
    systems: Vec<SystemView>,
}

/// An information resource.
#[derive(Serialize)]
struct ResourceView {
    /// The printed number of its row.
    row: String,
    /// Its name.
    name: TextView,
}

fn content(
    localizer: &Localizer<'_>,
    context: &SiteContext<'_>,
    level: &CatalogueLevel,
    capability: &Capability,
) -> PageContent {
    let registry = localizer.registry;
    let functions = &capability.functions;
    let systems = capability.systems.iter().map(|cell| SystemsView {
        rows: cell.rows.iter().map(ToString::to_string).collect(),
        text: localizer.text(&cell.text),
        systems: cell.ids.iter().filter_map(|id| Some(localizer.system(registry.system(id.as_str())?))).collect(),
    });
    let resources = capability.functions.iter().flat_map(|function| {
        function
            .resources
            .iter()
            .map(|resource| ResourceView { row: function.row.to_string(), name: localizer.text(resource) })
    });
    let elsewhere = registry.capabilities_of_id(capability.id.as_str()).filter(|(other, _)| other.level != level.level);
    let elsewhere = elsewhere.map(|(other, same)| capability_link(localizer, other, same));
    let level_name = localizer.text(&level.name);
    let view = CapabilityView {
        source: localizer.source_act(&level.act, level.annex.as_ref()),
        level: level_name.clone(),
        level_href: localizer.href(&paths::level(*level.level)),
        printed_href: capability.functions.first().and_then(|first| printed(localizer, context, level, &first.row)),
        kind: localizer.choice("capability-kind", capability.kind.as_str()),
        kind_meaning: localizer.choice("capability-kind-meaning", capability.kind.as_str()),
        inferred: capability.inferred == Some(true),
        has_remarks: functions.iter().any(|function| function.uncertain == Some(true) || !function.notes.is_empty()),
        functions: functions.iter().map(|function| localizer.record(function)).collect(),
        systems: systems.collect(),
        has_levels: capability.automation.iter().any(|automation| automation.level.is_some()),
        automation: capability.automation.iter().map(|automation| localizer.text(&automation.text)).collect(),
        resources: resources.collect(),
        elsewhere: elsewhere.collect(),
        parts: parts(localizer, ""),
    };
    let mut breadcrumbs = above_all(localizer);
    breadcrumbs.push((paths::level(*level.level), level_name.clone()));
    let mut name = localizer.text(&capability.name);
    let first = functions.first().map_or(String::new(), |function| format!(" {}", localizer.text(&function.text).text));
    let description = format!("{}. {}.{first}", name.text, level_name.text);
    // The same capability stands at several levels; a title that names the level distinguishes their pages.
    name.text = format!("{} ({})", name.text, localizer.choice("level", level.level.as_str()));
    PageContent {
        template: "capability.html",
        description,
        title: name,
        breadcrumbs,
        unofficial: level.unofficial.contains(&localizer.language),
        view: value(&view),
    }
}
