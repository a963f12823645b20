//! Texts on a ground of one colour. Four shades are enough for smooth letters and keep the bytes of a picture few.

use ab_glyph::{Font, PxScale, ScaleFont as _, point};

/// The darkest of the four shades: the ink itself.
const INK: u8 = 3;
/// How many pixels a byte holds.
const PIXELS: usize = 4;

/// A line of text that is as wide as it may be.
#[derive(Debug, PartialEq)]
pub(super) struct TextLine {
    text: String,
    size: f32,
}

impl TextLine {
    /// A text in lines, at most `lines` of them. A text that is longer ends in an ellipsis.
    pub(super) fn wrap(font: &impl Font, size: f32, most: f32, text: &str, lines: usize) -> Vec<Self> {
        let scaled = font.as_scaled(PxScale::from(size));
        let fits = |text: &str| text.chars().map(|c| scaled.h_advance(font.glyph_id(c))).sum::<f32>() <= most;
        let mut done: Vec<String> = Vec::new();
        let mut cut = false;
        for word in text.split_whitespace() {
            if let Some(line) = done.last_mut()
                && fits(&format!("{line} {word}"))
            {
                line.push(' ');
                line.push_str(word);
            } else if done.len() < lines {
                done.push(word.to_owned());
            } else {
                cut = true;
                break;
            }
        }
        for line in &mut done {
            let whole = line.len();
            while !fits(line) && line.pop().is_some() {}
            cut |= line.len() < whole;
        }
        if cut && let Some(line) = done.last_mut() {
            while !fits(&format!("{line}…")) && line.pop().is_some() {}
            line.truncate(line.trim_end_matches([' ', ',', ';', '–', '-', '«']).len());
            line.push('…');
        }
        done.into_iter().map(|text| Self { text, size }).collect()
    }
}

/// A picture: how much ink each pixel holds.
pub(super) struct Canvas {
    width: usize,
    height: usize,
    shades: Vec<u8>,
}

impl Canvas {
    /// An empty picture. The width is a multiple of four.
    pub(super) fn new(width: usize, height: usize) -> Self {
        Self { width, height, shades: vec![0; width * height] }
    }

    /// Writes lines below each other, the foot of the first at `y`.
    pub(super) fn write(&mut self, font: &impl Font, lines: &[TextLine], x: f32, mut y: f32) {
        for line in lines {
            let scaled = font.as_scaled(PxScale::from(line.size));
            let mut at = x;
            for glyph in line.text.chars().map(|c| font.glyph_id(c)) {
                let placed = glyph.with_scale_and_position(line.size, point(at.round(), y));
                if let Some(outline) = font.outline_glyph(placed) {
                    let corner = outline.px_bounds().min;
                    outline.draw(|right, down, cover| {
                        self.shade(corner.x as i32 + right as i32, corner.y as i32 + down as i32, cover);
                    });
                }
                at += scaled.h_advance(glyph);
            }
            y += (line.size * 1.1).round();
        }
    }

    /// Draws a bar.
    pub(super) fn rule(&mut self, x: f32, y: f32, width: f32, height: f32) {
        for down in 0..height as i32 {
            for right in 0..width as i32 {
                self.shade(x as i32 + right, y as i32 + down, 1.0);
            }
        }
    }

    fn shade(&mut self, x: i32, y: i32, cover: f32) {
        let (Ok(x), Ok(y)) = (usize::try_from(x), usize::try_from(y)) else { return };
        if x < self.width && y < self.height {
            let pixel = &mut self.shades[y * self.width + x];
            *pixel = (*pixel).max((cover.clamp(0.0, 1.0) * f32::from(INK)).round() as u8);
        }
    }

    /// The picture as PNG with a palette of four colours (W3C PNG, section 11.2.2), from the ground to the ink.
    pub(super) fn png(&self, ground: [u8; 3], ink: [u8; 3]) -> Vec<u8> {
        let mix = |shade: u8, at: usize| {
            let (from, to) = (u32::from(ground[at]), u32::from(ink[at]));
            let (shade, ink) = (u32::from(shade), u32::from(INK));
            ((from * (ink - shade) + to * shade) / ink) as u8
        };
        let palette: Vec<u8> = (0..=INK).flat_map(|shade| [0, 1, 2].map(|at| mix(shade, at))).collect();
        let rows = self.shades.chunks(self.width);
        let packed: Vec<u8> = rows
            .flat_map(|row| row.chunks(PIXELS).map(|four| four.iter().fold(0, |byte, shade| byte << 2 | shade)))
            .collect();
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, self.width as u32, self.height as u32);
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_depth(png::BitDepth::Two);
        encoder.set_palette(palette);
        encoder.set_filter(png::Filter::NoFilter);
        encoder.set_deflate_compression(png::DeflateCompression::Level(6));
        // Writing into memory cannot fail, and the size of the picture is that of its pixels.
        let _ = encoder.write_header().and_then(|mut writer| writer.write_image_data(&packed));
        bytes
    }
}

#[cfg(test)]
mod tests {
    use ab_glyph::FontRef;

    use super::*;

    fn font() -> FontRef<'static> {
        FontRef::try_from_slice(include_bytes!("../../../themes/default/fonts/card.ttf")).unwrap()
    }

    #[test]
    fn the_font_has_the_letters_of_both_languages() {
        let alphabet = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі";
        let signs = "0123456789«»„“”–—…№()/.,:;!?\"'-+%";
        let letters = format!("{alphabet}{}{signs}", alphabet.to_uppercase());
        let missing: String = letters.chars().filter(|&c| font().glyph_id(c).0 == 0).collect();
        assert_eq!(missing, "");
    }

    #[test]
    fn long_texts_are_cut() {
        let lines = TextLine::wrap(&font(), 60.0, 600.0, &"денсаулық сақтау, ".repeat(20), 2);
        assert_eq!(lines.len(), 2);
        assert!(lines[1].text.ends_with("сақтау…") || lines[1].text.ends_with("денсаулық…"), "{lines:?}");
        let lines = TextLine::wrap(&font(), 60.0, 600.0, &"ұ".repeat(200), 2);
        assert!(lines.len() == 1 && lines[0].text.ends_with('…'), "{lines:?}");
        assert_eq!(TextLine::wrap(&font(), 60.0, 600.0, "қысқа", 2)[0].text, "қысқа");
        assert!(TextLine::wrap(&font(), 60.0, 600.0, " ", 2).is_empty());
    }
}
