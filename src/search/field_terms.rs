//! The terms of one field of the index, with what BM25 needs of it.

use std::f32::consts::SQRT_2;
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
    /// The average of these numbers over the documents that have any, [in steps](in_steps).
    average_length: f32,
    /// The number of documents that have any, [in steps](in_steps).
    pub document_count: f32,
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
                let document_count = (0..snapshot.reader.max_doc()).filter(has_words).count() as f32;
                let average_length = in_steps(index.total_num_tokens() as f32 / document_count.max(1.0));
                let document_count = in_steps(document_count);
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

/// A number of at least 1, to the nearest power of the root of 2.
///
/// The average length of texts and the number of documents weigh in every score, so that any change of the register would
/// change all weights that are written for the browser. In steps they stay until the register has grown by two fifths, and
/// ranking does not suffer: only their order of magnitude matters.
pub(super) fn in_steps(number: f32) -> f32 {
    // Multiplied step by step, to the same bits on any machine.
    let powers = std::iter::successors(Some(1.0), |power| Some(power * SQRT_2));
    let half_a_step = 1.189_207_1;
    powers.take_while(|power| power / half_a_step <= number).last().unwrap_or(1.0)
}

#[cfg(test)]
mod tests {
    use super::in_steps;

    #[test]
    fn a_number_in_steps_is_near_it() {
        for number in (1..2_000_000).step_by(997) {
            let ratio = in_steps(number as f32) / number as f32;
            assert!((0.84..1.19).contains(&ratio), "{number}: {ratio}");
        }
        assert_eq!((in_steps(0.0), in_steps(1.0), in_steps(900.0)), (1.0, 1.0, in_steps(1200.0)));
    }
}
