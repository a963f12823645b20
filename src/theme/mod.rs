//! The files of a theme: templates, strings, styles. They come from the binary; a file of the same name under
//! `themes/<name>/` overrides the built-in one, so that a designer changes only what differs.

mod asked;
mod check;
mod error;
mod files;

pub use asked::{AskedString, asked_strings};
pub(crate) use check::is_note;
pub use check::{ThemeFiles, check};
pub use error::{RenderError, ThemeError};
pub use files::{Theme, text};
