//! Cyrillic letters in words that have Latin ones: keys, ids, codes and choices.

use crate::diagnostics::{Edit, Message, Span, message};
use crate::text::latin_look_alike;

/// What a message adds about a word that should have Latin letters: the first that is Cyrillic and looks like one; nothing if
/// there is none.
pub fn foreign_letter_note(word: &str) -> Option<Message> {
    let found = word.chars().find(|c| latin_look_alike(*c).is_some());
    found.map(|letter| message!("; the {letter} is Cyrillic", letter))
}

/// A word with Latin letters in the place of the Cyrillic ones that look like them.
pub(super) fn in_latin(word: &str) -> String {
    word.chars().map(|c| latin_look_alike(c).unwrap_or(c)).collect()
}

/// The edit that writes a word with Latin letters, if its other letters are Latin and it is then one that is wanted. The place is that
/// of the word with or without quotes; one in which something is escaped is not edited.
pub fn latin_edit(word: &str, place: Span, is_wanted: impl FnOnce(&str) -> bool) -> Option<Edit> {
    let latin = in_latin(word);
    let is_mixed = latin != word && word.contains(|c: char| c.is_ascii_alphabetic());
    let quotes = (place.end - place.start).checked_sub(word.len())?;
    let start = place.start + quotes / 2;
    let fits = is_mixed && matches!(quotes, 0 | 2) && is_wanted(&latin);
    fits.then(|| Edit::replace(Span { start, end: start + word.len(), ..place }, latin))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letter_is_named_and_mended() {
        assert_eq!(foreign_letter_note("in-forсe").unwrap().english(), "; the с is Cyrillic");
        assert_eq!(in_latin("in-forсe"), "in-force");
        assert_eq!(foreign_letter_note("in-forse"), None);
    }
}
