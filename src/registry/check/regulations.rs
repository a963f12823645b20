//! Texts of acts: listed by their act, equal in structure in every language, their directives draw something.

use std::collections::HashMap;

use super::numbering;
use super::unread::UnreadFiles;
use crate::diagnostics::{Diagnostic, Diagnostics, Message, Span, codes, message, phrase};
use crate::registry::register::Registry;
use crate::registry::regulation::{Block, BlockKind, Directive, RegulationDocument, RegulationText};

pub(super) fn check(registry: &Registry, broken: &UnreadFiles, faults: &mut Diagnostics) {
    for text in &registry.regulations {
        listed(registry, broken, text, faults);
        languages(registry, text, faults);
        unprinted_rows(registry, text, faults);
        for version in &text.texts {
            directives(registry, broken, text, version, faults);
            numbering::check(version, faults);
        }
    }
    missing(registry, broken, faults);
    for service in &registry.services {
        let Some(text) = service.regulation.as_ref().and_then(|regulation| regulation.text.as_ref()) else { continue };
        let act = service.act.as_ref().map_or("", |act| act.as_str());
        if registry.act(act).is_some_and(|act| act.texts.iter().all(|listed| listed.id != *text)) {
            let message = message!("the act \"{act}\" has no text \"{text}\"", act, text);
            faults.push(
                Diagnostic::at(&codes::DANGLING_REFERENCE, text.span, message)
                    .help(phrase!("Take the id of a [[text]] of the act, or add it there.")),
            );
        }
    }
}

/// The folder of a text, as people see it.
fn folder(text: &RegulationDocument) -> String {
    format!("content/regulations/{}/{}", text.act, text.id)
}

fn listed(registry: &Registry, broken: &UnreadFiles, text: &RegulationDocument, faults: &mut Diagnostics) {
    let fault = match registry.act(text.act.as_str()) {
        None if broken.contains(&format!("registry/acts/{}.toml", text.act)) => return,
        None => message!("there is no act \"{act}\"", act = text.act),
        Some(act) if act.texts.iter().all(|listed| *listed.id != text.id) => {
            message!("the act \"{act}\" does not list the text \"{id}\"", act = text.act, id = text.id)
        }
        Some(_) => return,
    };
    faults.push(Diagnostic::of_path(&codes::UNLISTED_TEXT, folder(text), fault).help(codes::UNLISTED_TEXT.help));
}

/// Texts that an act lists, but that are not there.
fn missing(registry: &Registry, broken: &UnreadFiles, faults: &mut Diagnostics) {
    for act in &registry.acts {
        for listed in &act.texts {
            let folder = format!("content/regulations/{}/{}", act.id, listed.id);
            let there = registry.has_text(act.id.as_str(), listed.id.as_str()) || broken.any_in(&folder);
            if !there {
                let message = message!("{folder} is not there", folder);
                faults.push(
                    Diagnostic::at(&codes::UNLISTED_TEXT, listed.id.span, message).help(codes::UNLISTED_TEXT.help),
                );
            }
        }
    }
}

fn languages(registry: &Registry, text: &RegulationDocument, faults: &mut Diagnostics) {
    for language in &registry.languages {
        if text.texts.iter().all(|version| version.language != *language) {
            let message =
                message!("the text \"{id}\" of \"{act}\" has no {language}", id = text.id, act = text.act, language);
            faults.push(Diagnostic::of_path(&codes::PAGE_LANGUAGE, folder(text), message).help(message!(
                "Add {folder}/{language}.md.",
                folder = folder(text),
                language
            )));
        }
    }
    let first = &text.texts[0];
    for other in &text.texts[1..] {
        only_in(first, other, faults);
        only_in(other, first, faults);
    }
}

/// Reports what stands in one language only, in the file that lacks it, at the block in whose place it should stand.
fn only_in(version: &RegulationText, other: &RegulationText, faults: &mut Diagnostics) {
    let mut there: HashMap<&str, usize> = HashMap::new();
    for (at, block) in other.blocks.iter().enumerate() {
        there.entry(block.address.as_deref().unwrap_or_default()).or_insert(at);
    }
    let place =
        |file, block: &Block| Span { file, start: block.start, end: block.start + block.markdown.len().min(60) };
    let mut next = other.blocks.first();
    let mut missing: Option<&str> = None;
    for block in &version.blocks {
        let Some(address) = &block.address else { continue };
        if let Some(at) = there.get(address.as_str()) {
            next = other.blocks.get(at + 1).or(other.blocks.get(*at));
            missing = None;
            continue;
        }
        // What belongs to a missing point is missing with it.
        if missing.is_some_and(|whole| address.strip_prefix(whole).is_some_and(|rest| rest.starts_with('-'))) {
            continue;
        }
        missing = Some(address);
        let span = next.map_or(Span { file: other.file, start: 0, end: 0 }, |block| place(other.file, block));
        let message = message!("{address} is missing in {language}", address, language = other.language);
        faults.push(
            Diagnostic::at(&codes::TEXTS_DIFFER, span, message)
                .help(codes::TEXTS_DIFFER.help)
                .related(place(version.file, block), message!("it stands in {language}", language = version.language)),
        );
    }
}

fn directives(
    registry: &Registry,
    broken: &UnreadFiles,
    text: &RegulationDocument,
    version: &RegulationText,
    faults: &mut Diagnostics,
) {
    // Data whose file could not be read is not missed a second time.
    let unread = |folder: &str| broken.any_in(folder);
    for block in &version.blocks {
        let fault = match &block.kind {
            BlockKind::Directive(Directive::Offices { annex, service }) => {
                let mut rows = registry.listings_of_annex(text.act.as_str(), annex, service.as_deref());
                if rows.next().is_some() || unread("registry/offices/") {
                    continue;
                } else {
                    message!("no office is listed in annex {annex} of \"{act}\"", annex, act = text.act)
                }
            }
            BlockKind::Directive(Directive::Procedure { service, id }) => {
                let procedure = registry
                    .service(service)
                    .and_then(|service| service.procedures.iter().find(|procedure| procedure.id.as_str() == id));
                if procedure.is_some() || unread(&format!("registry/services/{service}.toml")) {
                    continue;
                } else {
                    message!("the service \"{service}\" has no procedure \"{id}\"", service, id)
                }
            }
            BlockKind::Directive(directive) => match catalogue_fault(registry, text, directive) {
                Some(fault) if !unread("registry/catalogue/") => fault,
                _ => continue,
            },
            _ => continue,
        };
        let span = Span { file: version.file, start: block.start, end: block.start + 2 };
        faults.push(Diagnostic::at(&codes::EMPTY_DIRECTIVE, span, fault).help(codes::EMPTY_DIRECTIVE.help));
    }
}

/// Rows that a text draws and whose printed words are not known.
fn unprinted_rows(registry: &Registry, text: &RegulationDocument, faults: &mut Diagnostics) {
    for block in &text.texts[0].blocks {
        let BlockKind::Directive(Directive::Offices { annex, service }) = &block.kind else { continue };
        for (_, office, listing) in registry.listed_offices(text.act.as_str(), annex, service.as_deref()) {
            if listing.printed.name.is_none() {
                let message =
                    message!("the row of \"{id}\" in annex {annex} has no printed name", id = office.id, annex);
                faults.push(
                    Diagnostic::at(&codes::UNPRINTED_ROW, listing.service.span, message)
                        .help(codes::UNPRINTED_ROW.help),
                );
            }
        }
    }
}

/// What a directive asks of the catalogue and this act's part of it does not have.
fn catalogue_fault(registry: &Registry, text: &RegulationDocument, directive: &Directive) -> Option<Message> {
    let catalogue = &registry.catalogue;
    match directive {
        Directive::Functions { part } if catalogue.part_of(&text.act, part).is_none() => {
            Some(message!("the catalogue has no part {part} of \"{act}\"", part, act = text.act))
        }
        Directive::Abbreviations { list } if catalogue.list_of(&text.act, list).is_none() => {
            Some(message!("the catalogue has no list of abbreviations \"{list}\" of \"{act}\"", list, act = text.act))
        }
        Directive::Indicators if catalogue.indicators_of(&text.act).is_none() => {
            Some(message!("the catalogue has no indicators of \"{act}\"", act = text.act))
        }
        _ => None,
    }
}
