//! What a record names is in the register.

use std::collections::HashSet;
use std::fmt::Display;

use super::bases::each_service;
use super::cited_places;
use super::unread::UnreadFiles;
use crate::diagnostics::{Diagnostic, Diagnostics, Phrase, Span, codes, message, phrase};
use crate::registry::decode::{Spanned, nearest};
use crate::registry::model::{ActReference, Catalogue, Replacement, Reporter, Service};
use crate::registry::register::Registry;
use crate::registry::values::Slug;

/// The ids that references may name, by kind.
struct Known<'r> {
    acts: KnownIds<'r>,
    bodies: KnownIds<'r>,
    services: KnownIds<'r>,
    districts: KnownIds<'r>,
    units: KnownIds<'r>,
    offices: KnownIds<'r>,
    settlements: KnownIds<'r>,
}

/// The ids of one kind of record.
struct KnownIds<'r> {
    kind: Phrase,
    /// Where such records stand, for the remedy.
    place: &'static str,
    ids: HashSet<&'r str>,
    /// The file of these records could not be read, so that nothing is known of them.
    unknown: bool,
}

pub(super) fn check(registry: &Registry, broken: &UnreadFiles, faults: &mut Diagnostics) {
    let known = Known {
        acts: files(phrase!("act"), "registry/acts/", broken, registry.acts.iter().map(|act| act.id.as_str())),
        bodies: table(
            phrase!("body"),
            "registry/bodies.toml",
            broken,
            registry.bodies.iter().map(|body| body.id.as_str()),
        ),
        services: files(
            phrase!("service"),
            "registry/services/",
            broken,
            registry.services.iter().map(|service| service.id.as_str()),
        ),
        districts: table(
            phrase!("district"),
            "registry/districts.toml",
            broken,
            registry.districts.iter().map(|district| district.id.as_str()),
        ),
        units: table(
            phrase!("unit"),
            "registry/units.toml",
            broken,
            registry.units.iter().map(|unit| unit.id.as_str()),
        ),
        offices: KnownIds {
            kind: phrase!("office"),
            place: "registry/offices/",
            ids: registry.all_offices().map(|(_, office)| office.id.as_str()).collect(),
            unknown: broken.names("registry/offices/", ".toml").next().is_some(),
        },
        settlements: KnownIds {
            kind: phrase!("settlement"),
            place: "registry/settlements/",
            ids: registry.all_settlements().map(|(_, settlement)| settlement.id.as_str()).collect(),
            unknown: broken.names("registry/settlements/", ".toml").next().is_some(),
        },
    };
    classifier(registry, &known, faults);
    acts(registry, broken, &known, faults);
    services(registry, &known, faults);
    schemes(registry, broken, faults);
    for district in &registry.districts {
        known.districts.check_option(district.parent.as_ref(), faults);
    }
    for body in &registry.bodies {
        known.bodies.check_option(body.parent.as_ref(), faults);
    }
    settlements(registry, &known, faults);
    offices(registry, &known, faults);
    catalogue(&registry.catalogue, &known, faults);
    reports(registry, &known, faults);
    for deadline in &registry.deadlines {
        known.acts.check(&deadline.act, faults);
    }
    for term in &registry.glossary {
        known.acts.check_option(term.act.as_ref(), faults);
    }
}

fn files<'r>(
    kind: Phrase,
    place: &'static str,
    broken: &'r UnreadFiles,
    ids: impl Iterator<Item = &'r str>,
) -> KnownIds<'r> {
    KnownIds { kind, place, ids: ids.chain(broken.names(place, ".toml")).collect(), unknown: false }
}

fn table<'r>(
    kind: Phrase,
    place: &'static str,
    broken: &UnreadFiles,
    ids: impl Iterator<Item = &'r str>,
) -> KnownIds<'r> {
    KnownIds { kind, place, ids: ids.collect(), unknown: broken.contains(place) }
}

impl KnownIds<'_> {
    fn check<T: Display>(&self, reference: &Spanned<T>, faults: &mut Diagnostics) {
        let id = reference.to_string();
        if self.unknown || self.ids.contains(id.as_str()) {
            return;
        }
        let candidates: Vec<&str> = self.ids.iter().copied().collect();
        let help = match nearest(&id, &candidates) {
            Some(near) => message!("Did you mean \"{near}\"?", near),
            None => message!("Correct the id, or add the record under {place}.", place = self.place),
        };
        let message = message!("there is no {kind} \"{reference}\"", kind = self.kind, reference);
        faults.push(Diagnostic::at(&codes::DANGLING_REFERENCE, reference.span, message).help(help));
    }

    fn check_option(&self, reference: Option<&Spanned<Slug>>, faults: &mut Diagnostics) {
        if let Some(reference) = reference {
            self.check(reference, faults);
        }
    }
}

impl Known<'_> {
    fn check_mention(&self, reference: &ActReference, faults: &mut Diagnostics) {
        self.acts.check_option(reference.act.as_ref(), faults);
        self.bodies.check_option(reference.body.as_ref(), faults);
    }
}

fn classifier(registry: &Registry, known: &Known<'_>, faults: &mut Diagnostics) {
    known.acts.check_option(registry.classifier.act.as_ref(), faults);
}

fn acts(registry: &Registry, broken: &UnreadFiles, known: &Known<'_>, faults: &mut Diagnostics) {
    for act in &registry.acts {
        known.bodies.check(&act.issuer, faults);
        if let Some(registration) = &act.registration {
            known.bodies.check_option(registration.body.as_ref(), faults);
        }
        replacements(&act.replaced_by, act.id.span, known, faults);
        let publication = act.publication.as_ref().and_then(|publication| publication.source.as_ref());
        let registration = act.registration.as_ref().and_then(|registration| registration.source.as_ref());
        let effects = [&act.in_force, &act.applicable, &act.repeal];
        let effects = effects.into_iter().flatten().filter_map(|effect| effect.source.as_ref());
        for source in effects.chain(publication).chain(registration) {
            cited_places::check_in_act(registry, broken, act, source.text.as_ref(), source.point.as_ref(), faults);
        }
        let mentions = act.repealed_by.iter().chain(&act.amends).chain(&act.repeals);
        for mention in mentions.chain(act.amended_by.iter().map(|amendment| &amendment.by)) {
            known.check_mention(mention, faults);
        }
    }
}

/// What took the place of a record: one thing, by its id or by name and address.
fn replacements(replacements: &[Replacement], place: Span, known: &Known<'_>, faults: &mut Diagnostics) {
    for replacement in replacements {
        let ways = usize::from(replacement.service.is_some())
            + usize::from(replacement.act.is_some())
            + usize::from(replacement.name.is_some());
        if ways != 1 || (replacement.url.is_some() && replacement.name.is_none()) {
            faults.push(
                Diagnostic::at(
                    &codes::STATUS_DATA,
                    place,
                    phrase!("an entry of `replaced_by` does not name one replacement"),
                )
                .help(phrase!("Give `service` or `act` (the id of a record), or `name` and, if there is one, `url`.")),
            );
        }
        known.services.check_option(replacement.service.as_ref(), faults);
        known.acts.check_option(replacement.act.as_ref(), faults);
    }
}

fn services(registry: &Registry, known: &Known<'_>, faults: &mut Diagnostics) {
    each_service(registry, faults, |service, faults| {
        place(registry, service, faults);
        known.acts.check_option(service.act.as_ref(), faults);
        known.bodies.check_option(service.developer.as_ref(), faults);
        for cost in &service.costs {
            known.units.check_option(cost.unit.as_ref(), faults);
        }
        replacements(&service.replaced_by, service.id.span, known, faults);
        for neighbour in service.related.iter().chain(&service.next) {
            known.services.check(neighbour, faults);
        }
        if let Some(area) = &service.area {
            area.districts.iter().for_each(|district| known.districts.check(district, faults));
            area.settlements.iter().for_each(|settlement| known.settlements.check(settlement, faults));
        }
        known.bodies.check_option(service.responsible.as_ref().and_then(|found| found.body.as_ref()), faults);
        let bases = service.legal_basis.iter().chain(&service.developed_under);
        for mention in bases.flat_map(|basis| &basis.acts).chain(&service.ended_by) {
            known.check_mention(mention, faults);
        }
    });
}

/// The place of the classifier that a service names.
fn place(registry: &Registry, service: &Service, faults: &mut Diagnostics) {
    let has_section = |code: &str| code.parse().is_ok_and(|code| registry.section(code).is_some());
    let has_subsection = |code: &str| code.parse().is_ok_and(|code| registry.subsection(code).is_some());
    if let Some(code) = service.subsection.as_ref().filter(|code| !has_subsection(code.as_str())) {
        let help = if has_section(code.as_str()) {
            message!("It is a section. Take one of its subsections, or write section = \"{code}\".", code)
        } else {
            phrase!("Take a subsection of registry/classifier.toml.").into()
        };
        let message = message!("there is no subsection \"{code}\"", code);
        faults.push(Diagnostic::at(&codes::DANGLING_REFERENCE, code.span, message).help(help));
    }
    if let Some(code) = service.section.as_ref().filter(|code| !has_section(code.as_str())) {
        let help = if has_subsection(code.as_str()) {
            message!("It is a subsection. Write subsection = \"{code}\".", code)
        } else {
            phrase!("Take a section of registry/classifier.toml.").into()
        };
        let message = message!("there is no section \"{code}\"", code);
        faults.push(Diagnostic::at(&codes::DANGLING_REFERENCE, code.span, message).help(help));
    }
}

/// Concepts lie under others of their scheme, and services name concepts that there are.
fn schemes(registry: &Registry, broken: &UnreadFiles, faults: &mut Diagnostics) {
    for scheme in &registry.schemes {
        let own = KnownIds {
            kind: phrase!("concept in this file"),
            place: "[[concept]]",
            ids: scheme.concepts.iter().map(|concept| concept.id.as_str()).collect(),
            unknown: false,
        };
        for concept in &scheme.concepts {
            own.check_option(concept.parent.as_ref(), faults);
        }
    }
    let concepts = registry.schemes.iter();
    let concepts = concepts.flat_map(|scheme| scheme.concepts.iter().map(|one| scheme.id_of(&one.id)));
    let concepts: Vec<String> = concepts.collect();
    let known = KnownIds {
        kind: phrase!("concept"),
        place: "registry/schemes/",
        ids: concepts.iter().map(String::as_str).collect(),
        unknown: false,
    };
    let unread: HashSet<&str> = broken.names("registry/schemes/", ".toml").collect();
    each_service(registry, faults, |service, faults| {
        for id in service.classified_as.iter().filter(|id| !unread.contains(id.scheme())) {
            known.check(id, faults);
        }
    });
}

fn settlements(registry: &Registry, known: &Known<'_>, faults: &mut Diagnostics) {
    for file in &registry.settlements {
        known.districts.check(&file.district, faults);
        let own = KnownIds {
            kind: phrase!("settlement in this file"),
            place: "[[settlement]]",
            ids: file.settlements.iter().map(|settlement| settlement.id.as_str()).collect(),
            unknown: false,
        };
        for settlement in &file.settlements {
            own.check_option(settlement.parent.as_ref(), faults);
            for office in &settlement.offices {
                known.offices.check(office, faults);
            }
        }
    }
}

fn catalogue(catalogue: &Catalogue, known: &Known<'_>, faults: &mut Diagnostics) {
    let levels = catalogue.levels.iter().map(|level| &level.act);
    let systems = catalogue.systems.iter().map(|file| &file.act);
    let indicators = catalogue.indicators.iter().map(|file| &file.act);
    let abbreviations = catalogue.abbreviations.iter().map(|file| &file.act);
    for act in levels.chain(systems).chain(indicators).chain(abbreviations) {
        known.acts.check(act, faults);
    }
}

fn reports(registry: &Registry, known: &Known<'_>, faults: &mut Diagnostics) {
    for statistics in &registry.statistics {
        if let Some(Reporter::Body(body)) = &statistics.provider {
            known.bodies.check(body, faults);
        }
        for service in &statistics.services {
            known.services.check(&service.id, faults);
        }
    }
}

fn offices(registry: &Registry, known: &Known<'_>, faults: &mut Diagnostics) {
    for file in &registry.offices {
        known.districts.check(&file.district, faults);
        let providers = KnownIds {
            kind: phrase!("provider in this file"),
            place: "[[provider]]",
            ids: file.providers.iter().map(|provider| provider.id.as_str()).collect(),
            unknown: false,
        };
        for office in &file.offices {
            providers.check(&office.provider, faults);
            known.settlements.check_option(office.settlement_id.as_ref(), faults);
            office.services.iter().for_each(|service| known.services.check(service, faults));
            for listing in &office.listings {
                known.services.check(&listing.service, faults);
                known.acts.check(&listing.act, faults);
            }
        }
    }
}
