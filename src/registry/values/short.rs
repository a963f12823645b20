//! Short texts of Latin letters, digits and few other signs, small enough to be copied.

use std::fmt;

/// At most 16 characters of ASCII.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct ShortText {
    bytes: [u8; Self::LONGEST],
    len: u8,
}

impl ShortText {
    const LONGEST: usize = 16;

    /// The text, if it is groups of Latin letters and digits, divided by single dividers.
    pub(super) fn new(text: &str, dividers: &[char]) -> Option<Self> {
        let groups = text.split(dividers);
        let well_formed = text.len() <= Self::LONGEST
            && groups.clone().all(|group| !group.is_empty() && group.bytes().all(|b| b.is_ascii_alphanumeric()));
        if !well_formed {
            return None;
        }
        let mut bytes = [0; Self::LONGEST];
        bytes[..text.len()].copy_from_slice(text.as_bytes());
        Some(Self { bytes, len: text.len() as u8 })
    }

    pub(super) fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[..usize::from(self.len)]).expect("a short text is ASCII")
    }
}

impl fmt::Display for ShortText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for ShortText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
