//! Further schemes as SKOS concept schemes.

use super::graph::Graph;
use super::names::LinkedNames;
use crate::addresses::paths;
use crate::opendata::source::Source;
use crate::registry::model::{Concept, Scheme};

/// Describes a scheme with its concepts.
pub(super) fn describe(graph: &mut Graph, source: &Source<'_>, names: &LinkedNames<'_>, scheme: &Scheme) {
    let iri = names.scheme(scheme);
    let page = paths::concept_scheme(scheme.is_of_situations(), &scheme.id);
    let mut node = graph.node(&iri);
    node.a("skos:ConceptScheme").string("dct:identifier", &scheme.id).text("dct:title", &scheme.name);
    node.text_if("dct:description", scheme.description.as_ref()).links("foaf:page", names.pages(page));
    node.string_if("owl:versionInfo", scheme.version.as_ref());
    if let Some(uri) = &scheme.uri {
        node.address("dct:source", uri.as_str());
    }
    for concept in &scheme.concepts {
        let own = names.concept(scheme, concept);
        self::concept(graph, names, scheme, concept);
        match concept.parent.as_ref().and_then(|id| source.registry.concept(&scheme.id_of(id))) {
            Some((_, broader)) => {
                let broader = names.concept(scheme, broader);
                graph.node(&own).link("skos:broader", &broader);
                graph.node(&broader).link("skos:narrower", &own);
            }
            None => {
                graph.node(&own).link("skos:topConceptOf", &iri);
                graph.node(&iri).link("skos:hasTopConcept", &own);
            }
        }
    }
}

fn concept(graph: &mut Graph, names: &LinkedNames<'_>, scheme: &Scheme, concept: &Concept) {
    let path = paths::concept(scheme.is_of_situations(), &scheme.id, &concept.id);
    let mut node = graph.node(&names.concept(scheme, concept));
    node.a("skos:Concept").text("skos:prefLabel", &concept.name);
    node.string("skos:notation", concept.notation());
    node.link("skos:inScheme", &names.scheme(scheme)).links("foaf:page", names.pages(path));
    node.text_if("dct:description", concept.description.as_ref());
    if let Some(address) = &concept.exact_match {
        node.address("skos:exactMatch", address.as_str());
    }
    node.alternative_labels(&concept.name, &[], &concept.aliases);
}
