//! What can be wrong with a theme.

use std::ops::Range;

/// A theme could not be used.
#[derive(Debug, thiserror::Error)]
pub enum ThemeError {
    /// The folder of the named theme is missing.
    #[error("there is no theme \"{name}\": {path} is not a folder")]
    Missing {
        /// The name in registry.toml.
        name: String,
        /// Where it was looked for, from the root of the register.
        path: String,
    },
    /// A file could not be read.
    #[error("{path} cannot be read: {cause}")]
    Unreadable {
        /// The file, from the root of the register.
        path: String,
        /// Why.
        cause: std::io::Error,
    },
    /// A file is not UTF-8.
    #[error("the theme's file {0} is not UTF-8")]
    NotUtf8(String),
    /// A template is wrong.
    #[error("the theme's templates are wrong:\n{0}")]
    Template(String),
    /// A page could not be rendered.
    #[error(transparent)]
    Render(RenderError),
    /// Strings are wrong.
    #[error("the theme's strings are wrong: {0}")]
    Strings(String),
    /// Colours are wrong.
    #[error("the theme's colours are wrong: theme.toml: {0}")]
    Colours(String),
    /// The font of cards is wrong.
    #[error("the theme's font is wrong: {0}")]
    Font(String),
}

/// A page could not be rendered.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the page {page} could not be rendered: {template}: {cause}")]
pub struct RenderError {
    /// The page's path.
    pub page: String,
    /// The template that failed, by its path in `templates/`.
    pub template: String,
    /// The bytes of the template that failed, if the template engine says which.
    pub range: Option<Range<usize>>,
    /// What the template engine says.
    pub cause: String,
}
