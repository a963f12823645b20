//! What a rule of the sources consists of.

use super::messages::Phrase;
use super::severity::Severity;

/// A rule of the sources.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// The stable name, such as `TZ301`.
    pub id: &'static str,
    /// The rule in a few words.
    pub name: Phrase,
    /// The severity of a violation.
    pub severity: Severity,
    /// Whether a register may change the severity or turn the rule off. It may not for rules without which a register cannot
    /// be published, such as that its records can be read and their ids are unique.
    pub adjustable: bool,
    /// What the rule requires and why.
    pub why: Phrase,
    /// A violation, as an editor would write it.
    pub example: Phrase,
    /// How to fix it.
    pub help: Phrase,
}
