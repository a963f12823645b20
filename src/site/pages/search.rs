//! The page of the search. The script of the theme fills it; without the script it leads on by sections and by names.

use std::collections::BTreeSet;

use serde::Serialize;

use super::classifier::{SectionCard, section_card};
use super::services_by::index_links;
use crate::addresses::paths;
use crate::readings::offered_cost;
use crate::registry::money::Payment;
use crate::registry::tables::TableId;
use crate::site::context::SiteContext;
use crate::site::page::{IndexLink, Page, PageContent, title, value};
use crate::site::views::{Localizer, TextView};
use crate::text::Collation;

/// The search.
pub(super) struct SearchPage;

impl Page for SearchPage {
    fn path(&self) -> String {
        paths::SEARCH.to_owned()
    }

    fn content(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>, order: &Collation) -> PageContent {
        content(localizer, order)
    }

    fn tables(&self) -> &'static [TableId] {
        &[TableId::Services, TableId::Offices, TableId::Acts, TableId::Aliases]
    }
}

/// The page of the search.
#[derive(Serialize)]
struct SearchView {
    /// The kinds of records.
    kinds: Vec<OptionView>,
    /// The sections with their subsections, a filter and a way on.
    sections: Vec<SectionCard>,
    /// The indexes of services, for those who do not search.
    indexes: Vec<IndexLink>,
    /// The districts and cities that have offices.
    districts: Vec<OptionView>,
    /// What services cost, as far as some differ: free, with a fee, not stated.
    payments: Vec<OptionView>,
}

/// What a filter can be set to.
#[derive(Serialize)]
struct OptionView {
    /// The word in the address.
    value: String,
    /// What people see.
    name: TextView,
}

/// The kinds as the index names them, and the keys of their strings.
const KINDS: [(&str, &str); 14] = [
    ("service", "service"),
    ("base", "base"),
    ("section", "section"),
    ("subsection", "subsection"),
    ("situation", "situation"),
    ("district", "district"),
    ("settlement", "settlement"),
    ("body", "body"),
    ("act", "act"),
    ("page", "text-page"),
    ("capability", "capability"),
    ("system", "information-system"),
    ("report", "report"),
    ("deadline", "deadline"),
];

/// The words for what services cost that are given; none if all say the same.
fn payments(localizer: &Localizer<'_>) -> Vec<OptionView> {
    let services = localizer.registry.services.iter();
    let found: BTreeSet<_> =
        services.filter_map(|service| Some(offered_cost(localizer.registry, service)?.payment)).collect();
    let option = |payment: Payment| OptionView {
        value: payment.as_str().to_owned(),
        name: TextView::plain(localizer.choice("payment", payment.as_str())),
    };
    if found.len() > 1 { found.into_iter().map(option).collect() } else { Vec::new() }
}

fn content(localizer: &Localizer<'_>, order: &Collation) -> PageContent {
    let registry = localizer.registry;
    let option = |value: &str, name: TextView| OptionView { value: value.to_owned(), name };
    let mut districts: Vec<_> = registry
        .districts
        .iter()
        .filter(|district| registry.offices_in(district.id.as_str()).is_some())
        .map(|district| option(district.id.as_str(), localizer.text(&district.name)))
        .collect();
    districts.sort_by(|a, b| order.compare(&a.name.text, &b.name.text));
    let view = SearchView {
        kinds: KINDS
            .iter()
            .filter(|(value, _)| *value != "base" || !registry.bases.is_empty())
            .map(|(value, key)| option(value, title(localizer, key)))
            .collect(),
        sections: registry.classifier.sections.iter().map(|section| section_card(localizer, section)).collect(),
        indexes: index_links(localizer, None),
        districts,
        payments: payments(localizer),
    };
    PageContent {
        template: "search.html",
        title: title(localizer, "search"),
        description: localizer.string("search-description"),
        breadcrumbs: Vec::new(),
        unofficial: false,
        view: value(&view),
    }
}
