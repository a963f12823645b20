//! Acts that records mention. An act of the register is named after its page, any other has one node in `acts.ttl`.

use super::graph::Graph;
use super::kinds;
use super::names::LinkedNames;
use crate::opendata::source::Source;
use crate::registry::model::ActReference;

/// The act that a mention names: one of the register, or a legal resource of which no more is known than the mentions say.
pub(super) fn mentioned(
    graph: &mut Graph,
    source: &Source<'_>,
    names: &LinkedNames<'_>,
    mention: &ActReference,
) -> String {
    if let Some(act) = source.registry.mentioned(mention) {
        return names.act(&act.id);
    }
    let iri = names.in_acts(source.mentions().name(&source.works, mention));
    let kind = mention.kind.as_ref().map(|kind| kinds::act(graph, source, names, kind));
    let mut node = graph.node(&iri);
    node.a("eli:LegalResource").text_if("dct:title", mention.title.as_ref());
    if let Some(kind) = kind {
        node.address("eli:type_document", &kind);
    }
    if let Some(url) = source.mentions().official_url(&source.works, mention) {
        node.address("rdfs:seeAlso", url.as_str());
    }
    node.string_if("eli:number", mention.number.as_ref()).date_if("eli:date_document", mention.date);
    // The body is named in words, which ELI's own properties do not take.
    node.text_if("dc:creator", mention.issuer.as_ref()).string_if("dct:identifier", mention.registered.as_ref());
    iri
}
