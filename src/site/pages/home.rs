//! The home page: the sections of the classifier, and the ways in.

use serde::Serialize;

use super::classifier::{SectionCard, section_card};
use super::services::{ServiceLink, service_link};
use super::services_by::index_links;
use super::{Draft, IndexLink, Material, value};
use crate::site::views::{DateView, TextView, Words};

/// How many services the home page names.
const SERVICES: usize = 12;

/// The home page.
#[derive(Serialize)]
struct HomeView {
    /// What the register is.
    description: TextView,
    /// The sections with the numbers of their services.
    sections: Vec<SectionCard>,
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

pub(super) fn draft(words: &Words<'_>, material: &Material<'_>) -> Draft {
    let registry = words.registry;
    let view = HomeView {
        description: words.text(&registry.settings.description),
        sections: registry.classifier.sections.iter().map(|section| section_card(words, material, section)).collect(),
        services: registry.services.iter().take(SERVICES).map(|service| service_link(words, service)).collect(),
        ways: index_links(words, None),
        service_count: registry.services.len(),
        district_count: registry.offices.len(),
        act_count: registry.acts.len(),
        date: words.date(material.date),
    };
    Draft {
        template: "home.html",
        title: words.text(&registry.settings.title),
        description: view.description.text.clone(),
        above: Vec::new(),
        unofficial: false,
        view: value(&view),
    }
}
