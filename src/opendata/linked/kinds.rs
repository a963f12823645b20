//! Kinds of acts and bodies that the profile names, each one node: a term of an authority table where the profile has one, else a
//! concept of the register's own lists.

use super::graph::Graph;
use super::names::LinkedNames;
use crate::opendata::source::Source;
use crate::registry::model::{ActKind, Body};
use crate::registry::values::Text;
use crate::registry::vocabulary::Vocabulary;

/// The kind of an act.
pub(super) fn act(graph: &mut Graph, source: &Source<'_>, names: &LinkedNames<'_>, kind: &ActKind) -> String {
    let profile = &source.registry.profile;
    let term = profile.act_kinds.get(kind.as_str());
    if let Some(address) = term.and_then(|term| term.eli.as_ref()) {
        return address.as_str().to_owned();
    }
    concept(
        graph,
        &names.code("act-kind", kind),
        kind.as_str(),
        profile.kind_label(Vocabulary::ActKinds, kind.as_str()),
    )
}

/// The kind of a body.
pub(super) fn body(graph: &mut Graph, source: &Source<'_>, names: &LinkedNames<'_>, body: &Body) -> String {
    let kind = body.kind.as_str();
    let label = source.registry.profile.kind_label(Vocabulary::BodyKinds, kind);
    concept(graph, &names.code("body-kind", kind), kind, label)
}

/// All kinds that the records of the register have.
pub(super) fn describe(graph: &mut Graph, source: &Source<'_>, names: &LinkedNames<'_>) {
    for record in &source.registry.bodies {
        body(graph, source, names, record);
    }
    let registry = source.registry;
    let mentioned = source.works.mentions().filter_map(|mention| mention.kind.as_ref());
    for kind in registry.acts.iter().map(|act| &act.kind).chain(mentioned) {
        act(graph, source, names, kind);
    }
}

fn concept(graph: &mut Graph, iri: &str, word: &str, label: Option<&Text>) -> String {
    let mut node = graph.node(iri);
    node.a("skos:Concept").string("skos:notation", word).text_if("skos:prefLabel", label);
    iri.to_owned()
}
