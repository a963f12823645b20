//! What the site makes of a theme's files: templates, style sheet, scripts, colours.

mod assets;
mod check;
pub(super) mod colours;
mod structure;
mod styles;
mod templates;

pub(super) use assets::Assets;
pub use check::{check, report_failures};
pub(super) use colours::Colours;
pub(super) use templates::Templates;
