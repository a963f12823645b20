//! What counts how much.

use super::analysis::TokenForm;
use super::schema::Part;
use super::stopwords::Weight;

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
    /// What a field adds to the score of a word that another field gave more for.
    pub tie: f32,
    /// How much more a record counts that has all the words, as a part of its score.
    pub all_words: f32,
    /// Two words of the query that are written as one.
    pub joined: f32,
    /// The certainty of a term that begins with an unfinished word.
    pub unfinished: f32,
    /// The same if the index knows the word as it stands, too.
    pub unfinished_known: f32,
    /// The certainty of a term that differs in one letter.
    pub slip: f32,
    /// The certainty of a term that differs in two letters.
    pub two_slips: f32,
    /// By how much less certain a term is that differs in the first letter.
    pub slip_at_start: f32,
    /// The certainty of a term that has a long beginning in common with the word.
    pub other_ending: f32,
    /// Words that name what every service does, such as `get` and `issue`.
    pub routine: f32,
    /// Words that say how one asks, such as `how`.
    pub stopword: f32,
    /// How soon more of the same word stops to count (BM25, k₁).
    pub saturation: f32,
    /// How much a word counts less in a longer title (BM25, b).
    pub title_length: f32,
    /// How much a word counts less among more aliases: little, for a record does not fit worse for having many.
    pub alias_length: f32,
    /// How much a word counts less in a longer body.
    pub body_length: f32,
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
            tie: 0.1,
            all_words: 0.5,
            joined: 1.0,
            unfinished: 0.7,
            unfinished_known: 0.6,
            slip: 0.9,
            two_slips: 0.5,
            slip_at_start: 0.5,
            other_ending: 0.7,
            routine: 0.5,
            stopword: 0.2,
            saturation: 0.9,
            title_length: 0.5,
            alias_length: 0.2,
            body_length: 0.75,
        }
    }
}

impl Ranking {
    /// The weight of a part in a form.
    pub(super) fn of_field(&self, part: Part, form: TokenForm) -> f32 {
        let part = match part {
            Part::Title => self.title,
            Part::Alias => self.alias,
            Part::Body => self.body,
        };
        match form {
            TokenForm::Exact => part * self.exact,
            TokenForm::Prefix5 => part * self.prefix5,
            TokenForm::Stem(_) => part,
        }
    }

    /// How much the length of a part counts.
    pub(super) fn of_length(&self, part: Part) -> f32 {
        match part {
            Part::Title => self.title_length,
            Part::Alias => self.alias_length,
            Part::Body => self.body_length,
        }
    }

    /// The weight of a word by how much it says.
    pub(super) fn of_word(&self, weight: Weight) -> f32 {
        match weight {
            Weight::Full => 1.0,
            Weight::Routine => self.routine,
            Weight::Stopword => self.stopword,
        }
    }
}
