//! Counts letters, so that no word is lost and none doubled: the source and what is written must hold the same ones.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::elements::TextElement;

/// How often each letter and digit occurs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct LetterCount {
    letters: BTreeMap<char, i64>,
}

impl LetterCount {
    /// Counts texts.
    pub(super) fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut count = Self::default();
        texts.for_each(|text| count.add(text));
        count
    }

    /// Adds a text.
    pub(super) fn add(&mut self, text: &str) {
        for c in text.chars().filter(|c| c.is_alphanumeric()) {
            *self.letters.entry(c).or_default() += 1;
        }
    }

    /// Adds what an element holds of the print.
    pub(super) fn add_element(&mut self, element: &TextElement) {
        match element {
            TextElement::Title(text)
            | TextElement::Chapter(text)
            | TextElement::Annex(text)
            | TextElement::Heading(text)
            | TextElement::Paragraph(text)
            | TextElement::Note(text)
            | TextElement::Quotation(text)
            | TextElement::LostPicture(Some(text)) => self.add(text),
            TextElement::Table(rows) => rows.iter().flatten().for_each(|cell| self.add(cell)),
            TextElement::Verbatim(lines) => lines.iter().for_each(|line| self.add(line)),
            TextElement::LostPicture(None) | TextElement::Offices { .. } => {}
        }
    }

    /// Which letters are missing (`-`) or too many (`+`) in the other count; none if both are equal.
    pub(super) fn difference(&self, other: &Self) -> Option<String> {
        let mut out = String::new();
        let all: std::collections::BTreeSet<_> = self.letters.keys().chain(other.letters.keys()).collect();
        for c in all {
            let count = |of: &Self| of.letters.get(c).copied().unwrap_or(0);
            let difference = count(other) - count(self);
            if difference != 0 {
                let _ = write!(out, "{c}{difference:+} ");
            }
        }
        (!out.is_empty()).then(|| out.trim_end().to_owned())
    }
}
