//! Situations of life: their index, and a page each that says what to do first, which services there are and where to go.

use serde::Serialize;

use super::concepts::{ConceptLink, ConceptView, concept_link, concept_tree};
use super::districts::{ServingDistrict, serving_districts};
use super::pagination::PaginationView;
use super::service_groups::ServiceGrouping;
use super::service_links::ServiceLink;
use super::service_list::ServicesOnPage;
use super::services_by::index_links;
use crate::addresses::{data, paths};
use crate::readings::is_open;
use crate::registry::model::{Concept, Scheme, SchemeKind};
use crate::registry::tables::TableId;
use crate::site::context::SiteContext;
use crate::site::data_links;
use crate::site::page::{IndexLink, Page, PageContent, title, value};
use crate::site::views::{DataLink, Localizer, TextView};
use crate::text::Collation;

/// The index of situations.
pub(super) struct SituationsPage;

impl Page for SituationsPage {
    fn path(&self) -> String {
        paths::SITUATIONS.to_owned()
    }

    fn content(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>, order: &Collation) -> PageContent {
        let schemes = localizer.registry.schemes_of(SchemeKind::Situations);
        let view = SituationsView {
            indexes: index_links(localizer, Some(ServiceGrouping::Situation)),
            situations: schemes.flat_map(|scheme| concept_tree(localizer, order, scheme, true, None)).collect(),
            all_href: localizer.href(ServiceGrouping::Situation.path()),
        };
        PageContent {
            template: "situations.html",
            title: title(localizer, "situations"),
            description: localizer.string("situations-description"),
            breadcrumbs: vec![(paths::SERVICES.to_owned(), title(localizer, "services"))],
            unofficial: localizer.registry.situations().any(|(_, one)| localizer.text(&one.name).unofficial),
            view: value(&view),
        }
    }

    fn tables(&self) -> &'static [TableId] {
        &[TableId::Concepts, TableId::ServiceConcepts]
    }

    fn documents(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>) -> Vec<DataLink> {
        DataLink::linked(localizer, data::CLASSIFIER).into()
    }
}

/// The index of situations.
#[derive(Serialize)]
struct SituationsView {
    /// The indexes of services.
    indexes: Vec<IndexLink>,
    /// The situations, in the order of their files.
    situations: Vec<ConceptView>,
    /// The link to the services of all situations on one page.
    all_href: String,
}

/// A situation, with the first page of its services.
pub(super) struct SituationPage<'r>(pub &'r Scheme, pub &'r Concept, pub ServicesOnPage<'r>);

impl Page for SituationPage<'_> {
    fn path(&self) -> String {
        paths::situation(&self.1.id)
    }

    fn content(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>, order: &Collation) -> PageContent {
        content(localizer, order, (self.0, self.1), &self.2)
    }

    fn tables(&self) -> &'static [TableId] {
        &[TableId::Concepts, TableId::ServiceConcepts]
    }

    fn documents(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>) -> Vec<DataLink> {
        data_links::parts_of(localizer, data::CLASSIFIER).into()
    }
}

/// A situation.
#[derive(Serialize)]
struct SituationView {
    /// What it covers.
    description: Option<TextView>,
    /// What to do first, step by step.
    first: Vec<TextView>,
    /// The services, by name, the first of them if there are several pages.
    services: Vec<ServiceLink>,
    /// The pages of the services, if there are several.
    pagination: Option<PaginationView>,
    /// The situations that it divides into.
    concepts: Vec<ConceptLink>,
    /// The territories with offices for these services, by name.
    districts: Vec<ServingDistrict>,
}

fn content(
    localizer: &Localizer<'_>,
    order: &Collation,
    (scheme, situation): (&Scheme, &Concept),
    services: &ServicesOnPage<'_>,
) -> PageContent {
    let mut breadcrumbs = vec![(paths::SITUATIONS.to_owned(), title(localizer, "situations"))];
    let parent = situation.parent.as_ref().and_then(|id| localizer.registry.concept(&scheme.id_of(id)));
    breadcrumbs.extend(parent.map(|(_, parent)| (paths::situation(&parent.id), localizer.text(&parent.name))));
    let narrower = scheme.concepts_under(Some(situation.id.as_str()));
    let view = SituationView {
        description: localizer.text_option(situation.description.as_ref()),
        first: situation.first.iter().map(|step| localizer.text(step)).collect(),
        services: services.links(localizer, order),
        pagination: services.page.links(localizer, &paths::situation(&situation.id)),
        concepts: narrower.map(|concept| concept_link(localizer, scheme, concept)).collect(),
        districts: districts(localizer, order, scheme, situation),
    };
    let name = localizer.text(&situation.name);
    PageContent {
        template: "situation.html",
        description: view.description.as_ref().unwrap_or(&name).text.clone(),
        unofficial: name.unofficial,
        title: name,
        breadcrumbs,
        view: value(&view),
    }
}

/// The territories with open offices for the services of a situation, by name.
fn districts(
    localizer: &Localizer<'_>,
    order: &Collation,
    scheme: &Scheme,
    situation: &Concept,
) -> Vec<ServingDistrict> {
    let own: Vec<_> = localizer.registry.services_of_concept(&scheme.id_of(&situation.id)).collect();
    let offices = own.iter().flat_map(|service| localizer.registry.offices_of_service(service.id.as_str()));
    serving_districts(localizer, order, offices.filter(|(_, office)| is_open(office)))
}
