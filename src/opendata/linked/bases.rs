//! Base descriptions. CPSV-AP has no term for a service that nobody gives: it is a `schema:Service` of which the services are versions.

use super::graph::Graph;
use super::names::LinkedNames;
use crate::addresses::paths;
use crate::opendata::source::Source;
use crate::readings::description;
use crate::registry::model::Base;

/// Describes a base with the services that follow it.
pub(super) fn describe(graph: &mut Graph, source: &Source<'_>, names: &LinkedNames<'_>, base: &Base) {
    let service = &base.service;
    let mut node = graph.node(&names.base(&service.id));
    node.a("schema:Service").string("dct:identifier", &service.id).text("dct:title", &service.name);
    node.text("dct:description", description(service)).text_if("dct:alternative", service.short_name.as_ref());
    node.links("foaf:page", names.pages(paths::base(&service.id)));
    node.links("owl:sameAs", service.former_ids.iter().map(|former| names.base(former)));
    node.links("dct:source", service.act.iter().map(|act| names.act(act)));
    let versions = source.registry.services_of_base(service.id.as_str());
    node.links("dct:hasVersion", versions.map(|service| names.service(&service.id)));
}
