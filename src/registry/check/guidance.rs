//! What a service says beside the words of the act: its forms, identifiers and related services.

use super::bases::each_service;
use super::ids::unique;
use super::services::defined;
use crate::diagnostics::{Diagnostic, Diagnostics, codes, message, phrase};
use crate::registry::decode::{ValueKind, ValueRules};
use crate::registry::model::Service;
use crate::registry::register::Registry;

pub(super) fn check(registry: &Registry, faults: &mut Diagnostics) {
    each_service(registry, faults, |service, faults| {
        channels(service, faults);
        eligibility(service, faults);
        identifiers(registry, service, faults);
        neighbours(service, faults);
    });
}

/// The channels that forms and standards name are those of the service.
fn channels(service: &Service, faults: &mut Diagnostics) {
    let known: Vec<_> = service.channels.iter().map(|channel| channel.id.as_str()).collect();
    let of_forms = service.forms.iter().filter_map(|form| form.channel.as_ref());
    let of_standards = service.standards.iter().filter_map(|standard| standard.channel.as_ref());
    for channel in of_forms.chain(of_standards) {
        defined(phrase!("channel"), channel, &known, faults);
    }
}

/// Ages are in order, and a standard has one result a year.
fn eligibility(service: &Service, faults: &mut Diagnostics) {
    let ages =
        service.eligibility.as_ref().and_then(|rules| rules.minimum_age.as_ref().zip(rules.maximum_age.as_ref()));
    if let Some((least, most)) = ages.filter(|(least, most)| least.value > most.value) {
        let message = message!(
            "the least age {least} is greater than the greatest age {most}",
            least = least.value,
            most = most.value
        );
        faults.push(Diagnostic::at(&codes::STATUS_DATA, most.span, message).help(phrase!("Correct one of the ages.")));
    }
    for standard in &service.standards {
        unique(phrase!("year of a standard"), standard.results.iter().map(|result| &result.year), faults);
    }
}

/// A scheme occurs once; where the profile knows it, the identifier has its form.
fn identifiers(registry: &Registry, service: &Service, faults: &mut Diagnostics) {
    unique(phrase!("identifier"), service.identifiers.iter().map(|one| &one.scheme), faults);
    for identifier in &service.identifiers {
        let scheme = identifier.scheme.as_str();
        let kind = ValueKind::Identifier(scheme);
        let is_known = registry.profile.formats.identifiers.get(scheme).is_some();
        if is_known && !registry.profile.accepts(kind, &identifier.value) {
            let example = registry.profile.example(kind).unwrap_or_default();
            let message = message!(
                "\"{identifier}\" is not a {scheme} such as \"{example}\"",
                identifier = identifier.value.value,
                scheme,
                example
            );
            faults.push(
                Diagnostic::at(&codes::BAD_IDENTIFIER, identifier.value.span, message).help(codes::BAD_IDENTIFIER.help),
            );
        }
    }
}

/// No service follows upon itself or belongs to itself.
fn neighbours(service: &Service, faults: &mut Diagnostics) {
    for (key, ids) in [("related", &service.related), ("next", &service.next)] {
        unique(message!("service in `{key}`", key), ids.iter(), faults);
        for own in ids.iter().filter(|id| id.value == service.id.value) {
            let message = message!("the service \"{own}\" names itself in `{key}`", own, key);
            faults.push(
                Diagnostic::at(&codes::DANGLING_REFERENCE, own.span, message)
                    .help(phrase!("Name another service, or remove it.")),
            );
        }
    }
}
