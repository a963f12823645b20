//! Cuts normalised text into words. Called by the indexer for every field but `code`, by the query parser and by the
//! highlighter, which needs the places.

use std::ops::Range;

use super::normalise::word_spans;

/// A word and its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word<'a> {
    /// The word as it stands in the text.
    pub text: &'a str,
    /// Where it begins, in bytes.
    pub start: usize,
}

impl Word<'_> {
    /// The bytes that the word takes up in the text.
    pub fn range(&self) -> Range<usize> {
        self.start..self.start + self.text.len()
    }
}

/// The words of `normalised`, the output of [`normalise`](super::normalise::normalise), in order.
///
/// A word is an unbroken run of letters and numbers; hyphens, apostrophes and underscores part words. Marks that
/// have no composed form, such as a stress mark, stay in their word.
///
/// ```
/// use tizilim::text::tokens::words;
///
/// let text = "көші-қон, 3g";
/// let found: Vec<_> = words(text).map(|word| (word.text, word.start)).collect();
/// assert_eq!(found, [("көші", 0), ("қон", 9), ("3g", 17)]);
/// ```
pub fn words(normalised: &str) -> impl Iterator<Item = Word<'_>> {
    word_spans(normalised).map(|(start, end)| Word { text: &normalised[start..end], start })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::noise::noise;
    use crate::text::normalise::normalise;

    fn texts(text: &str) -> Vec<&str> {
        words(text).map(|word| word.text).collect()
    }

    #[test]
    fn words_part_at_everything_but_letters_and_numbers() {
        assert_eq!(texts("а-11/491 №7, «аб_в» 9.00"), ["а", "11", "491", "7", "аб", "в", "9", "00"]);
        assert_eq!(texts(" \u{301}—"), [""; 0]);
    }

    #[test]
    fn remaining_marks_stay_inside() {
        assert_eq!(texts("за\u{301}мок i\u{307}stanbul"), ["за\u{301}мок", "i\u{307}stanbul"]);
    }

    #[test]
    fn ranges_lead_back_to_the_words() {
        for text in noise(300) {
            let text = normalise(&text);
            for word in words(&text) {
                assert_eq!(&text[word.range()], word.text);
            }
        }
    }
}
