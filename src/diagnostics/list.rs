//! The diagnostics of a run, with the changes of rules that apply to them.

use super::code::Code;
use super::diagnostic::Diagnostic;
use super::messages::Message;
use super::rules::RuleChanges;
use super::severity::Severity;

/// The diagnostics of a run.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
    changes: RuleChanges,
}

impl Diagnostics {
    /// Adds a diagnostic.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.list.push(diagnostic);
    }

    /// Keeps the diagnostics that a test lets through.
    pub fn retain(&mut self, keep: impl FnMut(&Diagnostic) -> bool) {
        self.list.retain(keep);
    }

    /// Adds the diagnostics of another list.
    pub fn extend(&mut self, other: Diagnostics) {
        self.list.extend(other.list);
    }

    /// Gives the diagnostics found so far, and those that are [added later](Self::extend_changed), the severity that the
    /// register sets, and removes those that it turns off.
    pub fn apply(&mut self, changes: RuleChanges) {
        let found = Self { list: std::mem::take(&mut self.list), ..Self::default() };
        self.changes = changes;
        self.extend_changed(found);
    }

    /// Adds diagnostics that were found after the changes of the register were applied, with the severity that it sets.
    pub fn extend_changed(&mut self, mut later: Diagnostics) {
        for change in self.changes.iter_mut() {
            for diagnostic in later.list.iter_mut().filter(|diagnostic| diagnostic.code == change.code) {
                change.mark(diagnostic);
                change.occurrences += 1;
            }
        }
        let is_off =
            |diagnostic: &Diagnostic| self.changes.of(diagnostic.code).is_some_and(|change| change.severity.is_none());
        later.list.retain(|diagnostic| !is_off(diagnostic));
        self.list.extend(later.list);
    }

    /// Adds the note on its rule to each diagnostic, if there is one.
    pub fn note(&mut self, note: impl Fn(&'static Code) -> Option<Message>) {
        for diagnostic in &mut self.list {
            diagnostic.notes.extend(note(diagnostic.code));
        }
    }

    /// The rules that the register changes.
    pub fn changes(&self) -> &RuleChanges {
        &self.changes
    }

    /// The number of diagnostics of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.list.iter().filter(|diagnostic| diagnostic.severity == severity).count()
    }

    /// Whether an error prevents publication.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// Whether there are no diagnostics.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The diagnostics in the order in which they were found.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.list.iter()
    }
}
