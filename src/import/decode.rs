//! From bytes to text: UTF-8 and UTF-16 are read, what is in another encoding or no text at all is refused by name.

use std::borrow::Cow;

use super::error::ImportError;

/// The largest file that is read, in bytes. Printed acts have a few megabytes at most.
pub(super) const LARGEST: usize = 256 * 1024 * 1024;

/// How many bytes at the start show the encoding.
const SAMPLE: usize = 64 * 1024;

/// The fewest bytes of letters by which an encoding is recognised.
const LEAST: usize = 20;

/// The text of a file.
///
/// # Errors
/// When the file is too large, binary or in another encoding.
pub(super) fn text(bytes: &[u8]) -> Result<Cow<'_, str>, ImportError> {
    if bytes.len() > LARGEST {
        return Err(ImportError::TooLarge { limit: LARGEST });
    }
    if let Some(text) = utf16(bytes) {
        return text.map(Cow::Owned);
    }
    if let Some(at) = bytes.iter().position(|byte| *byte == 0) {
        return Err(ImportError::Binary { at });
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(Cow::Borrowed(text.strip_prefix('\u{FEFF}').unwrap_or(text))),
        Err(error) => {
            let at = error.valid_up_to();
            let sample = &bytes[at..bytes.len().min(at + SAMPLE)];
            Err(match single_byte(sample) {
                Some(encoding) => ImportError::Encoding { at, encoding },
                None => ImportError::NotUtf8 { at },
            })
        }
    }
}

/// The text of a file that begins with the mark of UTF-16.
fn utf16(bytes: &[u8]) -> Option<Result<String, ImportError>> {
    let unit: fn([u8; 2]) -> u16 = match bytes.get(..2)? {
        [0xFF, 0xFE] => u16::from_le_bytes,
        [0xFE, 0xFF] => u16::from_be_bytes,
        _ => return None,
    };
    let (pairs, rest) = bytes[2..].as_chunks::<2>();
    let broken = ImportError::Encoding { at: bytes.len() - rest.len(), encoding: "damaged UTF-16" };
    if !rest.is_empty() {
        return Some(Err(broken));
    }
    let units = pairs.iter().map(|pair| unit(*pair));
    Some(char::decode_utf16(units).collect::<Result<String, _>>().map_err(|_| broken))
}

/// The encoding of Cyrillic text with one byte a letter: each has the small letters, which are most, at a place of its own.
fn single_byte(sample: &[u8]) -> Option<&'static str> {
    let count = |range: std::ops::RangeInclusive<u8>| sample.iter().filter(|byte| range.contains(byte)).count();
    let high = count(0x80..=0xFF);
    let encodings = [
        ("Windows-1251", count(0xE0..=0xFF)),
        ("KOI8-R", count(0xC0..=0xDF)),
        ("CP866", count(0xA0..=0xAF) + count(0xE0..=0xEF)),
    ];
    let (name, small) = encodings.into_iter().rev().max_by_key(|found| found.1)?;
    (high >= LEAST && small * 10 > high * 6).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Russian in an encoding whose small letters begin at `small`, `р` to `я` at `second`.
    fn encoded(small: u8, second: u8) -> Vec<u8> {
        let letter = |c: char| match u32::from(c) {
            code @ 0x430..=0x43F => small + u8::try_from(code - 0x430).unwrap(),
            code @ 0x440..=0x44F => second + u8::try_from(code - 0x440).unwrap(),
            code => u8::try_from(code).unwrap(),
        };
        "об утверждении регламентов государственных услуг".chars().map(letter).collect()
    }

    #[test]
    fn encodings_are_named() {
        for (bytes, name) in [(encoded(0xE0, 0xF0), "Windows-1251"), (encoded(0xA0, 0xE0), "CP866")] {
            assert_eq!(text(&bytes), Err(ImportError::Encoding { at: 0, encoding: name }));
        }
        assert_eq!(text(&encoded(0xC0, 0xD0)), Err(ImportError::Encoding { at: 0, encoding: "KOI8-R" }));
        assert_eq!(text(&[0xD0, 0x20]), Err(ImportError::NotUtf8 { at: 0 }));
    }

    #[test]
    fn utf16_is_read() {
        let little: Vec<u8> = "\u{FEFF}Әділет\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = "\u{FEFF}Әділет\r\n".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(text(&little).unwrap(), "Әділет\r\n");
        assert_eq!(text(&big).unwrap(), "Әділет\r\n");
        assert!(matches!(text(&little[..5]), Err(ImportError::Encoding { encoding: "damaged UTF-16", .. })));
        assert!(matches!(text(&[0xFF, 0xFE, 0x00, 0xD8]), Err(ImportError::Encoding { .. })));
    }
}
