//! What is looked up: a text within a [`Space`] and the records that have it, each with what it is worth there.
//!
//! The native search weighs each field by itself when it is asked. Here all fields of one key are put together beforehand:
//! title, alias and body of a document, then the best document of a record, so that one number a record is left.

use std::collections::BTreeMap;

use tantivy::postings::TermInfo;

use super::coding::{compare, put_ascending, put_number, weight};
use crate::search::analysis::Key;
use crate::search::lookup::{Words, fields};
use crate::search::open::Edition;
use crate::search::score::{each_document, rarity};
use crate::search::{Ranking, SearchError};
use crate::text::fold::fold;

/// What a text is. The script knows the spaces by their numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Space {
    /// A word of a title or an alias, its spelling kept.
    Exact = 0,
    /// A Kazakh stem.
    Kazakh = 1,
    /// A Russian stem.
    Russian = 2,
    /// A folded word of another language.
    Plain = 3,
    /// First letters.
    FirstFive = 4,
    /// A whole name or alias: its first key and a hash of all.
    Phrase = 5,
    /// A record's own code.
    Code = 6,
    /// A code of what a record belongs to or mentions.
    Related = 7,
}

/// A text, its space and the records that have it, in the form in which a shard keeps them.
pub(super) struct Entry {
    /// The folded text, by which entries are sorted, so that all that is made of a word stands together.
    pub place: String,
    pub text: String,
    pub space: Space,
    /// The head byte (the space; 8 if all weights are the same; 16 if records are left out), the records, the weights.
    pub bytes: Vec<u8>,
}

/// The head says that one weight stands for all.
const SAME_WEIGHT: u8 = 8;
/// The head says that only the records with the largest weights are listed, and is followed by the number of all.
const MORE: u8 = 16;
/// The most records that are listed. Who has a word that so many have is found by other words.
const MOST_RECORDS: usize = 800;

/// All entries, by place in the order in which a browser compares texts, then by space and text.
pub(super) fn entries(edition: &Edition, ranking: &Ranking) -> Result<Vec<Entry>, SearchError> {
    let fields = fields(edition)?;
    let mut scorer = Scorer::new(edition);
    let mut entries = Vec::new();
    for key in Key::ALL {
        let space = match key {
            Key::Exact => Space::Exact,
            Key::Kazakh => Space::Kazakh,
            Key::Russian => Space::Russian,
            Key::Plain => Space::Plain,
            Key::FirstFive => Space::FirstFive,
        };
        let mut terms: BTreeMap<String, Vec<(&Words, TermInfo)>> = BTreeMap::new();
        for field in fields.iter().filter(|field| field.key == key) {
            let mut stream = field.terms.terms().stream()?;
            while stream.advance() {
                let text = String::from_utf8_lossy(stream.key()).into_owned();
                terms.entry(text).or_default().push((field, stream.value().clone()));
            }
        }
        for (text, terms) in terms {
            for (field, term) in terms {
                scorer.add_words(field, &term, ranking)?;
            }
            let place = if key == Key::Exact { fold(&text) } else { text.clone() };
            entries.push(Entry { place, text, space, bytes: scorer.finish(space, ranking.tie) });
        }
    }
    let phrases = edition.fields.phrases.iter().enumerate();
    let phrases = phrases.map(|(at, &(_, field))| (Space::Phrase, field, ranking.phrase, at));
    let codes = [
        (Space::Code, edition.fields.code, ranking.code, 0),
        (Space::Related, edition.fields.related, ranking.related, 0),
    ];
    for (space, field, boost, at) in phrases.chain(codes) {
        let reader = edition.reader.inverted_index(field)?;
        let mut stream = reader.terms().stream()?;
        while stream.advance() {
            let term = String::from_utf8_lossy(stream.key()).into_owned();
            let worth = boost * rarity(stream.value().doc_freq, edition.records.len() as u32);
            each_document(&reader, stream.value(), |document, _| scorer.add(document, worth))?;
            let text = if space == Space::Phrase { phrase(&term, at) } else { term };
            entries.push(Entry { place: text.clone(), text, space, bytes: scorer.finish(space, ranking.tie) });
        }
    }
    let rank = |entry: &Entry| (entry.space, entry.text.clone(), entry.bytes.clone());
    entries.sort_by(|a, b| compare(&a.place, &b.place).then_with(|| rank(a).cmp(&rank(b))));
    Ok(entries)
}

/// The short form of a phrase: the first of its sorted keys, beside which it is kept, which keys these are, and a hash of the
/// whole (FNV-1a).
fn phrase(keys: &str, at: usize) -> String {
    let hash = keys.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("{} {at}{hash:x}", keys.split(' ').next().unwrap_or(""))
}

/// Gathers what the terms of an entry are worth for each document.
struct Scorer<'e> {
    edition: &'e Edition,
    /// Document and worth, in no order.
    worth: Vec<(u32, f32)>,
}

impl<'e> Scorer<'e> {
    fn new(edition: &'e Edition) -> Self {
        Self { edition, worth: Vec::new() }
    }

    fn add(&mut self, document: u32, worth: f32) {
        self.worth.push((document, worth));
    }

    /// Adds a term of a field that is searched word by word.
    fn add_words(&mut self, field: &Words, term: &TermInfo, ranking: &Ranking) -> Result<(), SearchError> {
        let boost = ranking.of_field(field.part, field.key) * rarity(term.doc_freq, field.documents);
        each_document(&field.terms, term, |document, often| {
            self.add(document, boost * field.damped(document, often, ranking));
        })
    }

    /// The entry's bytes: of a document the best worth and a part of the others, of a record the best document.
    fn finish(&mut self, space: Space, tie: f32) -> Vec<u8> {
        self.worth.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
        let mut documents: Vec<(u32, f32)> = Vec::new();
        for (document, worth) in self.worth.drain(..) {
            match documents.last_mut() {
                Some((last, sum)) if *last == document => *sum += tie * worth,
                _ => documents.push((document, worth)),
            }
        }
        let mut records: Vec<(u32, u8)> = Vec::new();
        for (document, worth) in documents {
            let (record, worth) = (self.edition.records[document as usize], weight(worth));
            match records.last_mut() {
                Some((last, best)) if *last == record => *best = worth.max(*best),
                _ => records.push((record, worth)),
            }
        }
        coded(space, records)
    }
}

/// The bytes of an entry.
fn coded(space: Space, mut records: Vec<(u32, u8)>) -> Vec<u8> {
    let all = records.len();
    if all > MOST_RECORDS {
        records.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        records.truncate(MOST_RECORDS);
        records.sort();
    }
    let same = records.iter().all(|&(_, weight)| weight == records[0].1);
    let mut head = space as u8;
    head |= if same { SAME_WEIGHT } else { 0 };
    head |= if all > MOST_RECORDS { MORE } else { 0 };
    let mut bytes = vec![head];
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
        let bytes = coded(Space::Code, records);
        assert_eq!(bytes[0], Space::Code as u8 | MORE);
        assert_eq!((bytes[1..3].to_vec(), bytes.last()), (vec![0xd0, 0x0f], Some(&2)));
        assert_eq!(coded(Space::Exact, vec![(3, 9), (5, 9)]), [SAME_WEIGHT, 2, 3, 2, 9]);
    }

    #[test]
    fn phrases_stand_beside_their_first_key() {
        assert!(phrase("брак регистрац", 1).starts_with("брак 1"));
        assert_ne!(phrase("брак регистрац", 1), phrase("брак расторжен", 1));
    }
}
