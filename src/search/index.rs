//! Writes the index: the same bytes for the same register, on any machine, at any time, with any number of threads.
//!
//! Called once by `build`. Three things stand in the way of equal bytes, and each is dealt with here:
//!
//! - tantivy spreads documents over threads and segments: [`SingleSegmentIndexWriter`] takes them in order, into one;
//! - a segment's files bear a random id: they are renamed after the sum of their own bytes;
//! - `meta.json` names that id, and lists what only a writer needs: it is written anew.
//!
//! A name made from the content also lets a reader notice a site that is replaced under its hands: `meta.json` of one
//! edition never leads to the files of another.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use tantivy::directory::RamDirectory;
use tantivy::index::SegmentId;
use tantivy::indexer::SingleSegmentIndexWriter;
use tantivy::store::Compressor;
use tantivy::{Directory, Index, IndexMeta, IndexSettings, TantivyDocument};

use super::analysis::{Key, tokenizers};
use super::documents::{Document, documents};
use super::schema::{Fields, Part, schema};
use super::{FOLDER, FORMAT, SearchError};
use crate::files::FileSink;
use crate::registry::Registry;

/// What was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Records that can be found.
    pub records: usize,
    /// Documents, one for each record and language.
    pub documents: usize,
    /// Files.
    pub files: usize,
    /// Their bytes.
    pub bytes: u64,
}

/// What the index says of itself, in the field of `meta.json` that tantivy leaves to its users.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Label {
    /// The [`FORMAT`].
    pub tizilim_search: u64,
    /// The register's languages, in order.
    pub languages: Vec<String>,
}

/// tantivy wants to know beforehand when to start a new segment, which a single segment never does.
const MEMORY_BUDGET: usize = 100_000_000;
/// Small blocks of stored values: a query reads a few, scattered over the whole.
const STORE_BLOCK: usize = 4096;

/// Writes the index of a register into `search/index/` of a site that stands under `base_path`, `/` at the root of a host.
///
/// # Errors
/// When tantivy fails, or the sink does not take a file.
pub fn write(registry: &Registry, base_path: &str, sink: &dyn FileSink) -> Result<Summary, SearchError> {
    let (schema, fields) = schema();
    let settings = IndexSettings {
        docstore_compression: Compressor::Lz4,
        docstore_compress_dedicated_thread: false,
        docstore_blocksize: STORE_BLOCK,
        ..IndexSettings::default()
    };
    let directory = RamDirectory::create();
    let builder = Index::builder().schema(schema).settings(settings).tokenizers(tokenizers());
    let mut writer: SingleSegmentIndexWriter = builder.single_segment_index_writer(directory.clone(), MEMORY_BUDGET)?;

    let documents = documents(registry, base_path);
    let languages = registry.languages.len();
    for (at, document) in documents.iter().enumerate() {
        writer.add_document(entry(&fields, document, at / languages))?;
    }
    let index = writer.finalize()?;

    let mut summary =
        Summary { records: documents.len() / languages, documents: documents.len(), ..Summary::default() };
    let label = Label {
        tizilim_search: FORMAT.into(),
        languages: registry.languages.iter().map(ToString::to_string).collect(),
    };
    for (name, bytes) in files(&index, &directory, &label)? {
        sink.put(&format!("{FOLDER}/{name}"), &bytes).map_err(SearchError::Sink)?;
        summary.files += 1;
        summary.bytes += bytes.len() as u64;
    }
    Ok(summary)
}

/// A document as tantivy takes it.
fn entry(fields: &Fields, document: &Document<'_>, record: usize) -> TantivyDocument {
    let mut entry = TantivyDocument::new();
    entry.add_u64(fields.record, record as u64);
    entry.add_text(fields.kind, document.kind.as_str());
    entry.add_text(fields.id, &document.id);
    entry.add_text(fields.language, document.language.as_str());
    entry.add_text(fields.title, &document.title);
    entry.add_text(fields.url, &document.url);
    let words = &document.words;
    let own = Key::of_language(document.language);
    for &(part, key, field) in &fields.words {
        if !matches!(key, Key::Exact | Key::FirstFive) && key != own {
            continue;
        }
        match part {
            Part::Title => words.names.iter().for_each(|text| entry.add_text(field, text)),
            Part::Alias => words.aliases.iter().for_each(|text| entry.add_text(field, text)),
            Part::Body => words.body.iter().for_each(|text| entry.add_text(field, text)),
        }
    }
    for &(key, field) in &fields.phrases {
        if key == own {
            words.names.iter().chain(&words.aliases).for_each(|text| entry.add_text(field, text));
        }
    }
    words.codes.iter().for_each(|text| entry.add_text(fields.code, text));
    words.related.iter().for_each(|text| entry.add_text(fields.related, text));
    entry
}

/// The files that a reader needs, named after their content and sorted by name.
fn files(index: &Index, directory: &RamDirectory, label: &Label) -> Result<Vec<(String, Vec<u8>)>, SearchError> {
    let meta = index.load_metas()?;
    let mut paths: Vec<PathBuf> = meta.list_segment_files().into_iter().collect();
    paths.retain(|path| directory.exists(path).unwrap_or(false));
    paths.sort_by_key(|path| extension(path));

    let mut sum = Sha256::new();
    let mut parts = Vec::new();
    for path in &paths {
        let bytes = directory.open_read(path).map_err(tantivy::TantivyError::from)?.read_bytes()?.to_vec();
        sum.update(extension(path));
        sum.update((bytes.len() as u64).to_le_bytes());
        sum.update(&bytes);
        parts.push((extension(path), bytes));
    }
    let id: String = sum.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    let id =
        SegmentId::from_uuid_string(&id).map_err(|error| tantivy::TantivyError::InternalError(error.to_string()))?;

    let segments = meta.segments.iter().map(|segment| index.new_segment_meta(id, segment.max_doc())).collect();
    let payload = Some(serde_json::to_string(label).map_err(std::io::Error::from)?);
    let meta = IndexMeta { segments, payload, opstamp: 0, ..meta };
    let meta = serde_json::to_vec_pretty(&meta).map_err(std::io::Error::from)?;

    let id = id.uuid_string();
    let mut files: Vec<_> = parts.into_iter().map(|(extension, bytes)| (format!("{id}.{extension}"), bytes)).collect();
    files.push(("meta.json".to_owned(), meta));
    Ok(files)
}

fn extension(path: &Path) -> String {
    path.extension().map(|extension| extension.to_string_lossy().into_owned()).unwrap_or_default()
}
