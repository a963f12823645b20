//! Finds the terms of the index that a word of a query means.
//!
//! Called by [`score`](super::score) for each word. If the word may be unfinished, terms that begin with it count too. What
//! a word may mean that the index does not have is left to [`fuzzy`](super::fuzzy).

use std::sync::Arc;

use tantivy::DocId;
use tantivy::fieldnorm::FieldNormReader;
use tantivy::index::InvertedIndexReader;
use tantivy::postings::TermInfo;

use super::analysis::{Analysis, TokenForm};
use super::open::IndexSnapshot;
use super::query::Word;
use super::schema::Part;
use super::stopwords::Stopwords;
use super::{Ranking, SearchError};

/// What queries are looked up in, and how they are read.
pub(super) struct Vocabulary {
    /// All fields that are searched word by word and have words.
    pub fields: Vec<FieldTerms>,
    pub analysis: Analysis,
    pub stopwords: Stopwords,
}

impl Vocabulary {
    pub fn of(snapshot: &IndexSnapshot) -> Result<Self, SearchError> {
        let fields = fields(snapshot)?;
        let analysis = snapshot.analysis.clone();
        let stopwords = Stopwords::of(&analysis, &fields)?;
        Ok(Self { fields, analysis, stopwords })
    }

    /// The vocabulary of an index without words.
    #[cfg(test)]
    pub fn empty(languages: &[&str]) -> Self {
        let analysis = Analysis::of(&languages.iter().map(|tag| tag.parse().unwrap()).collect::<Vec<_>>());
        let stopwords = Stopwords::of(&analysis, &[]).unwrap();
        Self { fields: Vec::new(), analysis, stopwords }
    }

    /// Whether the index knows the word itself, and not just other words with the same first letters.
    pub fn is_known(&self, found: &[TermMatch]) -> bool {
        found.iter().any(|one| self.fields[one.field].form != TokenForm::Prefix5)
    }
}

/// The words of a part in a form.
pub(super) struct FieldTerms {
    pub part: Part,
    pub form: TokenForm,
    /// The dictionary and, for each term, the documents.
    pub terms: Arc<InvertedIndexReader>,
    /// How many words each document has there.
    pub lengths: FieldNormReader,
    /// How many words a document has there on average, if it has any.
    pub average: f32,
    /// How many documents have any.
    pub documents: u32,
}

impl FieldTerms {
    /// How much a word that stands in a document so often counts there: more of the same counts less and less, and less in a
    /// long text (BM25).
    pub fn bm25_tf(&self, document: DocId, often: f32, ranking: &Ranking) -> f32 {
        let by_length = ranking.of_length(self.part);
        let length = self.lengths.fieldnorm(document) as f32 / self.average;
        let by_tf = often + ranking.saturation * (1.0 - by_length + by_length * length);
        (ranking.saturation + 1.0) * often / by_tf
    }
}

/// A term that a word may mean.
pub(super) struct TermMatch {
    /// The place of the field in the [`Vocabulary`].
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
fn fields(snapshot: &IndexSnapshot) -> Result<Vec<FieldTerms>, SearchError> {
    let mut fields = Vec::new();
    for &(part, form, field) in &snapshot.fields.words {
        let terms = snapshot.reader.inverted_index(field)?;
        if terms.terms().num_terms() > 0 {
            let lengths = snapshot.reader.get_fieldnorms_reader(field)?;
            let documents = (0..snapshot.reader.max_doc()).filter(|&doc| lengths.fieldnorm_id(doc) > 0).count() as u32;
            let average = terms.total_num_tokens() as f32 / documents.max(1) as f32;
            fields.push(FieldTerms { part, form, terms, lengths, average, documents });
        }
    }
    Ok(fields)
}

/// What the word means, taken as it is written.
pub(super) fn matches(word: &Word, vocabulary: &Vocabulary, ranking: &Ranking) -> Result<Vec<TermMatch>, SearchError> {
    let analysis = &vocabulary.analysis;
    let terms: Vec<_> = analysis.forms().into_iter().map(|form| (form, analysis.term(form, &word.text))).collect();
    let term_for =
        |field: &FieldTerms| terms.iter().find(|(form, _)| *form == field.form).map_or("", |(_, term)| term.as_str());
    let mut found = Vec::new();
    for (at, field) in vocabulary.fields.iter().enumerate() {
        if let Some(term) = field.terms.terms().get(term_for(field))? {
            found.push(TermMatch { field: at, term, certainty: 1.0 });
        }
    }
    if word.unfinished && word.folded.chars().count() >= SHORTEST_BEGINNING {
        let certainty = if vocabulary.is_known(&found) { ranking.unfinished_known } else { ranking.unfinished };
        for (at, field) in vocabulary.fields.iter().enumerate() {
            let beginning = match field.form {
                TokenForm::Prefix5 => continue,
                TokenForm::Exact => &word.text,
                TokenForm::Stem(_) => &word.folded,
            };
            let whole = term_for(field).as_bytes();
            let longer = beginning_with(beginning, field)?.into_iter().filter(|(term, _)| term != whole);
            found.extend(longer.map(|(_, term)| TermMatch { field: at, term, certainty }));
        }
    }
    Ok(found)
}

/// The terms of a field that begin with `beginning`.
pub(super) fn beginning_with(beginning: &str, field: &FieldTerms) -> Result<Vec<(Vec<u8>, TermInfo)>, SearchError> {
    let mut found = Vec::new();
    let mut terms = field.terms.terms().range().ge(beginning).into_stream()?;
    while terms.advance() && terms.key().starts_with(beginning.as_bytes()) && found.len() < MOST_ENDS {
        found.push((terms.key().to_owned(), terms.value().clone()));
    }
    Ok(found)
}
