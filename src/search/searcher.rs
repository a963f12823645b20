//! Asks an index.

use std::collections::BTreeMap;
use std::path::Path;

use tantivy::index::{InvertedIndexReader, SegmentReader};
use tantivy::schema::{Field, IndexRecordOption, Value};
use tantivy::store::StoreReader;
use tantivy::{DocId, DocSet, TERMINATED, TantivyDocument};

use super::SearchError;
use super::analysis::Key;
use super::documents::Kind;
use super::lookup::{self, Words};
use super::open;
use super::query::Query;
use super::rank::{Ranking, Sparse, rarity, weigh};
use super::schema::{Fields, schema};
use crate::registry::values::LangTag;

/// A record that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// What the record is.
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// Its title in the language of the hit.
    pub title: String,
    /// Its titles by language.
    pub titles: BTreeMap<LangTag, String>,
    /// The path of its page in the language of the hit.
    pub url: String,
    /// How well it fits; only its order means something.
    pub score: f32,
    /// The language asked for, or the one in which it fits best.
    pub language: LangTag,
}

/// An index opened for reading.
pub struct Searcher {
    reader: SegmentReader,
    fields: Fields,
    words: Vec<Words>,
    records: Vec<u32>,
    languages: Vec<LangTag>,
    ranking: Ranking,
}

const BLOCKS: usize = 16;

impl Searcher {
    /// Opens the index in a folder.
    pub fn open(folder: &Path) -> Result<Self, SearchError> {
        let (reader, label) = open::open(folder)?;
        let (_, fields) = schema();
        let words = lookup::open(&reader, &fields)?;
        let column = reader.fast_fields().u64("record")?;
        let records = (0..reader.max_doc()).map(|doc| column.first(doc).unwrap_or(0) as u32).collect();
        let languages = label.languages.iter().filter_map(|tag| tag.parse().ok()).collect();
        Ok(Self { reader, fields, words, records, languages, ranking: Ranking::default() })
    }

    /// The same index with other weights.
    pub fn with_ranking(mut self, ranking: Ranking) -> Self {
        self.ranking = ranking;
        self
    }

    /// The records that fit a query best.
    pub fn search(&self, query: &str, language: Option<LangTag>, limit: usize) -> Result<Vec<Hit>, SearchError> {
        let query = Query::parse(query);
        if query.is_empty() || limit == 0 {
            return Ok(Vec::new());
        }
        let ranking = &self.ranking;
        let documents = self.records.len();
        let mut by_document = Sparse::new(documents);
        let mut by_record = Sparse::new(documents);
        let mut matched: Vec<f32> = vec![0.0; documents];
        let (mut best, mut sum, mut worth) = (Sparse::new(documents), Sparse::new(documents), Sparse::new(documents));

        let mut code_found = false;
        for (codes, boost) in [(self.fields.code, ranking.code), (self.fields.related, ranking.related)] {
            let codes = self.reader.inverted_index(codes)?;
            for code in &query.codes {
                code_found |= self.add_exact(&codes, code, boost, &mut by_document, &mut by_record)?;
            }
        }
        if query.words.len() > 1 || ranking.phrase > 0.0 {
            for &(key, field) in &self.fields.phrases {
                if let Some(phrase) = key.of_phrase(&query.phrase) {
                    let phrases = self.reader.inverted_index(field)?;
                    self.add_exact(&phrases, &phrase, ranking.phrase, &mut by_document, &mut by_record)?;
                }
            }
        }

        let only_little = query.words.iter().all(|word| word.little);
        let mut asked = 0.0;
        for word in query.words.iter().filter(|word| !(code_found && word.number)) {
            let readings = lookup::readings(word, &self.words, ranking)?;
            if readings.is_empty() {
                continue;
            }
            let weight = if word.little && !only_little {
                ranking.little
            } else if word.procedure {
                ranking.procedure
            } else {
                1.0
            };
            let counts = if word.little && !only_little { 0.0 } else { weight };
            weigh(&readings, &self.words, ranking, &mut best, &mut sum, documents as u32 / 2)?;
            worth.clear();
            for &doc in &best.touched {
                let best = best.values[doc as usize];
                let score = weight * (best + ranking.tie * (sum.values[doc as usize] - best));
                by_document.add(doc, score);
                worth.raise(self.records[doc as usize], score);
            }
            for &record in &worth.touched {
                by_record.add(record, worth.values[record as usize]);
                matched[record as usize] += counts;
            }
            asked += counts;
        }

        let mut ranked: Vec<(u32, f32)> = by_record
            .touched
            .iter()
            .map(|&record| {
                let score = by_record.values[record as usize];
                let all = matched[record as usize] >= asked - 1e-3 && asked > 0.0;
                let share = if asked > 0.0 { (matched[record as usize] / asked).min(1.0) } else { 1.0 };
                let score = score * share.powf(ranking.coverage);
                (record, if all { score * (1.0 + ranking.all_words) } else { score })
            })
            .collect();
        ranked.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        ranked.truncate(limit);

        let store = self.reader.get_store_reader(BLOCKS)?;
        ranked.iter().map(|&(record, score)| self.hit(record, score, language, &by_document, &store)).collect()
    }

    fn add_exact(
        &self,
        terms: &InvertedIndexReader,
        term: &str,
        boost: f32,
        by_document: &mut Sparse,
        by_record: &mut Sparse,
    ) -> Result<bool, SearchError> {
        let Some(info) = terms.terms().get(term)? else {
            return Ok(false);
        };
        let worth = boost * rarity(info.doc_freq, self.records.len() as u32);
        let mut postings = terms.read_postings_from_terminfo(&info, IndexRecordOption::Basic)?;
        let mut before = None;
        let mut doc = postings.doc();
        while doc != TERMINATED {
            by_document.add(doc, worth);
            let record = self.records[doc as usize];
            if before != Some(record) {
                by_record.add(record, worth);
            }
            before = Some(record);
            doc = postings.advance();
        }
        Ok(true)
    }

    fn hit(
        &self,
        record: u32,
        score: f32,
        wanted: Option<LangTag>,
        by_document: &Sparse,
        store: &StoreReader,
    ) -> Result<Hit, SearchError> {
        let first = self.records.partition_point(|&other| other < record) as DocId;
        let documents = (first..).take_while(|&doc| self.records.get(doc as usize) == Some(&record));
        let mut titles = BTreeMap::new();
        let mut shown: Option<(f32, Hit)> = None;
        for doc in documents {
            let stored: TantivyDocument = store.get(doc)?;
            let text = |field: Field| stored.get_first(field).and_then(|value| value.as_str()).unwrap_or("").to_owned();
            let language: LangTag = text(self.fields.language).parse().unwrap_or(self.languages[0]);
            let title = text(self.fields.title);
            titles.insert(language, title.clone());
            let fit = if wanted == Some(language) { f32::INFINITY } else { by_document.values[doc as usize] };
            if shown.as_ref().is_none_or(|(before, _)| fit > *before) {
                let kind = text(self.fields.kind).parse().unwrap_or(Kind::Page);
                let (id, url) = (text(self.fields.id), text(self.fields.url));
                shown = Some((fit, Hit { kind, id, title, titles: BTreeMap::new(), url, score, language }));
            }
        }
        let (_, mut hit) = shown.expect("a record has documents");
        hit.titles = titles;
        Ok(hit)
    }
}

#[allow(dead_code)]
fn unused(_: Key) {}
