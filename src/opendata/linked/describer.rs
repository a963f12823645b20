//! What describing a service in CPSV-AP starts from, and the addresses of its parts.

use std::fmt::Display;

use super::graph::Graph;
use super::labels::Labels;
use super::names::LinkedNames;
use crate::addresses::fragments;
use crate::opendata::source::Source;
use crate::registry::model::{Body, Service};

/// Describes one service.
pub(super) struct Describer<'d, 'r> {
    pub graph: &'d mut Graph,
    pub source: &'d Source<'r>,
    pub names: &'d LinkedNames<'r>,
    pub labels: &'d Labels,
    pub service: &'r Service,
    /// Its address.
    pub iri: String,
}

impl Describer<'_, '_> {
    /// A part of the service that has a place on its page.
    pub(super) fn on_page(&self, place: impl Display) -> String {
        fragments::at(&self.iri, place)
    }

    /// Any other part of the service.
    pub(super) fn part(&self, place: impl Display) -> String {
        self.names.in_services(fragments::service_part(&self.service.id, place))
    }

    /// The identifier of a part: the service's own, and the place.
    pub(super) fn identifier(&self, place: impl Display) -> String {
        format!("{}/{place}", self.service.id)
    }

    /// A body of the state as a Public Organisation.
    pub(super) fn organisation(&mut self, body: &Body) -> String {
        let iri = self.names.body(&body.id);
        let mut node = self.graph.node(&iri);
        node.a("cv:PublicOrganisation").a("org:Organization").string("dct:identifier", &body.id);
        node.text("skos:prefLabel", &body.name);
        if let Some(country) = self.source.registry.settings.country {
            node.link("dct:spatial", &self.names.country(country));
        }
        iri
    }

    /// A word of one of the register's own lists.
    pub(super) fn code(&mut self, list: &str, word: &str) -> String {
        self.labels.codes.mention(self.graph, self.names, list, word)
    }
}
