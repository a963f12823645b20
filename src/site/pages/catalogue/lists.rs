//! What belongs to the catalogue: information systems, indicators, abbreviations.

use serde::Serialize;
use std::collections::HashMap;

use super::links::{CapabilityLink, PartLink, above_all, capability_link, parts};
use crate::addresses::paths;
use crate::registry::model::{Abbreviation, Abbreviations, Indicators, Service, Systems};
use crate::registry::tables::TableId;
use crate::site::context::SiteContext;
use crate::site::page::{Page, PageContent, title, value};
use crate::site::pages::listed_services::systems_are_apart;
use crate::site::pages::service_links::{ServiceLink, service_link, sorted};
use crate::site::views::{AbbreviationListView, IndicatorGroupView, Localizer, SourceActView, SystemView};
use crate::text::Collation;

/// The information systems.
pub(crate) struct SystemsPage<'r>(pub &'r Systems);

impl Page for SystemsPage<'_> {
    fn path(&self) -> String {
        paths::SYSTEMS.to_owned()
    }

    fn content(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>, order: &Collation) -> PageContent {
        systems(localizer, order, self.0)
    }

    fn tables(&self) -> &'static [TableId] {
        &[TableId::Systems]
    }
}

/// The indicators.
pub(crate) struct IndicatorsPage<'r>(pub &'r Indicators);

impl Page for IndicatorsPage<'_> {
    fn path(&self) -> String {
        paths::INDICATORS.to_owned()
    }

    fn content(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>, _order: &Collation) -> PageContent {
        indicators(localizer, self.0)
    }

    fn tables(&self) -> &'static [TableId] {
        &[TableId::Indicators]
    }
}

/// The abbreviations.
pub(crate) struct AbbreviationsPage<'r>(pub &'r Abbreviations);

impl Page for AbbreviationsPage<'_> {
    fn path(&self) -> String {
        paths::ABBREVIATIONS.to_owned()
    }

    fn content(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>, order: &Collation) -> PageContent {
        abbreviations(localizer, order, self.0)
    }

    fn tables(&self) -> &'static [TableId] {
        &[TableId::Abbreviations]
    }
}

/// The information systems.
#[derive(Serialize)]
struct SystemsPageView {
    /// The act that names them.
    source: Option<SourceActView>,
    /// The systems, in the order of the page's language.
    systems: Vec<UsedSystem>,
    /// The other parts of the catalogue.
    parts: Vec<PartLink>,
}

/// An information system and what it serves.
#[derive(Serialize)]
struct UsedSystem {
    /// The system.
    system: SystemView,
    /// The capabilities that name it, in printed order.
    capabilities: Vec<CapabilityLink>,
    /// How many services it automates.
    service_count: usize,
    /// The services, by name.
    services: Vec<ServiceLink>,
    /// Where they are if the page has no room for them.
    services_href: Option<String>,
}

fn systems(localizer: &Localizer<'_>, order: &Collation, file: &Systems) -> PageContent {
    let registry = localizer.registry;
    let mut capabilities: HashMap<&str, Vec<CapabilityLink>> = HashMap::new();
    for level in &registry.catalogue.levels {
        for capability in &level.capabilities {
            let mut ids: Vec<_> = capability.systems.iter().flat_map(|cell| &cell.ids).map(|id| id.as_str()).collect();
            ids.sort_unstable();
            ids.dedup();
            for id in ids {
                capabilities.entry(id).or_default().push(capability_link(localizer, level, capability));
            }
        }
    }
    let are_apart = systems_are_apart(registry);
    let links = |services: Vec<&Service>| {
        sorted(services.into_iter().map(|service| service_link(localizer, service)).collect(), order)
    };
    let mut systems: Vec<_> = file
        .systems
        .iter()
        .map(|system| {
            let automated: Vec<_> = registry.services_of_system(system.id.as_str()).collect();
            UsedSystem {
                system: localizer.system(system),
                capabilities: capabilities.remove(system.id.as_str()).unwrap_or_default(),
                service_count: automated.len(),
                services_href: (are_apart && !automated.is_empty())
                    .then(|| localizer.href(&paths::services_of_system(&system.id))),
                services: if are_apart { Vec::new() } else { links(automated) },
            }
        })
        .collect();
    systems.sort_by(|a, b| {
        order.compare(&a.system.name.text, &b.system.name.text).then_with(|| a.system.id.cmp(&b.system.id))
    });
    let view = SystemsPageView {
        source: localizer.source_act(&file.act, file.annex.as_ref()),
        systems,
        parts: parts(localizer, paths::SYSTEMS),
    };
    PageContent {
        template: "systems.html",
        title: title(localizer, "systems"),
        description: localizer.string("systems-description"),
        breadcrumbs: above_all(localizer),
        unofficial: file.unofficial.contains(&localizer.language),
        view: value(&view),
    }
}

/// The indicators.
#[derive(Serialize)]
struct IndicatorsView<'r> {
    /// The act that sets them.
    source: Option<SourceActView>,
    /// The indicators under their headings.
    groups: Vec<IndicatorGroupView<'r>>,
    /// How many there are.
    indicator_count: usize,
    /// How many of them this register computes.
    computed_count: usize,
    /// Of what those with a value were computed, once for all that say the same.
    computed: Vec<Computed>,
    /// The other parts of the catalogue.
    parts: Vec<PartLink>,
}

/// What was counted for some indicators.
#[derive(Serialize)]
struct Computed {
    /// Their numbers.
    codes: Vec<String>,
    /// In words.
    how: String,
}

fn indicators(localizer: &Localizer<'_>, file: &Indicators) -> PageContent {
    let groups = localizer.indicator_groups(file);
    let all = || groups.iter().flat_map(|group| &group.indicators);
    let mut computed: Vec<Computed> = Vec::new();
    for (indicator, how) in all().filter_map(|indicator| Some((indicator, indicator.how.as_ref()?))) {
        match computed.iter_mut().find(|other| other.how == *how) {
            Some(other) => other.codes.push(indicator.code.clone()),
            None => computed.push(Computed { codes: vec![indicator.code.clone()], how: how.clone() }),
        }
    }
    let view = IndicatorsView {
        source: localizer.source_act(&file.act, file.annex.as_ref()),
        indicator_count: all().count(),
        computed_count: all().filter(|indicator| indicator.computed).count(),
        computed,
        groups,
        parts: parts(localizer, paths::INDICATORS),
    };
    PageContent {
        template: "indicators.html",
        title: title(localizer, "indicators"),
        description: localizer.string("indicators-description"),
        breadcrumbs: above_all(localizer),
        unofficial: file.unofficial.contains(&localizer.language),
        view: value(&view),
    }
}

/// The abbreviations.
#[derive(Serialize)]
struct AbbreviationsView<'r> {
    /// The act that explains them.
    source: Option<SourceActView>,
    /// The lists, each in alphabetical order.
    lists: Vec<AbbreviationListView<'r>>,
    /// The other parts of the catalogue.
    parts: Vec<PartLink>,
}

fn abbreviations(localizer: &Localizer<'_>, order: &Collation, file: &Abbreviations) -> PageContent {
    let lists = file.lists.iter().map(|list| {
        let text = |entry: &Abbreviation| [&entry.name, &entry.meaning].map(|text| localizer.text(text).text);
        let mut entries: Vec<_> = list.abbreviations.iter().map(|entry| (text(entry), entry)).collect();
        entries.sort_by(|([a, a_meaning], _), ([b, b_meaning], _)| {
            order.compare(a, b).then_with(|| order.compare(a_meaning, b_meaning))
        });
        localizer.abbreviation_list(list, entries.into_iter().map(|(_, entry)| entry))
    });
    let lists = lists.collect();
    let view = AbbreviationsView {
        source: localizer.source_act(&file.act, None),
        lists,
        parts: parts(localizer, paths::ABBREVIATIONS),
    };
    PageContent {
        template: "abbreviations.html",
        title: title(localizer, "abbreviations"),
        description: localizer.string("abbreviations-description"),
        breadcrumbs: above_all(localizer),
        unofficial: file.unofficial.contains(&localizer.language),
        view: value(&view),
    }
}
