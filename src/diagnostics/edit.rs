//! Changes of source files that fix a problem.

use super::span::Span;

/// A replacement of some bytes of a source file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The bytes that are replaced.
    pub span: Span,
    /// What stands there instead; nothing if they are deleted.
    pub replacement: String,
}

impl Edit {
    /// Replaces some bytes.
    pub fn replace(span: Span, replacement: impl Into<String>) -> Self {
        Self { span, replacement: replacement.into() }
    }

    /// Deletes some bytes.
    pub fn delete(span: Span) -> Self {
        Self::replace(span, "")
    }
}
