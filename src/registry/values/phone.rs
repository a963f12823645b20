//! Phone numbers.

use std::fmt;
use std::str::FromStr;

use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumberFormat};
use serde::{Serialize, Serializer};

use super::parsed_field::parsed_field;
use crate::diagnostics::{codes, message, phrase};
use crate::registry::decode::{Decoder, Field, Value, ValueKind};

/// A phone number in international form (ITU-T E.164): `+` and 7 to 15 digits, the first not 0.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PhoneNumber(String);

impl PhoneNumber {
    /// The number as a phone dials it, such as `+77164324569`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number as people read it, in the groups of its country: `+7 71643 2 45 69`, `+33 1 40 20 50 50`. A number of a
    /// country that nobody knows stays in one piece.
    pub fn grouped(&self) -> String {
        match PHONE_NUMBER_UTIL.parse(&self.0, None) {
            Ok(number) if number.is_valid() => number.format_as(PhoneNumberFormat::International).into_owned(),
            _ => self.0.clone(),
        }
    }
}

impl FromStr for PhoneNumber {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let digits = text.strip_prefix('+').ok_or(())?;
        let well_formed =
            (7..=15).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit()) && !digits.starts_with('0');
        if well_formed { Ok(Self(text.to_owned())) } else { Err(()) }
    }
}

impl fmt::Display for PhoneNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for PhoneNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for PhoneNumber {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl Field for PhoneNumber {
    fn decode(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        let text = decoder.string(value, phrase!("a phone number in quotes"))?;
        let rules = decoder.rules;
        let number = text.parse().ok().filter(|_| rules.is_none_or(|rules| rules.accepts(ValueKind::Phone, text)));
        if number.is_none() {
            let example = rules.and_then(|rules| rules.example(ValueKind::Phone)).unwrap_or("+442079460018");
            let message = message!("\"{text}\" is not a phone number such as {example}", text, example);
            decoder.fault(&codes::BAD_PHONE, value, message, codes::BAD_PHONE.help);
        }
        number
    }
}

/// A number as people call it: an international phone number, or a short number of the country, such as `1414`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CallNumber(String);

impl CallNumber {
    /// The number as a phone dials it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number as people read it.
    pub fn grouped(&self) -> String {
        self.0.parse::<PhoneNumber>().map_or_else(|()| self.0.clone(), |number| number.grouped())
    }
}

impl FromStr for CallNumber {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        if is_short(text) || text.parse::<PhoneNumber>().is_ok() { Ok(Self(text.to_owned())) } else { Err(()) }
    }
}

impl fmt::Display for CallNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whether a number is one that a country uses inside alone: two to six digits.
fn is_short(text: &str) -> bool {
    (2..=6).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

impl Serialize for CallNumber {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl Field for CallNumber {
    fn decode(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        let text = decoder.string(value, phrase!("a phone number in quotes"))?;
        if is_short(text) {
            Some(Self(text.to_owned()))
        } else {
            PhoneNumber::decode(value, decoder).map(|number| Self(number.0))
        }
    }
}

/// What one dials after a number has answered: one to six digits, `204`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Extension(String);

impl Extension {
    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Extension {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let is_extension = (1..=6).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        if is_extension { Ok(Self(text.to_owned())) } else { Err(()) }
    }
}

impl fmt::Display for Extension {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

parsed_field!(Extension, BAD_PHONE, phrase!("an extension of one to six digits"));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_international() {
        let number: PhoneNumber = "+77164324569".parse().unwrap();
        assert_eq!(number.as_str(), "+77164324569");
        for bad in ["8-71643 2-45-69", "77164324569", "+7 716", "+07164324569", "+7716432456a", "+"] {
            assert!(bad.parse::<PhoneNumber>().is_err(), "{bad}");
        }
    }

    #[test]
    fn a_number_that_one_calls_may_be_short() {
        for (number, grouped) in [("1414", "1414"), ("+77172741234", "+7 7172 74 12 34")] {
            assert_eq!(number.parse::<CallNumber>().unwrap().grouped(), grouped);
        }
        for bad in ["1", "1234567", "14 14", "8-800"] {
            assert!(bad.parse::<CallNumber>().is_err(), "{bad}");
        }
    }

    #[test]
    fn an_extension_is_digits() {
        assert_eq!("204".parse::<Extension>().unwrap().as_str(), "204");
        for bad in ["", "1234567", "2-04", "#2"] {
            assert!(bad.parse::<Extension>().is_err(), "{bad}");
        }
    }

    #[test]
    fn each_country_groups_its_own_way() {
        for (number, grouped) in [
            ("+77164324569", "+7 71643 2 45 69"),
            ("+77172741234", "+7 7172 74 12 34"),
            ("+74951234567", "+7 495 123-45-67"),
            ("+33140205050", "+33 1 40 20 50 50"),
            ("+442079460958", "+44 20 7946 0958"),
            ("+966112345678", "+966 11 234 5678"),
            ("+390612345678", "+39 06 1234 5678"),
        ] {
            assert_eq!(number.parse::<PhoneNumber>().unwrap().grouped(), grouped);
        }
        for unknown in ["+9991234567", "+77164321"] {
            assert_eq!(unknown.parse::<PhoneNumber>().unwrap().grouped(), unknown);
        }
    }
}
