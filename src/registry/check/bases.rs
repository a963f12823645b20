//! Base descriptions: what they name is there, and rules of single services hold for them and for the services that follow them.

use std::collections::HashSet;

use super::cited_places;
use super::unread::UnreadFiles;
use crate::diagnostics::{Diagnostic, Diagnostics, FileId, codes, message, phrase};
use crate::registry::model::Service;
use crate::registry::named_points::named_points;
use crate::registry::register::Registry;

pub(super) fn check(registry: &Registry, broken: &UnreadFiles, faults: &mut Diagnostics) {
    for base in &registry.bases {
        let service = &base.service;
        if registry.services_of_base(service.id.as_str()).next().is_none() && !broken.any_in("registry/services/") {
            let message = message!("no service follows the base description \"{id}\"", id = service.id);
            let fault = Diagnostic::at(&codes::UNUSED_BASE, service.id.span, message);
            faults.push(fault.help(codes::UNUSED_BASE.help));
        }
        match &service.act {
            Some(act) => {
                if let (Some(act), Some(text)) = (registry.act(act.as_str()), &base.text) {
                    cited_places::check(registry, broken, act, text, None, faults);
                }
            }
            None => {
                let named = named_points(service);
                if let Some(first) = named.iter().find(|named| named.point.act.is_none()) {
                    let message = message!("the base description \"{id}\" names points, but no `act`", id = service.id);
                    faults.push(Diagnostic::at(&codes::MISSING_KEY, first.point.point.span, message).help(phrase!(
                        "Add `act`, and `text` if it is not the enacting text: points are counted there."
                    )));
                }
            }
        }
    }
}

/// Checks a rule of single services for the base descriptions and then for the services. What is wrong with a base is reported once,
/// where it stands; what it causes only in a service that follows it, at the service.
pub(super) fn each_service(registry: &Registry, faults: &mut Diagnostics, rule: impl Fn(&Service, &mut Diagnostics)) {
    let files: HashSet<FileId> = registry.bases.iter().map(|base| base.service.id.span.file).collect();
    let bases = registry.bases.iter().map(|base| &base.service);
    for service in bases.chain(&registry.services) {
        let mut found = Diagnostics::default();
        rule(service, &mut found);
        for fault in found.iter() {
            let Some(place) = fault.span.filter(|place| files.contains(&place.file)) else {
                faults.push(fault.clone());
                continue;
            };
            if has(faults, fault) {
                continue;
            }
            faults.push(match &service.base {
                None => fault.clone(),
                Some(base) => {
                    let of_service = Diagnostic { span: Some(base.span), ..fault.clone() };
                    of_service.related(place, phrase!("said here, by the base description"))
                }
            });
        }
    }
}

/// Whether a fault was found already.
fn has(faults: &Diagnostics, fault: &Diagnostic) -> bool {
    let mut others = faults.iter().filter(|one| one.span == fault.span && one.code == fault.code);
    others.any(|one| one.message == fault.message)
}
