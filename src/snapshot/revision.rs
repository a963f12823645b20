//! The next revision: what differs from the last one.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::opendata::each_state;
use crate::registry::Registry;
use crate::registry::revisions::{
    ChangeKind, FOLDER, Fold, RevisionLine, StateEntry, TableRecords, Values, called, compared, hash, state_hash,
    tables,
};
use crate::registry::tables::TableId;
use crate::registry::values::{LangTag, Slug};

/// What an editor states about a revision.
#[derive(Clone, Debug)]
pub struct Particulars {
    /// Its id.
    pub id: Slug,
    /// The day of the state.
    pub date: Date,
    /// The number of the order that approves it.
    pub order: Option<String>,
    /// The day of that order.
    pub ordered_on: Option<Date>,
}

/// The next revision of a register.
#[derive(Clone, Debug)]
pub struct Snapshot {
    /// What the editor states about it.
    pub particulars: Particulars,
    /// The revision before it.
    pub previous: Option<String>,
    /// Its tables.
    pub tables: Vec<TableDifference>,
}

/// A table of the next revision.
#[derive(Clone, Debug)]
pub struct TableDifference {
    /// Its name.
    pub name: String,
    /// Its columns, the key first.
    pub columns: Vec<String>,
    /// How many records it has.
    pub record_count: usize,
    /// The hash of its state.
    pub sha256: String,
    /// The records that differ from the revision before, by key.
    pub records: Vec<RecordDifference>,
    /// The lines of its file.
    pub(super) lines: Vec<String>,
}

/// A record that differs from the revision before.
#[derive(Clone, Debug)]
pub struct RecordDifference {
    /// Its key.
    pub id: String,
    /// What it is called, if it has a name.
    pub name: Option<String>,
    /// What happened to it.
    pub kind: ChangeKind,
    /// Whether the table has it no more.
    pub is_gone: bool,
    /// The columns that differ; none for a record that is new or gone.
    pub fields: Vec<String>,
}

/// Why a revision may not be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is one of this id.
    #[error("there is a revision \"{0}\" already; revisions are never changed. Name another with --id")]
    Taken(Slug),
    /// It would not come last.
    #[error(
        "the revision \"{id}\" of {date} would stand before \"{last}\" of {last_date}, which is published; \
         take a later --date, or on the same day an --id that sorts after it, such as {last}-2"
    )]
    NotLast {
        /// The revision.
        id: Slug,
        /// Its day.
        date: Date,
        /// The last one.
        last: String,
        /// The day of the last one.
        last_date: Date,
    },
}

impl Snapshot {
    /// Compares a register with its last revision. The register must be without errors.
    ///
    /// # Errors
    /// When the revision exists, or would not come last.
    pub fn of(registry: &Registry, particulars: Particulars) -> Result<Self, Refusal> {
        let revisions = &registry.revisions;
        if revisions.iter().any(|revision| revision.head.id.value == particulars.id) {
            return Err(Refusal::Taken(particulars.id));
        }
        let last = revisions.last();
        if let Some(last) = last.filter(|last| last.position() > (particulars.date, particulars.id.as_str())) {
            let Particulars { id, date, .. } = particulars;
            return Err(Refusal::NotLast { id, date, last: last.head.id.to_string(), last_date: *last.head.date });
        }
        let mut differences = Vec::new();
        each_state(registry, |now| {
            let before = Fold::after(now.name().as_str(), revisions).state;
            let records = now.records();
            differences.push(TableDifference::of(
                now.name().as_str(),
                now.columns(),
                &before,
                records,
                &registry.languages,
            ));
        });
        // Tables of an older form that there are no more: all their records go.
        let former = tables(revisions).into_iter().filter(|table| differences.iter().all(|now| now.name != *table));
        for table in former.collect::<Vec<_>>() {
            let before = Fold::after(table, revisions).state;
            if !before.is_empty() {
                let columns =
                    last.and_then(|last| last.table(table)).map_or_else(Vec::new, |table| table.columns.clone());
                let none = std::iter::empty();
                differences.push(TableDifference::of(table, columns, &before, none, &registry.languages));
            }
        }
        Ok(Self { particulars, previous: last.map(|last| last.head.id.to_string()), tables: differences })
    }

    /// Whether nothing differs from the revision before.
    pub fn is_empty(&self) -> bool {
        self.tables.iter().all(|table| table.records.is_empty())
    }

    /// The folder of the revision, from the root of the register.
    pub fn folder(&self) -> String {
        format!("{FOLDER}/{}", self.particulars.id)
    }
}

impl TableDifference {
    fn of(
        name: &str,
        columns: Vec<String>,
        before: &TableRecords<'_>,
        now: impl Iterator<Item = (String, Values)>,
        languages: &[LangTag],
    ) -> Self {
        let table = TableId::named(name);
        let mut records = Vec::new();
        let mut lines: BTreeMap<String, String> = BTreeMap::new();
        let mut hashes: BTreeMap<String, String> = BTreeMap::new();
        for (id, values) in now {
            let (sha256, old) = (hash(&values), before.get(&id));
            if old.is_none_or(|old| old.sha256 != sha256) {
                let old = old.map(StateEntry::values);
                records.extend(RecordDifference::of(table, &id, old.as_ref(), Some(&values), &columns, languages));
                let line = RevisionLine::Written { id: id.clone(), sha256: sha256.clone(), values };
                lines.insert(id.clone(), line.to_string());
            }
            hashes.insert(id, sha256);
        }
        for (id, entry) in before.iter().filter(|(id, _)| !hashes.contains_key(*id)) {
            records.extend(RecordDifference::of(table, id, Some(&entry.values()), None, &columns, languages));
            lines.insert(id.clone(), RevisionLine::Removed { id: id.clone() }.to_string());
        }
        records.sort_by(|a, b| a.id.cmp(&b.id));
        Self {
            name: name.to_owned(),
            record_count: hashes.len(),
            sha256: state_hash(&columns, hashes.iter().map(|(id, hash)| (id.as_str(), hash.as_str()))),
            columns,
            records,
            lines: lines.into_values().collect(),
        }
    }

    /// How many records something happened to.
    pub fn count(&self, kind: ChangeKind) -> usize {
        self.records.iter().filter(|record| record.kind == kind).count()
    }
}

impl RecordDifference {
    fn of(
        table: Option<TableId>,
        id: &str,
        old: Option<&Values>,
        new: Option<&Values>,
        columns: &[String],
        languages: &[LangTag],
    ) -> Option<Self> {
        let (kind, fields) = compared(old, new, columns)?;
        let in_both = old.is_some() && new.is_some();
        Some(Self {
            id: id.to_owned(),
            name: match table {
                Some(table) => called(table, new.or(old)?, languages),
                None => None,
            },
            kind,
            is_gone: new.is_none(),
            fields: fields.into_iter().filter(|_| in_both).map(|field| field.name).collect(),
        })
    }
}
