//! How numbers and texts are written: numbers in as few bytes as they need, ascending numbers by their distances, sorted
//! texts by what differs from the text before, weights as a byte.

use std::cmp::Ordering;

/// The least weight that a byte distinguishes from the next one, and by how much each following one is larger (4 %).
pub(super) const LEAST_WEIGHT: f32 = 0.01;
pub(super) const WEIGHT_STEP: f32 = 0.04;

/// A weight as a byte: its logarithm, so that each step is the same part of it.
pub(super) fn weight(weight: f32) -> u8 {
    let steps = (weight.max(LEAST_WEIGHT) / LEAST_WEIGHT).ln() / WEIGHT_STEP;
    steps.round().min(255.0) as u8
}

/// Seven bits a byte, the lowest first; the eighth says that more follow.
pub(super) fn put_number(bytes: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Ascending numbers: how many there are, then each as the distance from the one before.
pub(super) fn put_ascending(bytes: &mut Vec<u8>, numbers: impl ExactSizeIterator<Item = u32>) {
    put_number(bytes, numbers.len());
    let mut before = 0;
    for number in numbers {
        put_number(bytes, (number - before) as usize);
        before = number;
    }
}

/// Texts in order, each by the number of bytes that it has in common with the one before and by the rest.
#[derive(Default)]
pub(super) struct FrontCoder {
    before: Vec<u8>,
}

impl FrontCoder {
    pub(super) fn put(&mut self, bytes: &mut Vec<u8>, text: &str) {
        let shared = self.before.iter().zip(text.as_bytes()).take_while(|(a, b)| a == b).count();
        put_number(bytes, shared);
        put_number(bytes, text.len() - shared);
        bytes.extend(&text.as_bytes()[shared..]);
        self.before.clear();
        self.before.extend(text.as_bytes());
    }
}

/// Orders texts as a browser compares them: by units of UTF-16. That is the order of their bytes, but for characters beyond the
/// first 65,536, which come before U+E000 to U+FFFF.
pub(super) fn compare(a: &str, b: &str) -> Ordering {
    const UTF8_OF_E000: u8 = 0xee;
    let differing = a.bytes().zip(b.bytes()).find(|(a, b)| a != b);
    match differing {
        Some((a_byte, b_byte)) if a_byte.min(b_byte) >= UTF8_OF_E000 => a.encode_utf16().cmp(b.encode_utf16()),
        Some((a, b)) => a.cmp(&b),
        None => a.len().cmp(&b.len()),
    }
}

/// The shortest beginning of `text` that comes after `before` in order.
pub(super) fn separator<'t>(before: &str, text: &'t str) -> &'t str {
    let end = text.char_indices().map(|(at, c)| at + c.len_utf8()).find(|&end| compare(&text[..end], before).is_gt());
    &text[..end.unwrap_or(text.len())]
}
