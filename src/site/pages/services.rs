//! The index of services, in the order of the page's language.

use serde::Serialize;

use super::services_by::index_links;
use super::{Draft, IndexLink, title, value};
use crate::registry::model::{DeliveryForm, Service, ServiceStatus};
use crate::site::paths;
use crate::site::views::{BarView, ChartView, TextView, Words};
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

pub(super) fn service_link(words: &Words<'_>, service: &Service) -> ServiceLink {
    ServiceLink {
        href: words.href(&paths::service(service.id.as_str())),
        name: words.text(&service.name),
        status: words.choice("service-status", service.status.word()),
        in_force: service.status.value == ServiceStatus::InForce,
        delivery_forms: service.delivery_forms.iter().map(|form| words.choice("delivery-form", form.word())).collect(),
        free: service.cost.as_ref().and_then(|cost| cost.free),
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
fn delivery_forms(words: &Words<'_>) -> Option<ChartView> {
    let bar = |form: &DeliveryForm| BarView {
        name: TextView { text: words.choice("delivery-form", form.word()), lang: None, unofficial: false },
        href: None,
        count: words.registry.services.iter().filter(|service| service.delivery_forms.contains(form)).count(),
    };
    words.chart("chart-delivery-forms", DeliveryForm::ALL.iter().map(bar).collect())
}

pub(super) fn draft(words: &Words<'_>, order: &Collation) -> Draft {
    let links = words.registry.services.iter().map(|service| service_link(words, service)).collect();
    let view = ServicesView {
        services: sorted(links, order),
        indexes: index_links(words, None),
        delivery_forms: delivery_forms(words),
    };
    Draft {
        template: "services.html",
        title: title(words, "services"),
        description: words.string("services-description"),
        above: Vec::new(),
        unofficial: view.services.iter().any(|service| service.name.unofficial),
        view: value(&view),
    }
}
