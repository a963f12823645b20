//! Puts the differences of revisions together into the states of a table.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::line::{Values, hash_of_lines, values_of};
use super::revision::{Revision, TableText};
use crate::diagnostics::Span;

/// A record of a state, as the line that last wrote it.
#[derive(Clone, Copy, Debug)]
pub struct StateEntry<'r> {
    /// The hash of its values.
    pub sha256: &'r str,
    /// The id of the revision that wrote it.
    pub revision: &'r str,
    /// The place of the line.
    pub span: Span,
    line: &'r str,
}

impl StateEntry<'_> {
    /// What the record says; nothing if the line is broken, which is a fault of its own.
    pub fn values(&self) -> Values {
        values_of(self.line).unwrap_or_default()
    }
}

/// The records of a table by their keys.
pub type TableRecords<'r> = BTreeMap<String, StateEntry<'r>>;

/// A record that a revision's file names.
#[derive(Clone, Debug)]
pub struct Touched<'r> {
    /// Its key.
    pub id: String,
    /// As it was before.
    pub old: Option<StateEntry<'r>>,
    /// As it is now.
    pub new: Option<StateEntry<'r>>,
    /// The place of the line.
    pub span: Span,
}

/// A table on its way through the revisions.
///
/// Lines that cannot be read are passed over: checking reports them, and a register that has them is not published.
#[derive(Clone, Debug)]
pub struct Fold<'r> {
    table: &'r str,
    /// The state after the revisions that were applied.
    pub state: TableRecords<'r>,
}

/// The part of a line that a state needs.
#[derive(Deserialize)]
struct Skimmed<'r> {
    id: String,
    sha256: Option<&'r str>,
}

impl<'r> Fold<'r> {
    /// A table before the first revision.
    pub fn new(table: &'r str) -> Self {
        Self { table, state: TableRecords::new() }
    }

    /// A table after the last of some revisions.
    pub fn after(table: &'r str, revisions: &'r [Revision]) -> Self {
        let mut fold = Self::new(table);
        for revision in revisions {
            fold.apply(revision);
        }
        fold
    }

    /// Goes on to the next revision, and gives the records that it names, by key.
    pub fn apply(&mut self, revision: &'r Revision) -> Vec<Touched<'r>> {
        let lines = revision.files.get(self.table).into_iter().flat_map(TableText::lines);
        lines.filter_map(|(line, span)| self.take(revision, line, span)).collect()
    }

    fn take(&mut self, revision: &'r Revision, line: &'r str, span: Span) -> Option<Touched<'r>> {
        let Skimmed { id, sha256 } = serde_json::from_str(line).ok()?;
        let revision = revision.head.id.as_str();
        let new = sha256.map(|sha256| StateEntry { sha256, revision, span, line });
        let old = match new {
            Some(entry) => self.state.insert(id.clone(), entry),
            None => self.state.remove(&id),
        };
        Some(Touched { id, old, new, span })
    }
}

/// The hash of a table's state: SHA-256 over a line with the columns, divided by commas, and a line `<hash>  <key>` for
/// each record, in the order of the keys' bytes.
pub fn state_hash<'s>(columns: &[String], records: impl IntoIterator<Item = (&'s str, &'s str)>) -> String {
    let head = std::iter::once(columns.join(",") + "\n");
    hash_of_lines(head.chain(records.into_iter().map(|(id, hash)| format!("{hash}  {id}\n"))))
}
