//! The classifier, and what stands where in it (HSDS objects `taxonomy`, `taxonomy_term`, `attribute`).

use super::object::{Maker, Object};
use crate::addresses::paths;
use crate::registry::values::Text;

/// The id of the one taxonomy.
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
    std::iter::once(taxonomy)
}

fn name(maker: &Maker<'_, '_>) -> String {
    maker.strings().plain("classifier")
}

/// Sections and subsections. HSDS wants a description; the name stands there as well.
pub(super) fn terms<'m>(maker: &'m Maker<'_, '_>) -> impl Iterator<Item = Object> + 'm {
    maker.source.registry.classifier.sections.iter().flat_map(move |section| {
        let subsections = section.subsections.iter().map(move |subsection| {
            term(maker, subsection.code.as_str(), &subsection.name, Some(section.code.as_str()))
        });
        std::iter::once(term(maker, section.code.as_str(), &section.name, None)).chain(subsections)
    })
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

/// The subsection of each service.
pub(super) fn attributes<'m>(maker: &'m Maker<'_, '_>) -> impl Iterator<Item = Object> + 'm {
    let services = maker.source.registry.services.iter();
    let placed = services.filter(move |service| maker.source.registry.subsection(*service.subsection).is_some());
    placed.map(move |service| {
        maker
            .object("attribute", service.id.as_str())
            .with("register_id", service.id.as_str())
            .with("link_id", maker.ids.of("service", service.id.as_str()))
            .with("taxonomy_term_id", maker.ids.of("taxonomy_term", service.subsection.as_str()))
            .with("link_type", "category")
            .with("link_entity", "service")
    })
}
