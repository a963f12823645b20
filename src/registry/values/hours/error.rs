//! What is wrong with a text of opening hours.

use std::fmt;
use std::ops::Range;

use crate::diagnostics::{Message, Phrase, message, phrase};

/// Why a text is not opening hours that the register can use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HoursError {
    /// The bytes of the text at which it was found; empty at the end of the text.
    pub range: Range<usize>,
    /// The same place in characters, from 1.
    pub column: usize,
    /// What it is.
    pub problem: HoursProblem,
}

/// Kinds of problems of opening hours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HoursProblem {
    /// There is something else than the grammar allows.
    Unexpected {
        /// What is there; empty at the end of the text.
        found: String,
        /// What may stand there.
        expected: Phrase,
    },
    /// OpenStreetMap knows it, but a register of offices does not.
    Unsupported {
        /// What is there.
        found: String,
        /// What it is called.
        what: Phrase,
    },
    /// A comment without an end.
    OpenComment,
    /// A rule without hours, which OpenStreetMap takes for open all day and people do not.
    NoHours,
    /// A span of 24 hours or more that does not go from midnight to midnight.
    TooLong,
    /// Two spans of a rule overlap.
    Overlap,
    /// What holds on a public holiday would depend on the day of the week.
    HolidayByWeekday,
    /// A comment on a part of a day that is closed.
    ClosedComment,
    /// `unknown` without a comment that says on what it depends.
    UnknownAlone,
}

impl HoursProblem {
    /// What to do.
    pub fn help(&self) -> Phrase {
        match self {
            Self::Unexpected { .. } | Self::OpenComment => crate::diagnostics::codes::BAD_HOURS.help,
            Self::Unsupported { .. } => {
                phrase!(
                    "Give the hours of an ordinary week and, with PH, of public holidays; docs/formats.md lists what can be used."
                )
            }
            Self::NoHours => phrase!("Write the hours after the days, 00:00-24:00 if it is open all day, or `off`."),
            Self::TooLong => phrase!("Write 00:00-24:00 for a whole day, and end other spans before they begin again."),
            Self::Overlap => phrase!("Write spans that do not overlap."),
            Self::HolidayByWeekday => {
                phrase!("Write what holds on public holidays as the last rule: \"Mo-Fr 09:00-18:00; PH off\".")
            }
            Self::ClosedComment => {
                phrase!("Write a comment at the open hours or at a whole day: \"Su off \\\"market day\\\"\".")
            }
            Self::UnknownAlone => {
                phrase!("Add a comment that says on what it depends, such as \"by appointment\", or remove the rule.")
            }
        }
    }

    /// What is wrong.
    pub fn message(&self) -> Message {
        match self {
            Self::Unexpected { found, expected } if found.is_empty() => {
                message!("the text ends where {expected} is expected", expected)
            }
            Self::Unexpected { found, expected } => {
                message!("`{found}` is found where {expected} is expected", found, expected)
            }
            Self::Unsupported { found, what } => message!("`{found}`: {what} cannot be used", found, what),
            Self::OpenComment => phrase!("the comment has no closing quote").into(),
            Self::NoHours => phrase!("no hours are given").into(),
            Self::TooLong => phrase!("the span is 24 hours or longer").into(),
            Self::Overlap => phrase!("the spans overlap").into(),
            Self::HolidayByWeekday => phrase!("the hours of public holidays depend on the day of the week").into(),
            Self::ClosedComment => phrase!("the comment stands at hours that are closed for part of a day").into(),
            Self::UnknownAlone => phrase!("`unknown` has no comment").into(),
        }
    }
}

impl HoursError {
    /// What is wrong, with its place.
    pub fn message(&self) -> Message {
        message!("at character {column}, {problem}", column = self.column, problem = self.problem.message())
    }
}

impl fmt::Display for HoursError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message().english())
    }
}

impl std::error::Error for HoursError {}
