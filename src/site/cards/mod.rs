//! Cards: the picture that messengers and social networks show beside a link (Open Graph, `og:image`). One a service with
//! its name, one for all other pages, in each language, drawn while the site is built.

mod drawing;

use ab_glyph::FontVec;

use super::theme::{Colour, Colours};
use crate::theme::{Theme, ThemeError};
use drawing::{Canvas, Line};

/// The width that networks ask for, in pixels.
pub const WIDTH: usize = 1200;
/// The height.
pub const HEIGHT: usize = 630;

/// The font in the theme.
pub const FONT: &str = "fonts/card.ttf";
/// Where texts begin and end.
const MARGIN: f32 = 80.0;
/// Where the name begins.
const TOP: f32 = 250.0;
/// The sizes of names: the first in which the name takes no more than its number of lines.
const SIZES: [(f32, usize); 3] = [(84.0, 3), (68.0, 4), (56.0, 4)];
/// The size of the line above the name.
const SMALL: f32 = 38.0;

/// Draws cards.
pub struct Cards {
    font: FontVec,
    ground: Colour,
    ink: Colour,
}

/// The font of a theme.
///
/// # Errors
/// When it is not a font.
pub fn font(theme: &Theme) -> Result<FontVec, ThemeError> {
    let bytes = theme.file(FONT).unwrap_or_default();
    FontVec::try_from_vec(bytes.to_vec()).map_err(|error| ThemeError::Font(format!("{FONT}: {error}")))
}

impl Cards {
    /// Reads the font of a theme.
    ///
    /// # Errors
    /// When it is not a font.
    pub fn of(theme: &Theme, colours: &Colours) -> Result<Self, ThemeError> {
        Ok(Self { font: font(theme)?, ground: colours.light.accent, ink: colours.light.on_accent })
    }

    /// A card as PNG: a name in large letters, and what it belongs to in small ones above. What does not fit is cut.
    pub fn draw(&self, above: &str, name: &str) -> Vec<u8> {
        let mut canvas = Canvas::new(WIDTH, HEIGHT);
        let most = WIDTH as f32 - 2.0 * MARGIN;
        let above = Line::wrap(&self.font, SMALL, most, above, 1);
        canvas.write(&self.font, &above, MARGIN, 110.0);
        canvas.rule(MARGIN, 150.0, 120.0, 6.0);
        let fits = |&(size, lines): &(f32, usize)| Line::wrap(&self.font, size, most, name, lines + 1).len() <= lines;
        let (size, lines) = SIZES.into_iter().find(fits).unwrap_or(SIZES[SIZES.len() - 1]);
        canvas.write(&self.font, &Line::wrap(&self.font, size, most, name, lines), MARGIN, TOP);
        canvas.png(self.ground.0, self.ink.0)
    }
}
