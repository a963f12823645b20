//! The bodies of the state as a tree: each stands under the body that it is a part of or answers to.

use std::collections::HashSet;

use serde::Serialize;

use crate::addresses::{fragments, paths};
use crate::readings::competent_body;
use crate::registry::model::Body;
use crate::registry::tables::TableId;
use crate::site::context::SiteContext;
use crate::site::page::{Page, PageContent, title, value};
use crate::site::views::{FormerNameView, IdentifierView, Localizer, PhoneView, TextView, former, phone};
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
struct BodiesView {
    /// Those that stand under no other, by name.
    bodies: Vec<BodyView>,
}

/// A body.
#[derive(Serialize)]
struct BodyView {
    /// Its anchor.
    id: String,
    /// Ids that it had before.
    former_ids: Vec<String>,
    /// Its name.
    name: TextView,
    /// What it is, in words.
    kind: TextView,
    /// Names that it had before.
    former_names: Vec<FormerNameView>,
    /// What it does.
    description: Option<TextView>,
    /// Its identifiers in other registers.
    identifiers: Vec<IdentifierView>,
    /// Where it sits.
    address: Option<TextView>,
    /// Whom to call.
    phones: Vec<PhoneView>,
    /// Its mailbox.
    email: Option<String>,
    /// Its site.
    website: Option<String>,
    /// The link to the acts that it issued, if there are any.
    acts_href: Option<String>,
    /// The link to the services that it answers for, if there are any.
    services_href: Option<String>,
    /// The bodies under it, by name.
    bodies: Vec<BodyView>,
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

impl Tree<'_> {
    /// Bodies with all that stand under them, by name. No body of a published register stands under itself.
    fn level<'r>(&self, bodies: impl Iterator<Item = &'r Body>) -> Vec<BodyView> {
        let mut views: Vec<_> = bodies.map(|body| self.body(body)).collect();
        views.sort_by(|a, b| self.order.compare(&a.name.text, &b.name.text).then_with(|| a.id.cmp(&b.id)));
        views
    }

    fn body(&self, body: &Body) -> BodyView {
        let localizer = self.localizer;
        let id = body.id.as_str();
        let link = |has: &HashSet<&str>, page| has.contains(id).then(|| localizer.href(&fragments::at(page, id)));
        let kinds = &localizer.registry.profile.body_kinds;
        BodyView {
            id: id.to_owned(),
            former_ids: former(&body.former_ids),
            name: localizer.text(&body.name),
            kind: localizer.kind(body.kind.as_str(), kinds.get(body.kind.as_str()).map(|term| &term.label)),
            former_names: localizer.former_names(&body.former_names),
            description: localizer.text_option(body.description.as_ref()),
            identifiers: localizer.identifiers(&body.identifiers),
            address: localizer.text_option(body.address.as_ref()),
            phones: body.phones.iter().map(phone).collect(),
            email: body.email.as_ref().map(ToString::to_string),
            website: body.website.as_ref().map(|site| site.in_language(localizer.language).to_string()),
            acts_href: link(&self.issuers, paths::ACTS_BY_ISSUER),
            services_href: link(&self.competent, paths::SERVICES_BY_BODY),
            bodies: self.level(localizer.registry.bodies_under(id)),
        }
    }
}
