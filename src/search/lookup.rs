//! Finds the terms of the index that a word of a query may mean.
//!
//! Called by [`rank`](super::rank) for each word. The sure readings come first: the word itself and its keys. If the word
//! is the last one it may be unfinished, and terms that begin with it count too. A word that the index does not have is
//! taken for a slip: terms at a distance of one letter are tried, then what the keys would have written in the Russian
//! layout, then terms further away. What is found less surely counts less.

use std::sync::Arc;

use tantivy::fieldnorm::FieldNormReader;
use tantivy::index::{InvertedIndexReader, SegmentReader};
use tantivy::postings::TermInfo;
use tantivy::query::FuzzyTermQuery;
use tantivy::schema::{Field, Term};

use super::SearchError;
use super::analysis::Key;
use super::query::{Query, Word};
use super::rank::Ranking;
use super::schema::{Fields, Part};
use crate::text::keyboard::swap_layout;

/// The terms and documents of a part under a key.
pub(super) struct Words {
    pub part: Part,
    pub key: Key,
    pub terms: Arc<InvertedIndexReader>,
    pub lengths: FieldNormReader,
    /// How many documents have the field.
    pub documents: u32,
    /// How many words they have there on average.
    pub average: f32,
}

/// A term that a word may mean.
pub(super) struct Reading {
    /// The place of the field among the [`Words`].
    pub field: usize,
    pub term: TermInfo,
    /// How surely it is meant, up to 1.
    pub quality: f32,
}

/// The most terms that a beginning of a word may grow into, per field.
const MOST_EXPANSIONS: usize = 100;

/// All fields that are searched word by word.
pub(super) fn open(reader: &SegmentReader, fields: &Fields) -> Result<Vec<Words>, SearchError> {
    let mut all = Vec::new();
    for &(part, key, field) in &fields.words {
        let terms = reader.inverted_index(field)?;
        if terms.terms().num_terms() == 0 {
            continue;
        }
        let lengths = reader.get_fieldnorms_reader(field)?;
        let documents = (0..reader.max_doc()).filter(|&doc| lengths.fieldnorm_id(doc) > 0).count() as u32;
        let average = terms.total_num_tokens() as f32 / documents.max(1) as f32;
        all.push(Words { part, key, terms, lengths, documents, average });
    }
    Ok(all)
}

/// What the word may mean.
pub(super) fn readings(word: &Word, fields: &[Words], ranking: &Ranking) -> Result<Vec<Reading>, SearchError> {
    let found = sure(word, fields, ranking)?;
    if found.iter().any(|reading| fields[reading.field].key != Key::FirstFive) || word.number {
        return Ok(found);
    }
    let letters = word.folded.chars().count();
    let slips = |distance| -> Result<Vec<Reading>, SearchError> { slips(word, distance, fields, ranking) };
    let mut more = Vec::new();
    if letters >= 5 {
        more = slips(1)?;
    }
    if more.is_empty() {
        more = other_layout(word, fields, ranking)?;
    }
    if more.is_empty() && letters == 4 {
        more = slips(1)?;
    }
    if more.is_empty() && letters >= 8 {
        more = slips(2)?;
    }
    more.extend(found);
    Ok(more)
}

fn sure(word: &Word, fields: &[Words], ranking: &Ranking) -> Result<Vec<Reading>, SearchError> {
    let keys = Key::ALL.map(|key| (key, key.of(&word.text)));
    let mut found = Vec::new();
    for (at, field) in fields.iter().enumerate() {
        let key = &keys.iter().find(|(key, _)| *key == field.key).expect("all keys are there").1;
        if let Some(term) = field.terms.terms().get(key)? {
            found.push(Reading { field: at, term, quality: 1.0 });
        }
    }
    if word.last && word.folded.chars().count() >= 3 {
        let known = found.iter().any(|reading| fields[reading.field].key != Key::FirstFive);
        let quality = if known { ranking.prefix_of_known } else { ranking.prefix };
        for (at, field) in fields.iter().enumerate() {
            let beginning = match field.key {
                Key::FirstFive => continue,
                Key::Exact => &word.text,
                _ => &word.folded,
            };
            let own = keys.iter().find(|(key, _)| *key == field.key).map(|(_, own)| own.as_bytes());
            let mut terms = field.terms.terms().range().ge(beginning.as_bytes()).into_stream()?;
            let mut count = 0;
            while terms.advance() && terms.key().starts_with(beginning.as_bytes()) && count < MOST_EXPANSIONS {
                if Some(terms.key()) != own {
                    found.push(Reading { field: at, term: terms.value().clone(), quality });
                    count += 1;
                }
            }
        }
    }
    Ok(found)
}

/// Terms that differ from the word's keys in as many letters as `distance` says; two that changed places count as one.
fn slips(word: &Word, distance: u8, fields: &[Words], ranking: &Ranking) -> Result<Vec<Reading>, SearchError> {
    let mut found = Vec::new();
    for (at, field) in fields.iter().enumerate() {
        if matches!(field.key, Key::Exact | Key::FirstFive) {
            continue;
        }
        let mut asked = vec![field.key.of(&word.text), word.folded.clone()];
        asked.dedup();
        for asked in asked {
            let term = Term::from_field_text(Field::from_field_id(0), &asked);
            let automaton = FuzzyTermQuery::new(term, distance, true).automaton()?;
            let mut terms = field.terms.terms().search(automaton).into_stream()?;
            let first = asked.chars().next();
            while terms.advance() {
                let same_start = std::str::from_utf8(terms.key()).ok().and_then(|term| term.chars().next()) == first;
                let quality = if distance == 1 { ranking.slip } else { ranking.two_slips };
                let quality = if same_start { quality } else { quality * ranking.first_letter_slip };
                found.push(Reading { field: at, term: terms.value().clone(), quality });
            }
        }
    }
    Ok(found)
}

/// What the word's keys would have written in the Russian layout, if the index knows it.
fn other_layout(word: &Word, fields: &[Words], ranking: &Ranking) -> Result<Vec<Reading>, SearchError> {
    let Some(swapped) = swap_layout(&word.typed) else {
        return Ok(Vec::new());
    };
    let mut found = Vec::new();
    for mut meant in Query::parse(&swapped).words {
        meant.last = word.last;
        found.extend(sure(&meant, fields, ranking)?);
    }
    Ok(found)
}
