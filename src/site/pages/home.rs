//! The home page: the sections of the classifier, and the ways in.

use serde::Serialize;

use super::classifier::{SectionCard, section_cards};
use super::service_links::{ServiceLink, service_link};
use super::services_by::index_links;
use crate::site::context::SiteContext;
use crate::site::page::{IndexLink, Page, PageContent, value};
use crate::site::views::{DataLink, DateView, Localizer, TextView};
use crate::site::{data_links, structured_data};
use crate::text::Collation;

/// The home page.
pub(crate) struct HomePage;

impl Page for HomePage {
    fn path(&self) -> String {
        String::new()
    }

    fn content(&self, localizer: &Localizer<'_>, context: &SiteContext<'_>, _order: &Collation) -> PageContent {
        content(localizer, context)
    }

    fn documents(&self, localizer: &Localizer<'_>, context: &SiteContext<'_>) -> Vec<DataLink> {
        data_links::whole(localizer, context)
    }

    fn structured_data(
        &self,
        localizer: &Localizer<'_>,
        _context: &SiteContext<'_>,
        _canonical: &str,
    ) -> Vec<serde_json::Value> {
        vec![structured_data::site(localizer)]
    }
}

/// How many services the home page names.
const SERVICES: usize = 12;

/// The home page.
#[derive(Serialize)]
struct HomeView {
    /// What the register is.
    description: TextView,
    /// The sections with services and how many they have.
    sections: Vec<SectionCard>,
    /// The sections without services.
    empty_sections: Vec<SectionCard>,
    /// Some services.
    services: Vec<ServiceLink>,
    /// The ways in beside search.
    ways: Vec<IndexLink>,
    /// How many services there are.
    service_count: usize,
    /// How many districts have offices.
    district_count: usize,
    /// How many acts there are.
    act_count: usize,
    /// The day of the build.
    date: DateView,
}

fn content(localizer: &Localizer<'_>, context: &SiteContext<'_>) -> PageContent {
    let registry = localizer.registry;
    let (sections, empty_sections) = section_cards(localizer);
    let view = HomeView {
        description: localizer.text(&registry.settings.description),
        sections,
        empty_sections,
        services: registry.services.iter().take(SERVICES).map(|service| service_link(localizer, service)).collect(),
        ways: index_links(localizer, None),
        service_count: registry.services.len(),
        district_count: registry.offices.len(),
        act_count: registry.acts.len(),
        date: localizer.date(context.date),
    };
    PageContent {
        template: "home.html",
        title: localizer.text(&registry.settings.title),
        description: view.description.text.clone(),
        breadcrumbs: Vec::new(),
        unofficial: false,
        view: value(&view),
    }
}
