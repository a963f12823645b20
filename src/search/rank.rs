//! The weights by which records are ranked.

use super::analysis::TokenForm;
use super::schema::DocumentPart;

/// How much a word says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WordWeight {
    /// What is looked for.
    Full,
    /// What is done with any document or service: get, give, draw up.
    Routine,
    /// A conjunction, a preposition, a question word.
    Stopword,
}

/// The weights of the search. The defaults were measured (`docs/search.md`); others are for measuring.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranking {
    /// A word of the title.
    pub title: f32,
    /// A word of an alias. Aliases are what people type; titles are written by lawyers.
    pub alias: f32,
    /// A word of the rest.
    pub body: f32,
    /// A word that has only its first five letters in common with the one asked for; times the part.
    pub prefix5: f32,
    /// A word as written, beside the same word without the endings of its language; times the part.
    pub exact: f32,
    /// One of the record's own codes.
    pub code: f32,
    /// A code of what the record belongs to or mentions.
    pub related: f32,
    /// A name or alias that is the query as a whole.
    pub phrase: f32,
    /// The part of its score that each further field adds to that of the best field of a word.
    pub tie_breaker: f32,
    /// What a record gains that has all the words, as a part of its score.
    pub all_words_bonus: f32,
    /// Two words of the query that are written as one.
    pub joined: f32,
    /// The certainty of a term that begins with an unfinished word.
    pub unfinished: f32,
    /// The same if the index knows the word as it stands, too.
    pub unfinished_known: f32,
    /// The certainty of a term at an edit distance of one.
    pub typo: f32,
    /// The certainty of a term at an edit distance of two.
    pub two_typos: f32,
    /// The factor by which a term is less certain whose first letter differs.
    pub typo_at_start: f32,
    /// The certainty of a term that shares a long prefix with the word.
    pub other_ending: f32,
    /// Words that name what every service does, such as `get` and `issue`.
    pub routine: f32,
    /// Words that say how one asks, such as `how`.
    pub stopword: f32,
    /// The saturation of term frequency in BM25.
    pub k1: f32,
    /// The length normalisation of titles in BM25.
    pub title_b: f32,
    /// That of aliases: small, because a record does not fit worse for having many.
    pub alias_b: f32,
    /// That of bodies.
    pub body_b: f32,
}

impl Default for Ranking {
    fn default() -> Self {
        Self {
            title: 2.5,
            alias: 3.0,
            body: 0.7,
            prefix5: 0.3,
            exact: 0.5,
            code: 20.0,
            related: 4.0,
            phrase: 3.0,
            tie_breaker: 0.1,
            all_words_bonus: 0.5,
            joined: 1.0,
            unfinished: 0.7,
            unfinished_known: 0.6,
            typo: 0.9,
            two_typos: 0.5,
            typo_at_start: 0.5,
            other_ending: 0.7,
            routine: 0.5,
            stopword: 0.2,
            k1: 0.9,
            title_b: 0.5,
            alias_b: 0.2,
            body_b: 0.75,
        }
    }
}

impl Ranking {
    /// The weight of a part in a form.
    pub(super) fn of_field(&self, part: DocumentPart, form: TokenForm) -> f32 {
        let part = match part {
            DocumentPart::Title => self.title,
            DocumentPart::Alias => self.alias,
            DocumentPart::Body => self.body,
        };
        match form {
            TokenForm::Exact => part * self.exact,
            TokenForm::Prefix5 => part * self.prefix5,
            TokenForm::Stem(_) => part,
        }
    }

    /// The length normalisation of a part (BM25, b).
    pub(super) fn b(&self, part: DocumentPart) -> f32 {
        match part {
            DocumentPart::Title => self.title_b,
            DocumentPart::Alias => self.alias_b,
            DocumentPart::Body => self.body_b,
        }
    }

    /// The weight of a word by how much it says.
    pub(super) fn of_word(&self, weight: WordWeight) -> f32 {
        match weight {
            WordWeight::Full => 1.0,
            WordWeight::Routine => self.routine,
            WordWeight::Stopword => self.stopword,
        }
    }
}
