//! Writes the index: the same bytes for the same register, on any machine, at any time, with any number of threads.
//!
//! Called once by `build`. Three things stand in the way of equal bytes, and each is dealt with here:
//!
//! - tantivy spreads documents over threads and segments: [`SingleSegmentIndexWriter`] takes them in order, into one
//!   segment; only the words are made on several threads, document by document;
//! - the files of a segment bear a random id: they are named after the sum of their own bytes instead;
//! - `meta.json` names that id, and a writer leaves lists and locks beside it: it is written anew, and they are left out.
//!
//! Names made from the content also keep a reader safe while a site is replaced under its hands: `meta.json` of one edition
//! never leads to the files of another.

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;
use sha2::{Digest, Sha256};
use tantivy::directory::RamDirectory;
use tantivy::index::SegmentId;
use tantivy::store::Compressor;
use tantivy::{Directory, Index, IndexMeta, IndexSettings, SingleSegmentIndexWriter, TantivyDocument, TantivyError};

use super::analysis::Analysis;
use super::document_analyzer::DocumentAnalyzer;
use super::documents::{IndexDocument, documents};
use super::error::SearchError;
use super::metadata::{FORMAT, IndexMetadata};
use super::open::IndexSnapshot;
use super::schema::{DocumentPart, SchemaFields, schema};
use super::shards;
use super::term_list::{term_list, tokenizers};
use crate::files::FileSink;
use crate::hex::hex;
use crate::registry::Registry;
use crate::registry::values::LangTag;
use crate::timings::span;

/// The folder of the index within the site.
pub const FOLDER: &str = crate::addresses::site_files::SEARCH_INDEX;

/// What was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IndexSummary {
    /// Records that can be found.
    pub records: usize,
    /// Documents, one for each record and language.
    pub documents: usize,
    /// Files.
    pub files: usize,
    /// Their bytes.
    pub bytes: u64,
}

/// By this tantivy sizes its table of terms at the start; a single segment grows beyond it. The least that it accepts.
const MEMORY_BUDGET: usize = 15_000_000;
/// Small blocks of stored values: a query reads a few of them, scattered over the whole.
const STORE_BLOCK: usize = 4096;
/// How many documents have their words made ahead of being written.
const AHEAD: usize = 512;
/// How many of these one thread takes at a time.
const AT_A_TIME: usize = 32;

/// Writes the index of a register to `search/index/` and the files for the browser beside it. `base_path` is the path under
/// which the site stands, `/` at the root of a host.
///
/// # Errors
/// When tantivy fails, or the sink does not take a file.
pub fn write(registry: &Registry, base_path: &str, sink: &dyn FileSink) -> Result<IndexSummary, SearchError> {
    let gathering = span("gather words for the search");
    let documents = documents(registry, base_path);
    drop(gathering);
    let languages = registry.languages.len();
    let metadata = IndexMetadata {
        tizilim_search: FORMAT.into(),
        languages: registry.languages.iter().map(ToString::to_string).collect(),
    };
    let directory = RamDirectory::create();
    let analysis = Analysis::of(&registry.languages);
    let filling = span("fill the search index");
    let index = fill(&documents, languages, &analysis, &directory)?;
    drop(filling);

    let mut summary =
        IndexSummary { records: documents.len() / languages, documents: documents.len(), ..IndexSummary::default() };
    for (name, bytes) in files(&index, &directory, &metadata)? {
        sink.put(&format!("{FOLDER}/{name}"), &bytes).map_err(SearchError::Sink)?;
        summary.files += 1;
        summary.bytes += bytes.len() as u64;
    }
    let snapshot = IndexSnapshot::of(&index, registry.languages.clone())?;
    let _span = span("export the search index");
    let written = shards::write(registry, &documents, &snapshot, sink)?;
    summary.files += written.files;
    summary.bytes += written.bytes;
    Ok(summary)
}

/// Puts the documents, of which each record has one per language, into one segment.
fn fill(
    documents: &[IndexDocument<'_>],
    languages: usize,
    analysis: &Analysis,
    directory: &RamDirectory,
) -> Result<Index, SearchError> {
    let (schema, fields) = schema(analysis);
    let settings = IndexSettings {
        docstore_compression: Compressor::Lz4,
        docstore_compress_dedicated_thread: false,
        docstore_blocksize: STORE_BLOCK,
        ..IndexSettings::default()
    };
    let builder = Index::builder().schema(schema).settings(settings).tokenizers(tokenizers(analysis));
    let mut writer: SingleSegmentIndexWriter = builder.single_segment_index_writer(directory.clone(), MEMORY_BUDGET)?;
    let analyzers = Analyzers::default();
    for (ahead, documents) in documents.chunks(AHEAD).enumerate() {
        let entries: Vec<Vec<TantivyDocument>> = documents
            .par_chunks(AT_A_TIME)
            .map(|documents| {
                let _span = span("cut words for the search");
                analyzers.lend(|set| documents.iter().map(|one| entry(&fields, analysis, one, set)).collect())
            })
            .collect();
        for (at, mut entry) in entries.into_iter().flatten().enumerate() {
            entry.add_u64(fields.record, ((ahead * AHEAD + at) / languages) as u64);
            writer.add_document(entry)?;
        }
    }
    Ok(writer.finalize()?)
}

/// Analyzers by language.
type AnalyzerSet<'a> = HashMap<LangTag, DocumentAnalyzer<'a>>;

/// Sets of analyzers, one for each thread that is at work; what a set has learnt serves the next thread that takes it.
#[derive(Default)]
struct Analyzers<'a> {
    idle: Mutex<Vec<AnalyzerSet<'a>>>,
}

impl<'a> Analyzers<'a> {
    fn lend<T>(&self, work: impl FnOnce(&mut AnalyzerSet<'a>) -> T) -> T {
        let idle = || self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        let mut set = idle().pop().unwrap_or_default();
        let done = work(&mut set);
        idle().push(set);
        done
    }
}

/// A document as tantivy takes it, but for its record's number.
fn entry<'a>(
    fields: &SchemaFields,
    analysis: &'a Analysis,
    document: &IndexDocument<'_>,
    analyzers: &mut AnalyzerSet<'a>,
) -> TantivyDocument {
    let language = document.language;
    let analyzer = analyzers.entry(language).or_insert_with(|| DocumentAnalyzer::of(analysis, language));
    let mut entry = TantivyDocument::new();
    entry.add_text(fields.kind, document.kind.as_str());
    entry.add_text(fields.id, &document.id);
    entry.add_text(fields.language, document.language.as_str());
    entry.add_text(fields.title, &document.title);
    entry.add_text(fields.url, &document.url);

    let words = &document.words;
    for part in DocumentPart::ALL {
        let read = match part {
            DocumentPart::Title => analyzer.read(words.names.iter().map(AsRef::as_ref)),
            DocumentPart::Alias => analyzer.read(words.aliases.iter().copied()),
            DocumentPart::Body => analyzer.read(words.body.iter().map(AsRef::as_ref)),
        };
        for (form, read) in read {
            let field = fields.words.iter().find(|&&(of, under, _)| (of, under) == (part, form));
            if let Some(&(_, _, field)) = field.filter(|_| !read.is_empty()) {
                entry.add_text(field, read);
            }
        }
    }
    let own = analyzer.stemmer();
    if let Some(&(_, field)) = fields.phrases.iter().find(|&&(stemmer, _)| stemmer == own) {
        let names = words.names.iter().map(AsRef::as_ref).chain(words.aliases.iter().copied());
        let former = words.former.iter().map(String::as_str);
        let phrases = names.chain(former).filter_map(|text: &str| analyzer.phrase(text));
        entry.add_text(field, term_list(phrases));
    }
    for (field, texts) in [(fields.code, &words.codes), (fields.related, &words.related)] {
        entry.add_text(field, term_list(texts.iter().flat_map(|text| analysis.codes(text))));
    }
    entry
}

/// The files that a reader needs, named after their content.
fn files(
    index: &Index,
    directory: &RamDirectory,
    metadata: &IndexMetadata,
) -> Result<Vec<(String, Vec<u8>)>, SearchError> {
    let meta = index.load_metas()?;
    let mut paths: Vec<PathBuf> = meta.list_segment_files().into_iter().collect();
    paths.sort();
    let mut sum = Sha256::new();
    let mut parts = Vec::new();
    for path in &paths {
        // The list names some files that only an index under change has.
        if !directory.exists(path).map_err(TantivyError::from)? {
            continue;
        }
        let bytes = directory.open_read(path).map_err(TantivyError::from)?.read_bytes()?.to_vec();
        let extension = extension(path);
        sum.update(&extension);
        sum.update((bytes.len() as u64).to_le_bytes());
        sum.update(&bytes);
        parts.push((extension, bytes));
    }
    let id = hex(&sum.finalize()[..16]);
    let id = SegmentId::from_uuid_string(&id).map_err(|error| TantivyError::InternalError(error.to_string()))?;

    let segments = meta.segments.iter().map(|segment| index.new_segment_meta(id, segment.max_doc())).collect();
    let payload = Some(serde_json::to_string(metadata).map_err(io::Error::from)?);
    let meta = IndexMeta { segments, payload, opstamp: 0, ..meta };
    let meta = serde_json::to_vec(&meta).map_err(io::Error::from)?;

    let id = id.uuid_string();
    let mut files: Vec<_> = parts.into_iter().map(|(extension, bytes)| (format!("{id}.{extension}"), bytes)).collect();
    files.push(("meta.json".to_owned(), meta));
    Ok(files)
}

fn extension(path: &Path) -> String {
    path.extension().map(|extension| extension.to_string_lossy().into_owned()).unwrap_or_default()
}
