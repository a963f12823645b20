//! What the site makes of a theme's files: templates, style sheet, scripts, colours.

mod assets;
mod colours;
mod styles;
mod templates;

pub use assets::Assets;
pub use colours::{Colour, Colours};
pub use templates::Templates;
