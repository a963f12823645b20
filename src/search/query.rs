//! Cuts a query into words and codes.
//!
//! Called by [`Searcher::search`](super::Searcher::search). Nothing a person types is an error: what is no word and no
//! code is left out, and a query that is far too long is cut.

use std::borrow::Cow;
use std::collections::HashSet;

use super::analysis::Key;
use crate::text::codes::query_codes;
use crate::text::fold::fold;
use crate::text::normalise::normalise;
use crate::text::tokens::words;

/// The most characters of a query that are looked at. Nobody types more; a pasted page is cut.
const MOST_CHARS: usize = 1000;
/// The most words.
const MOST_WORDS: usize = 32;
/// The longest word that is looked up.
const LONGEST_WORD: usize = 60;

/// Words that say how one asks rather than what one asks for, in folded letters. They are kept, since they are part of
/// names too, but count little next to other words.
const LITTLE_WORDS: &[&str] = &[
    // Kazakh: and, with, for, about; how, where, which, what, when; is needed, possible
    "жане",
    "мен",
    "бен",
    "пен",
    "ушин",
    "туралы",
    "калаи",
    "каида",
    "каидан",
    "кандаи",
    "каи",
    "не",
    "кашан",
    "керек",
    "болады",
    "кереги",
    "ма",
    "ме",
    "ба",
    "бе",
    // Russian
    "и",
    "в",
    "во",
    "на",
    "с",
    "со",
    "по",
    "для",
    "от",
    "до",
    "из",
    "к",
    "о",
    "об",
    "за",
    "у",
    "при",
    "или",
    "а",
    "не",
    "как",
    "где",
    "куда",
    "что",
    "чтобы",
    "какие",
    "какои",
    "когда",
    "кто",
    "нужно",
    "нужны",
    "надо",
    "можно",
    "ли",
    "если",
    "я",
    "мне",
    "мои",
    "меня",
];

const PROCEDURE: &[&str] = &[
    "ал",
    "алу",
    "бер",
    "беру",
    "тагаиында",
    "тагаиындау",
    "расимде",
    "расимдеу",
    "корсет",
    "корсету",
    "жаса",
    "жасау",
    "жасату",
    "кою",
    "кои",
    "жургизу",
    "получ",
    "получен",
    "оформ",
    "оформлен",
    "выдач",
    "предоставлен",
    "сдела",
    "назначен",
    "подат",
    "подач",
    "взят",
];

/// A query, cut up.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    /// The words, each once, in order.
    pub words: Vec<Word>,
    /// The codes that may be meant.
    pub codes: Vec<String>,
    /// The whole as it is compared with titles and aliases.
    pub phrase: String,
}

/// A word of a query.
#[derive(Clone, Debug, PartialEq)]
pub struct Word {
    /// The word in lower case, its spelling kept.
    pub text: String,
    /// The word in folded letters.
    pub folded: String,
    /// What stood between spaces around the word, for the case that the keyboard was in the wrong layout.
    pub typed: String,
    /// Whether the word is the last one, which may not be finished yet.
    pub last: bool,
    /// Whether the word is digits only.
    pub number: bool,
    /// Whether the word says little, such as `қалай` or `как`.
    pub little: bool,
    /// Whether the word names what every service does, such as `алу` or `оформить`.
    pub procedure: bool,
}

impl Query {
    /// Cuts up what somebody typed.
    pub fn parse(typed: &str) -> Self {
        let end = typed.char_indices().nth(MOST_CHARS).map_or(typed.len(), |(end, _)| end);
        let typed = &typed[..end];
        let phrase = normalise(&without_apostrophes(typed)).into_owned();
        let mut query = Self { codes: query_codes(typed), ..Self::default() };
        let mut seen = HashSet::new();
        for chunk in phrase.split_whitespace() {
            for word in words(chunk).filter(|word| word.text.chars().count() <= LONGEST_WORD) {
                let folded = fold(word.text);
                if !folded.is_empty() && query.words.len() < MOST_WORDS && seen.insert(folded.clone()) {
                    query.words.push(Word {
                        text: word.text.to_owned(),
                        typed: chunk.to_owned(),
                        last: false,
                        number: word.text.bytes().all(|b| b.is_ascii_digit()),
                        procedure: PROCEDURE.contains(&Key::Kazakh.of(word.text).as_str())
                            || PROCEDURE.contains(&Key::Russian.of(word.text).as_str()),
                        little: LITTLE_WORDS.contains(&folded.as_str()),
                        folded,
                    });
                }
            }
        }
        if let Some(word) = query.words.last_mut() {
            word.last = phrase.ends_with(|c: char| !c.is_whitespace());
        }
        query.phrase = phrase;
        query
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.codes.is_empty()
    }
}

/// Takes the apostrophes out of Latin words: the Kazakh alphabet of 2017 wrote `a'leymettik ko'mek`, and parting words
/// there would leave pieces of them. `s'`, `c'` and `y'` stand for sounds of their own.
fn without_apostrophes(text: &str) -> Cow<'_, str> {
    const APOSTROPHES: [char; 4] = ['\'', '’', 'ʼ', 'ʹ'];
    if !text.contains(APOSTROPHES) {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        let before = plain.chars().next_back().filter(char::is_ascii_alphabetic);
        match before {
            Some(letter) if APOSTROPHES.contains(&c) => {
                let meant = match letter {
                    's' => 'ş',
                    'S' => 'Ş',
                    'c' => 'ç',
                    'C' => 'Ç',
                    'y' | 'Y' => 'u',
                    _ => continue,
                };
                plain.pop();
                plain.push(meant);
            }
            _ => plain.push(c),
        }
    }
    Cow::Owned(plain)
}
