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
pub struct RevisionDiff<'r> {
    /// The revision.
    pub revision: &'r Revision,
    /// Whether it is the first one, before which there is nothing to compare with.
    pub is_first: bool,
    /// How many records of the [`COUNTED`] tables were added, changed and withdrawn.
    pub counts: [[usize; 3]; 3],
    /// What changed, by subject.
    pub subjects: BTreeMap<Subject, SubjectChanges>,
}

/// What changed of a subject.
#[derive(Clone, Debug, Default)]
pub struct SubjectChanges {
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

impl SubjectChanges {
    /// What happened to the subject: to its own record, or else to parts of it.
    pub fn kind(&self) -> ChangeKind {
        self.own.as_ref().map_or(ChangeKind::Changed, |own| own.kind)
    }
}

/// The stories of all revisions up to a day, that day included, the newest first.
pub fn stories(registry: &Registry, until: Date) -> Vec<RevisionDiff<'_>> {
    let revisions = &registry.revisions;
    let story = |(place, revision)| RevisionDiff {
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
            let Some((subject, change)) = readable(registry, change) else { continue };
            if let Some(table) = COUNTED.iter().position(|table| *table == change.table) {
                story.counts[table][change.kind.place()] += 1;
            }
            if change.revision >= told_from {
                tell(story, subject, change);
            }
        }
    }
    stories.retain(|story| *story.revision.head.date <= until);
    stories.reverse();
    stories
}

/// Tables that are of no use to a reader: words for the search, and costs, which services have too.
const IGNORED: [&str; 2] = ["aliases", "costs"];

/// What a reader may want to know of a change, and under what it is told; nothing if that is nothing.
///
/// A table or a column that is new in the form of the data, or gone from it, is no news of the register.
fn readable(registry: &Registry, mut change: RecordChange) -> Option<(Subject, RecordChange)> {
    let table_in = |revision: usize| registry.revisions.get(revision)?.table(&change.table);
    let (before, now) = (table_in(change.revision.checked_sub(1)?)?, table_in(change.revision)?);
    let subject = Subject::of(registry, &change.table, &change.id, &change.values);
    let is_own = subject.is_own(&change.table);
    change.fields.retain(|field| {
        let stays = before.columns.contains(&field.name) && now.columns.contains(&field.name);
        stays && !is_noise(&field.name, is_own)
    });
    (change.kind != ChangeKind::Changed || !change.fields.is_empty()).then_some((subject, change))
}

fn tell(story: &mut RevisionDiff<'_>, subject: Subject, change: RecordChange) {
    let is_own = subject.is_own(&change.table);
    let told = story.subjects.entry(subject).or_default();
    let RecordChange { table, id, kind, values, fields, .. } = change;
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registry::revisions::{Datum, Line};
    use crate::registry::{SourceTree, load};

    const REVISIONS: &str = "registry/revisions";

    /// A revision with one table: its columns, and a line of values for each record.
    fn revision(id: &str, table: &str, columns: &[&str], records: &[&[&str]]) -> [(String, String); 2] {
        let head = format!(
            "id = \"{id}\"\ndate = {id}\nform = \"1.0.0\"\n[[table]]\nname = \"{table}\"\ncolumns = {columns:?}\n\
             records = 1\nsha256 = \"x\"\n"
        );
        let text = |text: &&str| Datum::Text((*text).to_owned());
        let lines = records.iter().map(|cells| {
            let values = columns.iter().zip(*cells).filter(|(_, cell)| !cell.is_empty());
            let values = values.map(|(column, cell)| ((*column).to_owned(), text(cell))).collect();
            format!("{}\n", Line::written(cells[0], values))
        });
        let folder = format!("{REVISIONS}/{id}");
        [(format!("{folder}/revision.toml"), head), (format!("{folder}/{table}.ndjson"), lines.collect())]
    }

    fn registry(files: &[[(String, String); 2]]) -> Registry {
        let settings = "id = \"t\"\nlanguages = [\"kk\"]\nbase_url = \"https://x.example\"\ntitle.kk = \"Т\"\n\
                        description.kk = \"С\"\npublisher.name.kk = \"Ж\"\ncontact.name.kk = \"Р\"\n\
                        licence = { id = \"x\", name.kk = \"Л\", url = \"https://l.example\" }";
        let fixed = [("registry/registry.toml", settings), ("registry/classifier.toml", "")];
        let files = files.iter().flatten().map(|(path, text)| (path.as_str(), text.as_str()));
        load(SourceTree::from_texts(fixed.into_iter().chain(files))).registry.unwrap()
    }

    fn subjects(files: &[[(String, String); 2]]) -> Vec<String> {
        let registry = registry(files);
        let stories = stories(&registry, Date::constant(2026, 12, 31));
        stories.iter().flat_map(|story| story.subjects.keys().map(Subject::anchor)).collect()
    }

    #[test]
    fn a_new_column_or_table_is_no_news() {
        let first = || revision("2026-01-01", "districts", &["id", "name_kk"], &[&["a", "А"], &["b", "Б"]]);
        let wider = |name| {
            revision("2026-02-01", "districts", &["id", "name_kk", "code"], &[&["a", "А", "1"], &["b", name, "2"]])
        };
        assert_eq!(subjects(&[first(), wider("Б")]), [""; 0]);
        assert_eq!(subjects(&[first(), wider("В")]), ["district-b"]);
        assert_eq!(subjects(&[first(), revision("2026-02-01", "offers", &["id"], &[&["o"]])]), [""; 0]);
    }

    #[test]
    fn what_can_be_counted_from_others_is_no_news() {
        let columns = ["id", "district_id", "name_kk", "office_count"];
        let first = || revision("2026-01-01", "providers", &columns, &[&["p", "a", "П", "1"]]);
        let then = |name, count| revision("2026-02-01", "providers", &columns, &[&["p", "a", name, count]]);
        assert_eq!(subjects(&[first(), then("П", "2")]), [""; 0]);
        assert_eq!(subjects(&[first(), then("Р", "2")]), ["district-a"], "it is told of the district");
    }

    #[test]
    fn only_the_newest_are_told_record_by_record() {
        let revisions: Vec<_> = (1..=TOLD + 3)
            .map(|day| {
                let name = format!("А{day}");
                revision(&format!("2026-01-{day:02}"), "acts", &["id", "title_kk"], &[&["a", &name]])
            })
            .collect();
        let registry = registry(&revisions);
        let all = stories(&registry, Date::constant(2026, 1, 12));
        assert_eq!(all.len(), 12, "one has not come yet");
        assert_eq!(all.iter().filter(|story| !story.subjects.is_empty()).count(), TOLD - 1);
        assert!(all.iter().filter(|story| !story.is_first).all(|story| story.counts[2] == [0, 1, 0]));
        assert!(all.last().is_some_and(|first| first.is_first));
    }
}
