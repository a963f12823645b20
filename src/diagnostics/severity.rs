//! The severity of diagnostics.

use super::messages::{Phrase, phrase};

/// The severity of a diagnostic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is published until it is fixed.
    Error,
    /// Published, but an editor should look.
    Warning,
}

impl Severity {
    /// The word for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }

    /// The word printed before the code.
    pub fn name(self) -> Phrase {
        match self {
            Self::Error => phrase!("error"),
            Self::Warning => phrase!("warning"),
        }
    }

    /// The word in a sentence.
    pub fn with_article(self) -> Phrase {
        match self {
            Self::Error => phrase!("an error"),
            Self::Warning => phrase!("a warning"),
        }
    }
}
