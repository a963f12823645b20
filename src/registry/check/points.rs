//! The points that services, terms and listings name stand in the texts of acts.

use super::bases::each_service;
use super::cited_places;
use super::unread::UnreadFiles;
use crate::diagnostics::{Diagnostic, Diagnostics, codes, message, phrase};
use crate::registry::citation::{Citation, OwnText};
use crate::registry::model::{CitedPoint, Service, Term};
use crate::registry::named_points::named_points;
use crate::registry::register::Registry;

pub(super) fn check(registry: &Registry, broken: &UnreadFiles, faults: &mut Diagnostics) {
    each_service(registry, faults, |service, faults| {
        for named in named_points(service) {
            of_service(registry, broken, service, named.point, faults);
        }
    });
    for term in &registry.glossary {
        of_term(registry, broken, term, faults);
    }
    listings(registry, broken, faults);
}

fn of_service(
    registry: &Registry,
    broken: &UnreadFiles,
    service: &Service,
    cited: &CitedPoint,
    faults: &mut Diagnostics,
) {
    let own = OwnText::of_service(service);
    if let Some(id) = cited.act.as_ref().filter(|id| registry.act(id.as_str()).is_none()) {
        if !broken.any_in("registry/acts/") {
            let message = message!("there is no act \"{id}\"", id);
            faults.push(
                Diagnostic::at(&codes::DANGLING_REFERENCE, id.span, message)
                    .help(phrase!("Take the id of an act of the register, or name the act in `legal_basis`.")),
            );
        }
        return;
    }
    let id = cited.act.as_ref().map(|id| id.as_str()).or(own.act);
    let Some(act) = id.and_then(|id| registry.act(id)) else { return };
    if cited.text.is_some() || cited.act.is_some() {
        cited_places::check_in_act(registry, broken, act, cited.text.as_ref(), Some(&cited.point), faults);
    } else if let Some((listed, _)) = Citation::of_point(registry, own, cited).text {
        cited_places::point(registry, broken, act, &listed.id, &cited.point, faults);
    }
}

fn of_term(registry: &Registry, broken: &UnreadFiles, term: &Term, faults: &mut Diagnostics) {
    let Some(act) = term.act.as_ref().and_then(|id| registry.act(id.as_str())) else { return };
    cited_places::check_in_act(registry, broken, act, term.text.as_ref(), term.point.as_ref(), faults);
}

/// The annexes that list offices, of acts whose texts the register has.
fn listings(registry: &Registry, broken: &UnreadFiles, faults: &mut Diagnostics) {
    for listing in registry.all_offices().flat_map(|(_, office)| &office.listings) {
        let citation = Citation::of_listing(registry, listing);
        if let (Some(act), Some((listed, _)), Some(annex), None) =
            (citation.act, citation.text, &listing.annex, &citation.address)
        {
            cited_places::annex(registry, broken, act, &listed.id, annex, faults);
        }
    }
}
