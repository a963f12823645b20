//! Cuts a query into words and codes.
//!
//! Called by [`Searcher::search`](super::Searcher::search). Nothing that a person types is an error: what is neither a word
//! nor a code is left out, and a query that is far too long is cut.

use std::collections::HashSet;

use super::latin::without_apostrophes;
use super::little::{Weight, weight};
use crate::text::codes::query_codes;
use crate::text::fold::fold;
use crate::text::normalise::normalise;
use crate::text::tokens::words;

/// The most characters of a query that are looked at. Nobody types more, but some paste a page.
const MOST_CHARACTERS: usize = 1000;
/// The most words that are looked up.
const MOST_WORDS: usize = 32;
/// The most letters of a word that is looked up.
const LONGEST_WORD: usize = 60;

/// A query, cut up.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Query {
    /// The words, each once, in order.
    pub words: Vec<Word>,
    /// The codes that may be meant.
    pub codes: Vec<String>,
    /// The normalised whole, to be compared with names and aliases.
    pub phrase: String,
}

/// A word of a query.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Word {
    /// The word in lower case, its spelling kept.
    pub text: String,
    /// The word in folded letters.
    pub folded: String,
    /// All that stood between two spaces, if this is the first word there: in the wrong keyboard layout, letters may be
    /// punctuation marks.
    pub typed: String,
    /// Whether the word may be unfinished: the query ends with it.
    pub unfinished: bool,
    /// Whether the word is a number.
    pub number: bool,
    /// How much the word says.
    pub weight: Weight,
}

impl Word {
    /// A normalised word by itself.
    pub fn of(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            folded: fold(text),
            typed: String::new(),
            unfinished: false,
            number: text.bytes().all(|b| b.is_ascii_digit()),
            weight: weight(text),
        }
    }
}

impl Query {
    /// Cuts up what somebody typed.
    pub fn parse(typed: &str) -> Self {
        let end = typed.char_indices().nth(MOST_CHARACTERS).map_or(typed.len(), |(end, _)| end);
        let typed = &typed[..end];
        let phrase = normalise(&without_apostrophes(typed)).into_owned();
        let mut seen = HashSet::new();
        let mut found: Vec<Word> = Vec::new();
        for chunk in phrase.split_whitespace() {
            let words = words(chunk).filter(|word| word.text.chars().count() <= LONGEST_WORD);
            for (at, word) in words.enumerate() {
                let mut word = Word::of(word.text);
                if at == 0 {
                    chunk.clone_into(&mut word.typed);
                }
                if !word.folded.is_empty() && seen.insert(word.folded.clone()) {
                    found.push(word);
                }
            }
        }
        found.truncate(MOST_WORDS);
        if let Some(last) = found.last_mut() {
            last.unfinished = phrase.ends_with(last.text.as_str());
        }
        Self { words: found, codes: query_codes(typed), phrase }
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.codes.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(query: &str) -> Vec<String> {
        Query::parse(query).words.into_iter().map(|word| word.text).collect()
    }

    #[test]
    fn words_come_once_and_in_order() {
        assert_eq!(texts("Көмек, комек алу"), ["көмек", "алу"]);
        assert_eq!(texts("a'leymettik ko'mek"), ["aleymettik", "komek"]);
        assert!(Query::parse(" …!? ").is_empty());
    }

    #[test]
    fn only_the_last_word_may_be_unfinished() {
        let unfinished = |query: &str| Query::parse(query).words.iter().map(|word| word.unfinished).collect::<Vec<_>>();
        assert_eq!(unfinished("жеке куә"), [false, true]);
        assert_eq!(unfinished("жеке куә "), [false, false]);
        assert_eq!(unfinished("жеке куә."), [false, false]);
    }

    #[test]
    fn long_queries_are_cut() {
        let query = Query::parse(&"сөз бір-екі ".repeat(10_000));
        assert_eq!(query.words.len(), 3);
        let words: String = (0..10_000).map(|n| format!("w{n} ")).collect();
        assert_eq!(Query::parse(&words).words.len(), MOST_WORDS);
        assert!(Query::parse(&"ә".repeat(100_000)).words.is_empty());
    }
}
