//! A font, and what was drawn of it: a register writes the same letters on thousands of cards, so that each is drawn once in a size.

use std::collections::HashMap;
use std::sync::{Arc, RwLock};

use ab_glyph::{Font as _, FontVec, GlyphId, InvalidFont, point};

/// The darkest of the four shades: the ink itself.
pub(super) const INK: u8 = 3;
/// How many pixels a byte holds.
pub(super) const PIXELS: usize = 4;

/// A font of the theme.
pub(super) struct Face {
    font: FontVec,
    /// What was drawn, by glyph and by the bits of the size.
    drawn: RwLock<HashMap<(GlyphId, u32), Arc<Shape>>>,
}

impl Face {
    /// Reads a font.
    ///
    /// # Errors
    /// When it is none.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, InvalidFont> {
        Ok(Self { font: FontVec::try_from_vec(bytes.to_vec())?, drawn: RwLock::default() })
    }

    /// Whether it has a letter.
    pub(super) fn has(&self, letter: char) -> bool {
        self.font.glyph_id(letter).0 != 0
    }

    /// How far it is from a letter to the next.
    pub(super) fn advance(&self, letter: char, size: f32) -> f32 {
        size / self.font.height_unscaled() * self.font.h_advance_unscaled(self.font.glyph_id(letter))
    }

    /// A letter in a size.
    pub(super) fn shape(&self, letter: char, size: f32) -> Arc<Shape> {
        let glyph = self.font.glyph_id(letter);
        let key = (glyph, size.to_bits());
        let known = self.drawn.read().ok().and_then(|drawn| drawn.get(&key).cloned());
        known.unwrap_or_else(|| {
            let shape = Arc::new(self.draw(glyph, size));
            if let Ok(mut drawn) = self.drawn.write() {
                drawn.insert(key, Arc::clone(&shape));
            }
            shape
        })
    }

    fn draw(&self, glyph: GlyphId, size: f32) -> Shape {
        let Some(outline) = self.font.outline_glyph(glyph.with_scale_and_position(size, point(0.0, 0.0))) else {
            return Shape::new(0, 0);
        };
        let bounds = outline.px_bounds();
        let mut shape = Shape::new(bounds.width() as usize, bounds.height() as usize);
        (shape.left, shape.top) = (bounds.min.x as i32, bounds.min.y as i32);
        outline.draw(|right, down, cover| {
            let shade = (cover.clamp(0.0, 1.0) * f32::from(INK)).round() as u8;
            shape.set(right as usize, down as usize, shade);
        });
        shape
    }
}

/// Shades of pixels, four in a byte, the first in its highest bits.
pub(super) struct Shape {
    /// How far to the right of its place it begins.
    pub left: i32,
    /// How far below its place it begins.
    pub top: i32,
    row_bytes: usize,
    bytes: Vec<u8>,
}

impl Shape {
    /// A shape without ink. A row has a blank byte before it and behind it, so that it can be moved within bytes.
    fn new(width: usize, height: usize) -> Self {
        let row_bytes = width.div_ceil(PIXELS) + 2;
        Self { left: 0, top: 0, row_bytes, bytes: vec![0; row_bytes * height] }
    }

    /// A shape full of ink.
    pub(super) fn bar(width: usize, height: usize) -> Self {
        let mut bar = Self::new(width, height);
        for (x, y) in (0..height).flat_map(|y| (0..width).map(move |x| (x, y))) {
            bar.set(x, y, INK);
        }
        bar
    }

    /// Gives a pixel without ink a shade.
    fn set(&mut self, x: usize, y: usize, shade: u8) {
        self.bytes[y * self.row_bytes + 1 + x / PIXELS] |= shade << (2 * (PIXELS - 1 - x % PIXELS));
    }

    /// The bytes of each row, a blank one first and last.
    pub(super) fn rows(&self) -> impl Iterator<Item = &[u8]> {
        self.bytes.chunks(self.row_bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_font_has_the_letters_of_both_languages() {
        let face = Face::read(include_bytes!("../../../themes/default/fonts/card.ttf")).unwrap();
        let alphabet = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі";
        let signs = "0123456789«»„“”–—…№()/.,:;!?\"'-+%";
        let letters = format!("{alphabet}{}{signs}", alphabet.to_uppercase());
        let missing: String = letters.chars().filter(|&c| !face.has(c)).collect();
        assert_eq!(missing, "");
    }
}
