//! From text to the keys under which the index keeps it. Called by the indexer with whole texts and by queries word by word:
//! both sides share [`Key::of`], so that what is asked can be found.
//!
//! A word is kept under several keys, since no single one serves all who ask:
//!
//! | key | of `қызметтерін` | serves |
//! |---|---|---|
//! | [`Key::Exact`] | `қызметтерін` | beginnings of words, slips of the pen |
//! | [`Key::Kazakh`], [`Key::Russian`], [`Key::Plain`] | `кызмет` | other endings, other keyboards, Latin script |
//! | [`Key::FirstFive`] | `кызме` | derived words, such as `налог` and `налоговый` |
//!
//! None of tantivy's own tokenizers and filters is used: its filter of long words counts bytes and drops Kazakh words of
//! twenty letters, its stemmers have no Kazakh, and its tokenizer does not know of look-alike letters.

use std::borrow::Cow;
use std::collections::HashMap;

use tantivy::tokenizer::{PreTokenizedString, TextAnalyzer, Token, TokenStream, Tokenizer, TokenizerManager};

use crate::registry::values::LangTag;
use crate::text::codes::index_codes;
use crate::text::fold::fold;
use crate::text::folded_stem::stem_folded;
use crate::text::normalise::normalise;
use crate::text::russian;
use crate::text::tokens::words;

/// Words of more bytes are no words; tantivy refuses terms of 64 kB.
const LONGEST_WORD: usize = 240;
/// A phrase of more words is a sentence, which nobody types the same way twice.
const LONGEST_PHRASE: usize = 8;

/// How a word becomes a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// Lower case, spelling kept.
    Exact,
    /// Folded, then stemmed as Kazakh.
    Kazakh,
    /// Stemmed as Russian, then folded: the stemmer looks at letters that folding takes away.
    Russian,
    /// Folded only, for languages whose endings are not known here.
    Plain,
    /// The first five letters of the folded word.
    FirstFive,
}

impl Key {
    /// All keys.
    pub const ALL: [Self; 5] = [Self::Exact, Self::Kazakh, Self::Russian, Self::Plain, Self::FirstFive];
    /// The keys that go by the endings of a language.
    pub const OF_LANGUAGES: [Self; 3] = [Self::Kazakh, Self::Russian, Self::Plain];

    /// The key that goes by a language's endings.
    pub fn of_language(language: LangTag) -> Self {
        match language.primary() {
            "kk" => Self::Kazakh,
            "ru" => Self::Russian,
            _ => Self::Plain,
        }
    }

    /// The name in the names of fields and tokenizers.
    pub fn name(self) -> &'static str {
        match self {
            Self::Exact => "x",
            Self::Kazakh => "kk",
            Self::Russian => "ru",
            Self::Plain => "plain",
            Self::FirstFive => "p5",
        }
    }

    /// The key of a normalised word.
    ///
    /// ```
    /// use tizilim::search::analysis::Key;
    ///
    /// assert_eq!(Key::Kazakh.of("құжаттарды"), "кужат");
    /// assert_eq!(Key::Russian.of("пособиями"), Key::Russian.of("posobie"));
    /// assert_eq!(Key::FirstFive.of("налоговая"), "налог");
    /// ```
    pub fn of(self, word: &str) -> String {
        match self {
            Self::Exact => word.to_owned(),
            Self::Kazakh => stem_folded(&fold(word)),
            // A Russian word in Latin letters has no endings to the stemmer before it is brought to Cyrillic ones.
            Self::Russian if word.bytes().any(|b| b.is_ascii_alphabetic()) => fold(&russian::stem(&fold(word))),
            Self::Russian => fold(&russian::stem(word)),
            Self::Plain => fold(word),
            Self::FirstFive => fold(word).chars().take(5).collect(),
        }
    }

    /// The key of a whole phrase, whatever the order of its words; `None` if it has no words or is a sentence.
    ///
    /// ```
    /// use tizilim::search::analysis::Key;
    ///
    /// let phrase = Key::Russian.of_phrase("регистрация брака");
    /// assert_eq!(phrase, Key::Russian.of_phrase("Браки, регистрация"));
    /// ```
    pub fn of_phrase(self, text: &str) -> Option<String> {
        let text = normalise(text);
        let mut keys: Vec<String> = words(&text).take(LONGEST_PHRASE + 1).map(|word| self.of(word.text)).collect();
        if keys.len() > LONGEST_PHRASE || keys.iter().map(String::len).sum::<usize>() > LONGEST_WORD {
            return None;
        }
        keys.sort_unstable();
        Some(keys.join(" ")).filter(|phrase| !phrase.is_empty())
    }
}

/// The codes of a text, in every form that finds them. A text that is nothing but a number is a code whatever its length:
/// acts and registrations are numbered from 1.
///
/// ```
/// use tizilim::search::analysis::codes;
///
/// assert_eq!(codes("00704"), ["00704", "704"]);
/// assert_eq!(codes("8549"), ["8549"]);
/// ```
pub fn codes(text: &str) -> Vec<String> {
    let mut codes = index_codes(text);
    if codes.is_empty() && (1..=LONGEST_WORD).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit()) {
        codes.push(text.to_owned());
    }
    codes
}

/// Turns the texts of one language into tokens. It remembers the words that it has seen: a register repeats its words far
/// more often than it brings new ones, and stemming costs more than remembering.
pub(super) struct Analyser {
    language: Key,
    known: HashMap<String, [String; 2]>,
}

impl Analyser {
    pub fn of(language: Key) -> Self {
        Self { language, known: HashMap::new() }
    }

    /// The tokens of texts under the key of words as written, the key of the language and the first five letters.
    pub fn read<'t>(&mut self, texts: impl IntoIterator<Item = &'t str>) -> [(Key, PreTokenizedString); 3] {
        let (mut exact, mut stems, mut beginnings) = (Vec::new(), Vec::new(), Vec::new());
        for text in texts {
            let text = normalise(text);
            for word in words(&text).filter(|word| word.text.len() <= LONGEST_WORD) {
                let [stem, beginning] = self.keys(word.text);
                exact.push(word.text.to_owned());
                stems.push(stem.clone());
                beginnings.push(beginning.clone());
            }
        }
        [(Key::Exact, tokens(exact)), (self.language, tokens(stems)), (Key::FirstFive, tokens(beginnings))]
    }

    fn keys(&mut self, word: &str) -> &[String; 2] {
        if !self.known.contains_key(word) {
            let keys = [self.language.of(word), Key::FirstFive.of(word)];
            self.known.insert(word.to_owned(), keys);
        }
        &self.known[word]
    }
}

/// Terms as tantivy takes them. Offsets and the text are left out: nothing that the index keeps needs them.
pub(super) fn tokens(terms: impl IntoIterator<Item = String>) -> PreTokenizedString {
    let tokens = terms.into_iter().enumerate().map(|(position, text)| Token {
        position,
        text,
        offset_from: 0,
        offset_to: 0,
        position_length: 1,
    });
    PreTokenizedString { text: String::new(), tokens: tokens.collect() }
}

/// The name of the tokenizer that takes a text as one phrase, also that of its field.
pub fn phrase_name(key: Key) -> String {
    format!("phrase_{}", key.name())
}

/// The name of the tokenizer of codes.
pub const CODE: &str = "code";

/// The tokenizers that the [`schema`](super::schema) names. The indexer does not run them, as it cuts a text up once for all
/// of its keys, but tantivy wants them to be there, and other programs need them to make queries of their own.
pub fn tokenizers() -> TokenizerManager {
    // tantivy asks for its default tokenizer even for fields without text.
    let manager = TokenizerManager::default();
    let add = |name: &str, terms| manager.register(name, TextAnalyzer::builder(TermTokenizer { terms }).build());
    add(Key::Exact.name(), |text| word_keys(Key::Exact, text));
    add(Key::Kazakh.name(), |text| word_keys(Key::Kazakh, text));
    add(Key::Russian.name(), |text| word_keys(Key::Russian, text));
    add(Key::Plain.name(), |text| word_keys(Key::Plain, text));
    add(Key::FirstFive.name(), |text| word_keys(Key::FirstFive, text));
    add(&phrase_name(Key::Kazakh), |text| Key::Kazakh.of_phrase(text).into_iter().collect());
    add(&phrase_name(Key::Russian), |text| Key::Russian.of_phrase(text).into_iter().collect());
    add(&phrase_name(Key::Plain), |text| Key::Plain.of_phrase(text).into_iter().collect());
    add(CODE, codes);
    manager
}

fn word_keys(key: Key, text: &str) -> Vec<String> {
    let text: Cow<'_, str> = normalise(text);
    words(&text).filter(|word| word.text.len() <= LONGEST_WORD).map(|word| key.of(word.text)).collect()
}

/// Makes terms of a text.
#[derive(Clone)]
struct TermTokenizer {
    terms: fn(&str) -> Vec<String>,
}

impl Tokenizer for TermTokenizer {
    type TokenStream<'a> = TermStream;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> TermStream {
        TermStream { tokens: tokens((self.terms)(text)).tokens, next: 0 }
    }
}

/// Terms made beforehand; `next` is the place after the current one.
struct TermStream {
    tokens: Vec<Token>,
    next: usize,
}

impl TokenStream for TermStream {
    fn advance(&mut self) -> bool {
        self.next += 1;
        self.next <= self.tokens.len()
    }

    fn token(&self) -> &Token {
        &self.tokens[self.next - 1]
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.tokens[self.next - 1]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_a_key() {
        for (tag, key) in [("kk", Key::Kazakh), ("kk-Latn", Key::Kazakh), ("ru", Key::Russian), ("en", Key::Plain)] {
            assert_eq!(Key::of_language(tag.parse().unwrap()), key);
        }
    }

    #[test]
    fn the_analyser_and_the_tokenizers_agree() {
        let text = "Әлеуметтiк қызметтердің түрлері; 8-71643, жергіліктендірілмегендіктеріңізден";
        let manager = tokenizers();
        for (key, tokens) in Analyser::of(Key::Kazakh).read([text]) {
            let mut tokenizer = manager.get(key.name()).unwrap();
            let mut stream = tokenizer.token_stream(text);
            let mut terms = Vec::new();
            stream.process(&mut |token| terms.push(token.text.clone()));
            assert_eq!(terms, tokens.tokens.iter().map(|token| token.text.clone()).collect::<Vec<_>>());
            assert_eq!(terms.len(), 6, "no word is too long");
        }
    }

    #[test]
    fn sentences_are_no_phrases() {
        assert_eq!(Key::Kazakh.of_phrase("бір екі үш төрт бес алты жеті сегіз тоғыз"), None);
        assert_eq!(Key::Kazakh.of_phrase(" — "), None);
        assert_eq!(Key::Plain.of_phrase(&"а".repeat(1000)), None);
    }
}
