//! The revisions as the page of changes shows them.

use super::links::data_links;
use super::localizer::DiffLocalizer;
use super::views::RevisionView;
use crate::addresses::fragments;
use crate::site::context::SiteContext;
use crate::site::revisions::RevisionDiff;
use crate::site::views::Localizer;

/// How many subjects of a revision the page shows at most.
pub(super) const MOST_SUBJECTS: usize = 50;

/// How many subjects of all revisions together the page shows at most, so that it stays one that a phone can load.
const MOST_SUBJECTS_OF_ALL: usize = 100;

/// The revisions, the newest first.
pub(crate) fn views(localizer: &Localizer<'_>, context: &SiteContext<'_>) -> Vec<RevisionView> {
    let diffs = DiffLocalizer { localizer, context };
    let mut left = MOST_SUBJECTS_OF_ALL;
    let view = |diff: &RevisionDiff<'_>| {
        let most = left.min(MOST_SUBJECTS);
        left -= most.min(diff.subjects.len());
        diffs.revision(diff, most)
    };
    context.revisions.iter().map(view).collect()
}

/// The anchor of a revision.
pub(super) fn anchor(diff: &RevisionDiff<'_>) -> String {
    fragments::revision(&diff.revision.head.id)
}

impl DiffLocalizer<'_, '_> {
    /// A revision with at most so many subjects.
    fn revision(&self, diff: &RevisionDiff<'_>, most: usize) -> RevisionView {
        let (localizer, head) = (self.localizer, &diff.revision.head);
        let (dump_href, changes_href) = data_links(localizer, diff);
        let subjects = diff.subjects.iter().take(most);
        RevisionView {
            id: anchor(diff),
            date: localizer.date(*head.date),
            order: self.order(diff),
            ordered_on: head.ordered_on.map(|date| localizer.date(date)),
            note: localizer.text_option(head.note.as_ref()),
            first: diff.is_first,
            counts: self.counts(diff),
            subjects: subjects.map(|(subject, changes)| self.subject(diff, subject, changes)).collect(),
            more: diff.subjects.len().saturating_sub(most),
            changes_href,
            dump_href,
        }
    }
}
