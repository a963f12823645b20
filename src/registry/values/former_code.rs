//! Codes that records had before.

use crate::diagnostics::phrase;
use std::fmt;
use std::str::FromStr;

use super::classifier_code::SectionCode;
use super::parsed_field::parsed_field;

/// A code that a record had before. It need not have the form that the profile gives now, but is as safe in addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FormerCode(SectionCode);

impl FormerCode {
    /// The code as text.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl FromStr for FormerCode {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        text.parse().map(Self)
    }
}

impl fmt::Display for FormerCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

parsed_field!(FormerCode, BAD_CODE, phrase!("a code of at most 16 Latin letters, digits, dots and hyphens"));
