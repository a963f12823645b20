//! Texts, switches, lists and options.

use jiff::civil::Date;
use toml::de::DeValue;

use super::decoder::{Decoder, Field, Value};
use crate::diagnostics::{codes, message, phrase};
use crate::text::unsafe_character::is_unsafe;

impl Field for String {
    fn decode(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        let text = decoder.string(value, phrase!("a text in quotes"))?.to_owned();
        if text.trim().is_empty() {
            decoder.fault(
                &codes::EMPTY_VALUE,
                value,
                phrase!("the text is empty"),
                phrase!("Write the text, or leave the key out."),
            );
            return None;
        }
        check_text(&text, value, decoder);
        Some(text.trim().to_owned())
    }
}

/// Reports characters that break data files or turn the direction of writing.
fn check_text(text: &str, value: &Value<'_>, decoder: &mut Decoder<'_>) {
    if let Some(found) = text.chars().find(|character| is_unsafe(*character)) {
        decoder.fault(
            &codes::UNSAFE_TEXT,
            value,
            message!(
                "the text holds the unsafe character U+{character}",
                character = format_args!("{:04X}", u32::from(found))
            ),
            codes::UNSAFE_TEXT.help,
        );
    }
}

impl Field for bool {
    fn decode(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        match value.get_ref() {
            DeValue::Boolean(switch) => Some(*switch),
            _ => decoder.wrong_type(value, phrase!("true or false")),
        }
    }
}

impl Field for u32 {
    fn decode(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        let number = match value.get_ref() {
            DeValue::Integer(number) => Self::from_str_radix(number.as_str(), number.radix()).ok(),
            _ => None,
        };
        number.or_else(|| decoder.wrong_type(value, phrase!("a whole number from 0 to 4294967295")))
    }
}

impl Field for Date {
    fn decode(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        decoder.date(value)
    }
}

impl<T: Field> Field for Option<T> {
    fn decode(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        T::decode(value, decoder).map(Some)
    }
    fn missing() -> Option<Self> {
        Some(None)
    }
}

impl<T: Field> Field for Vec<T> {
    fn decode(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        let DeValue::Array(list) = value.get_ref() else {
            return decoder.wrong_type(value, phrase!("a list"));
        };
        let items: Vec<_> = list.iter().map(|item| T::decode(item, decoder)).collect();
        items.into_iter().collect()
    }
    fn missing() -> Option<Self> {
        Some(Vec::new())
    }
}
