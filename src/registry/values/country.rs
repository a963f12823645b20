//! Country codes.

use crate::diagnostics::phrase;
use std::fmt;
use std::str::FromStr;

use super::parsed_field::parsed_field;

/// A country: two small letters (ISO 3166-1 alpha-2), such as `kz`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CountryCode([u8; 2]);

impl FromStr for CountryCode {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let bytes: [u8; 2] = text.as_bytes().try_into().map_err(|_| ())?;
        if bytes.iter().all(u8::is_ascii_lowercase) { Ok(Self(bytes)) } else { Err(()) }
    }
}

impl fmt::Display for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(std::str::from_utf8(&self.0).expect("letters"))
    }
}

parsed_field!(CountryCode, BAD_COUNTRY, phrase!("a country of two small letters (ISO 3166-1), such as \"kz\""));
