//! Localizes what revisions changed; what they changed of a subject stands in files beside.

use crate::registry::revisions::ChangeKind;
use crate::site::context::SiteContext;
use crate::site::revisions::{COUNTED, RevisionDiff};
use crate::site::views::Localizer;

/// Localizes what revisions changed.
pub(super) struct DiffLocalizer<'a, 'r> {
    pub localizer: &'a Localizer<'a>,
    pub context: &'a SiteContext<'r>,
}

impl DiffLocalizer<'_, '_> {
    pub(super) fn order(&self, diff: &RevisionDiff<'_>) -> Option<String> {
        let number = diff.revision.head.order.clone()?;
        Some(self.localizer.strings.with("revision-order", [("number", number.into())]))
    }

    /// A line for each table of which something changed.
    pub(super) fn counts(&self, diff: &RevisionDiff<'_>) -> Vec<String> {
        let lines = COUNTED.iter().zip(diff.counts).filter(|(_, counts)| counts.iter().sum::<usize>() > 0);
        lines.map(|(table, counts)| self.localizer.labelled(&self.table_title(*table), &self.numbers(counts))).collect()
    }

    /// How many records were added, changed, withdrawn.
    pub(super) fn numbers(&self, counts: [usize; 3]) -> String {
        let kinds = ChangeKind::ALL.iter().zip(counts).filter(|(_, count)| *count > 0);
        let lines = kinds.map(|(kind, count)| {
            self.localizer.strings.with("record-change", [("word", kind.as_str().into()), ("count", count.into())])
        });
        self.localizer.line(lines.map(Some))
    }
}
