//! Time zones.

use crate::diagnostics::phrase;
use std::fmt;
use std::str::FromStr;

use icu_time::zone::iana::IanaParser;

use super::parsed_field::parsed_field;

/// A time zone by its name in the IANA database, such as `Asia/Almaty`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeZoneName(String);

impl TimeZoneName {
    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for TimeZoneName {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        // The parser takes any case and names without a place, such as `EST`; browsers do not take all of these.
        let is_known = text.contains('/') && !IanaParser::new().parse(text).is_unknown();
        let is_written = text
            .split(['/', '_', '-'])
            .all(|part| !part.starts_with(|c: char| c.is_ascii_lowercase()) || part.len() < 4);
        if is_known && is_written { Ok(Self(text.to_owned())) } else { Err(()) }
    }
}

impl fmt::Display for TimeZoneName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

parsed_field!(TimeZoneName, BAD_TIME_ZONE, phrase!("a time zone such as Asia/Almaty"));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_zones_have_names_of_the_iana_database() {
        for name in ["Asia/Almaty", "America/Argentina/Buenos_Aires", "Europe/Paris", "America/Port-au-Prince"] {
            assert_eq!(name.parse::<TimeZoneName>().unwrap().as_str(), name);
        }
        for bad in ["", "Almaty", "Asia/Astana_City", "UTC+5", "asia/almaty", "Asia/almaty", "Asia/Almaty "] {
            assert!(bad.parse::<TimeZoneName>().is_err(), "{bad}");
        }
    }
}
