//! Readable ids of records.

use crate::diagnostics::phrase;
use std::fmt;
use std::str::FromStr;

use super::parsed_field::parsed_field;

/// The id of a record: 1 to 80 lower-case Latin letters, digits and single hyphens, which becomes part of an address.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(String);

impl Slug {
    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Slug {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let well_formed = (1..=80).contains(&text.len())
            && text
                .split('-')
                .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
            && !is_reserved(text);
        if well_formed { Ok(Self(text.to_owned())) } else { Err(()) }
    }
}

/// Names that some file systems keep for devices (Windows), which no page may bear.
pub(super) fn is_reserved(text: &str) -> bool {
    matches!(text, "con" | "prn" | "aux" | "nul")
        || text.len() == 4
            && (text.starts_with("com") || text.starts_with("lpt"))
            && text.ends_with(|c: char| c.is_ascii_digit())
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl AsRef<str> for Slug {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl std::borrow::Borrow<str> for Slug {
    fn borrow(&self) -> &str {
        &self.0
    }
}

parsed_field!(Slug, BAD_ID, phrase!("an id of lower-case Latin letters, digits and single hyphens"));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_safe_in_addresses_and_file_names() {
        for good in ["a", "targeted-social-assistance", "00704001", "158-2016"] {
            assert!(good.parse::<Slug>().is_ok(), "{good}");
        }
        let long = "a".repeat(81);
        for bad in ["", "A", "көмек", "a--b", "-a", "a-", "a/b", "..", "a b", "nul", "com1", long.as_str()] {
            assert!(bad.parse::<Slug>().is_err(), "{bad}");
        }
    }
}
