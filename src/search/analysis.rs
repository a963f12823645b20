//! From text to the keys under which tantivy keeps it. Called by the indexer through the tokenizers that
//! `register` gives to an index, and by [`query`](super::query) word by word.
//!
//! A text is kept under several keys, since no single one serves all who ask:
//!
//! | key | of `қызметтерін` | serves |
//! |---|---|---|
//! | [`Key::Exact`] | `қызметтерін` | the word as written |
//! | [`Key::Kazakh`], [`Key::Russian`], [`Key::Plain`] | `кызмет` | other endings, other keyboards, Latin script |
//! | [`Key::FirstFive`] | `кызме` | derived words, such as `налог` and `налоговый` |
//!
//! None of tantivy's own tokenizers and filters is used: its filter of long words counts bytes and drops Kazakh words of
//! twenty letters, its stemmers have no Kazakh, and its tokenizer does not know of look-alike letters.

use std::collections::HashMap;

use tantivy::tokenizer::{TextAnalyzer, Token, TokenStream, Tokenizer, TokenizerManager};

use crate::registry::values::LangTag;
use crate::text::codes::index_codes;
use crate::text::fold::fold;
use crate::text::folded_stem::stem_folded;
use crate::text::normalise::normalise;
use crate::text::russian;
use crate::text::tokens::words;

/// How a word becomes a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// Lower case, spelling kept.
    Exact,
    /// Folded, then stemmed as Kazakh.
    Kazakh,
    /// Stemmed as Russian, then folded: the stemmer looks at letters that folding takes away.
    Russian,
    /// Folded only, for languages without a stemmer here.
    Plain,
    /// The first five letters of the folded word.
    FirstFive,
}

/// Words longer than this are no words; tantivy refuses terms of 64 kB.
const LONGEST_WORD: usize = 200;
/// A phrase of more words is a sentence, which nobody types the same way twice.
const LONGEST_PHRASE: usize = 8;

impl Key {
    /// All keys.
    pub const ALL: [Self; 5] = [Self::Exact, Self::Kazakh, Self::Russian, Self::Plain, Self::FirstFive];

    /// The key that goes by a language's endings.
    pub fn of_language(language: LangTag) -> Self {
        match language.as_str().split('-').next() {
            Some("kk") => Self::Kazakh,
            Some("ru") => Self::Russian,
            _ => Self::Plain,
        }
    }

    /// The name of the tokenizer, also the ending of the names of its fields.
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
            // A Russian word in Latin letters has to be brought to Cyrillic ones before it can be stemmed.
            Self::Russian if word.bytes().any(|b| b.is_ascii_alphabetic()) => fold(&russian::stem(&fold(word))),
            Self::Russian => fold(&russian::stem(word)),
            Self::Plain => fold(word),
            Self::FirstFive => fold(word).chars().take(5).collect(),
        }
    }

    /// The key of a whole phrase, whatever the order of its words; `None` if it is empty or a sentence.
    ///
    /// ```
    /// use tizilim::search::analysis::Key;
    ///
    /// let phrase = Key::Russian.of_phrase("регистрация брака");
    /// assert_eq!(phrase, Key::Russian.of_phrase("брак, регистрация"));
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

/// The name of the tokenizer of whole phrases.
pub fn phrase_name(key: Key) -> String {
    format!("phrase_{}", key.name())
}

/// The name of the tokenizer of codes.
pub const CODE: &str = "code";

/// The tokenizers that the fields of the [`schema`](super::schema) name.
pub fn tokenizers() -> TokenizerManager {
    let manager = TokenizerManager::default(); // tantivy asks for its own even for fields without text
    for key in Key::ALL {
        let words = KeyTokenizer { key, known: HashMap::new() };
        manager.register(key.name(), TextAnalyzer::builder(words).build());
        manager.register(&phrase_name(key), TextAnalyzer::builder(PhraseTokenizer(key)).build());
    }
    manager.register(CODE, TextAnalyzer::builder(CodeTokenizer).build());
    manager
}

/// Cuts a text into words and gives their keys.
#[derive(Clone)]
struct KeyTokenizer {
    key: Key,
    /// The keys of words seen before: a register repeats its words far more often than it has new ones.
    known: HashMap<String, String>,
}

impl Tokenizer for KeyTokenizer {
    type TokenStream<'a> = TokenList;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> TokenList {
        let text = normalise(text);
        let words = words(&text).filter(|word| word.text.len() <= LONGEST_WORD);
        TokenList::new(words.map(|word| match self.known.get(word.text) {
            Some(key) => key.clone(),
            None => {
                let key = self.key.of(word.text);
                self.known.insert(word.text.to_owned(), key.clone());
                key
            }
        }))
    }
}

/// Takes a text as one phrase.
#[derive(Clone)]
struct PhraseTokenizer(Key);

impl Tokenizer for PhraseTokenizer {
    type TokenStream<'a> = TokenList;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> TokenList {
        TokenList::new(self.0.of_phrase(text).into_iter())
    }
}

/// Picks the codes out of a text.
#[derive(Clone)]
struct CodeTokenizer;

impl Tokenizer for CodeTokenizer {
    type TokenStream<'a> = TokenList;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> TokenList {
        TokenList::new(index_codes(text).into_iter())
    }
}

/// Tokens made beforehand. Offsets into the text are left out: nothing that is kept needs them.
struct TokenList {
    tokens: Vec<Token>,
    next: usize,
}

impl TokenList {
    fn new(texts: impl Iterator<Item = String>) -> Self {
        let token = |(position, text)| Token { position, text, offset_from: 0, offset_to: 0, position_length: 1 };
        Self { tokens: texts.enumerate().map(token).collect(), next: 0 }
    }
}

impl TokenStream for TokenList {
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
