//! Concepts of further schemes in lists and trees.

use serde::Serialize;

use super::service_links::{ServiceLink, service_link, sorted};
use crate::addresses::paths;
use crate::registry::model::{Concept, Scheme};
use crate::site::views::{Localizer, TextView, former};
use crate::text::Collation;

/// A concept as a link.
#[derive(Serialize)]
pub(super) struct ConceptLink {
    /// The name of its scheme.
    scheme: TextView,
    /// Its code in the scheme.
    code: Option<String>,
    /// Its name.
    name: TextView,
    /// The link.
    href: String,
}

/// A concept as a link to its page, or to its place on the page of its scheme.
pub(super) fn concept_link(localizer: &Localizer<'_>, scheme: &Scheme, concept: &Concept) -> ConceptLink {
    ConceptLink {
        scheme: localizer.text(&scheme.name),
        code: concept.code.clone(),
        name: localizer.text(&concept.name),
        href: localizer.href(&path(scheme, concept)),
    }
}

fn path(scheme: &Scheme, concept: &Concept) -> String {
    paths::concept(scheme.is_of_situations(), &scheme.id, &concept.id)
}

/// A concept with its services and narrower concepts.
#[derive(Serialize)]
pub(super) struct ConceptView {
    /// Its anchor.
    id: String,
    /// Anchors that it had before.
    former_ids: Vec<String>,
    /// Its code in the scheme.
    code: Option<String>,
    /// Its name.
    name: TextView,
    /// What it covers.
    description: Option<TextView>,
    /// The link to its page or place.
    href: String,
    /// The same concept elsewhere.
    exact_match: Option<String>,
    /// How many services it has.
    service_count: usize,
    /// Its services, by name, on the page of its scheme.
    services: Vec<ServiceLink>,
    /// Where they are if the page has no room for them.
    services_href: Option<String>,
    /// The concepts under it.
    concepts: Vec<ConceptView>,
}

/// The concepts under one of a scheme, or those at the top, in the order of the file. Their services may stand on pages of their own.
/// No concept of a published register lies in itself.
pub(super) fn concept_tree(
    localizer: &Localizer<'_>,
    order: &Collation,
    scheme: &Scheme,
    are_apart: bool,
    parent: Option<&str>,
) -> Vec<ConceptView> {
    let own = |concept: &Concept| localizer.registry.services_of_concept(&scheme.id_of(&concept.id));
    let links = |concept: &Concept| sorted(own(concept).map(|one| service_link(localizer, one)).collect(), order);
    let href = |concept: &Concept| localizer.href(&paths::services_of_concept(&scheme.id, &concept.id));
    let view = |concept: &Concept| ConceptView {
        id: concept.id.to_string(),
        former_ids: former(&concept.former_ids),
        code: concept.code.clone(),
        name: localizer.text(&concept.name),
        description: localizer.text_option(concept.description.as_ref()),
        href: localizer.href(&path(scheme, concept)),
        exact_match: concept.exact_match.as_ref().map(ToString::to_string),
        service_count: own(concept).count(),
        services: if are_apart { Vec::new() } else { links(concept) },
        services_href: (are_apart && own(concept).next().is_some()).then(|| href(concept)),
        concepts: concept_tree(localizer, order, scheme, are_apart, Some(concept.id.as_str())),
    };
    scheme.concepts_under(parent).map(view).collect()
}
