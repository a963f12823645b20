//! Opens an index and asks it.

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

use tantivy::schema::{Field, Value};
use tantivy::store::StoreReader;
use tantivy::{DocId, TantivyDocument};

use super::documents::RecordKind;
use super::error::SearchError;
use super::open::{IndexSnapshot, open};
use super::query::Query;
use super::rank::Ranking;
use super::score::Scores;
use super::vocabulary::IndexVocabulary;
use crate::registry::values::LangTag;

/// A record that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// What the record is.
    pub kind: RecordKind,
    /// Its id, unique within its kind.
    pub id: String,
    /// Its title in the language of the hit.
    pub title: String,
    /// Its titles by language.
    pub titles: BTreeMap<LangTag, String>,
    /// The path of its page in the language of the hit.
    pub url: String,
    /// How well it fits; only comparisons within the results of one query mean anything.
    pub score: f32,
    /// The language that was asked for or, if none was, the one in which the record fits best.
    pub language: LangTag,
}

/// An index in memory, which several threads may ask at once. Nothing is ever written to its folder.
///
/// ```no_run
/// use tizilim::search::Searcher;
///
/// let searcher = Searcher::open("public/search/index".as_ref())?;
/// for hit in searcher.search("identity card", None, 10)? {
///     println!("{} {}", hit.url, hit.title);
/// }
/// # Ok::<(), tizilim::search::SearchError>(())
/// ```
pub struct Searcher {
    folder: PathBuf,
    snapshot: IndexSnapshot,
    vocabulary: IndexVocabulary,
    ranking: Ranking,
}

/// How many blocks of stored values are kept unpacked while the hits of a query are read.
const UNPACKED_BLOCKS: usize = 8;

impl Searcher {
    /// Opens the index in a folder. It is read whole: what happens to the folder later does not matter.
    ///
    /// # Errors
    /// When there is no index, or one of another program or version, or one that is damaged.
    pub fn open(folder: &Path) -> Result<Self, SearchError> {
        let snapshot = open(folder)?;
        let vocabulary = IndexVocabulary::of(&snapshot)?;
        Ok(Self { folder: folder.to_owned(), snapshot, vocabulary, ranking: Ranking::default() })
    }

    /// The languages of the register, in order.
    pub fn languages(&self) -> &[LangTag] {
        &self.snapshot.languages
    }

    /// The records that fit a query best, at most `limit`, best first. Records that fit equally well come in the order of
    /// their kinds and ids.
    ///
    /// Words of any language of the register find a record. `language` is only that of the titles and addresses of the
    /// hits; without it, each record comes in the language in which it fits best.
    ///
    /// # Errors
    /// When the index cannot be read after all. No query is an error; one without words or codes finds nothing.
    pub fn search(&self, query: &str, language: Option<LangTag>, limit: usize) -> Result<Vec<Hit>, SearchError> {
        let query = Query::parse(query, &self.vocabulary);
        if query.is_empty() || limit == 0 {
            return Ok(Vec::new());
        }
        let scores = Scores::of(&query, &self.snapshot, &self.vocabulary, &self.ranking)?;
        let store = self.snapshot.reader.get_store_reader(UNPACKED_BLOCKS)?;
        scores
            .best(limit)
            .into_iter()
            .map(|(record, score)| self.hit(record, score, language, &scores, &store))
            .collect()
    }

    /// Reads a record from its documents.
    fn hit(
        &self,
        record: u32,
        score: f32,
        wanted: Option<LangTag>,
        scores: &Scores<'_>,
        store: &StoreReader,
    ) -> Result<Hit, SearchError> {
        let records = &self.snapshot.records;
        let first = records.partition_point(|&other| other < record);
        let count = records[first..].iter().take_while(|&&other| other == record).count();
        let mut titles = BTreeMap::new();
        let mut shown: Option<(f32, Hit)> = None;
        for document in (first..first + count).map(|document| document as DocId) {
            let hit = self.read(document, score, store)?;
            titles.insert(hit.language, hit.title.clone());
            let fit = if wanted == Some(hit.language) { f32::INFINITY } else { scores.documents.get(document) };
            if shown.as_ref().is_none_or(|(before, _)| fit > *before) {
                shown = Some((fit, hit));
            }
        }
        let (_, hit) = shown.ok_or_else(|| self.damaged("a record has no document"))?;
        Ok(Hit { titles, ..hit })
    }

    /// What is stored of a document, as a hit without titles in other languages.
    fn read(&self, document: DocId, score: f32, store: &StoreReader) -> Result<Hit, SearchError> {
        let stored: TantivyDocument = store.get(document)?;
        let text = |field: Field| {
            let value = stored.get_first(field).and_then(|value| value.as_str());
            value.ok_or_else(|| self.damaged("a document is not complete"))
        };
        let fields = &self.snapshot.fields;
        Ok(Hit {
            kind: text(fields.kind)?.parse().map_err(|()| self.damaged("a document is of no known kind"))?,
            id: text(fields.id)?.to_owned(),
            title: text(fields.title)?.to_owned(),
            titles: BTreeMap::new(),
            url: text(fields.url)?.to_owned(),
            score,
            language: text(fields.language)?.parse().map_err(|()| self.damaged("a document is in no language"))?,
        })
    }

    fn damaged(&self, reason: &str) -> SearchError {
        SearchError::Damaged { path: self.folder.clone(), reason: reason.to_owned() }
    }
}

impl fmt::Debug for Searcher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (folder, languages) = (&self.folder, self.languages());
        f.debug_struct("Searcher").field("folder", folder).field("languages", &languages).finish_non_exhaustive()
    }
}
