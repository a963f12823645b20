//! What the revisions changed, as a citizen asks for it: by service, act, district, each with what changed of it and of its parts.
//! No language is spoken here; [`pages`](super::pages) localizes it.

mod renamed;
mod subject;

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::datasets::{Column, ColumnRole, Dataset, OpenData};
use crate::incremental::{Hasher, SourceId, Tracked};
use crate::registry::Registry;
use crate::registry::revisions::{ChangeKind, FieldChange, RecordChange, Revision, Values, each_change};
use crate::registry::tables::TableId;

pub(super) use subject::{IndexPage, Subject};

/// How many revisions are reported record by record: the newest ones. Of those before them only the numbers are.
const DETAILED: usize = 10;

/// The tables whose records are counted for each revision.
pub(super) const COUNTED: [TableId; 3] = [TableId::Services, TableId::Offices, TableId::Acts];

/// Tables that are of no use to a reader: words for the search.
const IGNORED: [TableId; 1] = [TableId::Aliases];

/// A revision and what it changed.
#[derive(Clone, Debug)]
pub(super) struct RevisionDiff<'r> {
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
pub(super) struct SubjectChanges {
    /// Its own record, if that changed.
    pub own: Option<Part>,
    /// Records that belong to it, by table.
    pub parts: BTreeMap<TableId, Vec<Part>>,
}

/// A record that changed.
#[derive(Clone, Debug)]
pub(super) struct Part {
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
    pub(super) fn kind(&self) -> ChangeKind {
        self.own.as_ref().map_or(ChangeKind::Changed, |own| own.kind)
    }
}

/// What all revisions up to a day changed, that day included, the newest first.
pub(super) fn diffs<'r>(registry: &'r Registry, data: &OpenData, until: Date) -> Tracked<Vec<RevisionDiff<'r>>> {
    let revisions = &registry.revisions;
    let empty = |(place, revision)| RevisionDiff {
        revision,
        is_first: place == 0,
        counts: Default::default(),
        subjects: BTreeMap::new(),
    };
    let mut diffs: Vec<_> = revisions.iter().enumerate().map(empty).collect();
    let detailed_from = revisions.len().saturating_sub(DETAILED);
    let mut changes: Vec<Vec<RecordChange>> = vec![Vec::new(); revisions.len()];
    each_change(revisions, |change| {
        let Some(table) = change.table_today() else { return };
        if COUNTED.contains(&table) || change.revision >= detailed_from && !IGNORED.contains(&table) {
            changes[change.revision].push(change);
        }
    });
    for (diff, changes) in diffs.iter_mut().zip(changes) {
        for change in renamed::joined(registry, data, changes) {
            let Some(table) = change.table_today().and_then(|table| data.table(table)) else { continue };
            let Some((subject, change)) = readable(registry, table, change) else { continue };
            if let Some(counted) = COUNTED.iter().position(|counted| *counted == table.name) {
                diff.counts[counted][change.kind.place()] += 1;
            }
            if change.revision >= detailed_from {
                add(diff, subject, table.name, change);
            }
        }
    }
    diffs.retain(|diff| *diff.revision.head.date <= until);
    diffs.reverse();
    let mut hasher = Hasher::default();
    for RevisionDiff { revision, is_first, counts, subjects } in &diffs {
        hasher.add_debug(&(revision.head.id.as_str(), is_first, counts, subjects));
    }
    Tracked::new(diffs, SourceId::of("revisions"), hasher.finish())
}

/// What a reader may want to know of a change, and the subject to which it belongs; nothing if that is nothing.
///
/// A table or a column that is new in the form of the data, or gone from it, is no news of the register.
fn readable(registry: &Registry, table: &Dataset, mut change: RecordChange) -> Option<(Subject, RecordChange)> {
    let table_in = |revision: usize| registry.revisions.get(revision)?.table(&change.table);
    let (before, now) = (table_in(change.revision.checked_sub(1)?)?, table_in(change.revision)?);
    let subject = Subject::of(registry, table, &change.id, &change.values);
    let is_own = subject.is_own(table.name);
    change.fields.retain(|field| {
        let stays = before.columns.contains(&field.name) && now.columns.contains(&field.name);
        stays && table.column(&field.name).is_some_and(|column| !is_derived_column(column, is_own))
    });
    (change.kind != ChangeKind::Changed || !change.fields.is_empty()).then_some((subject, change))
}

fn add(diff: &mut RevisionDiff<'_>, subject: Subject, table: TableId, change: RecordChange) {
    let is_own = subject.is_own(table);
    let changes = diff.subjects.entry(subject).or_default();
    let RecordChange { id, kind, values, fields, .. } = change;
    let part = Part { id, kind, values, fields };
    if is_own {
        changes.own = Some(part);
    } else {
        changes.parts.entry(table).or_default().push(part);
    }
}

/// Whether a column says how records hang together, what can be counted from others, or the same as another column. Keys of
/// other records say something of a subject itself, but nothing of its parts.
fn is_derived_column(column: &Column, is_own: bool) -> bool {
    match column.role {
        ColumnRole::Key | ColumnRole::Derived | ColumnRole::Address => true,
        ColumnRole::Value | ColumnRole::Label(_) | ColumnRole::Parent => column.references.is_some() && !is_own,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::datasets::{ColumnType, Reference};
    use crate::registry::revisions::{Datum, RevisionLine};
    use crate::registry::{SourceTree, load};
    use crate::strings::Caption;

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
            format!("{}\n", RevisionLine::written(cells[0], values))
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

    /// The columns of the tables that the tests change.
    fn data() -> OpenData {
        let column = |name: &str, role, references: Option<TableId>| Column {
            name: name.to_owned(),
            entry: String::new().into(),
            column_type: ColumnType::String,
            role,
            format: None,
            title: Caption::default(),
            plain_title: Caption::default(),
            description: Caption::default(),
            required: false,
            unique: false,
            allowed_values: Vec::new(),
            references: references.map(|table| Reference { table }),
            language: None,
        };
        let table = |name, title: &str| Dataset {
            name,
            title: Caption::default(),
            description: Caption::default(),
            columns: vec![
                column("id", ColumnRole::Key, None),
                column("district_id", ColumnRole::Parent, Some(TableId::Districts)),
                column(title, ColumnRole::Label(1), None),
                column("code", ColumnRole::Value, None),
                column("office_count", ColumnRole::Derived, None),
            ],
            row_count: 0,
            files: Vec::new(),
        };
        let tables = vec![
            table(TableId::Districts, "name_kk"),
            table(TableId::Providers, "name_kk"),
            table(TableId::Acts, "title_kk"),
        ];
        OpenData::new(tables, BTreeMap::new())
    }

    fn subjects(files: &[[(String, String); 2]]) -> Vec<String> {
        let registry = registry(files);
        let diffs = diffs(&registry, &data(), Date::constant(2026, 12, 31));
        diffs.iter().flat_map(|diff| diff.subjects.keys().map(Subject::anchor)).collect()
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
        assert_eq!(subjects(&[first(), then("Р", "2")]), ["district-a"], "it is a part of the district");
    }

    #[test]
    fn only_the_newest_are_reported_record_by_record() {
        let revisions: Vec<_> = (1..=DETAILED + 3)
            .map(|day| {
                let name = format!("А{day}");
                revision(&format!("2026-01-{day:02}"), "acts", &["id", "title_kk"], &[&["a", &name]])
            })
            .collect();
        let registry = registry(&revisions);
        let all = diffs(&registry, &data(), Date::constant(2026, 1, 12));
        assert_eq!(all.len(), 12, "one has not come yet");
        assert_eq!(all.iter().filter(|diff| !diff.subjects.is_empty()).count(), DETAILED - 1);
        assert!(all.iter().filter(|diff| !diff.is_first).all(|diff| diff.counts[2] == [0, 1, 0]));
        assert!(all.last().is_some_and(|first| first.is_first));
    }
}
