//! The codes of the classifier: section, subsection, service. What they look like is a matter of the profile (`codes`);
//! what is safe in addresses and file names is a matter of these types.

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

use super::ids::is_reserved;
use super::short::ShortText;
use crate::diagnostics::{codes, message, phrase};
use crate::registry::decode::{Decoder, Field, Value, ValueKind};

/// What may stand between the groups of a code.
const DIVIDERS: &[char] = &['.', '-'];

macro_rules! code {
    ($(#[$meta:meta])* $name:ident, $called:expr) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(ShortText);

        impl $name {
            /// The code as text, with its leading zeros.
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }
        }

        impl FromStr for $name {
            type Err = ();
            fn from_str(text: &str) -> Result<Self, ()> {
                let is_safe = text.split('.').next().is_some_and(|first| !is_reserved(&first.to_ascii_lowercase()));
                ShortText::new(text, DIVIDERS).filter(|_| is_safe).map(Self).ok_or(())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl Field for $name {
            fn decode(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
                let expected = $called;
                let text = decoder.quoted(value, expected)?;
                let rules = decoder.rules;
                let code = text.parse().ok().filter(|_| rules.is_none_or(|rules| rules.accepts(ValueKind::$name, text)));
                if code.is_none() {
                    let message = match rules.and_then(|rules| rules.example(ValueKind::$name)) {
                        Some(example) => {
                            message!("\"{text}\" is not {expected} such as \"{example}\"", text, expected, example)
                        }
                        None => message!("\"{text}\" is not {expected}", text, expected),
                    };
                    decoder.fault(&codes::BAD_CODE, value, message, codes::BAD_CODE.help);
                }
                code
            }
        }
    };
}

code!(
    /// A section's code, such as `007` or `A1`.
    SectionCode, phrase!("a section code")
);
code!(
    /// A subsection's code, such as `00704` or `A1.2`.
    SubsectionCode, phrase!("a subsection code")
);
code!(
    /// A service's code, such as `00704001`.
    ServiceCode, phrase!("a service code")
);

impl ServiceCode {
    /// The id of a service of this code: small letters, with hyphens for dots.
    pub fn as_id(self) -> String {
        self.as_str().to_ascii_lowercase().replace('.', "-")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_safe_in_addresses_and_file_names() {
        for good in ["007", "A1", "A1.2", "a-1", "0123456789abcdef"] {
            assert_eq!(good.parse::<SectionCode>().unwrap().as_str(), good);
        }
        for bad in ["", "A 1", "../x", "A..1", ".A", "A.", "A/1", "0070\u{0664}", "0123456789abcdefg", "NUL", "con.1"] {
            assert!(bad.parse::<SectionCode>().is_err(), "{bad}");
        }
        assert_eq!("A1.2-003".parse::<ServiceCode>().unwrap().as_id(), "a1-2-003");
    }
}
