//! What the page of changes shows of a revision.

use serde::Serialize;

use crate::site::views::{DateView, TextView};

/// A revision.
#[derive(Serialize)]
pub(crate) struct RevisionView {
    /// Its anchor.
    pub id: String,
    /// The day of the state.
    pub date: DateView,
    /// The order that approves it, in words.
    pub order: Option<String>,
    /// The day of the order.
    pub ordered_on: Option<DateView>,
    /// What it is about.
    pub note: Option<TextView>,
    /// Whether it is the first one, which changed nothing.
    pub first: bool,
    /// How many services, offices and acts changed, a line each.
    pub counts: Vec<String>,
    /// What changed, by service, act, district.
    pub subjects: Vec<SubjectView>,
    /// How many more subjects changed.
    pub more: usize,
    /// The link to the list of all changes.
    pub changes_href: Option<String>,
    /// The link to the whole state as data.
    pub dump_href: String,
}

/// What changed of a service, an act, a district.
#[derive(Serialize)]
pub(crate) struct SubjectView {
    /// Its anchor.
    pub id: String,
    /// Anchors that it had before.
    pub former_ids: Vec<String>,
    /// What happened to it: `added`, `changed`, `withdrawn`.
    pub kind: &'static str,
    /// The same in words.
    pub what: String,
    /// The link to its page, if there is one.
    pub href: Option<String>,
    /// What it is called.
    pub name: TextView,
    /// Why it was withdrawn.
    pub note: Option<TextView>,
    /// Its fields that changed.
    pub fields: Vec<FieldView>,
    /// Its parts that changed, by table.
    pub parts: Vec<PartView>,
}

/// Records of a table that changed.
#[derive(Serialize)]
pub(crate) struct PartView {
    /// What they are: documents to bring, steps.
    pub title: String,
    /// How many of them were added, changed, withdrawn.
    pub counts: String,
    /// The first of them.
    pub items: Vec<ChangedRecordView>,
    /// How many more there are.
    pub more: usize,
}

/// A record that changed.
#[derive(Serialize)]
pub(crate) struct ChangedRecordView {
    /// What happened to it.
    pub kind: &'static str,
    /// Its words, shortened; none where a field has them.
    pub text: Option<ValueView>,
    /// Its fields that changed.
    pub fields: Vec<FieldView>,
}

/// A field that changed. Without values it is too long to be shown, or means nothing to readers.
#[derive(Serialize)]
pub(crate) struct FieldView {
    /// What it is called.
    pub title: String,
    /// What stood there.
    pub old: Option<ValueView>,
    /// What stands there.
    pub new: Option<ValueView>,
}

impl FieldView {
    /// Whether its values are shown.
    pub(super) fn has_values(&self) -> bool {
        self.old.is_some() || self.new.is_some()
    }
}

/// A value.
#[derive(Clone, Serialize)]
pub(crate) struct ValueView {
    /// The words.
    pub text: String,
    /// Their language, if it is not the page's.
    pub lang: Option<String>,
}
