//! Nothing that was published disappears: a record of the last revision is in the sources, or they say what became of it.

use std::collections::{HashMap, HashSet};

use super::unread::UnreadFiles;
use crate::diagnostics::{Diagnostic, Diagnostics, codes};
use crate::registry::decode::nearest;
use crate::registry::register::Registry;
use crate::registry::revisions::{FOLDER, Fold, called};

/// Tables whose records have ids of their own, what one is called, and the file or folder that holds them. The records of other
/// tables are parts of these and come and go with them.
const KEPT: [(&str, &str, &str); 11] = [
    ("services", "service", "registry/services/"),
    ("acts", "act", "registry/acts/"),
    ("offices", "office", "registry/offices/"),
    ("providers", "provider", "registry/offices/"),
    ("bodies", "body", "registry/bodies.toml"),
    ("districts", "district", "registry/districts.toml"),
    ("sections", "section", "registry/classifier.toml"),
    ("subsections", "subsection", "registry/classifier.toml"),
    ("capabilities", "capability", "registry/catalogue/"),
    ("systems", "system", "registry/catalogue/"),
    ("indicators", "indicator", "registry/catalogue/"),
];

/// What to do with a record that holds no longer, if such records have a status.
fn by_status(table: &str) -> Option<&'static str> {
    Some(match table {
        "services" => {
            "Put it back with status = \"withdrawn\" (or \"repealed\") and ended_on = the day, or name its id in `former_ids` \
             of the service that took its place."
        }
        "acts" => {
            "Put it back with status = \"repealed\" and repealed_on = the day, or name its id in `former_ids` of the act \
             that took its place."
        }
        "offices" => "Put it back with status = \"closed\" and closed_on = the day.",
        _ => return None,
    })
}

pub(super) fn check(registry: &Registry, broken: &UnreadFiles, faults: &mut Diagnostics) {
    for (table, kind, place) in KEPT {
        // A file that could not be read may hold what seems to be gone.
        if !broken.any_in(place) {
            gone(registry, table, kind, faults);
        }
    }
    withdrawn(registry, broken, faults);
}

fn gone(registry: &Registry, table: &str, kind: &str, faults: &mut Diagnostics) {
    let state = Fold::after(table, &registry.revisions).state;
    if state.is_empty() {
        return;
    }
    let present = present(registry, table);
    let withdrawn = registry.withdrawn.iter().filter(|entry| *entry.table == table);
    let withdrawn: HashSet<&str> = withdrawn.map(|entry| entry.id.as_str()).collect();
    for (id, entry) in state.iter().filter(|(id, _)| !present.contains(*id) && !withdrawn.contains(id.as_str())) {
        let name = called(&entry.values(), &registry.languages).map_or_else(String::new, |name| format!(" ({name})"));
        let last = registry.revisions.last().map_or("", |last| last.head.id.as_str());
        let message =
            format!("the {kind} \"{id}\"{name} is in the revision \"{last}\", but not in the sources any more");
        let help = by_status(table).map_or_else(
            || {
                format!(
                    "Put it back, or say in {FOLDER}/withdrawn.toml: [[withdrawn]] table = \"{table}\", id = \"{id}\", \
                     on = the day."
                )
            },
            str::to_owned,
        );
        faults.push(Diagnostic::at(&codes::RECORD_GONE, entry.span, message).help(help));
    }
}

/// The keys of a table's records in the sources, former ones among them.
fn present(registry: &Registry, table: &str) -> HashSet<String> {
    let catalogue = &registry.catalogue;
    let sections = &registry.classifier.sections;
    match table {
        "services" => {
            let services = registry.services.iter();
            services.flat_map(|one| std::iter::once(&one.id).chain(&one.former_ids)).map(ToString::to_string).collect()
        }
        "acts" => {
            let acts = registry.acts.iter();
            acts.flat_map(|one| std::iter::once(&one.id).chain(&one.former_ids)).map(ToString::to_string).collect()
        }
        "offices" => registry.all_offices().map(|(_, office)| office.id.to_string()).collect(),
        "providers" => {
            registry.offices.iter().flat_map(|file| &file.providers).map(|provider| provider.id.to_string()).collect()
        }
        "bodies" => registry.bodies.iter().map(|body| body.id.to_string()).collect(),
        "districts" => registry.districts.iter().map(|district| district.id.to_string()).collect(),
        "sections" => sections.iter().map(|section| section.code.to_string()).collect(),
        "subsections" => {
            sections.iter().flat_map(|section| &section.subsections).map(|one| one.code.to_string()).collect()
        }
        "capabilities" => {
            let levels = catalogue.levels.iter();
            let keys = |level: &crate::registry::model::CatalogueLevel| {
                let name = level.level.as_str();
                level.capabilities.iter().map(|one| format!("{name}/{}", one.id)).collect::<Vec<_>>()
            };
            levels.flat_map(keys).collect()
        }
        "systems" => catalogue.all_systems().iter().map(|system| system.id.to_string()).collect(),
        _ => catalogue.all_indicators().map(|(.., indicator)| indicator.code.to_string()).collect(),
    }
}

/// Each entry names a record without a status, which a revision has and the sources do not.
fn withdrawn(registry: &Registry, broken: &UnreadFiles, faults: &mut Diagnostics) {
    let mut seen = HashSet::new();
    // What is asked of a table once is kept for its other entries.
    let (mut now, mut once) = (HashMap::new(), HashMap::new());
    for entry in &registry.withdrawn {
        let (table, id) = (entry.table.as_str(), entry.id.as_str());
        let mut fault = |span, message: String, help: String| {
            faults.push(Diagnostic::at(&codes::BAD_WITHDRAWAL, span, message).help(help));
        };
        if let Some(remedy) = by_status(table) {
            fault(entry.table.span, format!("{table} have a status of their own"), remedy.to_owned());
            continue;
        }
        let Some((_, kind, place)) = KEPT.into_iter().find(|kept| kept.0 == table) else {
            let names: Vec<_> = KEPT.iter().map(|kept| kept.0).filter(|table| by_status(table).is_none()).collect();
            let help = match nearest(table, &names) {
                Some(near) => format!("Did you mean \"{near}\"?"),
                None => format!("Take one of: {}.", names.join(", ")),
            };
            fault(entry.table.span, format!("\"{table}\" is no table whose records are withdrawn one by one"), help);
            continue;
        };
        if !seen.insert((table, id)) {
            let help = "Keep one of the two entries.".to_owned();
            fault(entry.id.span, format!("the {kind} \"{id}\" is withdrawn twice"), help);
        } else if now.entry(table).or_insert_with(|| present(registry, table)).contains(id) {
            let help = format!("Remove the entry, or the record under {place}.");
            fault(entry.id.span, format!("the {kind} \"{id}\" is still in the sources"), help);
        } else if !broken.any_in(place) {
            let known = once.entry(table).or_insert_with(|| ever(registry, table));
            if !known.contains(id) {
                let known: Vec<_> = known.iter().map(String::as_str).collect();
                let help = match nearest(id, &known) {
                    Some(near) => format!("Did you mean \"{near}\"?"),
                    None => codes::BAD_WITHDRAWAL.help.to_owned(),
                };
                fault(entry.id.span, format!("no revision has the {kind} \"{id}\""), help);
            }
        }
    }
}

/// The keys of all records that a table ever had.
fn ever(registry: &Registry, table: &str) -> HashSet<String> {
    let mut fold = Fold::new(table);
    registry.revisions.iter().flat_map(|revision| fold.apply(revision)).map(|touched| touched.id).collect()
}
