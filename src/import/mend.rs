//! Repairs each printed line on its own: letter-spacing and displaced link words. What is joined over lines comes later.

use super::links::{self, Outcome};
use super::report::{Certainty, Kind, Report};
use super::source::Line;
use super::spacing::{half_spaced, wholly_spaced};
use super::vocabulary::Vocabulary;

/// A line whose words are whole and in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mended {
    /// The line as printed.
    pub line: Line,
    /// Its words.
    pub text: String,
    /// What was done to it, told only if the line is used as running text.
    pub repair: Option<(Kind, Certainty)>,
    /// Whether it was letter-spaced throughout, as heads of annexes are.
    pub spaced: bool,
}

impl Mended {
    /// Tells what was done to the line.
    pub fn tell(&self, report: &mut Report) {
        if let Some((kind, certainty)) = self.repair {
            report.add(self.line.number, kind, certainty, self.line.text.clone(), self.text.clone());
        }
    }
}

/// Repairs all lines.
pub fn mend(lines: Vec<Line>) -> (Vec<Mended>, Vocabulary) {
    let vocabulary = Vocabulary::of(&lines);
    let mut mended: Vec<Mended> = Vec::with_capacity(lines.len());
    for line in lines {
        let before = mended.last().map_or("", |line: &Mended| line.text.as_str());
        let line = mend_line(line, before, &vocabulary);
        mended.push(line);
    }
    (mended, vocabulary)
}

fn mend_line(line: Line, before: &str, vocabulary: &Vocabulary) -> Mended {
    let spaced = wholly_spaced(&line.text);
    let is_spaced = spaced.is_some();
    let text = spaced.as_deref().unwrap_or(&line.text);
    let gap = line.starts_with_gap() && (!super::join::is_closed(before) || super::join::goes_on(text));
    let (text, repair) = match links::restore(text, gap, before) {
        Outcome::Restored(restored, certainty) => {
            let repair = (squeeze(text) != restored).then_some((Kind::DisplacedWord, certainty));
            (restored, repair)
        }
        outcome => match half_spaced(text, vocabulary) {
            Some((joined, certainty)) => {
                let single_spaces = text.split("  ").any(|group| group.trim().contains(' '));
                let only_closed = joined == squeeze(text);
                let unfilled = outcome == Outcome::Unfilled && only_closed && single_spaces;
                let repair = if unfilled {
                    Some((Kind::UnfilledGap, Certainty::Guess))
                } else if only_closed && text.contains("    ") {
                    // A name set apart at the right margin.
                    None
                } else {
                    (joined != text).then_some((Kind::LetterSpacing, certainty))
                };
                (joined, repair)
            }
            None => (squeeze(text), None),
        },
    };
    let repair = repair.or((is_spaced && text != line.text).then_some((Kind::LetterSpacing, Certainty::Sure)));
    Mended { line, text, repair, spaced: is_spaced }
}

/// The text with single spaces.
pub fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
