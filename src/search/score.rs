//! Adds up what the words and codes of a query are worth for each record.
//!
//! A word is worth, for a document, the best of its matches in any field by BM25 (Robertson and Zaragoza, 2009), plus a
//! tenth of the others; for a record, the best of its documents, so that a query in two languages finds what it means. A record's
//! score is the sum over the words, half as much again if it has all of them, plus what its codes and a name that is the
//! whole query add.
//!
//! tantivy's own queries cannot add up over the documents of a record, nor count how often a word with all its matches
//! occurs; so the postings are read here. The cost grows with the number of documents that have the words.

use std::collections::HashMap;

use tantivy::index::InvertedIndexReader;
use tantivy::postings::{Postings, TermInfo};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocId, DocSet, TERMINATED};

use super::analysis::TokenForm;
use super::error::SearchError;
use super::fuzzy::suggest;
use super::lookup::matches;
use super::open::IndexSnapshot;
use super::query::{Query, QueryWord};
use super::rank::{Ranking, WordWeight};
use super::vocabulary::{IndexVocabulary, TermMatch};

/// What is known of the records after a query.
pub(super) struct Scores<'e> {
    snapshot: &'e IndexSnapshot,
    vocabulary: &'e IndexVocabulary,
    ranking: &'e Ranking,
    /// By document: how well each language fits.
    pub documents: Sparse,
    records: Sparse,
    /// By record: the weights of the words that it has.
    has: Sparse,
    /// The weights of all words that anything has.
    asked: f32,
}

impl<'e> Scores<'e> {
    /// The scores of a query.
    pub(super) fn of(
        query: &Query,
        snapshot: &'e IndexSnapshot,
        vocabulary: &'e IndexVocabulary,
        ranking: &'e Ranking,
    ) -> Result<Self, SearchError> {
        let size = snapshot.records.len();
        let [documents, records, has] = [(); 3].map(|()| Sparse::new(size));
        let mut scores = Self { snapshot, vocabulary, ranking, documents, records, has, asked: 0.0 };
        let code_found = scores.add_codes(query)?;
        scores.add_phrase(query)?;
        // The digits of a phone number that was found mean nothing by themselves.
        let words: Vec<&QueryWord> = query.words.iter().filter(|word| !(code_found && word.number)).collect();
        scores.add_words(&words)?;
        Ok(scores)
    }

    /// The records with their scores, best first; of equal ones the first by kind and id.
    pub(super) fn best(&self, limit: usize) -> Vec<(u32, f32)> {
        let mut ranked: Vec<(u32, f32)> =
            self.records.set().map(|(record, sum)| (record, self.total(record, sum))).collect();
        ranked.sort_unstable_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        ranked.truncate(limit);
        ranked
    }

    fn total(&self, record: u32, sum: f32) -> f32 {
        const ROUNDING: f32 = 1e-3;
        let has_all = self.asked > 0.0 && self.has.get(record) >= self.asked - ROUNDING;
        if has_all { sum * (1.0 + self.ranking.all_words_bonus) } else { sum }
    }

    /// Whether any record has one of the codes as its own.
    fn add_codes(&mut self, query: &Query) -> Result<bool, SearchError> {
        let mut found = false;
        for code in &query.codes {
            found |= self.add_term(self.snapshot.fields.code, code, self.ranking.code)?;
            self.add_term(self.snapshot.fields.related, code, self.ranking.related)?;
        }
        Ok(found)
    }

    fn add_phrase(&mut self, query: &Query) -> Result<(), SearchError> {
        for &(stemmer, field) in &self.snapshot.fields.phrases {
            if let Some(phrase) = self.vocabulary.analysis.phrase(stemmer, &query.phrase) {
                self.add_term(field, &phrase, self.ranking.phrase)?;
            }
        }
        Ok(())
    }

    /// Adds a term of a field that is not searched word by word; whether the field has it.
    fn add_term(&mut self, field: Field, term: &str, boost: f32) -> Result<bool, SearchError> {
        let terms = self.snapshot.reader.inverted_index(field)?;
        let Some(term) = terms.terms().get(term)? else {
            return Ok(false);
        };
        let score = boost * idf(term.doc_freq, self.vocabulary.record_count);
        let mut scores = Sparse::new(self.snapshot.records.len());
        each_document(&terms, &term, |document, _| scores.raise(document, score))?;
        self.add(&scores);
        Ok(true)
    }

    fn add_words(&mut self, words: &[&QueryWord]) -> Result<(), SearchError> {
        let says_something = words.iter().any(|word| word.weight != WordWeight::Stopword);
        for word in words {
            let mut found = matches(word, self.vocabulary, self.ranking)?;
            if !self.vocabulary.is_known(&found) && !word.number {
                found.extend(suggest(word, self.vocabulary, self.ranking)?);
            }
            if found.is_empty() {
                continue;
            }
            let weight = if says_something { self.ranking.of_word(word.weight) } else { 1.0 };
            let having = self.add_matches(&found, weight)?;
            if !says_something || word.weight != WordWeight::Stopword {
                having.set().for_each(|(record, _)| self.has.add(record, weight));
                self.asked += weight;
            }
        }
        for pair in words.windows(2).filter(|pair| !pair.iter().any(|word| word.number)) {
            let joined = QueryWord::of(&format!("{}{}", pair[0].text, pair[1].text), self.vocabulary);
            let found = matches(&joined, self.vocabulary, self.ranking)?;
            if self.vocabulary.is_known(&found) {
                self.add_matches(&found, self.ranking.joined)?;
            }
        }
        Ok(())
    }

    /// Adds the scores of a word with these matches and gives the records that have it. A record that has only the first letters
    /// of a word that the index knows as a whole does not have the word.
    fn add_matches(&mut self, found: &[TermMatch], weight: f32) -> Result<Sparse, SearchError> {
        let size = self.snapshot.records.len();
        let [mut best, mut sum, mut having] = [(); 3].map(|()| Sparse::new(size));
        let known = self.vocabulary.is_known(found);
        // Matches of the same certainty count as one word: a rare form of a common word is not rare.
        let mut frequencies: HashMap<(usize, u32), u32> = HashMap::new();
        for one in found {
            *frequencies.entry((one.field, one.certainty.to_bits())).or_default() += one.term.doc_freq;
        }
        for one in found {
            let field = &self.vocabulary.fields[one.field];
            let document_frequency = frequencies[&(one.field, one.certainty.to_bits())];
            let boost = weight * self.ranking.of_field(field.part, field.form) * one.certainty;
            let boost = boost * idf(document_frequency, field.document_count);
            each_document(&field.index, &one.term, |document, frequency| {
                let score = boost * field.bm25_tf(document, frequency, self.ranking);
                best.raise(document, score);
                sum.add(document, score);
                if !known || field.form != TokenForm::Prefix5 {
                    having.raise(self.snapshot.records[document as usize], 1.0);
                }
            })?;
        }
        best.set_each(|document, best| best + self.ranking.tie_breaker * (sum.get(document) - best));
        self.add(&best);
        Ok(having)
    }

    /// Adds the scores of one word by document.
    fn add(&mut self, scores: &Sparse) {
        let mut of_records = Sparse::new(self.snapshot.records.len());
        for (document, score) in scores.set() {
            self.documents.add(document, score);
            of_records.raise(self.snapshot.records[document as usize], score);
        }
        of_records.set().for_each(|(record, score)| self.records.add(record, score));
    }
}

/// The inverse document frequency of BM25: how much a word counts that `document_frequency` of `document_count` documents
/// have.
pub(super) fn idf(document_frequency: u32, document_count: f32) -> f32 {
    let with = (document_frequency as f32).min(document_count);
    (1.0 + (document_count - with + 0.5) / (with + 0.5)).ln()
}

/// Visits the documents that have a term, each with the frequency of the term in it.
pub(super) fn each_document(
    terms: &InvertedIndexReader,
    term: &TermInfo,
    mut visit: impl FnMut(DocId, f32),
) -> Result<(), SearchError> {
    let mut postings = terms.read_postings_from_terminfo(term, IndexRecordOption::WithFreqs)?;
    let mut document = postings.doc();
    while document != TERMINATED {
        visit(document, postings.term_freq() as f32);
        document = postings.advance();
    }
    Ok(())
}

/// Numbers by document or record, of which few are set.
pub(super) struct Sparse {
    numbers: Vec<Option<f32>>,
    places: Vec<u32>,
}

impl Sparse {
    fn new(size: usize) -> Self {
        Self { numbers: vec![None; size], places: Vec::new() }
    }

    /// The number at a place, 0 if none is set.
    pub(super) fn get(&self, place: u32) -> f32 {
        self.numbers.get(place as usize).copied().flatten().unwrap_or(0.0)
    }

    /// The places that are set, in the order in which they were, and their numbers.
    fn set(&self) -> impl Iterator<Item = (u32, f32)> {
        self.places.iter().map(|&place| (place, self.get(place)))
    }

    fn add(&mut self, place: u32, number: f32) {
        self.change(place, |before| before + number);
    }

    fn raise(&mut self, place: u32, number: f32) {
        self.change(place, |before| before.max(number));
    }

    fn change(&mut self, place: u32, change: impl FnOnce(f32) -> f32) {
        let number = &mut self.numbers[place as usize];
        if number.is_none() {
            self.places.push(place);
        }
        *number = Some(change(number.unwrap_or(0.0)));
    }

    fn set_each(&mut self, change: impl Fn(u32, f32) -> f32) {
        for &place in &self.places {
            let number = &mut self.numbers[place as usize];
            *number = number.map(|number| change(place, number));
        }
    }
}
