//! Why a site could not be made.

use crate::files::SinkError;
use crate::theme::ThemeError;

/// The site could not be made.
#[derive(Debug, thiserror::Error)]
pub enum SiteError {
    /// The theme is wrong.
    #[error(transparent)]
    Theme(#[from] ThemeError),
    /// A file was not taken.
    #[error("{0}")]
    Sink(SinkError),
}

impl From<SinkError> for SiteError {
    fn from(error: SinkError) -> Self {
        Self::Sink(error)
    }
}
