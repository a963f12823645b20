//! A capability: its functions, the systems that serve it, the ways to automate it.

use serde::Serialize;

use super::super::{Draft, value};
use super::{CapabilityLink, PartLink, above_all, capability_link, parts, printed};
use crate::registry::model::{Capability, CatalogueLevel, Function};
use crate::site::paths;
use crate::site::views::{SourceActView, SystemView, TextView, Words};

/// A capability.
#[derive(Serialize)]
struct CapabilityView {
    /// The act that approves it.
    source: Option<SourceActView>,
    /// The level's name and the link to its page.
    level: TextView,
    level_href: String,
    /// The link to its first row in the text of the act, if the register has it.
    printed_href: Option<String>,
    /// What its functions are, in words, and what that means.
    kind: String,
    kind_meaning: String,
    /// Whether the row with which it begins is inferred.
    inferred: bool,
    /// Its functions in printed order.
    functions: Vec<FunctionView>,
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

/// A function.
#[derive(Serialize)]
struct FunctionView {
    /// The printed number of its row.
    row: String,
    /// The words.
    text: TextView,
    /// Whether it is uncertain that it belongs here.
    uncertain: bool,
    /// How its printed place was damaged, in words.
    notes: Vec<String>,
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

pub(in crate::site::pages) fn draft(words: &Words<'_>, level: &CatalogueLevel, capability: &Capability) -> Draft {
    let catalogue = &words.registry.catalogue;
    let functions: Vec<_> = capability.functions.iter().map(|function| function_view(words, function)).collect();
    let systems = capability.systems.iter().map(|cell| SystemsView {
        rows: cell.rows.iter().map(ToString::to_string).collect(),
        text: words.text(&cell.text),
        systems: cell.ids.iter().filter_map(|id| Some(words.system(catalogue.system(id.as_str())?))).collect(),
    });
    let resources = capability.functions.iter().flat_map(|function| {
        function
            .resources
            .iter()
            .map(|resource| ResourceView { row: function.row.to_string(), name: words.text(resource) })
    });
    let elsewhere = catalogue.levels.iter().filter(|other| other.level != level.level).flat_map(|other| {
        let same = other.capabilities.iter().filter(|same| same.id == capability.id);
        same.map(move |same| capability_link(words, other, same))
    });
    let level_name = words.text(&level.name);
    let view = CapabilityView {
        source: words.source_act(&level.act, level.annex.as_ref()),
        level: level_name.clone(),
        level_href: words.href(&paths::level(*level.level)),
        printed_href: capability.functions.first().and_then(|first| printed(words, level, &first.row)),
        kind: words.choice("capability-kind", capability.kind.word()),
        kind_meaning: words.choice("capability-kind-meaning", capability.kind.word()),
        inferred: capability.inferred == Some(true),
        has_remarks: functions.iter().any(|function| function.uncertain || !function.notes.is_empty()),
        functions,
        systems: systems.collect(),
        has_levels: capability.automation.iter().any(|automation| automation.level.is_some()),
        automation: capability.automation.iter().map(|automation| words.text(&automation.text)).collect(),
        resources: resources.collect(),
        elsewhere: elsewhere.collect(),
        parts: parts(words, ""),
    };
    let mut above = above_all(words);
    above.push((paths::level(*level.level), level_name.clone()));
    let mut name = words.text(&capability.name);
    let first = view.functions.first().map_or(String::new(), |function| format!(" {}", function.text.text));
    let description = format!("{}. {}.{first}", name.text, level_name.text);
    // The same capability stands at several levels; a title that names the level tells their pages apart.
    name.text = format!("{} ({})", name.text, words.choice("level", level.level.word()));
    Draft {
        template: "capability.html",
        description,
        title: name,
        above,
        unofficial: level.unofficial.contains(&words.language),
        view: value(&view),
    }
}

fn function_view(words: &Words<'_>, function: &Function) -> FunctionView {
    FunctionView {
        row: function.row.to_string(),
        text: words.text(&function.text),
        uncertain: function.uncertain == Some(true),
        notes: function.notes.iter().map(|note| words.choice("function-note", note.word())).collect(),
    }
}
