//! How many of something.

use std::fmt;

use serde::{Serialize, Serializer};
use toml::de::DeValue;

use crate::diagnostics::{codes, message, phrase};
use crate::registry::decode::{Decoder, Field, Value};

/// A number of things: whole, not negative, below ten thousand million, which is more than any country counts in a year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Count(u64);

impl Count {
    /// The largest number that is taken for a count.
    pub const MOST: u64 = 9_999_999_999;

    /// The number.
    pub fn get(self) -> u64 {
        self.0
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Count {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u64(self.0)
    }
}

impl Field for Count {
    fn decode(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        let DeValue::Integer(number) = value.get_ref() else {
            return decoder.wrong_type(value, phrase!("a whole number without quotes"));
        };
        let parsed = u64::from_str_radix(number.as_str(), number.radix()).ok().filter(|number| *number <= Self::MOST);
        if parsed.is_none() {
            let message = message!("{number} cannot be a number of things", number);
            decoder.fault(&codes::BAD_COUNT, value, message, codes::BAD_COUNT.help);
        }
        parsed.map(Self)
    }
}
