//! Opens an index that may stand on a read-only disk, may be replaced at any moment, and may be anything.
//!
//! Called by [`Searcher::open`](super::Searcher::open). tantivy's own reader takes a lock, which writes to the folder, and
//! trusts what it reads. So the files are read into memory, once and whole, their checksums are compared, and only then
//! tantivy gets them: what is searched is one edition of the index and stays so whatever happens to the folder.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

use tantivy::directory::RamDirectory;
use tantivy::index::SegmentReader;
use tantivy::{Directory, Index};

use super::index::Label;
use super::{FORMAT, SearchError};

/// How often, and how long after, a folder is looked at again in which something is missing: it may be on its way out.
const TRIES: [Duration; 3] = [Duration::from_millis(5), Duration::from_millis(20), Duration::from_millis(50)];

/// The only segment of the index in a folder, and what the index says of itself.
pub(super) fn open(folder: &Path) -> Result<(SegmentReader, Label), SearchError> {
    for pause in TRIES {
        match read(folder) {
            Err(SearchError::Missing(_)) => sleep(pause),
            done => return done,
        }
    }
    read(folder)
}

fn read(folder: &Path) -> Result<(SegmentReader, Label), SearchError> {
    let directory = RamDirectory::create();
    let meta = file(folder, "meta.json")?;
    let label = label(folder, &meta)?;
    directory.atomic_write(Path::new("meta.json"), &meta)?;
    let index = Index::open(directory.clone()).map_err(|error| damaged(folder, &error))?;
    let segments = index.searchable_segments().map_err(|error| damaged(folder, &error))?;
    let [segment] = segments.as_slice() else {
        return Err(damaged(folder, &format!("{} segments instead of one", segments.len())));
    };
    let meta = index.load_metas().map_err(|error| damaged(folder, &error))?;
    for path in meta.list_segment_files() {
        let name = path.to_string_lossy();
        if name.ends_with(".del") || name.ends_with(".temp") {
            continue; // listed in case they are there; in a finished index of one segment they never are
        }
        let bytes = file(folder, &name)?;
        directory.atomic_write(&path, &bytes)?;
        match index.directory().validate_checksum(&path) {
            Ok(true) => {}
            Ok(false) => return Err(damaged(folder, &format!("{name} is not as it was written"))),
            Err(error) => return Err(damaged(folder, &format!("{name}: {error}"))),
        }
    }
    let reader = SegmentReader::open(segment).map_err(|error| damaged(folder, &error))?;
    Ok((reader, label))
}

/// What `meta.json` says that the index is.
fn label(folder: &Path, meta: &[u8]) -> Result<Label, SearchError> {
    let meta: serde_json::Value = serde_json::from_slice(meta).map_err(|error| damaged(folder, &error))?;
    let payload = meta.get("payload").and_then(|payload| payload.as_str());
    let label: Label = payload
        .and_then(|payload| serde_json::from_str(payload).ok())
        .ok_or_else(|| SearchError::Foreign(folder.to_owned()))?;
    if label.tizilim_search != u64::from(FORMAT) {
        let (path, found) = (folder.to_owned(), label.tizilim_search);
        return Err(SearchError::OtherVersion { path, found, expected: FORMAT });
    }
    Ok(label)
}

fn file(folder: &Path, name: &str) -> Result<Vec<u8>, SearchError> {
    let path = folder.join(name);
    fs::read(&path).map_err(|source| match source.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => SearchError::Missing(folder.to_owned()),
        _ => SearchError::Read { path, source },
    })
}

fn damaged(folder: &Path, reason: &dyn std::fmt::Display) -> SearchError {
    SearchError::Damaged { path: folder.to_owned(), reason: reason.to_string() }
}
