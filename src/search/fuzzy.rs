//! Suggests terms for a word that the index does not know.
//!
//! Called by [`score`](super::score) when [`lookup`](super::lookup) found nothing but words with the same first letters. The
//! suggestions are tried from the most to the least likely one; the first that matches a term ends the search:
//!
//! 1. another reading of Latin letters, where words are folded to Cyrillic ones;
//! 2. one typo in a word of five letters or more: a letter added, left out or replaced, or two letters swapped;
//! 3. the wrong keyboard layout, where words are folded to Cyrillic letters;
//! 4. another ending of a word of seven letters or more: the terms with which it shares the longest prefix;
//! 5. one typo in a word of four letters, or two typos in a word of eight letters or more.

use tantivy::query::FuzzyTermQuery;
use tantivy::schema::{Field, Term};

use super::analysis::TokenForm;
use super::error::SearchError;
use super::lookup::matches;
use super::query::{Query, QueryWord};
use super::rank::Ranking;
use super::vocabulary::{IndexVocabulary, TermMatch};
use crate::text::keyboard::swap_layout;
use crate::text::language::Folding;
use crate::text::romanised::other_readings;

/// The least number of letters of a word in which one typo is assumed, first and as the last resort, and of one in which two
/// typos are.
const ONE_TYPO: usize = 5;
const LATE_TYPO: usize = 4;
const TWO_TYPOS: usize = 8;
/// The least number of letters of a word that is compared with other endings, and of the prefix that it must share with a
/// term: so many letters and so many fifths of the word.
const OTHER_ENDING: usize = 7;
const SHARED: usize = 6;
const SHARED_FIFTHS: usize = 3;

/// The terms that the word may mean; none if there is no suggestion.
pub(super) fn suggest(
    word: &QueryWord,
    vocabulary: &IndexVocabulary,
    ranking: &Ranking,
) -> Result<Vec<TermMatch>, SearchError> {
    let others = match vocabulary.analysis.folding() {
        Folding::Cyrillic => other_readings(&word.text),
        Folding::Marks => Vec::new(),
    };
    let others: Vec<QueryWord> = others
        .iter()
        .map(|text| QueryWord { unfinished: word.unfinished, ..QueryWord::of(text, vocabulary) })
        .collect();
    for other in &others {
        let found = matches(other, vocabulary, ranking)?;
        if vocabulary.is_known(&found) {
            return Ok(found);
        }
    }
    let letters = word.folded.chars().count();
    let typos = |distance| {
        let mut found = Vec::new();
        for word in [word].into_iter().chain(&others) {
            found.extend(terms_within(word, distance, vocabulary, ranking)?);
        }
        Ok::<_, SearchError>(found)
    };
    let mut found = if letters >= ONE_TYPO { typos(1)? } else { Vec::new() };
    if found.is_empty() {
        found = other_layout(word, vocabulary, ranking)?;
    }
    if found.is_empty() && letters >= OTHER_ENDING {
        found = other_ending(word, vocabulary, ranking)?;
    }
    if found.is_empty() && letters == LATE_TYPO {
        found = typos(1)?;
    }
    if found.is_empty() && letters >= TWO_TYPOS {
        found = typos(2)?;
    }
    Ok(found)
}

/// Terms within an edit distance (Damerau-Levenshtein) of the word or of its stem.
///
/// tantivy's fuzzy query gives all of them the same score; so only its automaton is used, over the dictionary.
fn terms_within(
    word: &QueryWord,
    distance: u8,
    vocabulary: &IndexVocabulary,
    ranking: &Ranking,
) -> Result<Vec<TermMatch>, SearchError> {
    let certainty = if distance == 1 { ranking.typo } else { ranking.two_typos };
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
            let automaton = FuzzyTermQuery::new(term, distance, true).automaton()?;
            let mut terms = field.index.terms().search(automaton).into_stream()?;
            let first = asked.chars().next().map_or(0, char::len_utf8);
            while terms.advance() {
                // The first letter is the one that is seldom wrong.
                let same_start = terms.key().starts_with(&asked.as_bytes()[..first]);
                let certainty = if same_start { certainty } else { certainty * ranking.typo_at_start };
                found.push(TermMatch { field: at, term: terms.value().clone(), certainty });
            }
        }
    }
    Ok(found)
}

/// The terms of the word as the Russian keyboard layout would have typed it, if the index knows them.
fn other_layout(
    word: &QueryWord,
    vocabulary: &IndexVocabulary,
    ranking: &Ranking,
) -> Result<Vec<TermMatch>, SearchError> {
    let mut found = Vec::new();
    let swapped = match vocabulary.analysis.folding() {
        Folding::Cyrillic => swap_layout(&word.typed),
        Folding::Marks => None,
    };
    if let Some(swapped) = swapped {
        for meant in Query::parse(&swapped, vocabulary).words {
            let unfinished = meant.unfinished && word.unfinished;
            found.extend(matches(&QueryWord { unfinished, ..meant }, vocabulary, ranking)?);
        }
    }
    if !vocabulary.is_known(&found) {
        found.clear();
    }
    Ok(found)
}

/// The terms that share the longest prefix with the word.
fn other_ending(
    word: &QueryWord,
    vocabulary: &IndexVocabulary,
    ranking: &Ranking,
) -> Result<Vec<TermMatch>, SearchError> {
    let ends: Vec<usize> = word.folded.char_indices().map(|(end, _)| end).collect();
    let least = SHARED.max(ends.len() * SHARED_FIFTHS / 5);
    for &end in ends.iter().skip(least).rev() {
        let mut found = Vec::new();
        for (at, field) in vocabulary.fields.iter().enumerate() {
            if field.form.is_stem() {
                let terms = field.with_prefix(&word.folded[..end])?;
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
