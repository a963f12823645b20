//! What the revisions changed, in words: for the page of changes, the feeds and the page of open data.
//!
//! Views here, who makes them beside: `subjects` names what changed, `subject_changes` its fields and parts, `values` what stood and
//! stands there.

mod entries;
mod links;
mod subject_changes;
mod subjects;
mod values;

use serde::Serialize;

use crate::addresses::fragments;
use crate::registry::revisions::ChangeKind;
use crate::site::context::SiteContext;
use crate::site::revisions::{COUNTED, RevisionDiff};
use crate::site::views::{DateView, Localizer, TextView};

pub(crate) use entries::{Entry, entries};
use links::data_links;
pub(super) use links::{ChangeLink, RevisionLinks, links, newest_change};

/// How many subjects of a revision the page shows at most.
const MOST_SUBJECTS: usize = 50;

/// How many subjects of all revisions together the page shows at most, so that it stays one that a phone can load.
const MOST_SUBJECTS_OF_ALL: usize = 100;

/// A revision.
#[derive(Serialize)]
pub(super) struct RevisionView {
    /// Its anchor.
    id: String,
    /// The day of the state.
    date: DateView,
    /// The order that approves it, in words.
    order: Option<String>,
    /// The day of the order.
    ordered_on: Option<DateView>,
    /// What it is about.
    note: Option<TextView>,
    /// Whether it is the first one, which changed nothing.
    first: bool,
    /// How many services, offices and acts changed, a line each.
    counts: Vec<String>,
    /// What changed, by service, act, district.
    subjects: Vec<SubjectView>,
    /// How many more subjects changed.
    more: usize,
    /// The link to the list of all changes.
    changes_href: Option<String>,
    /// The link to the whole state as data.
    dump_href: String,
}

/// What changed of a service, an act, a district.
#[derive(Serialize)]
struct SubjectView {
    /// Its anchor.
    id: String,
    /// Anchors that it had before.
    former_ids: Vec<String>,
    /// What happened to it: `added`, `changed`, `withdrawn`.
    kind: &'static str,
    /// The same in words.
    what: String,
    /// The link to its page, if there is one.
    href: Option<String>,
    /// What it is called.
    name: TextView,
    /// Why it was withdrawn.
    note: Option<TextView>,
    /// Its fields that changed.
    fields: Vec<FieldView>,
    /// Its parts that changed, by table.
    parts: Vec<PartView>,
}

/// Records of a table that changed.
#[derive(Serialize)]
struct PartView {
    /// What they are: documents to bring, steps.
    title: String,
    /// How many of them were added, changed, withdrawn.
    counts: String,
    /// The first of them.
    items: Vec<ItemView>,
    /// How many more there are.
    more: usize,
}

/// A record that changed.
#[derive(Serialize)]
struct ItemView {
    /// What happened to it.
    kind: &'static str,
    /// Its words, shortened; none where a field has them.
    text: Option<ValueView>,
    /// Its fields that changed.
    fields: Vec<FieldView>,
}

/// A field that changed. Without values it is too long to be shown, or means nothing to readers.
#[derive(Serialize)]
struct FieldView {
    /// What it is called.
    title: String,
    /// What stood there.
    old: Option<ValueView>,
    /// What stands there.
    new: Option<ValueView>,
}

impl FieldView {
    /// Whether its values are shown.
    fn has_values(&self) -> bool {
        self.old.is_some() || self.new.is_some()
    }
}

/// A value.
#[derive(Clone, Serialize)]
struct ValueView {
    /// The words.
    text: String,
    /// Their language, if it is not the page's.
    lang: Option<String>,
}

/// The revisions, the newest first.
pub(super) fn views(localizer: &Localizer<'_>, context: &SiteContext<'_>) -> Vec<RevisionView> {
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
fn anchor(diff: &RevisionDiff<'_>) -> String {
    fragments::revision(&diff.revision.head.id)
}

/// Localizes what revisions changed.
struct DiffLocalizer<'a, 'r> {
    localizer: &'a Localizer<'a>,
    context: &'a SiteContext<'r>,
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
