//! A revision, and its tables as they were read.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::line::hash_of_lines;
use crate::diagnostics::{FileId, Span};
use crate::registry::model::{RevisionHead, RevisionTable};

/// The folder of the revisions in a register.
pub const FOLDER: &str = "registry/revisions";

/// A published state of the register.
#[derive(Clone, Debug)]
pub struct Revision {
    /// The name of its folder.
    pub folder: String,
    /// What it is.
    pub head: RevisionHead,
    /// The lines of its tables, by the tables' names.
    pub files: BTreeMap<String, TableText>,
}

impl Revision {
    /// Its place among all: by day, then by id.
    pub fn position(&self) -> (Date, &str) {
        (*self.head.date, self.head.id.as_str())
    }

    /// The state of a table, as the head has it.
    pub fn table(&self, name: &str) -> Option<&RevisionTable> {
        self.head.tables.iter().find(|table| *table.name == name)
    }

    /// The lines of a table with their places.
    pub fn lines(&self, table: &str) -> impl Iterator<Item = (&str, Span)> {
        self.files.get(table).into_iter().flat_map(TableText::lines)
    }

    /// How many records all tables have together.
    pub fn record_count(&self) -> usize {
        self.head.tables.iter().map(|table| *table.records as usize).sum()
    }

    /// The hash of the whole state: SHA-256 over a line `<hash>  <table>` for each table, in the order of their names.
    pub fn sha256(&self) -> String {
        let mut tables: Vec<_> =
            self.head.tables.iter().map(|table| (table.name.as_str(), table.sha256.as_str())).collect();
        tables.sort_unstable();
        hash_of_lines(tables.iter().map(|(name, hash)| format!("{hash}  {name}\n")))
    }
}

/// The file of a revision's table, as it was read.
#[derive(Clone, Debug)]
pub struct TableText {
    /// The file.
    pub file: FileId,
    /// Its text.
    pub text: Arc<str>,
}

impl TableText {
    pub(super) fn lines(&self) -> impl Iterator<Item = (&str, Span)> {
        let mut start = 0;
        self.text.split_inclusive('\n').map(move |whole| {
            let line = whole.trim_end_matches(['\n', '\r']);
            let span = Span { file: self.file, start, end: start + line.len() };
            start += whole.len();
            (line, span)
        })
    }
}

/// Every table of the revisions, in the order in which they first occur.
pub fn tables(revisions: &[Revision]) -> Vec<&str> {
    let mut names = Vec::new();
    for table in revisions.iter().flat_map(|revision| &revision.head.tables) {
        if !names.contains(&table.name.as_str()) {
            names.push(table.name.as_str());
        }
    }
    names
}
