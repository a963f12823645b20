//! What is looked up: a text within a [`Space`] and the records that have it, each with its score there.
//!
//! The native search weighs each field by itself when it is asked. Here all fields of one key are put together beforehand:
//! title, alias and body of a document, then the best document of a record, so that one number a record is left.

use rayon::prelude::*;
use tantivy::postings::TermInfo;

use super::coding::{compare, put_ascending, put_number, weight};
use super::cuts::fnv1a;
use super::numbers::RecordNumbers;
use crate::search::analysis::{Analysis, TokenForm};
use crate::search::error::SearchError;
use crate::search::field_terms::FieldTerms;
use crate::search::open::IndexSnapshot;
use crate::search::rank::Ranking;
use crate::search::score::{each_document, idf};
use crate::search::vocabulary::IndexVocabulary;

/// What a text is. The script knows the spaces by their numbers ([`Space::number`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Space {
    /// A word of a title or an alias, its spelling kept.
    Exact,
    /// A word by the stemmer of this place.
    Stem(usize),
    /// First letters.
    Prefix5,
    /// A whole name or alias: its first key and a hash of all.
    Phrase,
    /// A record's own code.
    Code,
    /// A code of what a record belongs to or mentions.
    Related,
}

impl Space {
    fn of(form: TokenForm, analysis: &Analysis) -> Self {
        match form {
            TokenForm::Exact => Self::Exact,
            TokenForm::Stem(stemmer) => {
                let place = analysis.stemmers().iter().position(|&known| known == stemmer);
                Self::Stem(place.expect("the forms of an analysis have its stemmers"))
            }
            TokenForm::Prefix5 => Self::Prefix5,
        }
    }

    /// The number in an index with so many stemmers.
    fn number(self, stemmers: usize) -> usize {
        match self {
            Self::Exact => 0,
            Self::Stem(at) => 1 + at,
            Self::Prefix5 => 1 + stemmers,
            Self::Phrase => 2 + stemmers,
            Self::Code => 3 + stemmers,
            Self::Related => 4 + stemmers,
        }
    }
}

/// A text, its space and the records that have it, in the form in which a shard keeps them.
pub(super) struct ShardEntry {
    /// The folded text, by which entries are sorted, so that all that is made of a word stands together.
    pub place: Box<str>,
    /// The text, if it is another.
    pub written: Option<Box<str>>,
    pub space: Space,
    /// The head (1 if all weights are the same, 2 if records are left out, four times the space), the records, the weights.
    pub bytes: Vec<u8>,
}

impl ShardEntry {
    /// The text that is looked up.
    pub(super) fn text(&self) -> &str {
        self.written.as_ref().unwrap_or(&self.place)
    }
}

/// The head says that one weight stands for all.
const SAME_WEIGHT: usize = 1;
/// The head says that only the records with the largest weights are listed, and is followed by the number of all.
const MORE: usize = 2;
/// How many times the space is in the head.
const SPACE: usize = 4;
/// The most records that are listed. Who has a word that so many have is found by other words.
const MOST_RECORDS: usize = 800;
/// How many terms one thread takes at a time.
const AT_A_TIME: usize = 512;

/// All entries, by place in the order in which a browser compares texts, then by space and text.
pub(super) fn entries(
    snapshot: &IndexSnapshot,
    vocabulary: &IndexVocabulary,
    ranking: &Ranking,
    numbers: &RecordNumbers,
) -> Result<Vec<ShardEntry>, SearchError> {
    let analysis = &vocabulary.analysis;
    let scorer = || Scorer { snapshot, numbers, scores: Vec::new(), records: Vec::new() };
    let mut entries = Vec::new();
    for form in analysis.forms() {
        let space = Space::of(form, analysis);
        let mut terms: Vec<(String, &FieldTerms, TermInfo)> = Vec::new();
        for field in vocabulary.fields.iter().filter(|field| field.form == form) {
            let mut stream = field.index.terms().stream()?;
            while stream.advance() {
                let text = String::from_utf8_lossy(stream.key()).into_owned();
                terms.push((text, field, stream.value().clone()));
            }
        }
        terms.sort_by(|a, b| a.0.cmp(&b.0));
        let texts: Vec<_> = terms.chunk_by(|a, b| a.0 == b.0).collect();
        let found: Vec<Vec<ShardEntry>> = texts
            .par_chunks(AT_A_TIME)
            .map_init(scorer, |scorer, texts| {
                let entry = |terms: &&[(String, &FieldTerms, TermInfo)]| {
                    for (_, field, term) in *terms {
                        scorer.add_words(field, term, ranking)?;
                    }
                    let text = terms[0].0.as_str();
                    let place = if form == TokenForm::Exact { analysis.folding().fold(text) } else { text.to_owned() };
                    let written = (place != text).then(|| text.into());
                    Ok(ShardEntry {
                        place: place.into(),
                        written,
                        space,
                        bytes: scorer.finish(space, ranking.tie_breaker),
                    })
                };
                texts.iter().map(entry).collect::<Result<_, SearchError>>()
            })
            .collect::<Result<_, _>>()?;
        entries.extend(found.into_iter().flatten());
    }
    let phrases = snapshot.fields.phrases.iter().enumerate();
    let phrases = phrases.map(|(at, &(_, field))| (Space::Phrase, field, ranking.phrase, at));
    let codes = [
        (Space::Code, snapshot.fields.code, ranking.code, 0),
        (Space::Related, snapshot.fields.related, ranking.related, 0),
    ];
    let mut scorer = scorer();
    for (space, field, boost, at) in phrases.chain(codes) {
        let reader = snapshot.reader.inverted_index(field)?;
        let mut stream = reader.terms().stream()?;
        while stream.advance() {
            let term = String::from_utf8_lossy(stream.key()).into_owned();
            let score = boost * idf(stream.value().doc_freq, vocabulary.record_count);
            each_document(&reader, stream.value(), |document, _| scorer.scores.push((document, score)))?;
            let text = if space == Space::Phrase { phrase(&term, at) } else { term };
            let bytes = scorer.finish(space, ranking.tie_breaker);
            entries.push(ShardEntry { place: text.into(), written: None, space, bytes });
        }
    }
    entries.sort_by(|a, b| {
        compare(&a.place, &b.place).then_with(|| (a.space, a.text(), &a.bytes).cmp(&(b.space, b.text(), &b.bytes)))
    });
    Ok(entries)
}

/// The short form of a phrase: the first of its sorted keys, beside which it is kept, which keys these are, and a hash of the
/// whole.
fn phrase(keys: &str, at: usize) -> String {
    format!("{} {at}{:x}", keys.split(' ').next().unwrap_or(""), fnv1a(keys.as_bytes()))
}

/// Collects the scores of the terms of an entry by document.
struct Scorer<'e> {
    snapshot: &'e IndexSnapshot,
    numbers: &'e RecordNumbers,
    /// Document and score, in no order.
    scores: Vec<(u32, f32)>,
    /// The number of a record and its score.
    records: Vec<(u32, f32)>,
}

impl Scorer<'_> {
    /// Adds a term of a field that is searched word by word.
    fn add_words(&mut self, field: &FieldTerms, term: &TermInfo, ranking: &Ranking) -> Result<(), SearchError> {
        let boost = ranking.of_field(field.part, field.form) * idf(term.doc_freq, field.document_count);
        each_document(&field.index, term, |document, frequency| {
            self.scores.push((document, boost * field.bm25_tf(document, frequency, ranking)));
        })
    }

    /// The entry's bytes: of a document the best score and a part of the others, of a record the best document.
    fn finish(&mut self, space: Space, tie_breaker: f32) -> Vec<u8> {
        self.scores.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
        self.records.clear();
        for scores in self.scores.chunk_by(|a, b| a.0 == b.0) {
            let (document, best) = scores[0];
            let score = scores[1..].iter().fold(best, |sum, (_, score)| sum + tie_breaker * score);
            let record = self.numbers.of[self.snapshot.records[document as usize] as usize];
            match self.records.last_mut() {
                Some((last, best)) if *last == record => *best = score.max(*best),
                _ => self.records.push((record, score)),
            }
        }
        self.scores.clear();
        let mut records: Vec<(u32, u8)> = self.records.iter().map(|&(record, score)| (record, weight(score))).collect();
        records.sort_unstable();
        coded(space.number(self.snapshot.analysis.stemmers().len()), records)
    }
}

/// The bytes of an entry.
fn coded(space: usize, mut records: Vec<(u32, u8)>) -> Vec<u8> {
    let all = records.len();
    if all > MOST_RECORDS {
        records.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        records.truncate(MOST_RECORDS);
        records.sort();
    }
    let same = records.iter().all(|&(_, weight)| weight == records[0].1);
    let mut head = space * SPACE;
    head |= if same { SAME_WEIGHT } else { 0 };
    head |= if all > MOST_RECORDS { MORE } else { 0 };
    let mut bytes = Vec::new();
    put_number(&mut bytes, head);
    if all > MOST_RECORDS {
        put_number(&mut bytes, all);
    }
    put_ascending(&mut bytes, records.iter().map(|&(record, _)| record));
    bytes.extend(records.iter().take(if same { 1 } else { records.len() }).map(|&(_, weight)| weight));
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lists_keep_the_best() {
        let records = (0..2000).map(|record| (record, u8::from(record == 1999) + 1)).collect();
        let bytes = coded(Space::Code.number(2), records);
        assert_eq!(usize::from(bytes[0]), (5 * SPACE) | MORE);
        assert_eq!((bytes[1..3].to_vec(), bytes.last()), (vec![0xd0, 0x0f], Some(&2)));
        assert_eq!(coded(Space::Exact.number(2), vec![(3, 9), (5, 9)]), [1, 2, 3, 2, 9]);
        assert_eq!(coded(Space::Related.number(40), vec![(3, 9)])[..2], [0xb1, 0x01], "a head of two bytes");
    }

    #[test]
    fn phrases_stand_beside_their_first_key() {
        assert!(phrase("брак регистрац", 1).starts_with("брак 1"));
        assert_ne!(phrase("брак регистрац", 1), phrase("брак расторжен", 1));
    }
}
