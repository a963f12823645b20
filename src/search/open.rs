//! Opens an index that may stand on a read-only disk, may be replaced at any moment, and may be anything.
//!
//! Called by [`Searcher::open`](super::Searcher::open). tantivy's own reader takes a lock, which writes to the folder, and
//! trusts what it reads. So the files are read into memory whole, their checksums are compared, and only then tantivy gets
//! them: what is searched is one state of the index and stays so, whatever happens to the folder.

use std::fmt::Display;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

use tantivy::directory::RamDirectory;
use tantivy::index::SegmentReader;
use tantivy::{Directory, Index, TantivyError};

use super::analysis::Analysis;
use super::error::SearchError;
use super::metadata::{FORMAT, IndexMetadata};
use super::schema::{SchemaFields, schema};
use crate::registry::values::LangTag;

/// An index in memory.
pub(super) struct IndexSnapshot {
    /// Its only segment.
    pub reader: SegmentReader,
    /// Its fields.
    pub fields: SchemaFields,
    /// The record of each document; the documents of a record stand together.
    pub records: Vec<u32>,
    /// The register's languages, in order.
    pub languages: Vec<LangTag>,
    /// How their words are analysed.
    pub analysis: Analysis,
}

/// After how long a folder is looked at again from which something is missing: it may be on its way out.
const PAUSES: [Duration; 3] = [Duration::from_millis(5), Duration::from_millis(20), Duration::from_millis(50)];
const META: &str = "meta.json";

/// Reads the index in a folder.
pub(super) fn open(folder: &Path) -> Result<IndexSnapshot, SearchError> {
    for pause in PAUSES {
        match read(folder) {
            Err(SearchError::Missing(_)) => sleep(pause),
            done => return done,
        }
    }
    match read(folder) {
        Err(SearchError::Missing(_)) if folder.join(META).exists() => Err(damaged(folder, &"a file is missing")),
        done => done,
    }
}

fn read(folder: &Path) -> Result<IndexSnapshot, SearchError> {
    let damage = |error: TantivyError| damaged(folder, &error);
    let meta = file(folder, META)?;
    let languages = languages(folder, &metadata(folder, &meta)?)?;
    let directory = RamDirectory::create();
    directory.atomic_write(Path::new(META), &meta)?;
    let index = Index::open(directory.clone()).map_err(damage)?;
    if index.schema() != schema(&Analysis::of(&languages)).0 {
        return Err(damaged(folder, &format!("{META} has other fields")));
    }
    let segments = index.searchable_segment_ids().map_err(damage)?;
    if segments.len() != 1 {
        return Err(damaged(folder, &format!("{} segments instead of one", segments.len())));
    }
    for path in index.load_metas().map_err(damage)?.list_segment_files() {
        let name = path.to_string_lossy();
        if name.ends_with(".del") || name.ends_with(".temp") {
            continue; // listed in case they are there, which they never are in an index of one segment
        }
        directory.atomic_write(&path, &file(folder, &name)?)?;
        match index.directory().validate_checksum(&path) {
            Ok(true) => {}
            Ok(false) => return Err(damaged(folder, &format!("{name} is not as it was written"))),
            Err(error) => return Err(damaged(folder, &format!("{name}: {error}"))),
        }
    }
    IndexSnapshot::of(&index, languages).map_err(damage)
}

impl IndexSnapshot {
    /// The edition that an index of one segment holds.
    pub(super) fn of(index: &Index, languages: Vec<LangTag>) -> tantivy::Result<Self> {
        let segments = index.searchable_segments()?;
        let segment =
            segments.first().ok_or_else(|| TantivyError::InternalError("an index without a segment".into()))?;
        let reader = SegmentReader::open(segment)?;
        let column = reader.fast_fields().u64("record")?;
        let without_record = || TantivyError::InternalError("a document without the number of its record".into());
        let record = |document| column.first(document).map(|record| record as u32).ok_or_else(without_record);
        let records = (0..reader.max_doc()).map(record).collect::<tantivy::Result<_>>()?;
        let analysis = Analysis::of(&languages);
        Ok(Self { reader, fields: schema(&analysis).1, records, languages, analysis })
    }
}

/// What `meta.json` says that the index is.
fn metadata(folder: &Path, meta: &[u8]) -> Result<IndexMetadata, SearchError> {
    let meta: serde_json::Value = serde_json::from_slice(meta).map_err(|error| damaged(folder, &error))?;
    let payload = meta.get("payload").and_then(|payload| payload.as_str());
    let metadata: Option<IndexMetadata> = payload.and_then(|payload| serde_json::from_str(payload).ok());
    let metadata = metadata.ok_or_else(|| SearchError::Foreign(folder.to_owned()))?;
    if metadata.tizilim_search == u64::from(FORMAT) {
        Ok(metadata)
    } else {
        let (path, found) = (folder.to_owned(), metadata.tizilim_search);
        Err(SearchError::OtherVersion { path, found, expected: FORMAT })
    }
}

fn languages(folder: &Path, metadata: &IndexMetadata) -> Result<Vec<LangTag>, SearchError> {
    let languages = metadata.languages.iter().map(|tag| tag.parse()).collect::<Result<_, ()>>();
    languages.map_err(|()| damaged(folder, &format!("{META} names a language that is none")))
}

fn file(folder: &Path, name: &str) -> Result<Vec<u8>, SearchError> {
    let path = folder.join(name);
    fs::read(&path).map_err(|source| match source.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => SearchError::Missing(folder.to_owned()),
        _ => SearchError::Read { path, source },
    })
}

fn damaged(folder: &Path, reason: &dyn Display) -> SearchError {
    SearchError::Damaged { path: folder.to_owned(), reason: reason.to_string() }
}
