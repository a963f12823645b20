//! Finds what a word may mean that the index does not know.
//!
//! Called by [`score`](super::score) when [`lookup`](super::lookup) found nothing but words with the same first letters. The
//! guesses are made in the order of how likely they are, and the first that leads to anything ends the guessing:
//!
//! 1. another reading of Latin letters, where words are brought to Cyrillic ones;
//! 2. a slip of one letter, in words of five letters and more: a letter more, less or wrong, or two in the wrong order;
//! 3. the wrong keyboard layout, likewise;
//! 4. another ending, in words of seven letters and more: the terms that have the longest beginning in common with it;
//! 5. a slip in a word of four letters, or two in a word of eight and more.

use tantivy::query::FuzzyTermQuery;
use tantivy::schema::{Field, Term};

use super::analysis::TokenForm;
use super::lookup::{TermMatch, Vocabulary, beginning_with, matches};
use super::query::{Query, Word};
use super::{Ranking, SearchError};
use crate::text::keyboard::swap_layout;
use crate::text::language::Folding;
use crate::text::romanised::other_readings;

/// From how many letters on one slip is assumed, at first and as the last resort, and from how many on two are.
const SLIP: usize = 5;
const LATE_SLIP: usize = 4;
const TWO_SLIPS: usize = 8;
/// How many letters a word must have, and how many of them another must begin with, to be taken for the same one with
/// another ending; and which part of the word that must be, in fifths.
const OTHER_ENDING: usize = 7;
const SHARED: usize = 6;
const SHARED_FIFTHS: usize = 3;

/// What the word may mean; nothing if it cannot be guessed.
pub(super) fn guesses(word: &Word, vocabulary: &Vocabulary, ranking: &Ranking) -> Result<Vec<TermMatch>, SearchError> {
    let others = match vocabulary.analysis.folding() {
        Folding::Cyrillic => other_readings(&word.text),
        Folding::Marks => Vec::new(),
    };
    let others: Vec<Word> =
        others.iter().map(|text| Word { unfinished: word.unfinished, ..Word::of(text, vocabulary) }).collect();
    for other in &others {
        let found = matches(other, vocabulary, ranking)?;
        if vocabulary.is_known(&found) {
            return Ok(found);
        }
    }
    let letters = word.folded.chars().count();
    let slips = |distance| {
        let mut found = Vec::new();
        for word in [word].into_iter().chain(&others) {
            found.extend(slips(word, distance, vocabulary, ranking)?);
        }
        Ok::<_, SearchError>(found)
    };
    let mut found = if letters >= SLIP { slips(1)? } else { Vec::new() };
    if found.is_empty() {
        found = other_layout(word, vocabulary, ranking)?;
    }
    if found.is_empty() && letters >= OTHER_ENDING {
        found = other_ending(word, vocabulary, ranking)?;
    }
    if found.is_empty() && letters == LATE_SLIP {
        found = slips(1)?;
    }
    if found.is_empty() && letters >= TWO_SLIPS {
        found = slips(2)?;
    }
    Ok(found)
}

/// Terms at a distance of `slips` letters from the word or from its key.
///
/// tantivy's query for this gives all of them the same score; so only its automaton is used, over the dictionary.
fn slips(word: &Word, slips: u8, vocabulary: &Vocabulary, ranking: &Ranking) -> Result<Vec<TermMatch>, SearchError> {
    let certainty = if slips == 1 { ranking.slip } else { ranking.two_slips };
    let mut found = Vec::new();
    for (at, field) in vocabulary.fields.iter().enumerate() {
        let mut asked = match field.form {
            TokenForm::Prefix5 => continue,
            TokenForm::Exact => vec![word.text.clone()],
            TokenForm::Stem(_) => vec![vocabulary.analysis.term(field.form, &word.text), word.folded.clone()],
        };
        asked.dedup();
        for asked in asked {
            // The automaton goes by the text alone; the field of the term does not matter.
            let term = Term::from_field_text(Field::from_field_id(0), &asked);
            let automaton = FuzzyTermQuery::new(term, slips, true).automaton()?;
            let mut terms = field.terms.terms().search(automaton).into_stream()?;
            let first = asked.chars().next().map_or(0, char::len_utf8);
            while terms.advance() {
                // The first letter is the one that is seldom wrong.
                let same_start = terms.key().starts_with(&asked.as_bytes()[..first]);
                let certainty = if same_start { certainty } else { certainty * ranking.slip_at_start };
                found.push(TermMatch { field: at, term: terms.value().clone(), certainty });
            }
        }
    }
    Ok(found)
}

/// What the keys would have written in the Russian layout, if the index knows it.
fn other_layout(word: &Word, vocabulary: &Vocabulary, ranking: &Ranking) -> Result<Vec<TermMatch>, SearchError> {
    let mut found = Vec::new();
    let swapped = match vocabulary.analysis.folding() {
        Folding::Cyrillic => swap_layout(&word.typed),
        Folding::Marks => None,
    };
    if let Some(swapped) = swapped {
        for meant in Query::parse(&swapped, vocabulary).words {
            let unfinished = meant.unfinished && word.unfinished;
            found.extend(matches(&Word { unfinished, ..meant }, vocabulary, ranking)?);
        }
    }
    if !vocabulary.is_known(&found) {
        found.clear();
    }
    Ok(found)
}

/// The terms that have the longest beginning in common with the word.
fn other_ending(word: &Word, vocabulary: &Vocabulary, ranking: &Ranking) -> Result<Vec<TermMatch>, SearchError> {
    let ends: Vec<usize> = word.folded.char_indices().map(|(end, _)| end).collect();
    let least = SHARED.max(ends.len() * SHARED_FIFTHS / 5);
    for &end in ends.iter().skip(least).rev() {
        let mut found = Vec::new();
        for (at, field) in vocabulary.fields.iter().enumerate() {
            if field.form.is_stem() {
                let terms = beginning_with(&word.folded[..end], field)?;
                let certainty = ranking.other_ending;
                found.extend(terms.into_iter().map(|(_, term)| TermMatch { field: at, term, certainty }));
            }
        }
        if !found.is_empty() {
            return Ok(found);
        }
    }
    Ok(Vec::new())
}
