//! `services.ttl`: offices and services, and what they share.

use std::io;

use rayon::prelude::*;

use super::forms::{Forms, Thing};
use super::graph::Graph;
use super::labels::Labels;
use super::names::LinkedNames;
use super::vocabulary::CPSV_AP;
use super::{bases, offices, services, settlements};
use crate::addresses::fragments;
use crate::opendata::source::{PlacedOffice, Source};
use crate::registry::model::Service;
use crate::registry::tables::TableId;

/// How many things are described at a time: enough for every thread, little enough for any memory.
const BATCH: usize = 64;

/// All offices and services.
///
/// # Errors
/// When there is no room for temporary files.
pub(super) fn write(source: &Source<'_>, names: &LinkedNames<'_>, labels: &Labels) -> io::Result<Forms> {
    let mut forms = Forms::new(labels.graph())?;
    dataset(forms.shared(), source, names);
    country(forms.shared(), source, names);
    for base in &source.registry.bases {
        bases::describe(forms.shared(), source, names, base);
    }
    for settlement in source.registry.all_settlements() {
        settlements::describe(forms.shared(), source, names, settlement);
    }
    for offices in source.offices.chunks(BATCH) {
        forms
            .take(offices.par_iter().map(|placed| office(source, names, labels, placed)).collect::<Result<_, _>>()?)?;
    }
    for services in source.registry.services.chunks(BATCH) {
        forms.take(
            services.par_iter().map(|record| service(source, names, labels, record)).collect::<Result<_, _>>()?,
        )?;
    }
    Ok(forms)
}

fn office(
    source: &Source<'_>,
    names: &LinkedNames<'_>,
    labels: &Labels,
    placed: &PlacedOffice<'_>,
) -> io::Result<Thing> {
    let mut graph = labels.graph();
    offices::describe(&mut graph, source, names, labels, placed);
    let parts = names.in_services(fragments::office_part(&placed.office.id, ""));
    Thing::new(&names.office(&placed.file.district, &placed.office.id), &parts, graph)
}

fn service(source: &Source<'_>, names: &LinkedNames<'_>, labels: &Labels, service: &Service) -> io::Result<Thing> {
    let mut graph = labels.graph();
    services::describe(&mut graph, source, names, labels, service);
    let parts = names.in_services(fragments::service_part(&service.id, ""));
    Thing::new(&names.service(&service.id), &parts, graph)
}

/// The data set that the services are a part of (Class Dataset), and its publisher.
fn dataset(graph: &mut Graph, source: &Source<'_>, names: &LinkedNames<'_>) {
    let settings = &source.registry.settings;
    publisher(graph, source, names);
    let mut node = graph.node(&names.dataset(TableId::Services));
    node.a("dcat:Dataset").string("dct:identifier", "services").text("dct:title", &settings.title);
    node.text("dct:description", &settings.description).link("dct:publisher", &names.publisher());
    node.link("dct:conformsTo", CPSV_AP);
}

/// The publisher, as CPSV-AP and DCAT-AP each want an agent.
pub(super) fn publisher(graph: &mut Graph, source: &Source<'_>, names: &LinkedNames<'_>) {
    let settings = &source.registry.settings;
    let mut node = graph.node(&names.publisher());
    node.a("foaf:Agent").string("dct:identifier", format_args!("{}/publisher", settings.id));
    node.text("dct:title", &settings.publisher.name).text("foaf:name", &settings.publisher.name);
    if let Some(url) = &settings.publisher.url {
        node.address("foaf:homepage", url.as_str());
    }
}

/// The country, the jurisdiction of its bodies.
pub(super) fn country(graph: &mut Graph, source: &Source<'_>, names: &LinkedNames<'_>) {
    if let Some(country) = source.registry.settings.country {
        let mut node = graph.node(&names.country(country));
        node.a("dct:Location").string("dct:identifier", country.to_string().to_uppercase());
    }
}
