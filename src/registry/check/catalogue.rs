//! The catalogue of functions: ids are unique, rows stand in their order, what is named is there.

use std::collections::{HashMap, HashSet};

use super::bases::each_service;
use super::ids::unique;
use super::unread::UnreadFiles;
use crate::diagnostics::{Diagnostic, Diagnostics, Phrase, Span, codes, message, phrase};
use crate::registry::decode::{Spanned, nearest};
use crate::registry::model::{Capability, CatalogueLevel};
use crate::registry::register::Registry;
use crate::registry::values::Slug;

pub(super) fn check(registry: &Registry, broken: &UnreadFiles, faults: &mut Diagnostics) {
    let catalogue = &registry.catalogue;
    unique(phrase!("part"), catalogue.levels.iter().map(|level| &level.part), faults);
    unique(phrase!("system"), catalogue.all_systems().iter().map(|system| &system.id), faults);
    unique(phrase!("indicator"), catalogue.all_indicators().map(|(.., indicator)| &indicator.code), faults);
    unique(phrase!("list of abbreviations"), catalogue.lists().iter().map(|list| &list.id), faults);
    for level in &catalogue.levels {
        unique(phrase!("capability"), level.capabilities.iter().map(|capability| &capability.id), faults);
        rows(level, faults);
        level.capabilities.iter().for_each(|capability| cells(capability, faults));
    }
    if !broken.contains("registry/catalogue/systems.toml") {
        systems(registry, faults);
    }
    if !broken.contains("registry/catalogue/abbreviations.toml") {
        abbreviations(registry, faults);
    }
}

/// Each row of a part stands once, after all rows of smaller numbers.
fn rows(level: &CatalogueLevel, faults: &mut Diagnostics) {
    let mut seen: HashMap<&str, Span> = HashMap::new();
    let mut highest: Option<(u32, Span)> = None;
    for function in level.capabilities.iter().flat_map(|capability| &capability.functions) {
        let row = &function.row;
        if let Some(span) = seen.get(row.as_str()) {
            let message = message!("row {row} stands twice in part {part}", row, part = level.part);
            faults.push(
                Diagnostic::at(&codes::DUPLICATE_ROW, row.span, message)
                    .help(codes::DUPLICATE_ROW.help)
                    .related(*span, phrase!("first here")),
            );
            continue;
        }
        seen.insert(row.as_str(), row.span);
        let Ok(number) = row.parse::<u32>() else {
            let message = message!("\"{row}\" is not the number of a row", row);
            faults.push(Diagnostic::at(&codes::ROW_ORDER, row.span, message).help(codes::ROW_ORDER.help));
            continue;
        };
        match highest {
            Some((before, span)) if before > number => {
                let message = message!("row {number} stands after row {before}", number, before);
                faults.push(
                    Diagnostic::at(&codes::ROW_ORDER, row.span, message)
                        .help(codes::ROW_ORDER.help)
                        .related(span, phrase!("the row before")),
                );
            }
            _ => highest = Some((number, row.span)),
        }
    }
}

/// A cell of the systems' column holds for rows of its own capability.
fn cells(capability: &Capability, faults: &mut Diagnostics) {
    for row in capability.systems.iter().flat_map(|cell| &cell.rows) {
        if capability.functions.iter().all(|function| function.row != *row) {
            let message = message!("the capability \"{id}\" has no row {row}", id = capability.id, row);
            faults.push(
                Diagnostic::at(&codes::DANGLING_REFERENCE, row.span, message)
                    .help(phrase!("Correct the number; `rows` names rows of the same capability.")),
            );
        }
    }
}

/// Systems that capabilities, indicators and services name.
fn systems(registry: &Registry, faults: &mut Diagnostics) {
    let catalogue = &registry.catalogue;
    let known: HashSet<_> = catalogue.all_systems().iter().map(|system| system.id.as_str()).collect();
    let capabilities = catalogue.levels.iter().flat_map(|level| &level.capabilities);
    let cells = capabilities.flat_map(|capability| &capability.systems).flat_map(|cell| &cell.ids);
    let excepted = catalogue.all_indicators().flat_map(|(.., indicator)| &indicator.except_systems);
    const FILE: &str = "registry/catalogue/systems.toml";
    for system in cells.chain(excepted) {
        named(phrase!("system"), system, &known, FILE, faults);
    }
    each_service(registry, faults, |service, faults| {
        for system in &service.automated_by {
            named(phrase!("system"), system, &known, FILE, faults);
        }
    });
}

fn named(kind: Phrase, id: &Spanned<Slug>, known: &HashSet<&str>, file: &str, faults: &mut Diagnostics) {
    if known.contains(id.as_str()) {
        return;
    }
    let candidates: Vec<_> = known.iter().copied().collect();
    let help = match nearest(id.as_str(), &candidates) {
        Some(near) => message!("Did you mean \"{near}\"?", near),
        None => message!("Correct the id, or add the {kind} to {file}.", kind, file),
    };
    let message = message!("there is no {kind} \"{id}\"", kind, id);
    faults.push(Diagnostic::at(&codes::DANGLING_REFERENCE, id.span, message).help(help));
}

/// Abbreviations that systems name.
fn abbreviations(registry: &Registry, faults: &mut Diagnostics) {
    let catalogue = &registry.catalogue;
    let systems = catalogue.all_systems().iter();
    let systems: HashSet<_> = systems.filter_map(|system| system.name.iter().next()).map(|(_, name)| name).collect();
    let is_system = |name: &str| systems.contains(name);
    for system in catalogue.all_systems() {
        let sure = system.abbreviation.iter().filter(|name| registry.abbreviation(name).is_none());
        let unsure = system.perhaps.iter().filter(|name| registry.abbreviation(name).is_none() && !is_system(name));
        for name in sure.chain(unsure) {
            let message = message!("no list has the abbreviation \"{name}\"", name);
            faults.push(
                Diagnostic::at(&codes::UNKNOWN_ABBREVIATION, name.span, message).help(codes::UNKNOWN_ABBREVIATION.help),
            );
        }
    }
}
