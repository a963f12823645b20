//! Language tags.

use std::fmt;
use std::str::FromStr;

/// A language tag (BCP 47) of at most eleven characters: a language of two or three letters and at most two subtags, such
/// as `kk`, `ru`, `kk-Latn`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LangTag {
    bytes: [u8; 11],
    len: u8,
}

impl LangTag {
    /// Kazakh.
    pub const KK: Self = Self::two(*b"kk");
    /// Russian.
    pub const RU: Self = Self::two(*b"ru");
    /// English.
    pub const EN: Self = Self::two(*b"en");

    const fn two(letters: [u8; 2]) -> Self {
        let mut bytes = [0; 11];
        bytes[0] = letters[0];
        bytes[1] = letters[1];
        Self { bytes, len: 2 }
    }

    /// The language without its script and region: `kk` of `kk-Latn`.
    pub fn primary(&self) -> &str {
        self.as_str().split('-').next().unwrap_or_default()
    }

    /// The tag of the language without its script and region.
    pub fn without_subtags(&self) -> Self {
        let len = self.primary().len();
        let mut bytes = [0; 11];
        bytes[..len].copy_from_slice(&self.bytes[..len]);
        Self { bytes, len: len as u8 }
    }

    /// The tag as it ends the name of a column: `kk_latn` of `kk-Latn`.
    pub fn in_column(&self) -> String {
        self.as_str().to_ascii_lowercase().replace('-', "_")
    }

    /// The tag as text.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[..usize::from(self.len)]).expect("a tag is ASCII")
    }
}

impl FromStr for LangTag {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let mut parts = text.split('-');
        let language = parts.next().unwrap_or("");
        let language_ok = (2..=3).contains(&language.len()) && language.bytes().all(|b| b.is_ascii_lowercase());
        let rest_ok = parts.clone().count() <= 2
            && parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()));
        if !language_ok || !rest_ok || text.len() > 11 {
            return Err(());
        }
        let mut bytes = [0; 11];
        bytes[..text.len()].copy_from_slice(text.as_bytes());
        Ok(Self { bytes, len: text.len() as u8 })
    }
}

impl fmt::Display for LangTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for LangTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_checked() {
        for good in ["kk", "ru", "kaz", "kk-Latn", "kk-Cyrl-KZ"] {
            assert_eq!(good.parse::<LangTag>().unwrap().as_str(), good);
        }
        for bad in ["", "k", "KK", "kазах", "kk_KZ", "kk-", "kk-Latn-KZ-x-long", "../x"] {
            assert!(bad.parse::<LangTag>().is_err(), "{bad}");
        }
    }
}
