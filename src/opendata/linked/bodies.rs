//! Bodies of the state (the Organization Ontology, FOAF).

use super::graph::Graph;
use super::identifiers::identifiers;
use super::kinds;
use super::names::LinkedNames;
use crate::addresses::{fragments, paths};
use crate::opendata::source::Source;
use crate::registry::model::Body;

/// Describes a body. What it was called before and other words for it are both alternative labels.
pub(super) fn describe(graph: &mut Graph, source: &Source<'_>, names: &LinkedNames<'_>, body: &Body) {
    let iri = names.body(&body.id);
    let kind = kinds::body(graph, source, names, body);
    let mut node = graph.node(&iri);
    node.a("foaf:Organization").a("org:Organization").string("dct:identifier", &body.id);
    node.text("foaf:name", &body.name).text("skos:prefLabel", &body.name).link("dct:type", &kind);
    node.alternative_labels(&body.name, &body.former_names, &body.aliases);
    if let Some(parent) = &body.parent {
        node.link("org:subOrganizationOf", &names.body(parent));
    }
    node.text_if("dct:description", body.description.as_ref()).text_if("schema:address", body.address.as_ref());
    if let Some(year) = body.founded {
        node.typed("schema:foundingDate", year, "xsd:gYear");
    }
    for phone in &body.phones {
        node.string("schema:telephone", phone);
    }
    node.string_if("schema:email", body.email.as_ref());
    for (_, address) in body.website.iter().flat_map(|site| site.iter()) {
        node.address("foaf:homepage", address.as_str());
    }
    node.links("foaf:page", names.pages(fragments::at(paths::BODIES, &body.id)));
    identifiers(graph, source.registry, &iri, &body.identifiers);
}
