//! `classifier.ttl`: sections and subsections as SKOS (W3C Recommendation of 2009-08-18), and the register's own lists of
//! words.

use super::graph::Graph;
use super::kinds;
use super::labels::Labels;
use super::names::LinkedNames;
use super::schemes;
use crate::addresses::paths;
use crate::opendata::source::Source;
use crate::registry::values::{Aliases, Text};

/// The classifier.
pub(super) fn graph(source: &Source<'_>, names: &LinkedNames<'_>, labels: &Labels) -> Graph {
    let mut graph = labels.graph();
    let registry = source.registry;
    let scheme = names.page(paths::SECTIONS);
    let mut node = graph.node(&scheme);
    node.a("skos:ConceptScheme").links("foaf:page", names.pages(paths::SECTIONS));
    node.caption("dct:title", &source.translations.caption("classifier"));
    if let Some(act) = &registry.classifier.act {
        graph.node(&scheme).link("dct:source", &names.act(act));
    }
    for section in &registry.classifier.sections {
        let own = names.section(&section.code);
        let mut concept = Concept { graph: &mut graph, names };
        concept.describe(&own, section.code.as_str(), &section.name, &section.aliases);
        graph.node(&own).link("skos:topConceptOf", &scheme);
        graph.node(&scheme).link("skos:hasTopConcept", &own);
        for subsection in &section.subsections {
            let narrower = names.section(&subsection.code);
            let mut concept = Concept { graph: &mut graph, names };
            concept.describe(&narrower, subsection.code.as_str(), &subsection.name, &subsection.aliases);
            graph.node(&narrower).link("skos:broader", &own);
            graph.node(&own).link("skos:narrower", &narrower);
        }
    }
    for scheme in &registry.schemes {
        schemes::describe(&mut graph, source, names, scheme);
    }
    labels.codes.describe(&mut graph, names);
    kinds::describe(&mut graph, source, names);
    graph
}

/// Describes sections and subsections alike.
struct Concept<'g, 'r> {
    graph: &'g mut Graph,
    names: &'g LinkedNames<'r>,
}

impl Concept<'_, '_> {
    fn describe(&mut self, iri: &str, code: &str, name: &Text, aliases: &Aliases) {
        let path = paths::section(code);
        let mut node = self.graph.node(iri);
        node.a("skos:Concept").text("skos:prefLabel", name).string("skos:notation", code);
        node.link("skos:inScheme", &self.names.page(paths::SECTIONS)).links("foaf:page", self.names.pages(path));
        node.alternative_labels(name, &[], aliases);
    }
}
