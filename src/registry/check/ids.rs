//! Ids are unique, codes nest.

use std::collections::HashMap;
use std::fmt::Display;
use std::hash::Hash;

use crate::diagnostics::{Diagnostic, Diagnostics, Message, Phrase, Span, codes, message, phrase};
use crate::registry::decode::Spanned;
use crate::registry::model::{SchemeKind, Service};
use crate::registry::register::Registry;

pub(super) fn check(registry: &Registry, faults: &mut Diagnostics) {
    let sections = &registry.classifier.sections;
    unique(phrase!("section"), sections.iter().map(|section| &section.code), faults);
    let subsections = sections.iter().flat_map(|section| &section.subsections);
    unique(phrase!("subsection"), subsections.map(|subsection| &subsection.code), faults);
    unique(phrase!("language"), registry.settings.languages.iter(), faults);
    unique(phrase!("act"), registry.acts.iter().map(|act| &act.id), faults);
    unique(phrase!("body"), registry.bodies.iter().map(|body| &body.id), faults);
    unique(phrase!("service"), registry.services.iter().map(|service| &service.id), faults);
    unique(phrase!("base description"), registry.bases.iter().map(|base| &base.service.id), faults);
    unique(phrase!("code"), registry.services.iter().filter_map(|service| service.code.as_ref()), faults);
    unique(phrase!("scheme"), registry.schemes.iter().map(|scheme| &scheme.id), faults);
    for scheme in registry.schemes_of(SchemeKind::Plain) {
        unique(phrase!("concept"), scheme.concepts.iter().map(|concept| &concept.id), faults);
    }
    // Situations of all schemes have pages in one folder.
    unique(phrase!("situation"), registry.situations().map(|(_, concept)| &concept.id), faults);
    unique(phrase!("district"), registry.districts.iter().map(|district| &district.id), faults);
    unique(phrase!("settlement"), registry.all_settlements().map(|(_, settlement)| &settlement.id), faults);
    unique(phrase!("term"), registry.glossary.iter().map(|term| &term.id), faults);
    unique(
        phrase!("provider"),
        registry.offices.iter().flat_map(|file| &file.providers).map(|provider| &provider.id),
        faults,
    );
    unique(phrase!("office"), registry.all_offices().map(|(_, office)| &office.id), faults);
    addresses_of_codes(registry, faults);
    codes_nest(registry, faults);
    service_ids(registry, faults);
}

/// Reports every id that occurs a second time.
pub(super) fn unique<'r, T>(
    kind: impl Into<Message>,
    ids: impl Iterator<Item = &'r Spanned<T>>,
    faults: &mut Diagnostics,
) where
    T: Eq + Hash + Display + 'r,
{
    let kind = kind.into();
    let mut first: HashMap<&T, Span> = HashMap::new();
    for id in ids {
        if let Some(span) = first.get(&id.value) {
            faults.push(
                Diagnostic::at(
                    &codes::DUPLICATE_ID,
                    id.span,
                    message!("the {kind} \"{id}\" is defined twice", kind, id),
                )
                .help(codes::DUPLICATE_ID.help)
                .related(*span, phrase!("first defined here")),
            );
        } else {
            first.insert(&id.value, id.span);
        }
    }
}

/// Sections and subsections share one folder, in which `A1` and `a1` are one name on some systems.
fn addresses_of_codes(registry: &Registry, faults: &mut Diagnostics) {
    let mut taken: HashMap<String, (Phrase, &str, Span)> = HashMap::new();
    for section in &registry.classifier.sections {
        let own = [(phrase!("section"), section.code.value.as_str(), section.code.span)];
        let below = section.subsections.iter();
        let below =
            below.map(|subsection| (phrase!("subsection"), subsection.code.value.as_str(), subsection.code.span));
        for (kind, code, span) in own.into_iter().chain(below) {
            let first = *taken.entry(code.to_ascii_lowercase()).or_insert((kind, code, span));
            // Codes of one kind that are equal to the letter are reported already.
            if first.2 != span && (first.0, first.1) != (kind, code) {
                let message = message!(
                    "the {kind} \"{code}\" would have the address of the {other_kind} \"{other}\"",
                    kind,
                    code,
                    other_kind = first.0,
                    other = first.1
                );
                faults.push(
                    Diagnostic::at(&codes::DUPLICATE_ID, span, message)
                        .help(phrase!("Give one of them a code that differs in more than the case of its letters."))
                        .related(first.2, phrase!("the other code")),
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
                let message = message!(
                    "subsection {code} stands in section {section_code}",
                    code = subsection.code,
                    section_code = section.code
                );
                faults.push(
                    Diagnostic::at(&codes::CODE_OUTSIDE, subsection.code.span, message)
                        .help(codes::CODE_OUTSIDE.help)
                        .related(section.code.span, phrase!("the section")),
                );
            }
        }
    }
    for service in &registry.services {
        if let Some(code) = &service.code
            && let Some((kind, above, place)) = named_place(service)
            && !forms.service.nests(code.as_str(), above)
        {
            let message = message!("service {code} stands in {kind} {above}", code, kind, above);
            let label = if kind == SUBSECTION { phrase!("the subsection") } else { phrase!("the section") };
            faults.push(
                Diagnostic::at(&codes::CODE_OUTSIDE, code.span, message)
                    .help(codes::CODE_OUTSIDE.help)
                    .related(place, label),
            );
        }
    }
}

const SUBSECTION: Phrase = phrase!("subsection");

/// The place in the classifier that a service names: what it is, its code and where it is named.
fn named_place(service: &Service) -> Option<(Phrase, &str, Span)> {
    let subsection = service.subsection.as_ref().map(|code| (SUBSECTION, code.as_str(), code.span));
    subsection.or_else(|| service.section.as_ref().map(|code| (phrase!("section"), code.as_str(), code.span)))
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
                message!("the service has the code {code} but the id \"{id}\"; its id is its code", code, id)
            }
            None if form.pattern.matches(id) => {
                message!("the id \"{id}\" is a code, but the service has no `code`", id)
            }
            _ => continue,
        };
        faults.push(Diagnostic::at(&codes::BAD_ID, service.id.span, fault).help(phrase!(
            "Make id and code equal and keep the old id in `former_ids`, or leave `code` out until one is assigned."
        )));
    }
}
