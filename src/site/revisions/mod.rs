//! What the revisions changed, as a citizen asks for it: by service, act, district, each with what changed of it and of its parts.
//! No language is spoken here; [`pages`](super::pages) puts it into words.

mod renamed;
mod subject;

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::registry::Registry;
use crate::registry::revisions::{ChangeKind, FieldChange, RecordChange, Revision, Values, each_change};

pub use subject::Subject;

/// How many revisions are told record by record: the newest ones. Of those before them only the numbers are told.
const TOLD: usize = 10;

/// The tables whose records are counted for each revision.
pub const COUNTED: [&str; 3] = ["services", "offices", "acts"];

/// A revision and what it changed.
#[derive(Clone, Debug)]
pub struct Story<'r> {
    /// The revision.
    pub revision: &'r Revision,
    /// Whether it is the first one, before which there is nothing to compare with.
    pub is_first: bool,
    /// How many records of the [`COUNTED`] tables were added, changed and withdrawn.
    pub counts: [[usize; 3]; 3],
    /// What changed, by subject.
    pub subjects: BTreeMap<Subject, Told>,
}

/// What changed of a subject.
#[derive(Clone, Debug, Default)]
pub struct Told {
    /// Its own record, if that changed.
    pub own: Option<Part>,
    /// Records that belong to it, by table.
    pub parts: BTreeMap<String, Vec<Part>>,
}

/// A record that changed.
#[derive(Clone, Debug)]
pub struct Part {
    /// Its key.
    pub id: String,
    /// What happened to it.
    pub kind: ChangeKind,
    /// The whole record.
    pub values: Values,
    /// The fields that differ and that somebody may want to know of.
    pub fields: Vec<FieldChange>,
}

impl Told {
    /// What happened to the subject: to its own record, or else to parts of it.
    pub fn kind(&self) -> ChangeKind {
        self.own.as_ref().map_or(ChangeKind::Changed, |own| own.kind)
    }
}

/// The stories of all revisions up to a day, that day included, the newest first.
pub fn stories(registry: &Registry, until: Date) -> Vec<Story<'_>> {
    let revisions = &registry.revisions;
    let story = |(place, revision)| Story {
        revision,
        is_first: place == 0,
        counts: Default::default(),
        subjects: BTreeMap::new(),
    };
    let mut stories: Vec<_> = revisions.iter().enumerate().map(story).collect();
    let told_from = revisions.len().saturating_sub(TOLD);
    let mut changes: Vec<Vec<RecordChange>> = vec![Vec::new(); revisions.len()];
    each_change(revisions, |change| {
        let table = change.table.as_str();
        if COUNTED.contains(&table) || change.revision >= told_from && !IGNORED.contains(&table) {
            changes[change.revision].push(change);
        }
    });
    for (story, changes) in stories.iter_mut().zip(changes) {
        for change in renamed::joined(registry, changes) {
            if let Some(table) = COUNTED.iter().position(|table| *table == change.table) {
                let kind = ChangeKind::ALL.iter().position(|kind| *kind == change.kind).unwrap_or_default();
                story.counts[table][kind] += 1;
            }
            if change.revision >= told_from {
                tell(registry, story, change);
            }
        }
    }
    stories.retain(|story| *story.revision.head.date <= until);
    stories.reverse();
    stories
}

/// Tables that are of no use to a reader: words for the search, and costs, which services have too.
const IGNORED: [&str; 2] = ["aliases", "costs"];

fn tell(registry: &Registry, story: &mut Story<'_>, change: RecordChange) {
    let RecordChange { table, id, kind, values, mut fields, .. } = change;
    let subject = Subject::of(registry, &table, &id, &values);
    let is_own = subject.is_own(&table);
    fields.retain(|field| !is_noise(&field.name, is_own));
    if kind == ChangeKind::Changed && fields.is_empty() {
        return;
    }
    let told = story.subjects.entry(subject).or_default();
    let part = Part { id, kind, values, fields };
    if is_own {
        told.own = Some(part);
    } else {
        told.parts.entry(table).or_default().push(part);
    }
}

/// Columns that say how records hang together, what can be counted from others, or the same as another column.
fn is_noise(column: &str, is_own: bool) -> bool {
    matches!(column, "id" | "former_ids" | "position" | "list_number" | "unofficial_languages" | "notes" | "spellings")
        || ["_count", "_ids", "duration"].iter().any(|ending| column.ends_with(ending))
        || column.ends_with("_id") && !is_own
}
