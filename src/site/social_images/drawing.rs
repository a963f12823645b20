//! Texts on a ground of one colour. Four shades are enough for smooth letters and keep the bytes of a picture few.

use std::cell::RefCell;

use flate2::{Compress, Compression, FlushCompress, Status};

use super::glyphs::{Face, INK, PIXELS, Shape};
use super::lines::TextLine;

/// A picture: how much ink each pixel holds, four in a byte.
pub(super) struct Canvas {
    width: usize,
    height: usize,
    bytes: Vec<u8>,
}

impl Canvas {
    /// An empty picture. The width is a multiple of four.
    pub(super) fn new(width: usize, height: usize) -> Self {
        Self { width, height, bytes: vec![0; width / PIXELS * height] }
    }

    /// Writes lines below each other, the foot of the first at `y`.
    pub(super) fn write(&mut self, face: &Face, lines: &[TextLine], x: f32, mut y: i32) {
        for TextLine { text, size } in lines {
            let mut at = x;
            for letter in text.chars() {
                self.put(&face.shape(letter, *size), at.round() as i32, y);
                at += face.advance(letter, *size);
            }
            y += (size * 1.1).round() as i32;
        }
    }

    /// Puts a shape at a place; what lies outside is left out. Where there is ink already the darker shade stays.
    pub(super) fn put(&mut self, shape: &Shape, x: i32, y: i32) {
        let (x, y) = (x + shape.left, y + shape.top);
        let (first, shift) = (x.div_euclid(PIXELS as i32), 2 * x.rem_euclid(PIXELS as i32));
        let count = |number: i32| usize::try_from(number).unwrap_or(0);
        let rows = self.bytes.chunks_mut(self.width / PIXELS).skip(count(y));
        for (row, ink) in rows.zip(shape.rows().skip(count(-y))) {
            let under = row.iter_mut().skip(count(first));
            for (byte, pair) in under.zip(ink.windows(2).skip(count(-first))) {
                *byte = darker(*byte, (u16::from_be_bytes([pair[0], pair[1]]) >> shift) as u8);
            }
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
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, self.width as u32, self.height as u32);
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_depth(png::BitDepth::Two);
        encoder.set_palette(palette);
        // Writing into memory cannot fail.
        let _ = encoder.write_header().and_then(|mut writer| writer.write_chunk(png::chunk::IDAT, &self.packed()));
        bytes
    }

    /// The rows, each after the word for no filter, as a zlib stream (W3C PNG, sections 9.2 and 10.1).
    fn packed(&self) -> Vec<u8> {
        let row_bytes = self.width / PIXELS;
        let mut rows = Vec::with_capacity(self.bytes.len() + self.height);
        for row in self.bytes.chunks(row_bytes) {
            rows.push(0);
            rows.extend_from_slice(row);
        }
        PACKER.with_borrow_mut(|packer| {
            packer.reset();
            let mut packed = Vec::with_capacity(rows.len() / 8);
            loop {
                packed.reserve(rows.len() / 8 + 64);
                let rest = rows.get(packer.total_in() as usize..).unwrap_or_default();
                match packer.compress_vec(rest, &mut packed, FlushCompress::Finish) {
                    Ok(Status::Ok | Status::BufError) => {}
                    Ok(Status::StreamEnd) | Err(_) => return packed,
                }
            }
        })
    }
}

thread_local! {
    /// What packs pictures, one after another: a new one for each would leave holes of its size between what is kept. Level 3 takes half the
    /// time of level 6 and makes 4 % more bytes; level 1 makes half as many again.
    static PACKER: RefCell<Compress> = RefCell::new(Compress::new(Compression::new(3), true));
}

/// Of each of four shades the darker one.
fn darker(a: u8, b: u8) -> u8 {
    const HIGH: u8 = 0b1010_1010;
    let (a_only, b_only) = (a & !b & HIGH, b & !a & HIGH);
    // A low bit does not count beside a high one of the other.
    (a & !(b_only >> 1)) | (b & !(a_only >> 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_darker_shade_stays() {
        let shades = |byte: u8| [byte >> 6, byte >> 4 & 3, byte >> 2 & 3, byte & 3];
        for (a, b) in (0..=255).flat_map(|a| (0..=255).map(move |b| (a, b))) {
            let expected: Vec<_> = shades(a).into_iter().zip(shades(b)).map(|(a, b)| a.max(b)).collect();
            assert_eq!(shades(darker(a, b)).as_slice(), expected, "{a} {b}");
        }
    }

    #[test]
    fn a_shape_stands_at_any_pixel_and_is_cut_at_the_edges() {
        let bar = Shape::bar(4, 1);
        for (x, y, expected) in [
            (0, 0, [0xff, 0, 0, 0]),
            (3, 0, [0x03, 0xfc, 0, 0]),
            (2, 1, [0, 0, 0x0f, 0xf0]),
            (-1, 0, [0xfc, 0, 0, 0]),
            (6, 1, [0, 0, 0, 0x0f]),
            (-9, 0, [0; 4]),
            (9, 0, [0; 4]),
            (0, -1, [0; 4]),
            (0, 2, [0; 4]),
        ] {
            let mut canvas = Canvas::new(8, 2);
            canvas.put(&bar, x, y);
            assert_eq!(canvas.bytes, expected, "{x} {y}");
        }
    }
}
