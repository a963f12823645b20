//! Services in lists.

use serde::Serialize;

use crate::addresses::paths;
use crate::readings::{is_in_force, offered_cost};
use crate::registry::model::Service;
use crate::site::views::{Localizer, TextView};
use crate::text::Collation;

/// A service in a list.
#[derive(Clone, Serialize)]
pub(super) struct ServiceLink {
    /// The link.
    pub href: String,
    /// Its name.
    pub name: TextView,
    /// What it is, in one sentence.
    pub summary: Option<TextView>,
    /// Its status in words.
    pub status: String,
    /// Whether it is in force.
    pub in_force: bool,
    /// Its delivery forms in words.
    pub delivery_forms: Vec<String>,
    /// What it costs in a few words; absent when the sources do not say, and of a service that is not given.
    pub cost: Option<String>,
}

pub(super) fn service_link(localizer: &Localizer<'_>, service: &Service) -> ServiceLink {
    ServiceLink {
        href: localizer.href(&paths::service(service.id.as_str())),
        name: localizer.text(&service.name),
        summary: localizer.text_option(service.summary.as_ref()),
        status: localizer.choice("service-status", service.status.as_str()),
        in_force: is_in_force(service),
        delivery_forms: service
            .delivery_forms
            .iter()
            .map(|form| localizer.choice("delivery-form", form.as_str()))
            .collect(),
        cost: offered_cost(localizer.registry, service).and_then(|cost| localizer.cost_words().summary(&cost)),
    }
}

/// Puts services in the order of their names.
pub(super) fn by_name<'s>(localizer: &Localizer<'_>, order: &Collation, services: &mut [&'s Service]) {
    let name = |service: &'s Service| service.name.in_language(localizer.language).text;
    let path = |service: &Service| paths::service(&service.id);
    services.sort_by(|a, b| order.compare(name(a), name(b)).then_with(|| path(a).cmp(&path(b))));
}

/// Links in the order of their names.
pub(super) fn sorted(mut links: Vec<ServiceLink>, order: &Collation) -> Vec<ServiceLink> {
    links.sort_by(|a, b| order.compare(&a.name.text, &b.name.text).then_with(|| a.href.cmp(&b.href)));
    links
}
