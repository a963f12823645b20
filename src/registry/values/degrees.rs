//! Angles of places on the globe.

use std::fmt;

use serde::{Serialize, Serializer};
use toml::de::DeValue;

use crate::diagnostics::{codes, message, phrase};
use crate::registry::decode::{Decoder, Field, Value};

/// How many parts a degree has: a ten-millionth of a degree is about a centimetre.
const PARTS: f64 = 1e7;

/// Declares an angle in degrees (WGS 84).
macro_rules! degrees {
    ($(#[$meta:meta])* $name:ident, $most:literal, $what:expr) => {
        $(#[$meta])*
        ///
        /// It keeps seven decimals and is written as a text of digits, so that no program rounds it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(i32);

        impl $name {
            /// The angle as a number.
            pub fn degrees(self) -> f64 {
                f64::from(self.0) / PARTS
            }

            fn of(degrees: f64) -> Option<Self> {
                // What is in the range has no more than ten digits and fits.
                (degrees.abs() <= $most).then(|| Self((degrees * PARTS).round() as i32))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.degrees().fmt(f)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl Field for $name {
            fn decode(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
                let text = match value.get_ref() {
                    DeValue::Float(number) => number.as_str(),
                    DeValue::Integer(number) if number.radix() == 10 => number.as_str(),
                    _ => return decoder.wrong_type(value, phrase!("a number of degrees without quotes")),
                };
                let found = text.parse().ok().and_then(Self::of);
                if found.is_none() {
                    let message = message!("{text} is not {expected}", text, expected = $what);
                    decoder.fault(&codes::BAD_COORDINATES, value, message, codes::BAD_COORDINATES.help);
                }
                found
            }
        }
    };
}

degrees!(
    /// Degrees north of the equator; south of it they are negative.
    Latitude, 90.0, phrase!("a latitude from -90 to 90")
);
degrees!(
    /// Degrees east of Greenwich; west of it they are negative.
    Longitude, 180.0, phrase!("a longitude from -180 to 180")
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn angles_keep_their_digits() {
        for (number, text) in [(51.8097, "51.8097"), (-0.1, "-0.1"), (71.0, "71"), (43.238_949_04, "43.238949")] {
            assert_eq!(Latitude::of(number).unwrap().to_string(), text);
        }
        assert_eq!((Latitude::of(90.1), Latitude::of(f64::NAN)), (None, None));
        assert_eq!(Longitude::of(-180.0).unwrap().degrees(), -180.0);
    }
}
