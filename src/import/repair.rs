//! Repairs each printed line on its own: letter-spacing and displaced link words. What is joined over lines comes later.

use super::links::{self, Outcome};
use super::report::{Certainty, EntryKind, ImportReport};
use super::source::PrintedLine;
use super::spacing::{half_spaced, wholly_spaced};
use super::vocabulary::TextVocabulary;

/// A line whose words are whole and in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RepairedLine {
    /// The line as printed.
    pub printed: PrintedLine,
    /// Its words.
    pub text: String,
    /// What was done to it, reported only if the line is used as running text.
    pub repair: Option<(EntryKind, Certainty)>,
    /// Whether it was letter-spaced throughout, as headings of annexes are.
    pub spaced: bool,
}

impl RepairedLine {
    /// Reports what was done to the line.
    pub fn report(&self, report: &mut ImportReport) {
        if let Some((kind, certainty)) = self.repair {
            report.add(self.printed.number, kind, certainty, self.printed.text.clone(), self.text.clone());
        }
    }
}

/// Repairs all lines.
pub(super) fn repair_lines(lines: Vec<PrintedLine>) -> (Vec<RepairedLine>, TextVocabulary) {
    let vocabulary = TextVocabulary::of(&lines);
    let mut repaired: Vec<RepairedLine> = Vec::with_capacity(lines.len());
    for line in lines {
        let before = repaired.last().map_or("", |line: &RepairedLine| line.text.as_str());
        let line = repair_line(line, before, &vocabulary);
        repaired.push(line);
    }
    (repaired, vocabulary)
}

fn repair_line(line: PrintedLine, before: &str, vocabulary: &TextVocabulary) -> RepairedLine {
    let spaced = wholly_spaced(&line.text);
    let is_spaced = spaced.is_some();
    let text = spaced.as_deref().unwrap_or(&line.text);
    let gap = line.starts_with_gap() && (!super::rejoin_lines::is_closed(before) || super::rejoin_lines::goes_on(text));
    let (text, repair) = match links::restore(text, gap, before) {
        Outcome::Restored(restored, certainty) => {
            let repair = (squeeze(text) != restored).then_some((EntryKind::DisplacedWord, certainty));
            (restored, repair)
        }
        outcome => match half_spaced(text, vocabulary) {
            Some((joined, certainty)) => {
                let single_spaces = text.split("  ").any(|group| group.trim().contains(' '));
                let only_closed = joined == squeeze(text);
                let unfilled = outcome == Outcome::Unfilled && only_closed && single_spaces;
                let repair = if unfilled {
                    Some((EntryKind::UnfilledGap, Certainty::Guess))
                } else if only_closed && text.contains("    ") {
                    // A name set apart at the right margin.
                    None
                } else {
                    (joined != text).then_some((EntryKind::LetterSpacing, certainty))
                };
                (joined, repair)
            }
            None => (squeeze(text), None),
        },
    };
    let repair = repair.or((is_spaced && text != line.text).then_some((EntryKind::LetterSpacing, Certainty::Sure)));
    RepairedLine { printed: line, text, repair, spaced: is_spaced }
}

/// The text with single spaces.
pub(super) fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
