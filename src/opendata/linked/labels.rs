//! Words and names that all linked data use.

use super::codes::Codes;
use super::graph::Graph;
use super::notes::UnofficialNotes;
use crate::opendata::source::Source;

/// What the program says in linked data again and again, in the languages of the register.
pub(super) struct Labels {
    pub codes: Codes,
    notes: UnofficialNotes,
}

impl Labels {
    /// In the languages of a register.
    pub(super) fn new(source: &Source<'_>) -> Self {
        let translations = source.translations;
        Self { codes: Codes::new(translations), notes: UnofficialNotes::new(translations) }
    }

    /// A graph without statements.
    pub(super) fn graph(&self) -> Graph {
        Graph::new(&self.notes)
    }
}
