//! The tables of the Kazakh stemmer as the script that searches in the browser takes them. Written by
//! [`suffix_stripper`](super::suffix_stripper), handed out by [`script`](super::script).

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

/// The tables of the Kazakh stemmer in folded letters.
#[derive(Clone, Debug, Serialize)]
pub struct StemTable {
    /// All vowels.
    pub vowels: String,
    /// How infinitives end.
    pub infinitive_ends: String,
    /// The sign before which the letter counts.
    pub soft_sign: char,
    /// After which vowels the ending of the infinitive may be root.
    pub before_infinitive: String,
    /// After which vowels the accusative may be root.
    pub before_n: String,
    /// The vowels of the possessive.
    pub possessive: String,
    /// The letter that melts into an ending.
    pub glide: char,
    /// Voiced consonants, and what the root has for them.
    pub voiced: BTreeMap<char, char>,
    /// First vowels of endings, and the last vowel of a root that forbids them.
    pub harmony: Vec<(&'static str, char)>,
    /// Classes of letters, as the inside of a class of a regular expression.
    pub classes: Vec<String>,
    /// Endings, the longest first: text, class of the letter before, least letters left, kind (0 nominal, 1 verbal, 2 verbal
    /// with a glide), exception, whether it follows vowel harmony.
    pub endings: Vec<(String, usize, usize, u8, &'static str, u8)>,
    /// Words that stay whole.
    pub protected: BTreeSet<String>,
    /// Forms that no ending leads to their root.
    pub irregular: BTreeMap<String, String>,
    /// Roots that lost a vowel.
    pub elided: BTreeMap<String, String>,
    /// Roots for which an ending is partly root, by exception.
    pub lists: BTreeMap<&'static str, BTreeSet<String>>,
    /// How roots in a vowel end.
    pub vowel_stems: Vec<String>,
}

/// The lower-case Cyrillic letters of a class, or, if other characters belong to it as well, those that do not.
pub(super) fn letters_of(belongs: impl Fn(char) -> bool) -> String {
    let others = belongs('x');
    let letters = ('\u{430}'..='\u{4FF}').filter(|c| c.is_lowercase() && belongs(*c) != others);
    others.then_some('^').into_iter().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_are_recognized_by_their_letters_or_by_the_others() {
        assert_eq!(letters_of(|c| matches!(c, 'а' | 'е')), "ае");
        assert_eq!(letters_of(|c| c != 'б'), "^б");
    }
}
