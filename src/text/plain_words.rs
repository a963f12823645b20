//! Cuts text that is clean but for its capitals and look-alike letters into words, in one pass.
//!
//! [`normalise`](super::normalise) asks the whole text several questions: whether it is composed, whether lines are spaced
//! out letter by letter. Nearly all texts consist of common letters and punctuation, of which one table knows the answers; the
//! rest of the work, capitals and look-alikes, concerns one word at a time and may be remembered by word. Called by the
//! indexer for every text.

use std::ops::Range;
use std::sync::LazyLock;

use super::letters::{is_letter, is_word_char};

/// What a character is to [`plain_words`].
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    /// It parts words.
    Gap,
    /// A letter.
    Letter,
    /// A number, as part of a word.
    Number,
    /// Its neighbours decide what becomes of it, or it is rare: whole text has to be normalised.
    Involved,
}

/// The classes of Latin and Cyrillic letters, numbers and punctuation.
static CLASSES: LazyLock<Vec<Class>> = LazyLock::new(|| ('\0'..END_OF_CLASSES).map(class).collect());
const END_OF_CLASSES: char = '\u{530}';

fn class(c: char) -> Class {
    match c {
        // Marks, and Greek, where sigma goes by its neighbours.
        '\u{300}'..='\u{3FF}' | '\u{483}'..='\u{489}' => Class::Involved,
        _ if is_letter(c) => Class::Letter,
        _ if is_word_char(c) => Class::Number,
        _ => Class::Gap,
    }
}

/// So many single letters with one space between them may be a word that is spaced out.
const SPACED: usize = 3;

/// Finds the words of a text that may be normalised word by word, with the same result as all at once. False if the text has
/// to be normalised first; what is found then says nothing.
///
/// ```
/// use tizilim::text::plain_words::plain_words;
///
/// let mut found = Vec::new();
/// assert!(plain_words("3G-ді, WiFi", &mut found));
/// assert_eq!(found, [0..2, 3..7, 9..13]);
/// assert!(!plain_words("Қ Ы З М Е Т", &mut found), "one word");
/// assert!(!plain_words("жаи\u{306}", &mut found), "a letter and its mark");
/// ```
pub fn plain_words(text: &str, found: &mut Vec<Range<usize>>) -> bool {
    found.clear();
    let classes = CLASSES.as_slice();
    let mut start = None;
    let mut singles = 0;
    let mut last = Class::Gap;
    for (at, c) in text.char_indices() {
        let class = match classes.get(c as usize) {
            Some(&class) => class,
            None if matches!(c, '\u{2000}'..='\u{206F}' | '№') => Class::Gap,
            None => Class::Involved,
        };
        match (class, start) {
            (Class::Involved, _) => return false,
            (Class::Gap, Some(from)) => {
                singles = singles_after(text, from..at, last, singles, found);
                start = None;
            }
            (Class::Letter | Class::Number, None) => start = Some(at),
            _ => {}
        }
        if singles == SPACED {
            return false;
        }
        last = class;
    }
    if let Some(from) = start {
        singles = singles_after(text, from..text.len(), last, singles, found);
    }
    singles < SPACED
}

/// Adds a word that ends with a character of class `last`, and says how many single letters stand in a row with it.
fn singles_after(text: &str, word: Range<usize>, last: Class, singles: usize, found: &mut Vec<Range<usize>>) -> usize {
    let is_single = last == Class::Letter && text[word.clone()].chars().nth(1).is_none();
    let follows = found.last().is_some_and(|before| &text[before.end..word.start] == " ");
    found.push(word);
    match (is_single, follows) {
        (true, true) => singles + 1,
        (true, false) => 1,
        (false, _) => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::language::{Folding, LanguageRules};
    use crate::text::noise::noise;
    use crate::text::tokens::words;

    /// The words of a text, normalised one by one; none if it has to be normalised as a whole.
    fn one_by_one(rules: &LanguageRules, folding: Folding, text: &str) -> Option<Vec<String>> {
        let mut found = Vec::new();
        plain_words(text, &mut found).then(|| {
            let normalised = found.iter().map(|word| rules.normalise(folding, &text[word.clone()]));
            normalised.flat_map(|word| words(&word).map(|word| word.text.to_owned()).collect::<Vec<_>>()).collect()
        })
    }

    #[test]
    fn words_normalised_one_by_one_are_those_of_the_normalised_text() {
        let every_character = |c: char| format!("а{c}б {c}в г{c} {c} x {c}i A{c}Б");
        let characters = (0..0x3000).filter_map(char::from_u32).map(every_character);
        let texts: Vec<String> = noise(1500).into_iter().map(|text| text.to_string()).chain(characters).collect();
        for (tag, folding) in [("kk", Folding::Cyrillic), ("tr", Folding::Marks), ("ru", Folding::Cyrillic)] {
            let rules = LanguageRules::of(tag);
            let mut plain = 0;
            for text in &texts {
                let Some(found) = one_by_one(&rules, folding, text) else { continue };
                let normalised = rules.normalise(folding, text);
                assert_eq!(found, words(&normalised).map(|word| word.text).collect::<Vec<_>>(), "{text:?}");
                plain += 1;
            }
            assert!(plain > 1000, "{plain} texts are plain");
        }
    }

    #[test]
    fn spaced_letters_are_left_to_whoever_joins_them() {
        let mut found = Vec::new();
        for (text, plain) in [
            ("а б", true),
            ("а б в", false),
            ("а  б  в", true),
            ("я и\nв с", true),
            ("1 2 3", true),
            ("аб в г д", false),
        ] {
            assert_eq!(plain_words(text, &mut found), plain, "{text}");
        }
    }
}
