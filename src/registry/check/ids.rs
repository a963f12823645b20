//! Ids are unique, codes nest.

use std::collections::HashMap;
use std::fmt::Display;
use std::hash::Hash;

use crate::diagnostics::{Diagnostic, Diagnostics, Span, codes};
use crate::registry::decode::Spanned;
use crate::registry::model::{SchemeKind, Service};
use crate::registry::register::Registry;

pub(super) fn check(registry: &Registry, faults: &mut Diagnostics) {
    let sections = &registry.classifier.sections;
    unique("section", sections.iter().map(|section| &section.code), faults);
    let subsections = sections.iter().flat_map(|section| &section.subsections);
    unique("subsection", subsections.map(|subsection| &subsection.code), faults);
    unique("language", registry.settings.languages.iter(), faults);
    unique("act", registry.acts.iter().map(|act| &act.id), faults);
    unique("body", registry.bodies.iter().map(|body| &body.id), faults);
    unique("service", registry.services.iter().map(|service| &service.id), faults);
    unique("base description", registry.bases.iter().map(|base| &base.service.id), faults);
    unique("code", registry.services.iter().filter_map(|service| service.code.as_ref()), faults);
    unique("scheme", registry.schemes.iter().map(|scheme| &scheme.id), faults);
    for scheme in registry.schemes_of(SchemeKind::Plain) {
        unique("concept", scheme.concepts.iter().map(|concept| &concept.id), faults);
    }
    // Situations of all schemes have pages in one folder.
    unique("situation", registry.situations().map(|(_, concept)| &concept.id), faults);
    unique("district", registry.districts.iter().map(|district| &district.id), faults);
    unique("settlement", registry.all_settlements().map(|(_, settlement)| &settlement.id), faults);
    unique("term", registry.glossary.iter().map(|term| &term.id), faults);
    unique("provider", registry.offices.iter().flat_map(|file| &file.providers).map(|provider| &provider.id), faults);
    unique("office", registry.all_offices().map(|(_, office)| &office.id), faults);
    addresses_of_codes(registry, faults);
    codes_nest(registry, faults);
    service_ids(registry, faults);
}

/// Reports every id that occurs a second time.
pub(super) fn unique<'r, T>(kind: &str, ids: impl Iterator<Item = &'r Spanned<T>>, faults: &mut Diagnostics)
where
    T: Eq + Hash + Display + 'r,
{
    let mut first: HashMap<&T, Span> = HashMap::new();
    for id in ids {
        if let Some(span) = first.get(&id.value) {
            faults.push(
                Diagnostic::at(&codes::DUPLICATE_ID, id.span, format!("the {kind} \"{id}\" is defined twice"))
                    .help(codes::DUPLICATE_ID.help)
                    .related(*span, "first defined here"),
            );
        } else {
            first.insert(&id.value, id.span);
        }
    }
}

/// Sections and subsections share one folder, in which `A1` and `a1` are one name on some systems.
fn addresses_of_codes(registry: &Registry, faults: &mut Diagnostics) {
    let mut taken: HashMap<String, (&str, &str, Span)> = HashMap::new();
    for section in &registry.classifier.sections {
        let own = [("section", section.code.value.as_str(), section.code.span)];
        let below = section.subsections.iter();
        let below = below.map(|subsection| ("subsection", subsection.code.value.as_str(), subsection.code.span));
        for (kind, code, span) in own.into_iter().chain(below) {
            let first = *taken.entry(code.to_ascii_lowercase()).or_insert((kind, code, span));
            // Codes of one kind that are equal to the letter are reported already.
            if first.2 != span && (first.0, first.1) != (kind, code) {
                let message =
                    format!("the {kind} \"{code}\" would have the address of the {} \"{}\"", first.0, first.1);
                faults.push(
                    Diagnostic::at(&codes::DUPLICATE_ID, span, message)
                        .help("Give one of them a code that differs in more than the case of its letters.")
                        .related(first.2, "the other code"),
                );
            }
        }
    }
}

fn codes_nest(registry: &Registry, faults: &mut Diagnostics) {
    let forms = &registry.profile.codes;
    for section in &registry.classifier.sections {
        for subsection in &section.subsections {
            if !forms.subsection.nests(subsection.code.as_str(), section.code.as_str()) {
                let message = format!("subsection {} stands in section {}", subsection.code, section.code);
                faults.push(
                    Diagnostic::at(&codes::CODE_OUTSIDE, subsection.code.span, message)
                        .help(codes::CODE_OUTSIDE.help)
                        .related(section.code.span, "the section"),
                );
            }
        }
    }
    for service in &registry.services {
        if let Some(code) = &service.code
            && let Some((kind, above, place)) = named_place(service)
            && !forms.service.nests(code.as_str(), above)
        {
            let message = format!("service {code} stands in {kind} {above}");
            faults.push(
                Diagnostic::at(&codes::CODE_OUTSIDE, code.span, message)
                    .help(codes::CODE_OUTSIDE.help)
                    .related(place, format!("the {kind}")),
            );
        }
    }
}

/// The place in the classifier that a service names: what it is, its code and where it is named.
fn named_place(service: &Service) -> Option<(&'static str, &str, Span)> {
    let subsection = service.subsection.as_ref().map(|code| ("subsection", code.as_str(), code.span));
    subsection.or_else(|| service.section.as_ref().map(|code| ("section", code.as_str(), code.span)))
}

/// Where the profile says that codes are ids: a service with a code bears it as its id; one without does not look as if it
/// had one.
fn service_ids(registry: &Registry, faults: &mut Diagnostics) {
    let form = &registry.profile.codes.service;
    if form.is_id != Some(true) {
        return;
    }
    for service in &registry.services {
        let id = service.id.as_str();
        let fault = match &service.code {
            Some(code) if code.as_id() != id => {
                format!("the service has the code {code} but the id \"{id}\"; its id is its code")
            }
            None if form.pattern.matches(id) => {
                format!("the id \"{id}\" is a code, but the service has no `code`")
            }
            _ => continue,
        };
        faults.push(Diagnostic::at(&codes::BAD_ID, service.id.span, fault).help(
            "Make id and code equal and keep the old id in `former_ids`, or leave `code` out until one is assigned.",
        ));
    }
}
