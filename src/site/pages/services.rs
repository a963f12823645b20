//! The index of services, in the order of the page's language.

use serde::Serialize;

use super::services_by::index_links;
use super::{IndexLink, PageContent, title, value};
use crate::addresses::paths;
use crate::readings::{is_free, is_in_force};
use crate::registry::model::{DeliveryForm, Service};
use crate::site::views::{BarView, ChartView, Localizer, TextView};
use crate::text::Collation;

/// A service in a list.
#[derive(Clone, Serialize)]
pub struct ServiceLink {
    /// The link.
    pub href: String,
    /// Its name.
    pub name: TextView,
    /// Its status in words.
    pub status: String,
    /// Whether it is in force.
    pub in_force: bool,
    /// Its delivery forms in words.
    pub delivery_forms: Vec<String>,
    /// Whether it is free; absent when the sources do not say.
    pub free: Option<bool>,
}

pub(super) fn service_link(localizer: &Localizer<'_>, service: &Service) -> ServiceLink {
    ServiceLink {
        href: localizer.href(&paths::service(service.id.as_str())),
        name: localizer.text(&service.name),
        status: localizer.choice("service-status", service.status.as_str()),
        in_force: is_in_force(service),
        delivery_forms: service
            .delivery_forms
            .iter()
            .map(|form| localizer.choice("delivery-form", form.as_str()))
            .collect(),
        free: is_free(service),
    }
}

/// Links in the order of their names.
pub(super) fn sorted(mut links: Vec<ServiceLink>, order: &Collation) -> Vec<ServiceLink> {
    links.sort_by(|a, b| order.compare(&a.name.text, &b.name.text).then_with(|| a.href.cmp(&b.href)));
    links
}

/// The index of services.
#[derive(Serialize)]
struct ServicesView {
    /// All services.
    services: Vec<ServiceLink>,
    /// The indexes that put them in groups.
    indexes: Vec<IndexLink>,
    /// How many are delivered in which form; a service may have several.
    delivery_forms: Option<ChartView>,
}

/// How many services are delivered in each form.
fn delivery_forms(localizer: &Localizer<'_>) -> Option<ChartView> {
    let bar = |form: &DeliveryForm| BarView {
        name: TextView { text: localizer.choice("delivery-form", form.as_str()), lang: None, unofficial: false },
        href: None,
        count: localizer.registry.services.iter().filter(|service| service.delivery_forms.contains(form)).count(),
    };
    localizer.chart("chart-delivery-forms", DeliveryForm::ALL.iter().map(bar).collect())
}

pub(super) fn content(localizer: &Localizer<'_>, order: &Collation) -> PageContent {
    let links = localizer.registry.services.iter().map(|service| service_link(localizer, service)).collect();
    let view = ServicesView {
        services: sorted(links, order),
        indexes: index_links(localizer, None),
        delivery_forms: delivery_forms(localizer),
    };
    PageContent {
        template: "services.html",
        title: title(localizer, "services"),
        description: localizer.string("services-description"),
        breadcrumbs: Vec::new(),
        unofficial: view.services.iter().any(|service| service.name.unofficial),
        view: value(&view),
    }
}
