//! Entries of feeds.

use super::localizer::DiffLocalizer;
use super::revision::{MOST_SUBJECTS, anchor};
use super::views::{FieldView, SubjectView};
use crate::addresses::paths;
use crate::registry::values::SectionCode;
use crate::site::context::SiteContext;
use crate::site::revisions::{RevisionDiff, Subject};
use crate::site::views::{DateView, Localizer};

/// An entry of a feed.
pub(crate) struct FeedEntry {
    /// Its anchor on the page of changes.
    pub id: String,
    /// When.
    pub date: DateView,
    /// What happened, and to what.
    pub title: String,
    /// The path of the page that it is about.
    pub path: String,
    /// The word for what happened, and the same for people.
    pub category: (&'static str, String),
    /// What changed, in a few lines.
    pub summary: String,
}

/// The entries of a feed, the newest first: one a service or an act that changed, of the whole register or of a section; and one a revision for all
/// else, which sections have not.
pub(crate) fn entries<'c>(
    localizer: &'c Localizer<'_>,
    context: &'c SiteContext<'_>,
    section: Option<SectionCode>,
) -> impl Iterator<Item = FeedEntry> {
    let diffs = DiffLocalizer { localizer, context };
    context.revisions.iter().flat_map(move |diff| diffs.entries(diff, section))
}

impl DiffLocalizer<'_, '_> {
    fn entries(&self, diff: &RevisionDiff<'_>, section: Option<SectionCode>) -> Vec<FeedEntry> {
        let date = self.localizer.date(*diff.revision.head.date);
        let mut entries = Vec::new();
        let mut others = 0;
        for (subject, changes) in diff.subjects.iter().take(MOST_SUBJECTS) {
            if !matches!(subject, Subject::Service(_) | Subject::Act(_)) {
                others += 1;
                continue;
            }
            if !section.is_none_or(|section| self.concerns(subject, changes, section)) {
                continue;
            }
            let view = self.subject(diff, subject, changes);
            entries.push(FeedEntry {
                title: self.localizer.labelled(&view.what, &view.name.text),
                path: self.path(subject).unwrap_or_else(|| paths::CHANGES.to_owned()),
                category: (view.kind, view.what.clone()),
                summary: self.summary(&view),
                id: view.id,
                date: date.clone(),
            });
        }
        if section.is_none() && (diff.is_first || others > 0) {
            let order = self.order(diff);
            let title = self.localizer.strings.with("revision-of", [("date", date.text.clone().into())]);
            entries.push(FeedEntry {
                id: anchor(diff),
                title: self.localizer.line([Some(title), order]),
                path: paths::CHANGES.to_owned(),
                category: ("revision", self.localizer.string("revision")),
                summary: self.counts(diff).join("\n"),
                date,
            });
        }
        entries
    }

    /// What changed of a subject, a line a field or a table.
    fn summary(&self, view: &SubjectView) -> String {
        let arrow = format!(" {} ", self.localizer.strings.locale().signs.forward);
        let field = |field: &FieldView| {
            let values: Vec<_> =
                [&field.old, &field.new].into_iter().flatten().map(|value| value.text.as_str()).collect();
            match values[..] {
                [] => field.title.clone(),
                _ => self.localizer.labelled(&field.title, &values.join(&arrow)),
            }
        };
        let note = view.note.iter().map(|note| note.text.clone());
        let parts = view.parts.iter().map(|part| self.localizer.labelled(&part.title, &part.counts));
        note.chain(view.fields.iter().map(field)).chain(parts).collect::<Vec<_>>().join("\n")
    }
}
