//! Nothing that was published disappears: a record of the last revision is in the sources, or they say what became of it.

use std::collections::{HashMap, HashSet};
use std::fmt::Display;

use super::unread::UnreadFiles;
use crate::diagnostics::{Diagnostic, Diagnostics, Message, Phrase, codes, message, phrase};
use crate::registry::decode::{Spanned, nearest};
use crate::registry::model::Scheme;
use crate::registry::register::Registry;
use crate::registry::revisions::{FOLDER, Fold, called};
use crate::registry::tables::TableId;

/// A table whose records have ids of their own. The records of other tables are parts of these and come and go with them.
struct KeptTable {
    table: TableId,
    /// What a record is called.
    noun: Phrase,
    /// The file or folder that holds the records.
    place: &'static str,
    /// What to do with a record that holds no longer, if such records have a status.
    by_status: Option<Phrase>,
    /// The keys of the records in the sources, former ones among them.
    present: fn(&Registry) -> HashSet<String>,
}

const KEPT: [KeptTable; 15] = [
    KeptTable {
        table: TableId::Services,
        noun: phrase!("service"),
        place: "registry/services/",
        by_status: Some(phrase!(
            "Put it back with status = \"withdrawn\" (or \"repealed\") and ended_on = the day, or name its id in `former_ids` of the service that took its place."
        )),
        present: |registry| registry.services.iter().flat_map(|one| keys_of(&one.id, &one.former_ids)).collect(),
    },
    KeptTable {
        table: TableId::Bases,
        noun: phrase!("base description"),
        place: "registry/bases/",
        by_status: None,
        present: |registry| {
            let bases = registry.bases.iter().map(|base| &base.service);
            bases.flat_map(|one| keys_of(&one.id, &one.former_ids)).collect()
        },
    },
    KeptTable {
        table: TableId::Acts,
        noun: phrase!("act"),
        place: "registry/acts/",
        by_status: Some(phrase!(
            "Put it back with status = \"repealed\" and repealed_on = the day, or name its id in `former_ids` of the act that took its place."
        )),
        present: |registry| registry.acts.iter().flat_map(|one| keys_of(&one.id, &one.former_ids)).collect(),
    },
    KeptTable {
        table: TableId::Offices,
        noun: phrase!("office"),
        place: "registry/offices/",
        by_status: Some(phrase!(
            "Put it back with status = \"closed\" and closed_on = the day, or name its id in `former_ids` of the office that took its place."
        )),
        present: |registry| registry.all_offices().flat_map(|(_, one)| keys_of(&one.id, &one.former_ids)).collect(),
    },
    KeptTable {
        table: TableId::Providers,
        noun: phrase!("provider"),
        place: "registry/offices/",
        by_status: None,
        present: |registry| {
            let providers = registry.offices.iter().flat_map(|file| &file.providers);
            providers.flat_map(|one| keys_of(&one.id, &one.former_ids)).collect()
        },
    },
    KeptTable {
        table: TableId::Bodies,
        noun: phrase!("body"),
        place: "registry/bodies.toml",
        by_status: None,
        present: |registry| registry.bodies.iter().flat_map(|one| keys_of(&one.id, &one.former_ids)).collect(),
    },
    KeptTable {
        table: TableId::Districts,
        noun: phrase!("district"),
        place: "registry/districts.toml",
        by_status: None,
        present: |registry| registry.districts.iter().flat_map(|one| keys_of(&one.id, &one.former_ids)).collect(),
    },
    KeptTable {
        table: TableId::Schemes,
        noun: phrase!("scheme"),
        place: "registry/schemes/",
        by_status: None,
        present: |registry| registry.schemes.iter().flat_map(|one| keys_of(&one.id, &one.former_ids)).collect(),
    },
    KeptTable {
        table: TableId::Concepts,
        noun: phrase!("concept"),
        place: "registry/schemes/",
        by_status: None,
        present: concepts,
    },
    KeptTable {
        table: TableId::Settlements,
        noun: phrase!("settlement"),
        place: "registry/settlements/",
        by_status: None,
        present: |registry| registry.all_settlements().flat_map(|(_, one)| keys_of(&one.id, &one.former_ids)).collect(),
    },
    KeptTable {
        table: TableId::Sections,
        noun: phrase!("section"),
        place: CLASSIFIER,
        by_status: None,
        present: |registry| {
            registry.classifier.sections.iter().flat_map(|one| keys_of(&one.code, &one.former_codes)).collect()
        },
    },
    KeptTable {
        table: TableId::Subsections,
        noun: phrase!("subsection"),
        place: CLASSIFIER,
        by_status: None,
        present: |registry| {
            let sections = registry.classifier.sections.iter();
            let subsections = sections.flat_map(|section| &section.subsections);
            subsections.flat_map(|one| keys_of(&one.code, &one.former_codes)).collect()
        },
    },
    KeptTable {
        table: TableId::Capabilities,
        noun: phrase!("capability"),
        place: CATALOGUE,
        by_status: None,
        present: |registry| {
            let levels = registry.catalogue.levels.iter();
            let capabilities =
                levels.flat_map(|level| level.capabilities.iter().map(move |one| (level.level.as_str(), one)));
            let keys = capabilities
                .flat_map(|(level, one)| keys_of(&one.id, &one.former_ids).map(move |id| format!("{level}/{id}")));
            keys.collect()
        },
    },
    KeptTable {
        table: TableId::Systems,
        noun: phrase!("system"),
        place: CATALOGUE,
        by_status: None,
        present: |registry| {
            registry.catalogue.all_systems().iter().flat_map(|one| keys_of(&one.id, &one.former_ids)).collect()
        },
    },
    KeptTable {
        table: TableId::Indicators,
        noun: phrase!("indicator"),
        place: CATALOGUE,
        by_status: None,
        present: |registry| {
            registry.catalogue.all_indicators().flat_map(|(.., one)| keys_of(&one.code, &one.former_codes)).collect()
        },
    },
];

const CLASSIFIER: &str = "registry/classifier.toml";

const CATALOGUE: &str = "registry/catalogue/";

/// The key of a record and those that it had before.
fn keys_of<T: Display, F: Display>(key: &Spanned<T>, former: &[Spanned<F>]) -> impl Iterator<Item = String> {
    let former: Vec<_> = former.iter().map(ToString::to_string).collect();
    std::iter::once(key.to_string()).chain(former)
}

pub(super) fn check(registry: &Registry, broken: &UnreadFiles, faults: &mut Diagnostics) {
    for kept in &KEPT {
        // A file that could not be read may hold what seems to be gone.
        if !broken.any_in(kept.place) {
            gone(registry, kept, faults);
        }
    }
    withdrawn(registry, broken, faults);
}

fn gone(registry: &Registry, kept: &KeptTable, faults: &mut Diagnostics) {
    let KeptTable { table, noun, .. } = *kept;
    let state = Fold::after(table.as_str(), &registry.revisions).state;
    if state.is_empty() {
        return;
    }
    let present = (kept.present)(registry);
    let listed: HashSet<_> = registry
        .withdrawn
        .iter()
        .filter(|entry| *entry.table == table.as_str())
        .map(|entry| entry.id.as_str())
        .collect();
    for (id, entry) in state.iter().filter(|(id, _)| !present.contains(*id) && !listed.contains(id.as_str())) {
        let last = registry.revisions.last().map_or("", |last| last.head.id.as_str());
        let message = match called(table, &entry.values(), &registry.languages) {
            Some(name) => message!(
                "the {noun} \"{id}\" ({name}) is in the revision \"{last}\", but not in the sources any more",
                noun,
                id,
                name,
                last
            ),
            None => message!(
                "the {noun} \"{id}\" is in the revision \"{last}\", but not in the sources any more",
                noun,
                id,
                last
            ),
        };
        let help = kept.by_status.map_or_else(
            || {
                message!(
                    "Put it back, name its id or code among the former ones of the {noun} that took its place, or say in {folder}/withdrawn.toml: [[withdrawn]] table = \"{table}\", id = \"{id}\", on = the day.",
                    noun,
                    folder = FOLDER,
                    table,
                    id
                )
            },
            Message::from,
        );
        faults.push(Diagnostic::at(&codes::RECORD_GONE, entry.span, message).help(help));
    }
}

/// Each entry names a record without a status, which a revision has and the sources do not.
fn withdrawn(registry: &Registry, broken: &UnreadFiles, faults: &mut Diagnostics) {
    let mut seen = HashSet::new();
    // What is asked of a table once is kept for its other entries.
    let (mut now, mut once) = (HashMap::new(), HashMap::new());
    for entry in &registry.withdrawn {
        let (table, id) = (entry.table.as_str(), entry.id.as_str());
        let mut fault = |span, message: Message, help: Message| {
            faults.push(Diagnostic::at(&codes::BAD_WITHDRAWAL, span, message).help(help));
        };
        let Some(kept) = KEPT.iter().find(|kept| kept.table.as_str() == table) else {
            let without_status = KEPT.iter().filter(|kept| kept.by_status.is_none());
            let names: Vec<_> = without_status.map(|kept| kept.table.as_str()).collect();
            let help = match nearest(table, &names) {
                Some(near) => message!("Did you mean \"{near}\"?", near),
                None => message!("Take one of: {tables}.", tables = names.join(", ")),
            };
            fault(
                entry.table.span,
                message!("\"{table}\" is no table whose records are withdrawn one by one", table),
                help,
            );
            continue;
        };
        let KeptTable { noun, place, .. } = *kept;
        if let Some(help) = kept.by_status {
            fault(entry.table.span, message!("{table} have a status of their own", table), help.into());
        } else if !seen.insert((table, id)) {
            let help = phrase!("Keep one of the two entries.").into();
            fault(entry.id.span, message!("the {noun} \"{id}\" is withdrawn twice", noun, id), help);
        } else if now.entry(table).or_insert_with(|| (kept.present)(registry)).contains(id) {
            let help = message!("Remove the entry, or the record under {place}.", place);
            fault(entry.id.span, message!("the {noun} \"{id}\" is still in the sources", noun, id), help);
        } else if !broken.any_in(place) {
            let known = once.entry(table).or_insert_with(|| ever(registry, table));
            if !known.contains(id) {
                let known: Vec<_> = known.iter().map(String::as_str).collect();
                let help = match nearest(id, &known) {
                    Some(near) => message!("Did you mean \"{near}\"?", near),
                    None => codes::BAD_WITHDRAWAL.help.into(),
                };
                fault(entry.id.span, message!("no revision has the {noun} \"{id}\"", noun, id), help);
            }
        }
    }
}

/// The concepts of all schemes, under every id that they and their schemes had.
fn concepts(registry: &Registry) -> HashSet<String> {
    let of_scheme = |scheme: &Scheme| {
        let schemes: Vec<String> = keys_of(&scheme.id, &scheme.former_ids).collect();
        let concepts: Vec<String> = scheme.concepts.iter().flat_map(|one| keys_of(&one.id, &one.former_ids)).collect();
        schemes
            .into_iter()
            .flat_map(move |scheme| concepts.clone().into_iter().map(move |concept| format!("{scheme}/{concept}")))
    };
    registry.schemes.iter().flat_map(of_scheme).collect()
}

/// The keys of all records that a table ever had.
fn ever(registry: &Registry, table: &str) -> HashSet<String> {
    let mut fold = Fold::new(table);
    registry.revisions.iter().flat_map(|revision| fold.apply(revision)).map(|touched| touched.id).collect()
}
