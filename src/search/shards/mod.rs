//! Exports the index for the browser: many small files, of which a query needs a few.
//!
//! Called by [`write`](super::index::write) with the finished segment, which stays the truth: terms, frequencies and lengths
//! are read from it, weighed by the same [`Ranking`] and rounded to a byte. `themes/default/scripts/` reads the files,
//! `docs/search.md` describes them.
//!
//! | file | holds | module |
//! |---|---|---|
//! | `search/directory.bin` | what the others are, weights and tables of letters | [`directory`] |
//! | `search/shards/<edition>/t<n>.bin` | terms with the records that have them | [`entries`], [`terms`] |
//! | `…/b<n>.bin` | where a block of shards begins, if there are many | [`directory`] |
//! | `…/w<n>.bin` | words in order, for words with typos | [`words`] |
//! | `…/<language>-<n>.bin` | titles, some records a file | [`results`] |
//! | `…/section-<code>.bin`, `…/district-<id>.bin` | the records of a filter | [`facets`] |
//!
//! Every file is packed by gzip here, since few servers pack what they do not know; the browser unpacks it by itself. The
//! edition is a hash of all files but the directory, so that these may be cached for ever.

mod coding;
mod directory;
mod entries;
mod facets;
mod results;
mod terms;
mod words;

use std::io::{self, Write};

use flate2::{Compression, GzBuilder};
use rayon::prelude::*;
use sha2::{Digest, Sha256};

use super::documents::IndexDocument;
use super::error::SearchError;
use super::open::IndexSnapshot;
use super::rank::Ranking;
use super::vocabulary::IndexVocabulary;
use crate::addresses::site_files;
use crate::files::FileSink;
use crate::hex::hex;
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
    let languages = registry.languages.len();
    let records: Vec<&[IndexDocument<'_>]> = documents.chunks(languages).collect();
    let vocabulary = IndexVocabulary::of(snapshot)?;
    let entries = entries::entries(snapshot, &vocabulary, &Ranking::default())?;
    let shards = terms::shards(&entries);
    let lists = words::lists(&vocabulary, &entries)?;

    let mut plain: Vec<(String, Vec<u8>)> = Vec::new();
    let numbered = |letter: char| move |(at, bytes): (usize, &Vec<u8>)| (format!("{letter}{at}"), bytes.clone());
    plain.extend(shards.iter().map(|shard| &shard.bytes).enumerate().map(numbered('t')));
    plain.extend(lists.iter().map(|list| &list.bytes).enumerate().map(numbered('w')));
    plain.extend(directory::blocks(&shards));
    plain.extend(results::chunks(registry, &records));
    plain.extend(facets::facets(registry, &records));
    let packed =
        plain.into_par_iter().map(|(name, bytes)| Ok((name, pack(&bytes)?))).collect::<Result<Vec<_>, io::Error>>()?;

    let mut sum = Sha256::new();
    for (name, bytes) in &packed {
        sum.update(name);
        sum.update((bytes.len() as u64).to_le_bytes());
        sum.update(bytes);
    }
    let name = hex(&sum.finalize()[..6]);
    let directory = directory::directory(&name, &snapshot.languages, &vocabulary, &records, &shards, &lists);
    let directory = pack(&serde_json::to_vec(&directory).map_err(io::Error::from)?)?;

    let mut written = ExportSize { files: 0, bytes: 0 };
    let mut put = |path: &str, bytes: &[u8]| {
        written.files += 1;
        written.bytes += bytes.len() as u64;
        sink.put(path, bytes).map_err(SearchError::Sink)
    };
    put(site_files::SEARCH_DIRECTORY, &directory)?;
    for (file, bytes) in &packed {
        put(&site_files::search_shard(&name, file), bytes)?;
    }
    Ok(written)
}

/// Packed by gzip, without a name or a time.
fn pack(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut packer = GzBuilder::new().write(Vec::new(), Compression::best());
    packer.write_all(bytes)?;
    packer.finish()
}

#[cfg(test)]
mod tests;
