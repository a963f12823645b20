//! Which point of which text of which act says so.

use crate::addresses::{fragments, paths};
use crate::registry::model::Service;
use crate::registry::{Citation, OwnText, Registry, named_points};

/// A fact of a service with the point that it comes from.
#[derive(Clone, Debug)]
pub struct SourcedFact<'r> {
    /// The JSON Pointer (RFC 6901) of the fact in the record of the service.
    pub pointer: String,
    /// The point.
    pub citation: Citation<'r>,
}

/// The facts of a service that name a point. Facts in them, such as the items of a list, come from the same point if they
/// name none themselves.
pub fn sourced_facts<'r>(registry: &'r Registry, service: &'r Service) -> Vec<SourcedFact<'r>> {
    let own = OwnText::of_service(service);
    let found = named_points(service).into_iter();
    found
        .map(|named| SourcedFact { pointer: named.pointer, citation: Citation::of_point(registry, own, named.point) })
        .collect()
}

/// The path of the page that shows a cited place best: that of its text, with the point if the text has it, else that of its
/// act; none if the register does not have the act.
pub fn cited_path(citation: &Citation<'_>) -> Option<String> {
    let act = citation.act?;
    let Some((listed, _)) = citation.text else { return Some(paths::act(&act.id)) };
    let page = paths::regulation(&act.id, &listed.id);
    Some(match &citation.address {
        Some(address) => fragments::at(page, address),
        None => page,
    })
}
