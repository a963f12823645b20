//! The points that a service names stand in the text of its regulation.

use super::unread::UnreadFiles;
use crate::diagnostics::{Diagnostic, Diagnostics, codes};
use crate::registry::decode::{Spanned, nearest};
use crate::registry::model::Service;
use crate::registry::register::Registry;
use crate::registry::regulation::{RegulationDocument, address_of_point};

pub(super) fn check(registry: &Registry, broken: &UnreadFiles, faults: &mut Diagnostics) {
    for service in &registry.services {
        let Some(text) = registry.regulation_of(service) else { continue };
        let folder = format!("content/regulations/{}/{}", text.act, text.id);
        if broken.any_in(&folder) {
            continue;
        }
        for point in points(service) {
            if !text.has_address(&address_of_point(point)) {
                faults.push(absent(point, text, &folder));
            }
        }
    }
}

fn absent(point: &Spanned<String>, text: &RegulationDocument, folder: &str) -> Diagnostic {
    let known: Vec<_> = text.addresses().collect();
    let help = match nearest(&address_of_point(point), &known) {
        Some(near) => format!("The nearest place that it has is #{near}. {}", codes::NO_SUCH_POINT.help),
        None => codes::NO_SUCH_POINT.help.to_owned(),
    };
    Diagnostic::at(&codes::NO_SUCH_POINT, point.span, format!("{folder} has no point {point}")).help(help)
}

/// The points that the records of a service name.
fn points(service: &Service) -> impl Iterator<Item = &Spanned<String>> {
    let statements = [
        &service.recipient,
        &service.provider,
        &service.delivery,
        &service.suspension,
        &service.basis_to_start,
        &service.minimum_staff,
        &service.information,
    ];
    let provisions = [
        &service.refusal_grounds,
        &service.stages,
        &service.acceptance,
        &service.participation,
        &service.electronic_participation,
        &service.responsibility,
        &service.requirements,
        &service.technical,
    ];
    let bases = [&service.legal_basis, &service.developed_under];
    let statements = statements.into_iter().flatten().filter_map(|statement| statement.point.as_ref());
    let provisions = provisions.into_iter().flatten().filter_map(|provision| provision.point.as_ref());
    let bases = bases.into_iter().flatten().filter_map(|basis| basis.point.as_ref());
    let cost = service.cost.as_ref().and_then(|cost| cost.point.as_ref());
    let result = service.result.as_ref().and_then(|result| result.point.as_ref());
    let times = service.processing_times.iter().filter_map(|time| time.point.as_ref());
    let documents = service.evidence.iter().filter_map(|group| group.point.as_ref());
    statements.chain(provisions).chain(bases).chain(cost).chain(result).chain(times).chain(documents)
}
