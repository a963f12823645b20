//! Exports the index for the browser: many small files, of which a query needs a few.
//!
//! Called by [`write`](super::index::write) with the finished segment, which stays the truth: terms, frequencies and lengths
//! are read from it, weighed by the same [`Ranking`] and rounded to a byte. `themes/default/scripts/` reads the files,
//! `docs/search.md` describes them.
//!
//! | file | holds | module |
//! |---|---|---|
//! | `search/directory.bin` | the names of the lists below, weights and tables of letters | [`directory`] |
//! | lists of shards | from which text on each shard goes, and its name | [`directory`] |
//! | shards | terms with the records that have them | [`entries`], [`terms`] |
//! | word lists, and the list of them | words in order, for words with typos | [`words`] |
//! | results, and lists of them | titles, some records a file | [`results`] |
//! | filters, and the list of them | the records of a filter | [`facets`] |
//!
//! All but the directory are `search/shards/<name>.bin`, named by their content ([`files`]), so that these may be cached for
//! ever. A small change of the register changes few of them: they are cut where the content says so ([`cuts`]), records keep
//! their numbers ([`numbers`]), and what the whole register weighs in a score goes in steps
//! ([`in_steps`](super::field_terms::in_steps)).
//!
//! Every file is packed by gzip here, since few servers pack what they do not know; the browser unpacks it by itself.

mod coding;
mod cuts;
mod directory;
mod entries;
mod facets;
mod files;
mod numbers;
mod results;
mod terms;
mod words;

use std::collections::BTreeMap;
use std::io;

use serde::Serialize;

use coding::{FrontCoder, put_number};
use directory::ShardParts;
use files::NamedFiles;
use numbers::RecordNumbers;
use terms::Shard;

use super::documents::IndexDocument;
use super::error::SearchError;
use super::open::IndexSnapshot;
use super::rank::Ranking;
use super::vocabulary::IndexVocabulary;
use crate::addresses::site_files;
use crate::files::FileSink;
use crate::gzip::gzip;
use crate::registry::Registry;

pub use directory::SHARDS_FORMAT;
/// What was written.
pub(super) struct ExportSize {
    pub files: usize,
    pub bytes: u64,
}

/// Writes the files for the browser.
pub(super) fn write(
    registry: &Registry,
    documents: &[IndexDocument<'_>],
    snapshot: &IndexSnapshot,
    sink: &dyn FileSink,
) -> Result<ExportSize, SearchError> {
    let records: Vec<&[IndexDocument<'_>]> = documents.chunks(registry.languages.len()).collect();
    let numbers = RecordNumbers::of(&records);
    let vocabulary = IndexVocabulary::of(snapshot)?;
    let entries = entries::entries(snapshot, &vocabulary, &Ranking::default(), &numbers)?;

    let mut files = NamedFiles::default();
    let shards = named(&mut files, terms::shards(&entries))?;
    let mut blocks = Vec::new();
    for block in directory::blocks(&shards) {
        blocks.push((block[0].0.clone(), files.add_one(&name_list(block))?));
    }
    let words = named(&mut files, words::lists(&entries))?;
    let words = files.add_one(&name_list(&words))?;
    let (filters, lists): (Vec<_>, Vec<_>) = facets::facets(registry, &records, &numbers).into_iter().unzip();
    let filters: BTreeMap<_, _> = filters.into_iter().zip(files.add(&lists)?).collect();
    let filters = files.add_one(&json(&filters)?)?;
    let mut results = BTreeMap::new();
    for (at, &language) in registry.languages.iter().enumerate() {
        let (places, chunks): (Vec<_>, Vec<_>) = results::chunks(registry, &records, &numbers, at).into_iter().unzip();
        let names = files.add_at(&chunks, |chunk| format!("{language}-{}-", places[chunk]))?;
        let lists = results::name_lists(&numbers, &places, &names);
        results.insert(language, files.add(&lists)?);
    }
    let parts = ShardParts { blocks, words, filters, results };
    let directory = gzip(&json(&directory::directory(&snapshot.languages, &vocabulary, &numbers, parts))?)?;

    let mut written = ExportSize { files: 0, bytes: 0 };
    let mut put = |path: &str, bytes: &[u8]| {
        written.files += 1;
        written.bytes += bytes.len() as u64;
        sink.put(path, bytes).map_err(SearchError::Sink)
    };
    put(site_files::SEARCH_DIRECTORY, &directory)?;
    for (name, bytes) in &files.files {
        put(&site_files::search_shard(name), bytes)?;
    }
    Ok(written)
}

/// From which text on each shard goes, and its name.
fn named(files: &mut NamedFiles, shards: Vec<Shard>) -> io::Result<Vec<(String, u64)>> {
    let (texts, contents): (Vec<_>, Vec<_>) = shards.into_iter().map(|shard| (shard.from, shard.bytes)).unzip();
    Ok(texts.into_iter().zip(files.add(&contents)?).collect())
}

fn name_list(shards: &[(String, u64)]) -> Vec<u8> {
    let (mut list, mut coder) = (Vec::new(), FrontCoder::default());
    for (from, name) in shards {
        coder.put(&mut list, from);
        put_number(&mut list, *name as usize);
    }
    list
}

fn json(value: &impl Serialize) -> io::Result<Vec<u8>> {
    serde_json::to_vec(value).map_err(io::Error::from)
}

#[cfg(test)]
mod tests;
