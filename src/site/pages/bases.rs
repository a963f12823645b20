//! Descriptions that several services follow: what these have in common, and who gives them where.

use std::collections::BTreeMap;

use serde::Serialize;

use super::districts::{ServingDistrict, serving_districts};
use super::placement::way_to;
use super::revisions::{ChangeLink, newest_change};
use super::service::{ServiceView, service_view};
use super::service_links::{ServiceLink, service_link};
use crate::addresses::{data, paths};
use crate::readings::{competent_body, is_open};
use crate::registry::model::{Base, Service};
use crate::registry::tables::TableId;
use crate::registry::values::SectionCode;
use crate::registry::{OwnText, Registry};
use crate::site::context::SiteContext;
use crate::site::page::{Page, PageContent, value};
use crate::site::revisions::Subject;
use crate::site::views::{DataLink, Localizer, TextView};
use crate::text::Collation;

/// A description that several services follow.
pub(super) struct BasePage<'r>(pub &'r Base);

impl Page for BasePage<'_> {
    fn path(&self) -> String {
        paths::base(&self.0.service.id)
    }

    fn content(&self, localizer: &Localizer<'_>, context: &SiteContext<'_>, order: &Collation) -> PageContent {
        content(&localizer.about(OwnText::of_service(&self.0.service)), context, order, self.0)
    }

    fn tables(&self) -> &'static [TableId] {
        &[TableId::Bases, TableId::Services]
    }

    fn documents(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>) -> Vec<DataLink> {
        DataLink::linked(localizer, data::SERVICES).into()
    }

    fn section(&self, registry: &Registry) -> Option<SectionCode> {
        registry.section_of(&self.0.service)
    }
}

/// A description that several services follow.
#[derive(Serialize)]
struct BaseView<'r> {
    /// What the services have in common, as a service that says it.
    common: ServiceView<'r>,
    /// The services, by the bodies that answer for them; those without a body last.
    bodies: Vec<BodyVariants>,
    /// How many services there are.
    service_count: usize,
    /// The newest revision that changed it.
    changed: Option<ChangeLink>,
}

/// The services of a body that follow a description.
#[derive(Serialize)]
struct BodyVariants {
    /// The name of the body; none if nobody is known to answer for them.
    body: Option<TextView>,
    /// The services, by name.
    variants: Vec<Variant>,
}

/// A service that follows a description.
#[derive(Serialize)]
struct Variant {
    /// The service.
    service: ServiceLink,
    /// The territories with open offices for it, by name.
    districts: Vec<ServingDistrict>,
}

fn content(localizer: &Localizer<'_>, context: &SiteContext<'_>, order: &Collation, base: &Base) -> PageContent {
    let (registry, service) = (localizer.registry, &base.service);
    let view = BaseView {
        common: service_view(localizer, context, order, service),
        bodies: bodies(localizer, order, service),
        service_count: registry.services_of_base(service.id.as_str()).count(),
        changed: newest_change(localizer, context, &Subject::Base(service.id.to_string())),
    };
    let name = localizer.text(&service.name);
    let summary = service.summary.as_ref().and_then(|summary| summary.get(localizer.language));
    PageContent {
        template: "base-description.html",
        description: summary
            .map_or_else(|| format!("{}. {}", name.text, localizer.string("base-description")), str::to_owned),
        unofficial: service.unofficial.contains(&localizer.language),
        title: name,
        breadcrumbs: way_to(localizer, service),
        view: value(&view),
    }
}

/// The services that follow a description, by body and name.
fn bodies(localizer: &Localizer<'_>, order: &Collation, base: &Service) -> Vec<BodyVariants> {
    let registry = localizer.registry;
    let mut by_body: BTreeMap<Option<&str>, BodyVariants> = BTreeMap::new();
    for service in registry.services_of_base(base.id.as_str()) {
        let body = competent_body(registry, service);
        let group = by_body.entry(body.map(|body| body.id.as_str())).or_insert_with(|| BodyVariants {
            body: body.map(|body| localizer.text(&body.name)),
            variants: Vec::new(),
        });
        let offices = registry.offices_of_service(service.id.as_str()).filter(|(_, office)| is_open(office));
        group.variants.push(Variant {
            service: service_link(localizer, service),
            districts: serving_districts(localizer, order, offices),
        });
    }
    let mut groups: Vec<_> = by_body.into_values().collect();
    groups.sort_by(|a, b| match (&a.body, &b.body) {
        (Some(a), Some(b)) => order.compare(&a.text, &b.text),
        (a, b) => a.is_none().cmp(&b.is_none()),
    });
    for group in &mut groups {
        group.variants.sort_by(|a, b| order.compare(&a.service.name.text, &b.service.name.text));
    }
    groups
}
