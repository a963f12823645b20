//! Cuts a query into words and codes.
//!
//! Called by [`Searcher::search`](super::Searcher::search). Nothing that a person types is an error: what is neither a word
//! nor a code is left out, and a query that is far too long is cut.

use std::collections::HashSet;

use super::rank::WordWeight;
use super::vocabulary::IndexVocabulary;
use crate::text::codes::query_codes;
use crate::text::language::Folding;
use crate::text::romanised::without_apostrophes;
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
    pub words: Vec<QueryWord>,
    /// The codes that may be meant.
    pub codes: Vec<String>,
    /// The normalised whole, to be compared with names and aliases.
    pub phrase: String,
}

/// A word of a query.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct QueryWord {
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
    pub weight: WordWeight,
}

impl QueryWord {
    /// A normalised word by itself.
    pub(super) fn of(text: &str, vocabulary: &IndexVocabulary) -> Self {
        let analysis = &vocabulary.analysis;
        Self {
            text: text.to_owned(),
            folded: analysis.folding().fold(text),
            typed: String::new(),
            unfinished: false,
            number: text.bytes().all(|b| b.is_ascii_digit()),
            weight: vocabulary.stopwords.weight(analysis, text),
        }
    }
}

impl Query {
    /// Cuts up what somebody typed.
    pub(super) fn parse(typed: &str, vocabulary: &IndexVocabulary) -> Self {
        let folding = vocabulary.analysis.folding();
        let end = typed.char_indices().nth(MOST_CHARACTERS).map_or(typed.len(), |(end, _)| end);
        let typed = &typed[..end];
        let phrase = match folding {
            Folding::Cyrillic => folding.normalise(&without_apostrophes(typed)).into_owned(),
            Folding::Marks => folding.normalise(typed).into_owned(),
        };
        let mut seen = HashSet::new();
        let mut found: Vec<QueryWord> = Vec::new();
        for chunk in phrase.split_whitespace() {
            let words = words(chunk).filter(|word| word.text.chars().count() <= LONGEST_WORD);
            for (at, word) in words.enumerate() {
                let mut word = QueryWord::of(word.text, vocabulary);
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
        Self { words: found, codes: query_codes(folding, typed), phrase }
    }

    /// Whether there is nothing to look for.
    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty() && self.codes.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(query: &str) -> Query {
        Query::parse(query, &IndexVocabulary::empty(&["kk", "ru"]))
    }

    fn texts(query: &str) -> Vec<String> {
        parse(query).words.into_iter().map(|word| word.text).collect()
    }

    #[test]
    fn words_come_once_and_in_order() {
        assert_eq!(texts("Көмек, комек алу"), ["көмек", "алу"]);
        assert_eq!(texts("a'leymettik ko'mek"), ["aleymettik", "komek"]);
        assert!(parse(" …!? ").is_empty());
    }

    #[test]
    fn only_the_last_word_may_be_unfinished() {
        let unfinished = |query: &str| parse(query).words.iter().map(|word| word.unfinished).collect::<Vec<_>>();
        assert_eq!(unfinished("жеке куә"), [false, true]);
        assert_eq!(unfinished("жеке куә "), [false, false]);
        assert_eq!(unfinished("жеке куә."), [false, false]);
    }

    #[test]
    fn long_queries_are_cut() {
        let query = parse(&"сөз бір-екі ".repeat(10_000));
        assert_eq!(query.words.len(), 3);
        let words: String = (0..10_000).map(|n| format!("w{n} ")).collect();
        assert_eq!(parse(&words).words.len(), MOST_WORDS);
        assert!(parse(&"ә".repeat(100_000)).words.is_empty());
    }

    #[test]
    fn an_elided_article_is_a_word_of_its_own_in_latin_registers() {
        let query = Query::parse("l'attestation", &IndexVocabulary::empty(&["fr"]));
        let words: Vec<_> = query.words.iter().map(|word| (word.text.as_str(), word.weight)).collect();
        assert_eq!(words, [("l", WordWeight::Stopword), ("attestation", WordWeight::Full)]);
    }
}
