//! The bodies of the state as a tree: each stands under the body that it is a part of or answers to.

use std::collections::HashSet;

use serde::Serialize;

use crate::addresses::{fragments, paths};
use crate::readings::competent_body;
use crate::registry::model::Body;
use crate::registry::tables::TableId;
use crate::site::context::SiteContext;
use crate::site::page::{Page, PageContent, title, value};
use crate::site::views::{IdentifierView, LocalizedRecord, Localizer, PhoneView, phone};
use crate::text::Collation;

/// The bodies.
pub(super) struct BodiesPage;

impl Page for BodiesPage {
    fn path(&self) -> String {
        paths::BODIES.to_owned()
    }

    fn content(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>, order: &Collation) -> PageContent {
        content(localizer, order)
    }

    fn tables(&self) -> &'static [TableId] {
        &[TableId::Bodies]
    }
}

/// The bodies.
#[derive(Serialize)]
struct BodiesView<'r> {
    /// Those that stand under no other, by name.
    bodies: Vec<BodyView<'r>>,
}

/// A body.
#[derive(Serialize)]
struct BodyView<'r> {
    /// Its record.
    #[serde(flatten)]
    record: LocalizedRecord<'r, Body>,
    /// Its identifiers in other registers.
    identifiers: Vec<IdentifierView>,
    /// Whom to call.
    phones: Vec<PhoneView>,
    /// The link to the acts that it issued, if there are any.
    acts_href: Option<String>,
    /// The link to the services that it answers for, if there are any.
    services_href: Option<String>,
    /// The bodies under it, by name.
    bodies: Vec<BodyView<'r>>,
}

fn content(localizer: &Localizer<'_>, order: &Collation) -> PageContent {
    let registry = localizer.registry;
    let tree = Tree {
        localizer,
        order,
        issuers: registry.acts.iter().map(|act| act.issuer.as_str()).collect(),
        competent: registry
            .services
            .iter()
            .filter_map(|one| competent_body(registry, one))
            .map(|body| body.id.as_str())
            .collect(),
    };
    let is_top = |body: &&Body| body.parent.as_ref().is_none_or(|parent| registry.body(parent.as_str()).is_none());
    let bodies = tree.level(registry.bodies.iter().filter(is_top));
    PageContent {
        template: "bodies.html",
        title: title(localizer, "bodies"),
        description: localizer.string("bodies-description"),
        breadcrumbs: Vec::new(),
        unofficial: registry.bodies.iter().any(|body| localizer.text(&body.name).unofficial),
        view: value(&BodiesView { bodies }),
    }
}

/// What the tree is made with.
struct Tree<'a> {
    localizer: &'a Localizer<'a>,
    order: &'a Collation,
    /// The bodies that issued an act.
    issuers: HashSet<&'a str>,
    /// The bodies that answer for a service.
    competent: HashSet<&'a str>,
}

impl<'a> Tree<'a> {
    /// Bodies with all that stand under them, by name. No body of a published register stands under itself.
    fn level(&self, bodies: impl Iterator<Item = &'a Body>) -> Vec<BodyView<'a>> {
        let mut named: Vec<_> = bodies.map(|body| (self.localizer.text(&body.name).text, body)).collect();
        named.sort_by(|a, b| self.order.compare(&a.0, &b.0).then_with(|| a.1.id.value.cmp(&b.1.id.value)));
        named.into_iter().map(|(_, body)| self.body(body)).collect()
    }

    fn body(&self, body: &'a Body) -> BodyView<'a> {
        let (localizer, id) = (self.localizer, body.id.as_str());
        let link = |has: &HashSet<&str>, page| has.contains(id).then(|| localizer.href(&fragments::at(page, id)));
        BodyView {
            record: localizer.record_without(body, &["parent", "aliases", "identifiers", "phones"]),
            identifiers: localizer.identifiers(&body.identifiers),
            phones: body.phones.iter().map(phone).collect(),
            acts_href: link(&self.issuers, paths::ACTS_BY_ISSUER),
            services_href: link(&self.competent, paths::SERVICES_BY_BODY),
            bodies: self.level(localizer.registry.bodies_under(id)),
        }
    }
}
