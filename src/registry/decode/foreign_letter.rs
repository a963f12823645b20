//! Cyrillic letters in words that have Latin ones: keys, ids, codes and choices.

use crate::text::latin_look_alike;

/// What a message adds about a word that should have Latin letters: the first that is Cyrillic and looks like one; nothing if
/// there is none.
pub fn foreign_letter_note(word: &str) -> String {
    let found = word.chars().find(|c| latin_look_alike(*c).is_some());
    found.map_or_else(String::new, |letter| format!("; the {letter} is Cyrillic"))
}

/// A word with Latin letters in the place of the Cyrillic ones that look like them.
pub(super) fn in_latin(word: &str) -> String {
    word.chars().map(|c| latin_look_alike(c).unwrap_or(c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letter_is_named_and_mended() {
        assert_eq!(foreign_letter_note("in-forсe"), "; the с is Cyrillic");
        assert_eq!(in_latin("in-forсe"), "in-force");
        assert_eq!(foreign_letter_note("in-forse"), "");
    }
}
