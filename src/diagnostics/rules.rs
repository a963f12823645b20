//! Rules whose severity a register changes (`[rules]` in `registry/registry.toml`), each with a reason.

use super::code::Code;
use super::diagnostic::Diagnostic;
use super::messages::{Phrase, message, phrase};
use super::severity::Severity;

/// A rule that the register changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleChange {
    /// The rule.
    pub code: &'static Code,
    /// The severity in this register; `None` if the rule is turned off.
    pub severity: Option<Severity>,
    /// Why.
    pub reason: String,
    /// The number of diagnostics of the rule.
    pub occurrences: usize,
}

impl RuleChange {
    /// The word in the sources: `error`, `warning` or `off`.
    pub fn as_str(&self) -> &'static str {
        self.severity.map_or("off", Severity::as_str)
    }

    /// Gives a diagnostic the severity that the register sets. If the rule is turned off, the severity stays, and the
    /// diagnostic is removed.
    /// The word for people: the severity that it gives, or "off".
    pub fn name(&self) -> Phrase {
        self.severity.map_or(phrase!("off"), Severity::name)
    }

    pub(super) fn mark(&self, diagnostic: &mut Diagnostic) {
        if let Some(severity) = self.severity.filter(|severity| *severity != self.code.severity) {
            diagnostic.severity = severity;
            let note = message!(
                "this register makes {code} {severity}: {reason}",
                code = self.code.id,
                severity = severity.with_article(),
                reason = self.reason,
            );
            diagnostic.notes.push(note);
        }
    }
}

/// The rules that a register changes, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleChanges {
    list: Vec<RuleChange>,
}

impl RuleChanges {
    /// The change of a rule.
    pub fn of(&self, code: &Code) -> Option<&RuleChange> {
        self.list.iter().find(|change| change.code == code)
    }

    /// All changes in the order of their file.
    pub fn iter(&self) -> impl Iterator<Item = &RuleChange> {
        self.list.iter()
    }

    /// The number of diagnostics that are not reported because their rules are turned off.
    pub fn turned_off(&self) -> usize {
        self.list.iter().filter(|change| change.severity.is_none()).map(|change| change.occurrences).sum()
    }

    pub(super) fn iter_mut(&mut self) -> impl Iterator<Item = &mut RuleChange> {
        self.list.iter_mut()
    }
}

impl FromIterator<RuleChange> for RuleChanges {
    fn from_iter<I: IntoIterator<Item = RuleChange>>(changes: I) -> Self {
        Self { list: changes.into_iter().collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::{Diagnostics, Message, codes};

    #[test]
    fn changes_hold_for_every_breach_of_their_rule_and_are_counted() {
        let mut diagnostics = Diagnostics::default();
        for code in [&codes::INCOMPLETE_SERVICE, &codes::INCOMPLETE_SERVICE, &codes::PAGE_LANGUAGE, &codes::BAD_ID] {
            diagnostics.push(Diagnostic::of_path(code, "x", code.name));
        }
        let change = |code, severity| RuleChange { code, severity, reason: "because".to_owned(), occurrences: 0 };
        diagnostics.apply(RuleChanges::from_iter([
            change(&codes::INCOMPLETE_SERVICE, Some(Severity::Warning)),
            change(&codes::PAGE_LANGUAGE, None),
        ]));
        assert_eq!((diagnostics.count(Severity::Error), diagnostics.count(Severity::Warning)), (1, 2));
        assert_eq!(diagnostics.changes().turned_off(), 1);
        let notes: Vec<_> = diagnostics.iter().flat_map(|diagnostic| &diagnostic.notes).map(Message::english).collect();
        assert_eq!(notes, ["this register makes TZ402 a warning: because"; 2]);
    }
}
