//! `data/revisions/index.json`: which revisions there are, and their files.

use jiff::civil::Date;
use serde::Serialize;

use super::{changes_path, dump_path, path};
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
    tables: &'r [RevisionTable],
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

/// What a revision is.
pub(super) fn head(revision: &Revision) -> Head<'_> {
    let head = &revision.head;
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
        tables: &head.tables,
    }
}

/// Every revision, the oldest first.
pub(super) fn list<'r>(source: &Source<'r>, sink: &Checksummed<'_>) -> impl Serialize + use<'r> {
    let listed = |revision: &'r Revision| {
        let paths = [
            dump_path(revision),
            changes_path(revision),
            path(revision, "changes.json"),
            path(revision, "records.csv"),
        ];
        let files = paths.into_iter().filter_map(|path| {
            let file = sink.file(&path)?;
            Some(ListedFile { url: format!("{}/{path}", source.links.base()), bytes: file.bytes, sha256: file.sha256 })
        });
        Listed { head: head(revision), files: files.collect() }
    };
    source.registry.revisions.iter().map(listed).collect::<Vec<_>>()
}
