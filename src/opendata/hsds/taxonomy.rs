//! The classifier, and what stands where in it (HSDS objects `taxonomy`, `taxonomy_term`, `attribute`).

use super::object::{Maker, Object};
use crate::addresses::paths;
use crate::registry::model::{Concept, Scheme};
use crate::registry::values::Text;

/// The id of the classifier among the taxonomies.
const CLASSIFIER: &str = "classifier";

/// The classifier as a taxonomy.
pub(super) fn taxonomies<'m>(maker: &'m Maker<'_, '_>) -> impl Iterator<Item = Object> + 'm {
    let page = maker.source.links.page(maker.language, paths::SECTIONS);
    let taxonomy = maker
        .object("taxonomy", CLASSIFIER)
        .with("register_id", CLASSIFIER)
        .with("name", name(maker))
        .with("description", maker.localize(&maker.source.registry.settings.description))
        .with("uri", page);
    let further = maker.source.registry.schemes.iter().map(move |scheme| {
        let page = paths::concept_scheme(scheme.is_of_situations(), &scheme.id);
        let description = scheme.description.as_ref().unwrap_or(&scheme.name);
        let uri =
            scheme.uri.as_ref().map_or_else(|| maker.source.links.page(maker.language, page), ToString::to_string);
        maker
            .object("taxonomy", &further(&scheme.id))
            .with("register_id", scheme.id.to_string())
            .with("name", maker.localize(&scheme.name))
            .with("description", maker.localize(description))
            .with("uri", uri)
            .with_some("version", scheme.version.as_deref())
    });
    std::iter::once(taxonomy).chain(further)
}

/// The id of a further scheme, or of a concept of one, which may bear the name or a code of the classifier.
fn further(id: impl std::fmt::Display) -> String {
    format!("schemes/{id}")
}

fn name(maker: &Maker<'_, '_>) -> String {
    maker.strings().plain("classifier")
}

/// Sections, subsections and the concepts of further schemes. HSDS wants a description; the name stands there as well.
pub(super) fn terms<'m>(maker: &'m Maker<'_, '_>) -> impl Iterator<Item = Object> + 'm {
    let sections = maker.source.registry.classifier.sections.iter().flat_map(move |section| {
        let subsections = section.subsections.iter().map(move |subsection| {
            term(maker, subsection.code.as_str(), &subsection.name, Some(section.code.as_str()))
        });
        std::iter::once(term(maker, section.code.as_str(), &section.name, None)).chain(subsections)
    });
    let schemes = maker.source.registry.schemes.iter();
    let concepts = schemes.flat_map(|scheme| scheme.concepts.iter().map(move |one| (scheme, one)));
    sections.chain(concepts.map(move |(scheme, one)| concept(maker, scheme, one)))
}

fn term(maker: &Maker<'_, '_>, code: &str, name: &Text, parent: Option<&str>) -> Object {
    let localized = name.in_language(maker.language);
    maker
        .object("taxonomy_term", code)
        .with("register_id", code)
        .with("code", code)
        .with("name", localized.text)
        .with("description", localized.text)
        .with_some("parent_id", parent.map(|parent| maker.ids.of("taxonomy_term", parent)))
        .with("taxonomy", self::name(maker))
        .with("language", localized.language.as_str())
        .with("taxonomy_id", maker.ids.of("taxonomy", CLASSIFIER))
        .with("term_uri", maker.source.links.page(maker.language, paths::section(code)))
}

fn concept(maker: &Maker<'_, '_>, scheme: &Scheme, concept: &Concept) -> Object {
    let id = scheme.id_of(&concept.id);
    let name = concept.name.in_language(maker.language);
    let description = concept.description.as_ref().unwrap_or(&concept.name);
    let parent = concept.parent.as_ref().map(|parent| further(scheme.id_of(parent)));
    let page = paths::concept(scheme.is_of_situations(), &scheme.id, &concept.id);
    let address = || maker.source.links.page(maker.language, page);
    maker
        .object("taxonomy_term", &further(&id))
        .with("register_id", id.as_str())
        .with("code", concept.notation())
        .with("name", name.text)
        .with("description", maker.localize(description))
        .with_some("parent_id", parent.map(|parent| maker.ids.of("taxonomy_term", &parent)))
        .with("taxonomy", maker.localize(&scheme.name))
        .with("language", name.language.as_str())
        .with("taxonomy_id", maker.ids.of("taxonomy", &further(&scheme.id)))
        .with("term_uri", concept.exact_match.as_ref().map_or_else(address, ToString::to_string))
}

/// The subsection, or else the section, and the concepts of each service.
pub(super) fn attributes<'m>(maker: &'m Maker<'_, '_>) -> impl Iterator<Item = Object> + 'm {
    let services = maker.source.registry.services.iter();
    let placed = services.filter_map(move |service| Some((service, maker.source.registry.placement(service)?)));
    let places = placed.map(move |(service, place)| {
        maker
            .object("attribute", service.id.as_str())
            .with("register_id", service.id.as_str())
            .with("link_id", maker.ids.of("service", service.id.as_str()))
            .with("taxonomy_term_id", maker.ids.of("taxonomy_term", place.code()))
            .with("link_type", "category")
            .with("link_entity", "service")
    });
    let concepts = maker.source.registry.services.iter().flat_map(move |service| {
        service.classified_as.iter().map(move |concept| {
            let id = format!("{}/{concept}", service.id);
            maker
                .object("attribute", &id)
                .with("register_id", id.as_str())
                .with("link_id", maker.ids.of("service", service.id.as_str()))
                .with("taxonomy_term_id", maker.ids.of("taxonomy_term", &further(concept)))
                .with("link_type", "category")
                .with("link_entity", "service")
        })
    });
    places.chain(concepts)
}
