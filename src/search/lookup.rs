//! Finds the terms of the index that a word of a query means.
//!
//! Called by [`score`](super::score) for each word. If the word may be unfinished, terms that begin with it count too. What
//! a word may mean that the index does not have is left to [`guess`](super::guess).

use std::sync::Arc;

use tantivy::DocId;
use tantivy::fieldnorm::FieldNormReader;
use tantivy::index::InvertedIndexReader;
use tantivy::postings::TermInfo;

use super::analysis::Key;
use super::open::Edition;
use super::query::Word;
use super::schema::Part;
use super::{Ranking, SearchError};

/// The words of a part under a key.
pub(super) struct Words {
    pub part: Part,
    pub key: Key,
    /// The dictionary and, for each term, the documents.
    pub terms: Arc<InvertedIndexReader>,
    /// How many words each document has there.
    pub lengths: FieldNormReader,
    /// How many words a document has there on average, if it has any.
    pub average: f32,
    /// How many documents have any.
    pub documents: u32,
}

impl Words {
    /// How much a word that stands in a document so often counts there: more of the same counts less and less, and less in a
    /// long text (BM25).
    pub fn damped(&self, document: DocId, often: f32, ranking: &Ranking) -> f32 {
        let by_length = ranking.of_length(self.part);
        let length = self.lengths.fieldnorm(document) as f32 / self.average;
        let damped = often + ranking.saturation * (1.0 - by_length + by_length * length);
        (ranking.saturation + 1.0) * often / damped
    }
}

/// A term that a word may mean.
pub(super) struct Reading {
    /// The place of the field in the list of [`Words`].
    pub field: usize,
    pub term: TermInfo,
    /// How surely it is meant, up to 1.
    pub certainty: f32,
}

/// From how many letters on the beginning of a word is enough.
const SHORTEST_BEGINNING: usize = 3;
/// The most terms that a beginning stands for in a field.
const MOST_ENDS: usize = 1000;

/// All fields that are searched word by word and have words.
pub(super) fn fields(edition: &Edition) -> Result<Vec<Words>, SearchError> {
    let mut fields = Vec::new();
    for &(part, key, field) in &edition.fields.words {
        let terms = edition.reader.inverted_index(field)?;
        if terms.terms().num_terms() > 0 {
            let lengths = edition.reader.get_fieldnorms_reader(field)?;
            let documents = (0..edition.reader.max_doc()).filter(|&doc| lengths.fieldnorm_id(doc) > 0).count() as u32;
            let average = terms.total_num_tokens() as f32 / documents.max(1) as f32;
            fields.push(Words { part, key, terms, lengths, average, documents });
        }
    }
    Ok(fields)
}

/// What the word means, taken as it is written.
pub(super) fn readings(word: &Word, fields: &[Words], ranking: &Ranking) -> Result<Vec<Reading>, SearchError> {
    let keys = Key::ALL.map(|key| (key, key.of(&word.text)));
    let key_for = |field: &Words| keys.iter().find(|(key, _)| *key == field.key).map_or("", |(_, term)| term.as_str());
    let mut found = Vec::new();
    for (at, field) in fields.iter().enumerate() {
        if let Some(term) = field.terms.terms().get(key_for(field))? {
            found.push(Reading { field: at, term, certainty: 1.0 });
        }
    }
    if word.unfinished && word.folded.chars().count() >= SHORTEST_BEGINNING {
        let certainty = if is_known(&found, fields) { ranking.unfinished_known } else { ranking.unfinished };
        for (at, field) in fields.iter().enumerate() {
            let beginning = match field.key {
                Key::FirstFive => continue,
                Key::Exact => &word.text,
                Key::Kazakh | Key::Russian | Key::Plain => &word.folded,
            };
            let whole = key_for(field).as_bytes();
            let longer = beginning_with(beginning, field)?.into_iter().filter(|(term, _)| term != whole);
            found.extend(longer.map(|(_, term)| Reading { field: at, term, certainty }));
        }
    }
    Ok(found)
}

/// Whether the index knows the word itself, and not just other words with the same first letters.
pub(super) fn is_known(found: &[Reading], fields: &[Words]) -> bool {
    found.iter().any(|reading| fields[reading.field].key != Key::FirstFive)
}

/// The terms of a field that begin with `beginning`.
pub(super) fn beginning_with(beginning: &str, field: &Words) -> Result<Vec<(Vec<u8>, TermInfo)>, SearchError> {
    let mut found = Vec::new();
    let mut terms = field.terms.terms().range().ge(beginning).into_stream()?;
    while terms.advance() && terms.key().starts_with(beginning.as_bytes()) && found.len() < MOST_ENDS {
        found.push((terms.key().to_owned(), terms.value().clone()));
    }
    Ok(found)
}
