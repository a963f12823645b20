//! The severity of diagnostics.

/// The severity of a diagnostic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is published until it is fixed.
    Error,
    /// Published, but an editor should look.
    Warning,
}

impl Severity {
    /// The word printed before the code.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }

    /// The word in a sentence.
    pub fn with_article(self) -> &'static str {
        match self {
            Self::Error => "an error",
            Self::Warning => "a warning",
        }
    }
}
