//! What queries are looked up in: the terms of an open index, and how the words of a query become such terms.

use tantivy::postings::TermInfo;

use super::analysis::{Analysis, TokenForm};
use super::error::SearchError;
use super::field_terms::{FieldTerms, in_steps};
use super::open::IndexSnapshot;
use super::stopwords::Stopwords;

/// What queries are looked up in, and how they are read.
pub(super) struct IndexVocabulary {
    /// All fields that are searched word by word and have words.
    pub fields: Vec<FieldTerms>,
    /// The number of documents, [in steps](in_steps).
    pub record_count: f32,
    pub analysis: Analysis,
    pub stopwords: Stopwords,
}

impl IndexVocabulary {
    pub(super) fn of(snapshot: &IndexSnapshot) -> Result<Self, SearchError> {
        let fields = FieldTerms::all(snapshot)?;
        let analysis = snapshot.analysis.clone();
        let stopwords = Stopwords::of(&analysis, &fields)?;
        Ok(Self { fields, record_count: in_steps(snapshot.records.len() as f32), analysis, stopwords })
    }

    /// The vocabulary of an index without words.
    #[cfg(test)]
    pub(super) fn empty(languages: &[&str]) -> Self {
        let analysis = Analysis::of(&languages.iter().map(|tag| tag.parse().unwrap()).collect::<Vec<_>>());
        let stopwords = Stopwords::of(&analysis, &[]).unwrap();
        Self { fields: Vec::new(), record_count: 1.0, analysis, stopwords }
    }

    /// Whether the index knows the word itself, and not just other words with the same first letters.
    pub(super) fn is_known(&self, found: &[TermMatch]) -> bool {
        found.iter().any(|one| self.fields[one.field].form != TokenForm::Prefix5)
    }
}

/// A term that a word may mean.
pub(super) struct TermMatch {
    /// The place of the field in the [`IndexVocabulary`].
    pub field: usize,
    pub term: TermInfo,
    /// How surely it is meant, up to 1.
    pub certainty: f32,
}
