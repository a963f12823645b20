//! The SHA-256 of a published file, as written in the manifest of the output folder, in `SHA256SUMS`, the catalogue and entity tags.

use std::fmt;
use std::io::{self, Read};
use std::str::FromStr;

use sha2::{Digest, Sha256};

use crate::files::in_pieces;
use crate::hex::hex;

/// A SHA-256 checksum; shown and parsed as 64 lower-case hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Checksum([u8; 32]);

impl Checksum {
    /// The checksum of `bytes`.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// The checksum of all that a reader yields.
    ///
    /// # Errors
    /// When the reader fails.
    pub fn of_all(reader: &mut impl Read) -> io::Result<Self> {
        let mut digest = Sha256::new();
        in_pieces(reader, |piece| digest.update(piece))?;
        Ok(Self(digest.finalize().into()))
    }

    /// The 32 bytes themselves.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Display for Checksum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(&self.0))
    }
}

impl fmt::Debug for Checksum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Checksum({self})")
    }
}

/// The text is not 64 lower-case hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a SHA-256 checksum is 64 lower-case hexadecimal digits")]
pub struct NotAChecksum;

impl FromStr for Checksum {
    type Err = NotAChecksum;

    /// Strict, so that one checksum has one spelling and a manifest one form.
    fn from_str(text: &str) -> Result<Self, NotAChecksum> {
        let digit = |byte: u8| match byte {
            b'0'..=b'9' => Ok(byte - b'0'),
            b'a'..=b'f' => Ok(byte - b'a' + 10),
            _ => Err(NotAChecksum),
        };
        let (pairs, rest) = text.as_bytes().as_chunks::<2>();
        if pairs.len() != 32 || !rest.is_empty() {
            return Err(NotAChecksum);
        }
        let mut bytes = [0; 32];
        for (byte, [high, low]) in bytes.iter_mut().zip(pairs) {
            *byte = digit(*high)? << 4 | digit(*low)?;
        }
        Ok(Self(bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_the_sha256_that_everyone_else_computes() {
        assert_eq!(
            Checksum::of(b"abc").to_string(),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }

    #[test]
    fn reads_back_what_it_shows_and_nothing_else() {
        let shown = Checksum::of(b"abc").to_string();
        assert_eq!(shown.parse(), Ok(Checksum::of(b"abc")));
        for wrong in [&shown[1..], &shown.to_uppercase(), &shown.replace('b', "g"), "", "é"] {
            assert_eq!(wrong.parse::<Checksum>(), Err(NotAChecksum), "{wrong}");
        }
    }
}
