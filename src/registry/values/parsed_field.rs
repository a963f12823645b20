//! The macro that makes small values readable.

/// Makes a value readable from a TOML string through [`std::str::FromStr`], with a fault code and what is expected.
macro_rules! parsed_field {
    ($type:ty, $code:ident, $expected:expr) => {
        impl $crate::registry::decode::Field for $type {
            fn decode(
                value: &$crate::registry::decode::Value<'_>,
                decoder: &mut $crate::registry::decode::Decoder<'_>,
            ) -> Option<Self> {
                let expected = $expected;
                let text = decoder.quoted(value, expected)?;
                match text.parse() {
                    Ok(parsed) => Some(parsed),
                    Err(()) => {
                        let letter = $crate::registry::decode::foreign_letter_note(text);
                        let message = $crate::diagnostics::message!("\"{text}\" is not {expected}", text, expected);
                        let message = message.followed_by(letter);
                        let (code, span) = (&$crate::diagnostics::codes::$code, decoder.span(value));
                        let fix =
                            $crate::registry::decode::latin_edit(text, span, |latin| latin.parse::<$type>().is_ok());
                        let fault = $crate::diagnostics::Diagnostic::at(code, span, message);
                        decoder.faults.push(fault.help(code.help).fix(fix));
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
pub(super) use parsed_field;
