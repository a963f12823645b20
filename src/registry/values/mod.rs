//! The small values of the model, each of which cannot hold a wrong one.

mod classifier_code;
mod count;
mod country;
mod hours;
mod identifier;
mod ids;
mod lang;
mod money;
mod phone;
mod postcode;
mod short;
mod text;
mod time;
mod web;
mod year;

pub use classifier_code::{SectionCode, ServiceCode, SubsectionCode};
pub use count::Count;
pub use country::CountryCode;
pub use hours::OpeningHours;
pub use identifier::Identifiers;
pub use ids::Slug;
pub use lang::LangTag;
pub use money::{Amount, Currency};
pub use phone::PhoneNumber;
pub use postcode::Postcode;
pub use text::{Aliases, InLanguage, Text, check_text};
pub use time::{Duration, TimeUnit};
pub use web::{MailAddress, WebAddress};
pub use year::{Year, YearDay};

/// Makes a value readable from a TOML string through [`std::str::FromStr`], with a fault code and what is expected.
macro_rules! parsed_field {
    ($type:ty, $code:ident, $expected:literal) => {
        impl $crate::registry::decode::Field for $type {
            fn decode(
                value: &$crate::registry::decode::Value<'_>,
                decoder: &mut $crate::registry::decode::Decoder<'_>,
            ) -> Option<Self> {
                let text = decoder.string(value, concat!($expected, " in quotes"))?;
                match text.parse() {
                    Ok(parsed) => Some(parsed),
                    Err(()) => {
                        let message = format!("\"{text}\" is not {}", $expected);
                        decoder.fault(
                            &$crate::diagnostics::codes::$code,
                            value,
                            message,
                            $crate::diagnostics::codes::$code.help,
                        );
                        None
                    }
                }
            }
        }
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
    };
}
pub(crate) use parsed_field;
