//! Towns, villages and what unites them, as places in their territories.

use super::graph::Graph;
use super::identifiers::identifiers;
use super::names::LinkedNames;
use crate::opendata::source::Source;
use crate::registry::model::{Settlement, SettlementFile};

/// Describes a settlement. The place that it is a part of is its rural district, or else its territory.
pub(super) fn describe(
    graph: &mut Graph,
    source: &Source<'_>,
    names: &LinkedNames<'_>,
    (file, settlement): (&SettlementFile, &Settlement),
) {
    let iri = names.settlement(&file.district, &settlement.id);
    let district = names.district(&file.district);
    let within = settlement.parent.as_ref().map_or(district, |parent| names.settlement(&file.district, parent));
    let mut node = graph.node(&iri);
    node.a("dct:Location").string("dct:identifier", &settlement.id).text("skos:prefLabel", &settlement.name);
    node.link("dct:isPartOf", &within);
    node.alternative_labels(&settlement.name, &settlement.former_names, &settlement.aliases);
    identifiers(graph, source.registry, &iri, &settlement.identifiers);
}
