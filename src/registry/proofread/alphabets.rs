//! Letters of another alphabet inside a word that look like those of its own.

use std::collections::BTreeMap;
use std::ops::Range;

use super::passage::{Origin, Passage};
use crate::diagnostics::{Diagnostic, Diagnostics, Phrase, codes, message, phrase};
use crate::text::{latin_look_alike, look_alike};

/// From how many words on a Latin i for the Kazakh one is the way in which a file is printed.
const WAY_OF_PRINT: usize = 4;

/// A letter that stands in a word of another alphabet.
const LATIN: Phrase = phrase!("Latin");
const CYRILLIC: Phrase = phrase!("Cyrillic");

#[derive(Clone, Debug, PartialEq, Eq)]
struct StrayLetter {
    /// The letter.
    letter: char,
    /// Its alphabet.
    alphabet: Phrase,
    /// The word with letters of one alphabet.
    mended: String,
}

/// The stray letter of a word whose other letters are all of one alphabet; `cyrillic` is the alphabet where the letters leave it
/// open.
fn stray_letter(word: &str, cyrillic: bool) -> Option<StrayLetter> {
    if word.is_ascii() {
        return None;
    }
    let (mut latin, mut other) = (0, 0);
    let (mut latin_alike, mut other_alike) = (true, true);
    for c in word.chars() {
        if is_latin(c) {
            latin += 1;
            latin_alike &= look_alike(c).is_some();
        } else if is_cyrillic(c) {
            other += 1;
            other_alike &= latin_look_alike(c).is_some();
        }
    }
    if latin == 0 || other == 0 || is_ending_of_abbreviation(word) {
        return None;
    }
    let to_cyrillic = match (latin_alike, other_alike) {
        (true, true) => cyrillic,
        (true, false) => true,
        (false, true) => false,
        (false, false) => return None,
    };
    let is_stray = |c: &char| if to_cyrillic { is_latin(*c) } else { is_cyrillic(*c) };
    let mend = |c: char| if to_cyrillic { look_alike(c) } else { latin_look_alike(c) };
    let alphabet = if to_cyrillic { LATIN } else { CYRILLIC };
    let letter = word.chars().find(is_stray)?;
    let mended = word.chars().map(|c| mend(c).filter(|_| is_stray(&c)).unwrap_or(c)).collect();
    Some(StrayLetter { letter, alphabet, mended })
}

/// An abbreviation in capitals of one alphabet with the ending that another language gives it.
fn is_ending_of_abbreviation(word: &str) -> bool {
    let capitals = word.chars().take_while(|c| is_latin(*c) && c.is_uppercase()).count();
    capitals >= 2 && word.chars().skip(capitals).all(|c| is_cyrillic(c) && c.is_lowercase())
}

fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, 'ə' | 'Ə' | 'ı')
}

fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{52F}')
}

/// Whether a text has letters of both alphabets.
fn has_both(text: &str) -> bool {
    !text.is_ascii() && text.contains(is_latin)
}

/// A stray letter at its place.
struct Found<'p> {
    passage: &'p Passage<'p>,
    range: Range<usize>,
    word: String,
    stray: StrayLetter,
}

/// Reports stray letters in the words of a file, and a Latin i for the Kazakh one unless the file is printed so.
pub(super) fn check(passages: &[Passage<'_>], cyrillic: bool, faults: &mut Diagnostics) {
    let mut found: BTreeMap<bool, Vec<Found<'_>>> = BTreeMap::new();
    for passage in passages.iter().filter(|passage| has_both(&passage.text)) {
        for (range, word) in passage.words() {
            let stray = stray_letter(word, cyrillic).or_else(|| stray_word(passage, &range, word));
            // The messages about ids, codes and choices name the letter themselves.
            let is_id = |stray: &StrayLetter| {
                stray.alphabet == CYRILLIC
                    && passage.origin == Origin::Plain
                    && !passage.text.contains(char::is_whitespace)
            };
            let Some(stray) = stray.filter(|stray| !is_id(stray)) else { continue };
            let printed_so = matches!(stray.letter, 'i' | 'I') && stray.alphabet == LATIN;
            found.entry(printed_so).or_default().push(Found { passage, range, word: word.to_owned(), stray });
        }
    }
    if found.get(&true).is_some_and(|list| list.len() >= WAY_OF_PRINT) {
        found.remove(&true);
    }
    for Found { passage, range, word, stray } in found.into_values().flatten() {
        let StrayLetter { letter, alphabet, mended } = stray;
        let message = message!("the {letter} in \"{word}\" is {alphabet}", letter, word, alphabet);
        let help = message!("Type the word in one alphabet: \"{mended}\".", mended);
        faults.push(Diagnostic::at(&codes::MIXED_ALPHABETS, passage.place(&range), message).help(help));
    }
}

/// A preposition or conjunction of one letter typed in the other alphabet.
fn stray_word(passage: &Passage<'_>, range: &Range<usize>, word: &str) -> Option<StrayLetter> {
    let mut letters = word.chars();
    let letter = letters.next().filter(|c| matches!(c, 'a' | 'c' | 'o' | 'y' | 'k'))?;
    let alone = letters.next().is_none() && passage.is_in("ru") && passage.origin != Origin::Plain;
    let text = &passage.text;
    let before = text[..range.start].ends_with(' ') && text[..range.start].trim_end().ends_with(is_cyrillic);
    let after = text[range.end..].starts_with(' ') && text[range.end..].trim_start().starts_with(is_cyrillic);
    let mended = look_alike(letter)?.to_string();
    (alone && before && after).then_some(StrayLetter { letter, alphabet: LATIN, mended })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_of_the_other_alphabet_is_named() {
        let of = |word: &str| stray_letter(word, true).map(|stray| (stray.letter, stray.alphabet, stray.mended));
        assert_eq!(of("cертификат"), Some(('c', LATIN, "сертификат".to_owned())));
        assert_eq!(of("iсi"), Some(('i', LATIN, "ісі".to_owned())));
        assert_eq!(of("сertificate"), Some(('с', CYRILLIC, "certificate".to_owned())));
        for right in ["PDFтің", "IKEAда", "сертификат", "certificate", "WEBсайт"] {
            assert_eq!(of(right), None, "{right}");
        }
    }
}
