//! The points of acts from which statements come: subdivisions of the texts of acts, named after their places on the pages.

use std::fmt::Display;

use super::describer::Describer;
use super::graph::{Graph, GraphNode};
use super::names::LinkedNames;
use super::vocabulary::expand;
use crate::addresses::fragments;
use crate::registry::Citation;
use crate::registry::model::CitedPoint;

/// The point that is cited, if the register has it.
pub(super) fn point(graph: &mut Graph, names: &LinkedNames<'_>, citation: &Citation<'_>) -> Option<String> {
    let ((act, (listed, _)), address) = citation.act.zip(citation.text).zip(citation.address.as_ref())?;
    let text = names.act_text(&act.id, &listed.id);
    let iri = fragments::at(&text, address);
    let mut node = graph.node(&iri);
    node.a("eli:LegalResourceSubdivision").link("eli:is_part_of", &text);
    node.string_if("eli:id_local", citation.point_id());
    Some(iri)
}

impl Describer<'_, '_> {
    /// Says from which point a part of the service comes.
    pub(super) fn comes_from(&mut self, part: &str, cited: Option<&CitedPoint>) {
        if let Some(point) = self.point(cited) {
            self.graph.node(part).link("dct:source", &point);
        }
    }

    /// Says from which point a statement about the service, or a part of it, comes (RDF 1.1 reification).
    pub(super) fn statement_comes_from(
        &mut self,
        place: impl Display,
        subject: &str,
        cited: Option<&CitedPoint>,
        property: &'static str,
        object: impl Fn(&mut GraphNode<'_>),
    ) {
        let Some(point) = self.point(cited) else { return };
        let iri = self.part(place);
        let mut node = self.graph.node(&iri);
        node.a("rdf:Statement").link("rdf:subject", subject).link("rdf:predicate", &expand(property));
        node.link("dct:source", &point);
        object(&mut node);
    }

    fn point(&mut self, cited: Option<&CitedPoint>) -> Option<String> {
        let citation = self.source.citation(self.service, cited?);
        point(self.graph, self.names, &citation)
    }
}
