//! Revisions follow one another and are what was published.

use std::collections::HashSet;

use super::ids::unique;
use super::unread::UnreadFiles;
use crate::diagnostics::messages::{Argument, argument};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Message, Span, codes, message, phrase};
use crate::registry::model::RevisionTable;
use crate::registry::register::Registry;
use crate::registry::revisions::{self, FOLDER, Fold, Revision, RevisionLine, state_hash};

/// Checks the revisions, and finds out whether they can be relied on.
pub(super) fn check(registry: &Registry, broken: &UnreadFiles, faults: &mut Diagnostics) -> bool {
    let revisions = &registry.revisions;
    let before = faults.iter().count();
    unique(phrase!("revision"), revisions.iter().map(|revision| &revision.head.id), faults);
    for revision in revisions {
        unique(phrase!("table"), revision.head.tables.iter().map(|table| &table.name), faults);
    }
    // What a file that could not be read holds is unknown: what follows from it too.
    if broken.any_in(FOLDER) {
        return false;
    }
    order(revisions, faults);
    revisions.iter().for_each(|revision| names(revision, faults));
    let broken_tables = lines(revisions, faults);
    for table in revisions::tables(revisions) {
        if !broken_tables.contains(table) {
            states(table, revisions, faults);
        }
    }
    faults.iter().count() == before
}

/// Each revision names the one before it.
fn order(revisions: &[Revision], faults: &mut Diagnostics) {
    let mut before: Option<&Revision> = None;
    for revision in revisions {
        let (head, last) = (&revision.head, before.map(|last| last.head.id.as_str()));
        let named = head.previous.as_ref().map(|previous| previous.as_str());
        if named != last {
            let quoted = |id: Option<&str>| {
                id.map_or_else(|| argument(&phrase!("no revision")), |id| Argument::Text(format!("\"{id}\"")))
            };
            let message = message!(
                "the revision \"{id}\" follows {named}, but {last} is before it",
                id = head.id,
                named = quoted(named),
                last = quoted(last)
            );
            let span = head.previous.as_ref().map_or(head.id.span, |previous| previous.span);
            push(faults, &codes::REVISION_ORDER, span, message);
        }
        before = Some(revision);
    }
}

/// Names of tables and columns become names of files and headers: they are small Latin letters, digits and `_`.
fn names(revision: &Revision, faults: &mut Diagnostics) {
    let is_name = |name: &str| {
        !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
    };
    for table in &revision.head.tables {
        let mut names = std::iter::once(&table.name.value).chain(&table.columns);
        if let Some(name) = names.find(|name| !is_name(name)) {
            let message = message!("\"{name}\" is no name of a table or column", name);
            push(faults, &codes::BROKEN_STATE, table.name.span, message);
        }
    }
}

/// Each line is as it was written. Gives the tables that have others.
fn lines<'r>(revisions: &'r [Revision], faults: &mut Diagnostics) -> HashSet<&'r str> {
    let mut broken = HashSet::new();
    for revision in revisions {
        for table in revision.files.keys() {
            let before = faults.iter().count();
            match revision.table(table) {
                Some(listed) => lines_of(revision, listed, faults),
                None => {
                    let path = format!("{FOLDER}/{}/{table}.ndjson", revision.folder);
                    let message = message!(
                        "the head of the revision \"{id}\" has no table \"{table}\"",
                        id = revision.head.id,
                        table
                    );
                    faults
                        .push(Diagnostic::of_path(&codes::BROKEN_STATE, path, message).help(codes::BROKEN_STATE.help));
                }
            }
            if faults.iter().count() > before {
                broken.insert(table.as_str());
            }
        }
    }
    broken
}

fn lines_of(revision: &Revision, table: &RevisionTable, faults: &mut Diagnostics) {
    let mut last: Option<String> = None;
    for (text, span) in revision.lines(&table.name) {
        let line = match RevisionLine::read(text) {
            Ok(line) => line,
            Err(error) => {
                push(
                    faults,
                    &codes::BROKEN_LINE,
                    span,
                    message!("the line is not what was published: {error}", error = error.message()),
                );
                continue;
            }
        };
        let id = line.id();
        if last.as_deref().is_some_and(|last| last >= id) {
            push(faults, &codes::BROKEN_LINE, span, message!("the record \"{id}\" stands out of order, or twice", id));
        }
        if let RevisionLine::Written { values, .. } = &line {
            let foreign = values.keys().find(|key| !table.columns.contains(key));
            if let Some(key) = foreign {
                push(
                    faults,
                    &codes::BROKEN_LINE,
                    span,
                    message!("the head lists no column \"{key}\" for {name}", key, name = table.name),
                );
            }
            let key = table.columns.first().and_then(|key| values.get(key)).map(ToString::to_string);
            if key.as_deref() != Some(id) {
                push(faults, &codes::BROKEN_LINE, span, message!("the key of the record is not \"{id}\"", id));
            }
        }
        last = Some(id.to_owned());
    }
}

/// The state of a table after each revision is the one of its head. What is wrong once stays so: it is reported once.
fn states(table: &str, revisions: &[Revision], faults: &mut Diagnostics) {
    let mut fold = Fold::new(table);
    for revision in revisions {
        let lost = fold.apply(revision).into_iter().find(|touched| touched.old.is_none() && touched.new.is_none());
        if let Some(lost) = lost {
            let message = message!("the record \"{id}\" is removed, but no revision before has it", id = lost.id);
            return push(faults, &codes::BROKEN_LINE, lost.span, message);
        }
        let (count, id) = (fold.state.len(), &revision.head.id);
        let Some(head) = revision.table(table) else {
            if count > 0 {
                let message = message!(
                    "the revision \"{id}\" lists no table \"{table}\", but has {count} records of it",
                    id,
                    table,
                    count
                );
                return push(faults, &codes::BROKEN_STATE, id.span, message);
            }
            continue;
        };
        if count != *head.records as usize {
            let message = message!(
                "the files give {count} records of {table} for \"{id}\", not {records}",
                count,
                table,
                id,
                records = head.records
            );
            return push(faults, &codes::BROKEN_STATE, head.records.span, message);
        }
        let hash = state_hash(&head.columns, fold.state.iter().map(|(id, entry)| (id.as_str(), entry.sha256)));
        if hash != *head.sha256 {
            let message = message!("the records of {table} for \"{id}\" have the SHA-256 {hash}", table, id, hash);
            return push(faults, &codes::BROKEN_STATE, head.sha256.span, message);
        }
    }
}

fn push(faults: &mut Diagnostics, code: &'static Code, span: Span, message: Message) {
    faults.push(Diagnostic::at(code, span, message).help(code.help));
}
