//! Postcodes.

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

use super::short::ShortText;
use crate::diagnostics::{codes, message, phrase};
use crate::registry::decode::{Decoder, Field, Value, ValueKind};

/// A postcode: Latin letters and digits, in groups divided by a space or a hyphen. What the country's postcodes look like is a
/// matter of the profile (`formats.postcode`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Postcode(ShortText);

impl FromStr for Postcode {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        ShortText::new(text, &[' ', '-']).map(Self).ok_or(())
    }
}

impl fmt::Display for Postcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Postcode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Field for Postcode {
    fn decode(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        let expected = phrase!("a postcode");
        let text = decoder.quoted(value, expected)?;
        let rules = decoder.rules;
        let postcode = text.parse().ok().filter(|_| rules.is_none_or(|rules| rules.accepts(ValueKind::Postcode, text)));
        if postcode.is_none() {
            let message = match rules.and_then(|rules| rules.example(ValueKind::Postcode)) {
                Some(example) => {
                    message!("\"{text}\" is not {expected} such as \"{example}\"", text, expected, example)
                }
                None => message!("\"{text}\" is not {expected}", text, expected),
            };
            decoder.fault(&codes::BAD_POSTCODE, value, message, codes::BAD_POSTCODE.help);
        }
        postcode
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn postcodes_of_all_countries_are_short() {
        for good in ["020100", "SW1A 1AA", "75001", "1000-205"] {
            assert_eq!(good.parse::<Postcode>().unwrap().to_string(), good);
        }
        for bad in ["", " 75001", "75001 ", "7500  1", "75<01", "індекс", "12345678901334567"] {
            assert!(bad.parse::<Postcode>().is_err(), "{bad}");
        }
    }
}
