//! Ids and codes that records had before: each leads to one record, and none is in use.

use std::collections::{HashMap, HashSet};
use std::fmt::Display;

use super::bases::each_service;
use crate::addresses::paths;
use crate::diagnostics::{Diagnostic, Diagnostics, Phrase, Span, codes, message, phrase};
use crate::registry::decode::Spanned;
use crate::registry::model::SchemeKind;
use crate::registry::register::Registry;
use crate::registry::values::Slug;

pub(super) fn check(registry: &Registry, faults: &mut Diagnostics) {
    let services = &registry.services;
    free(phrase!("a service"), services.iter().map(|one| (&one.id, &one.former_ids)), faults);
    let coded = services.iter().filter_map(|one| Some((one.code.as_ref()?, &one.former_codes)));
    free(phrase!("a service"), coded, faults);
    let bases = registry.bases.iter().map(|one| &one.service);
    free(phrase!("a base description"), bases.map(|one| (&one.id, &one.former_ids)), faults);
    free(phrase!("an act"), registry.acts.iter().map(|one| (&one.id, &one.former_ids)), faults);
    free(phrase!("a body"), registry.bodies.iter().map(|one| (&one.id, &one.former_ids)), faults);
    free(phrase!("a district"), registry.districts.iter().map(|one| (&one.id, &one.former_ids)), faults);
    let settlements = registry.settlements.iter().flat_map(|file| &file.settlements);
    free(phrase!("a settlement"), settlements.map(|one| (&one.id, &one.former_ids)), faults);
    free(phrase!("a scheme"), registry.schemes.iter().map(|one| (&one.id, &one.former_ids)), faults);
    for scheme in registry.schemes_of(SchemeKind::Plain) {
        free(phrase!("a concept"), scheme.concepts.iter().map(|one| (&one.id, &one.former_ids)), faults);
    }
    let situations: Vec<_> = registry.situations().map(|(_, one)| (&one.id, &one.former_ids)).collect();
    free(phrase!("a situation"), situations.into_iter(), faults);
    let providers = registry.offices.iter().flat_map(|file| &file.providers);
    free(phrase!("a provider"), providers.map(|one| (&one.id, &one.former_ids)), faults);
    let offices = registry.offices.iter().flat_map(|file| &file.offices);
    free(phrase!("an office"), offices.map(|one| (&one.id, &one.former_ids)), faults);
    free(phrase!("a deadline"), registry.deadlines.iter().map(|one| (&one.id, &one.former_ids)), faults);
    free(phrase!("a term"), registry.glossary.iter().map(|one| (&one.id, &one.former_ids)), faults);
    parts_of_services(registry, faults);
    texts(registry, faults);
    classifier(registry, faults);
    catalogue(registry, faults);
    pages(registry, faults);
    indexes(registry, faults);
}

fn parts_of_services(registry: &Registry, faults: &mut Diagnostics) {
    each_service(registry, faults, |service, faults| {
        free(phrase!("a channel"), service.channels.iter().map(|one| (&one.id, &one.former_ids)), faults);
        let evidence = service.evidence.iter().flat_map(|group| &group.items);
        free(phrase!("a document"), evidence.map(|one| (&one.id, &one.former_ids)), faults);
        free(phrase!("a participant"), service.participants.iter().map(|one| (&one.id, &one.former_ids)), faults);
        free(phrase!("a procedure"), service.procedures.iter().map(|one| (&one.id, &one.former_ids)), faults);
    });
}

fn texts(registry: &Registry, faults: &mut Diagnostics) {
    for act in &registry.acts {
        free(phrase!("a text"), act.texts.iter().map(|one| (&one.id, &one.former_ids)), faults);
        for listed in act.texts.iter().filter(|listed| !listed.former_addresses.is_empty()) {
            let Some((.., text)) = registry.text_of(act.id.as_str(), listed.id.as_str()) else { continue };
            let blocks = text.texts.iter().flat_map(|wording| &wording.blocks);
            let mut taken: HashMap<&str, Option<Span>> =
                blocks.filter_map(|block| Some((block.address.as_deref()?, None))).collect();
            for former in &listed.former_addresses {
                if taken.get(former.now.as_str()) != Some(&None) {
                    let message =
                        message!("the text \"{id}\" has no place \"{now}\"", id = listed.id, now = former.now.value);
                    faults.push(Diagnostic::at(&codes::DANGLING_REFERENCE, former.now.span, message).help(phrase!(
                        "Take the address that the page of the text shows after the `#`, such as p9-1."
                    )));
                }
                let address = former.address.as_str();
                if let Some(used) = taken.get(address) {
                    let message = message!(
                        "the former address \"{address}\" is in use by the text \"{id}\"",
                        address,
                        id = listed.id
                    );
                    let fault = Diagnostic::at(&codes::FORMER_ID, former.address.span, message)
                        .help(phrase!("Remove the entry: an address can lead to one place only."));
                    faults.push(match used {
                        Some(span) => fault.related(*span, phrase!("used here")),
                        None => fault,
                    });
                } else {
                    taken.insert(address, Some(former.address.span));
                }
            }
        }
    }
}

/// Sections and subsections share one folder, in which `A1` and `a1` are one name on some systems.
fn classifier(registry: &Registry, faults: &mut Diagnostics) {
    let mut taken = Taken::default();
    let mut former = Vec::new();
    for section in &registry.classifier.sections {
        taken.add(phrase!("a section"), section.code.as_str(), section.code.span);
        former.extend(section.former_codes.iter());
        for subsection in &section.subsections {
            taken.add(phrase!("a subsection"), subsection.code.as_str(), subsection.code.span);
            former.extend(subsection.former_codes.iter());
        }
    }
    for code in former {
        taken.check(code.as_str(), code.span, faults);
    }
}

fn catalogue(registry: &Registry, faults: &mut Diagnostics) {
    let catalogue = &registry.catalogue;
    for level in &catalogue.levels {
        free(phrase!("a capability"), level.capabilities.iter().map(|one| (&one.id, &one.former_ids)), faults);
    }
    free(phrase!("a system"), catalogue.all_systems().iter().map(|one| (&one.id, &one.former_ids)), faults);
    free(phrase!("a list"), catalogue.lists().iter().map(|one| (&one.id, &one.former_ids)), faults);
    let indicators: Vec<_> = catalogue.all_indicators().map(|(.., one)| (&one.code, &one.former_codes)).collect();
    free(phrase!("an indicator"), indicators.into_iter(), faults);
}

fn pages(registry: &Registry, faults: &mut Diagnostics) {
    let mut taken = Taken::default();
    let pages: HashSet<_> = registry.pages.iter().map(|page| &page.slug).collect();
    let renamed = &registry.settings.pages;
    for entry in renamed {
        if !pages.contains(&*entry.id) {
            let message = message!("there is no page \"{id}\"", id = entry.id);
            faults.push(
                Diagnostic::at(&codes::DANGLING_REFERENCE, entry.id.span, message)
                    .help(phrase!("Take the name of a folder under content/pages/.")),
            );
        }
    }
    for former in renamed.iter().flat_map(|entry| &entry.former_ids) {
        if pages.contains(&**former) {
            let message = message!("the former id \"{former}\" is in use by a page", former);
            faults.push(Diagnostic::at(&codes::FORMER_ID, former.span, message).help(codes::FORMER_ID.help));
        } else if paths::is_reserved(former.as_str()) {
            kept_for_the_site(former, faults);
        }
        taken.check(former.as_str(), former.span, faults);
    }
}

/// No record led from an address at which the site has an index.
fn indexes(registry: &Registry, faults: &mut Diagnostics) {
    let services = registry.services.iter().flat_map(|service| &service.former_ids);
    let acts = registry.acts.iter().flat_map(|act| &act.former_ids);
    for former in services.chain(acts).filter(|former| paths::is_index(former.as_str())) {
        kept_for_the_site(former, faults);
    }
}

fn kept_for_the_site(former: &Spanned<Slug>, faults: &mut Diagnostics) {
    let message = message!("the site keeps \"{former}\" for itself, so that it cannot lead on", former);
    faults.push(Diagnostic::at(&codes::FORMER_ID, former.span, message).help(codes::FORMER_ID.help));
}

/// The names that are in use or lead on already, and where they are given.
#[derive(Default)]
struct Taken {
    names: HashMap<String, (Option<Phrase>, Span)>,
}

impl Taken {
    /// A name in use by a kind of record, which is given with its article.
    fn add(&mut self, kind: Phrase, name: &str, span: Span) {
        self.names.entry(name.to_ascii_lowercase()).or_insert((Some(kind), span));
    }

    /// A former name, which nothing else may have or have had.
    fn check(&mut self, former: &str, span: Span, faults: &mut Diagnostics) {
        let key = former.to_ascii_lowercase();
        let Some(&(kind, other)) = self.names.get(&key) else {
            self.names.insert(key, (None, span));
            return;
        };
        let message = match kind {
            Some(kind) => message!("the former id \"{former}\" is in use by {kind}", former, kind),
            None => message!("the former id \"{former}\" is given twice", former),
        };
        faults.push(
            Diagnostic::at(&codes::FORMER_ID, span, message)
                .help(codes::FORMER_ID.help)
                .related(other, phrase!("used here")),
        );
    }
}

/// Reports former names of a kind of record that are in use, or given twice. That no former name is in use rules out circles.
fn free<'r, T, F>(
    kind: Phrase,
    records: impl Iterator<Item = (&'r Spanned<T>, &'r Vec<Spanned<F>>)> + Clone,
    faults: &mut Diagnostics,
) where
    T: Display + 'r,
    F: Display + 'r,
{
    if records.clone().all(|(_, former)| former.is_empty()) {
        return;
    }
    let mut taken = Taken::default();
    for (name, _) in records.clone() {
        taken.add(kind, &name.to_string(), name.span);
    }
    for former in records.flat_map(|(_, former)| former) {
        taken.check(&former.to_string(), former.span, faults);
    }
}
