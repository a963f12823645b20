//! Cuts raw text into numbers, strings of letters and the gaps between them, for [`codes`](super::codes).
//!
//! Words will not do for codes: what stands between the parts of `8-716-43` or `A-11/491` decides what they are.

use unicode_normalization::UnicodeNormalization;

use super::letters::{is_mark, is_word_char};

/// Where a text comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TextSource {
    /// Printed in the register: careful, but full of numbers that are no codes.
    Document,
    /// Typed into the search field: careless, but likely to mean a code by a number.
    Query,
}

/// A number or a string of letters.
#[derive(Debug, Clone, Copy)]
pub(super) struct Atom<'a> {
    /// ASCII digits only, or none.
    pub text: &'a str,
    /// Whether it is a number.
    pub number: bool,
    /// What stands between it and the atom before, or the head of the text.
    pub gap: &'a str,
}

impl Atom<'_> {
    /// Whether the gap before holds nothing but `connector`, spaces aside.
    pub(super) fn is_joined_by(&self, connector: &str) -> bool {
        self.gap.trim_matches(' ') == connector
    }
}

/// `text` with one sort of hyphen and one sort of space; line breaks stay.
pub(super) fn tidy(text: &str) -> String {
    let plain = |c: char| match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}' => '-',
        c if c.is_whitespace() && c != '\n' => ' ',
        c => c,
    };
    text.nfc().map(plain).collect()
}

/// The atoms of a tidy text, in order.
pub(super) fn atoms(tidy: &str) -> Vec<Atom<'_>> {
    let mut atoms = Vec::new();
    let mut at = 0;
    while let Some(gap) = tidy[at..].find(is_word_char) {
        let start = at + gap;
        let number = tidy[start..].starts_with(is_digit);
        let goes_on = |c: char| if number { is_digit(c) } else { !is_digit(c) && (is_word_char(c) || is_mark(c)) };
        let end = tidy[start..].find(|c| !goes_on(c)).map_or(tidy.len(), |length| start + length);
        atoms.push(Atom { text: &tidy[start..end], number, gap: &tidy[at..start] });
        at = end;
    }
    atoms
}

/// Whether a number written with several signs may begin at `at`, rather than go on there.
pub(super) fn starts_number(atoms: &[Atom<'_>], at: usize) -> bool {
    atoms[at].number && (at == 0 || !goes_on(atoms, at))
}

/// Whether a number written with several signs may end with the atom at `at`.
pub(super) fn ends_number(atoms: &[Atom<'_>], at: usize) -> bool {
    at + 1 >= atoms.len() || !goes_on(atoms, at + 1)
}

/// Whether the atom at `at` belongs to the one before as parts of one number or word do.
pub(super) fn goes_on(atoms: &[Atom<'_>], at: usize) -> bool {
    let both_numbers = atoms[at - 1].number && atoms[at].number;
    match atoms[at].gap {
        "" => true,
        "-" | "." => both_numbers,
        _ => false,
    }
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_falls_into_numbers_letters_and_gaps() {
        let text = tidy("№ А–11/491,\u{a0}3G");
        let found: Vec<_> = atoms(&text).iter().map(|atom| (atom.gap, atom.text, atom.number)).collect();
        let letters = false;
        let number = true;
        assert_eq!(
            found,
            [("№ ", "А", letters), ("-", "11", number), ("/", "491", number), (", ", "3", number), ("", "G", letters)]
        );
    }

    #[test]
    fn parts_of_a_number_are_separated_from_neighbours() {
        let text = tidy("2-45-69, 8.5 7А");
        let atoms = atoms(&text);
        let starts: Vec<usize> = (0..atoms.len()).filter(|&at| starts_number(&atoms, at)).collect();
        let ends: Vec<usize> = (0..atoms.len()).filter(|&at| ends_number(&atoms, at)).collect();
        assert_eq!(starts, [0, 3, 5]);
        assert_eq!(ends, [2, 4, 6]);
    }
}
