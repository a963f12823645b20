//! The terms of one field of the index, with what BM25 needs of it.

use std::sync::Arc;

use tantivy::DocId;
use tantivy::fieldnorm::FieldNormReader;
use tantivy::index::InvertedIndexReader;
use tantivy::postings::TermInfo;

use super::analysis::TokenForm;
use super::error::SearchError;
use super::open::IndexSnapshot;
use super::rank::Ranking;
use super::schema::DocumentPart;

/// The most terms that a prefix is expanded to in a field.
const MAX_EXPANSIONS: usize = 1000;

/// The terms of a part of the documents in a form.
pub(super) struct FieldTerms {
    pub part: DocumentPart,
    pub form: TokenForm,
    /// The dictionary of terms and, for each term, its postings.
    pub index: Arc<InvertedIndexReader>,
    /// The number of words of each document in this field.
    pub lengths: FieldNormReader,
    /// The average of these numbers over the documents that have any.
    pub average_length: f32,
    /// The number of documents that have any.
    pub document_count: u32,
}

impl FieldTerms {
    /// All fields that are searched word by word and have words.
    pub(super) fn all(snapshot: &IndexSnapshot) -> Result<Vec<Self>, SearchError> {
        let mut fields = Vec::new();
        for &(part, form, field) in &snapshot.fields.words {
            let index = snapshot.reader.inverted_index(field)?;
            if index.terms().num_terms() > 0 {
                let lengths = snapshot.reader.get_fieldnorms_reader(field)?;
                let has_words = |&document: &DocId| lengths.fieldnorm_id(document) > 0;
                let document_count = (0..snapshot.reader.max_doc()).filter(has_words).count() as u32;
                let average_length = index.total_num_tokens() as f32 / document_count.max(1) as f32;
                fields.push(Self { part, form, index, lengths, average_length, document_count });
            }
        }
        Ok(fields)
    }

    /// The BM25 weight of a term that occurs `frequency` times in a document: each further occurrence adds less, and all of
    /// them count less in a document that is longer than the average.
    pub(super) fn bm25_tf(&self, document: DocId, frequency: f32, ranking: &Ranking) -> f32 {
        let (k1, b) = (ranking.k1, ranking.b(self.part));
        let length = self.lengths.fieldnorm(document) as f32 / self.average_length;
        (k1 + 1.0) * frequency / (frequency + k1 * (1.0 - b + b * length))
    }

    /// The terms that begin with `prefix`, at most [`MAX_EXPANSIONS`].
    pub(super) fn with_prefix(&self, prefix: &str) -> Result<Vec<(Vec<u8>, TermInfo)>, SearchError> {
        let mut found = Vec::new();
        let mut terms = self.index.terms().range().ge(prefix).into_stream()?;
        while terms.advance() && terms.key().starts_with(prefix.as_bytes()) && found.len() < MAX_EXPANSIONS {
            found.push((terms.key().to_owned(), terms.value().clone()));
        }
        Ok(found)
    }
}
