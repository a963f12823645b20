//! What things are called by other registers (Class Identifier of ADMS).

use super::graph::Graph;
use crate::registry::Registry;
use crate::registry::values::{Identifiers, WebAddress};

/// The identifiers of an organisation or a place.
pub(super) fn identifiers(graph: &mut Graph, registry: &Registry, thing: &str, identifiers: &Identifiers) {
    for (scheme, identifier) in identifiers.iter() {
        self::identifier(graph, registry, (thing, &format!("{thing}-{scheme}")), (scheme, identifier), None);
    }
}

/// An identifier of a thing by the address of both, with the scheme that the profile may name, and the record in the other register.
pub(super) fn identifier(
    graph: &mut Graph,
    registry: &Registry,
    (thing, iri): (&str, &str),
    (scheme, identifier): (&str, &str),
    url: Option<&WebAddress>,
) {
    graph.node(thing).link("adms:identifier", iri);
    let mut node = graph.node(iri);
    node.a("adms:Identifier").string("skos:notation", identifier);
    node.text_if("rdfs:label", registry.profile.formats.identifiers.get(scheme).map(|scheme| &scheme.name));
    if let Some(url) = url {
        node.address("schema:url", url.as_str());
    }
}
