//! Finds the terms of the index that a word of a query means.
//!
//! Called by [`score`](super::score) for each word. If the word may be unfinished, terms that begin with it count too. What
//! a word may mean that the index does not have is left to [`fuzzy`](super::fuzzy).

use super::analysis::TokenForm;
use super::error::SearchError;
use super::field_terms::FieldTerms;
use super::query::QueryWord;
use super::rank::Ranking;
use super::vocabulary::{IndexVocabulary, TermMatch};

/// From how many letters on the beginning of a word is enough.
const SHORTEST_BEGINNING: usize = 3;
/// What the word means, taken as it is written.
pub(super) fn matches(
    word: &QueryWord,
    vocabulary: &IndexVocabulary,
    ranking: &Ranking,
) -> Result<Vec<TermMatch>, SearchError> {
    let analysis = &vocabulary.analysis;
    let terms: Vec<_> = analysis.forms().into_iter().map(|form| (form, analysis.term(form, &word.text))).collect();
    let term_for =
        |field: &FieldTerms| terms.iter().find(|(form, _)| *form == field.form).map_or("", |(_, term)| term.as_str());
    let mut found = Vec::new();
    for (at, field) in vocabulary.fields.iter().enumerate() {
        if let Some(term) = field.index.terms().get(term_for(field))? {
            found.push(TermMatch { field: at, term, certainty: 1.0 });
        }
    }
    if word.unfinished && word.folded.chars().count() >= SHORTEST_BEGINNING {
        let certainty = if vocabulary.is_known(&found) { ranking.unfinished_known } else { ranking.unfinished };
        for (at, field) in vocabulary.fields.iter().enumerate() {
            let prefix = match field.form {
                TokenForm::Prefix5 => continue,
                TokenForm::Exact => &word.text,
                TokenForm::Stem(_) => &word.folded,
            };
            let whole = term_for(field).as_bytes();
            let longer = field.with_prefix(prefix)?.into_iter().filter(|(term, _)| term != whole);
            found.extend(longer.map(|(_, term)| TermMatch { field: at, term, certainty }));
        }
    }
    Ok(found)
}
