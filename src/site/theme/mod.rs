//! What the site makes of a theme's files: templates, style sheet, scripts, colours.

mod assets;
mod check;
mod colours;
mod structure;
mod styles;
mod templates;

pub(super) use assets::Assets;
pub use check::{check, report_failures};
pub(super) use colours::{Colour, Colours};
pub(super) use templates::Templates;
