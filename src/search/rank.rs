//! Weighs what was found.
//!
//! A record's score is the sum over the words of a query of what each word is worth for it, and half as much again if it
//! has all of them. A word is worth the best of its readings in any field, by BM25 (Robertson and Zaragoza, 2009), plus a
//! tenth of the others; a record's documents in several languages are taken together, so that `справка жұмыссыз` finds what
//! it means.

use tantivy::fieldnorm::FieldNormReader;
use tantivy::postings::Postings;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocId, DocSet, TERMINATED};

use super::SearchError;
use super::analysis::Key;
use super::lookup::{Reading, Words};
use super::schema::Part;

/// What counts how much. The defaults were measured (`docs/search.md`); others are for measuring.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranking {
    pub title: f32,
    pub alias: f32,
    pub body: f32,
    pub first_five: f32,
    pub code: f32,
    pub related: f32,
    pub tie: f32,
    pub all_words: f32,
    pub phrase: f32,
    pub prefix: f32,
    pub prefix_of_known: f32,
    pub slip: f32,
    pub two_slips: f32,
    pub first_letter_slip: f32,
    pub little: f32,
    pub k1: f32,
    pub b_title: f32,
    pub b_alias: f32,
    pub b_body: f32,
    pub exact: f32,
    pub idf: f32,
    pub coverage: f32,
    pub procedure: f32,
}

impl Default for Ranking {
    fn default() -> Self {
        Self {
            title: 2.0,
            alias: 3.0,
            body: 1.0,
            first_five: 0.3,
            code: 20.0,
            related: 4.0,
            tie: 0.1,
            all_words: 0.5,
            phrase: 3.0,
            prefix: 0.7,
            prefix_of_known: 0.4,
            slip: 0.7,
            two_slips: 0.4,
            first_letter_slip: 0.7,
            little: 0.2,
            k1: 0.9,
            b_title: 0.75,
            b_alias: 0.2,
            b_body: 0.75,
            exact: 0.5,
            idf: 0.0,
            coverage: 0.0,
            procedure: 1.0,
        }
    }
}

impl Ranking {
    fn boost(&self, words: &Words) -> f32 {
        let part = match words.part {
            Part::Title => self.title,
            Part::Alias => self.alias,
            Part::Body => self.body,
        };
        match words.key {
            Key::FirstFive => part * self.first_five,
            Key::Exact => part * self.exact,
            _ => part,
        }
    }

    fn b(&self, part: Part) -> f32 {
        match part {
            Part::Title => self.b_title,
            Part::Alias => self.b_alias,
            Part::Body => self.b_body,
        }
    }
}

/// How rare a term is: the logarithm of how many documents there are to one that has it.
pub(super) fn rarity(with: u32, all: u32) -> f32 {
    let (with, all) = (with.min(all) as f32, all as f32);
    (1.0 + (all - with + 0.5) / (with + 0.5)).ln()
}

/// Numbers by document or record, of which few are set.
pub(super) struct Sparse {
    pub values: Vec<f32>,
    set: Vec<bool>,
    pub touched: Vec<u32>,
}

impl Sparse {
    pub fn new(size: usize) -> Self {
        Self { values: vec![0.0; size], set: vec![false; size], touched: Vec::new() }
    }

    fn touch(&mut self, at: u32) -> &mut f32 {
        if !std::mem::replace(&mut self.set[at as usize], true) {
            self.touched.push(at);
        }
        &mut self.values[at as usize]
    }

    pub fn add(&mut self, at: u32, value: f32) {
        *self.touch(at) += value;
    }

    pub fn raise(&mut self, at: u32, value: f32) {
        let old = self.touch(at);
        *old = old.max(value);
    }

    pub fn clear(&mut self) {
        for at in self.touched.drain(..) {
            self.values[at as usize] = 0.0;
            self.set[at as usize] = false;
        }
    }
}

/// What a word is worth for each document.
pub(super) fn weigh(
    readings: &[Reading],
    fields: &[Words],
    ranking: &Ranking,
    best: &mut Sparse,
    sum: &mut Sparse,
    records: u32,
) -> Result<(), SearchError> {
    best.clear();
    sum.clear();
    let mut common = None;
    if ranking.idf > 0.0 {
        for reading in readings {
            let field = &fields[reading.field];
            if field.key == Key::FirstFive || (ranking.idf == 2.0 && field.part == Part::Body) {
                continue;
            }
            let mut postings = field.terms.read_postings_from_terminfo(&reading.term, IndexRecordOption::Basic)?;
            let mut doc = postings.doc();
            while doc != TERMINATED {
                best.add(doc / 2, 1.0);
                doc = postings.advance();
            }
        }
        let n = best.touched.len() as u32;
        best.clear();
        if n > 0 {
            common = Some(rarity(n, records))
        }
    }
    for reading in readings {
        let field = &fields[reading.field];
        let same = |other: &&Reading| other.field == reading.field && other.quality == reading.quality;
        let with = readings.iter().filter(same).map(|other| other.term.doc_freq).sum();
        let idf = common.unwrap_or_else(|| rarity(with, field.documents));
        let worth = ranking.boost(field) * reading.quality * idf * (ranking.k1 + 1.0);
        let b = ranking.b(field.part);
        let mut postings = field.terms.read_postings_from_terminfo(&reading.term, IndexRecordOption::WithFreqs)?;
        let mut doc = postings.doc();
        while doc != TERMINATED {
            let often = postings.term_freq() as f32;
            let length = length(&field.lengths, doc) / field.average;
            let score = worth * often / (often + ranking.k1 * (1.0 - b + b * length));
            best.raise(doc, score);
            sum.add(doc, score);
            doc = postings.advance();
        }
    }
    Ok(())
}

fn length(lengths: &FieldNormReader, doc: DocId) -> f32 {
    lengths.fieldnorm(doc) as f32
}
