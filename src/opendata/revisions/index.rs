//! `data/revisions/index.json`: which revisions there are, and their files.

use jiff::civil::Date;
use serde::Serialize;

use crate::addresses::data;
use crate::opendata::checksums::Checksummed;
use crate::opendata::source::Source;
use crate::registry::model::RevisionTable;
use crate::registry::revisions::Revision;
use crate::registry::values::Text;

/// A revision, as its dump and the list have it.
#[derive(Serialize)]
pub(super) struct Head<'r> {
    id: &'r str,
    date: Date,
    previous: Option<&'r str>,
    order_number: Option<&'r str>,
    ordered_on: Option<Date>,
    note: Option<&'r Text>,
    form: &'r str,
    record_count: usize,
    sha256: String,
    tables: Vec<HeadTable<'r>>,
}

/// The state of a table.
#[derive(Serialize)]
struct HeadTable<'r> {
    name: &'r str,
    #[serde(skip_serializing_if = "Option::is_none")]
    columns: Option<&'r [String]>,
    record_count: u32,
    sha256: &'r str,
}

/// A revision with its files.
#[derive(Serialize)]
struct Listed<'r> {
    #[serde(flatten)]
    head: Head<'r>,
    files: Vec<ListedFile>,
}

#[derive(Serialize)]
struct ListedFile {
    url: String,
    bytes: u64,
    sha256: String,
}

/// What a revision is, with the columns of its tables.
pub(super) fn head(revision: &Revision) -> Head<'_> {
    head_with(revision, |table| Some(table.columns.as_slice()))
}

fn head_with<'r>(revision: &'r Revision, columns: impl Fn(&'r RevisionTable) -> Option<&'r [String]>) -> Head<'r> {
    let head = &revision.head;
    let table = |table: &'r RevisionTable| HeadTable {
        name: table.name.as_str(),
        columns: columns(table),
        record_count: *table.records,
        sha256: table.sha256.as_str(),
    };
    Head {
        id: head.id.as_str(),
        date: *head.date,
        previous: head.previous.as_ref().map(|id| id.as_str()),
        order_number: head.order.as_deref(),
        ordered_on: head.ordered_on,
        note: head.note.as_ref(),
        form: &head.form,
        record_count: revision.record_count(),
        sha256: revision.sha256(),
        tables: head.tables.iter().map(table).collect(),
    }
}

/// Every revision, the oldest first. The columns stand in the dumps alone.
pub(super) fn list<'r>(source: &Source<'r>, sink: &Checksummed<'_>) -> impl Serialize + use<'r> {
    let listed = |revision: &'r Revision| {
        let id = &revision.head.id;
        let paths = [
            data::revision_dump(id),
            data::revision_changes(id),
            data::revision_changes_json(id),
            data::revision_records(id),
        ];
        let files = paths.into_iter().filter_map(|path| {
            let file = sink.file(&path)?;
            Some(ListedFile { url: source.links.file(&path), bytes: file.bytes, sha256: file.sha256.to_string() })
        });
        Listed { head: head_with(revision, |_| None), files: files.collect() }
    };
    source.registry.revisions.iter().map(listed).collect::<Vec<_>>()
}
