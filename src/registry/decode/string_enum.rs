//! Keys that take one of a few words.

use super::decoder::{Decoder, Value};
use super::foreign_letter::{foreign_letter_note, in_latin, latin_edit};
use super::nearest::nearest;
use crate::diagnostics::{Diagnostic, codes, message, phrase};

/// Declares an enum whose values are written as kebab-case words, and makes it readable and printable.
macro_rules! string_enum {
    (
        $(#[$meta:meta])*
        pub enum $name:ident { $( $(#[$variant_meta:meta])* $variant:ident = $word:literal, )* }
    ) => {
        $(#[$meta])*
        #[allow(unreachable_pub, reason = "public types and inner ones are declared alike")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $( $(#[$variant_meta])* $variant, )* }

        #[allow(unreachable_pub, reason = "public types and inner ones are declared alike")]
        impl $name {
            /// Every choice, in the order of the documentation.
            pub const ALL: &'static [Self] = &[$( Self::$variant ),*];

            /// Their words.
            pub const WORDS: &'static [&'static str] = &[$( $word ),*];

            /// The key of the string that labels them.
            pub const LABEL_KEY: &'static str = {
                const KEY: $crate::registry::decode::LabelKey = $crate::registry::decode::LabelKey::of(stringify!($name));
                KEY.as_str()
            };

            /// The word in the sources and in the data.
            pub fn as_str(self) -> &'static str {
                match self { $( Self::$variant => $word, )* }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl $crate::registry::describe::Shaped for $name {
            fn shape() -> $crate::registry::describe::Shape {
                $crate::registry::describe::Shape::Choice { key: Self::LABEL_KEY, words: Self::WORDS }
            }
        }

        impl $crate::registry::describe::Described for $name {
            fn node(&self) -> $crate::registry::describe::Node<'_> {
                $crate::registry::describe::Node::Choice { key: Self::LABEL_KEY, value: self.as_str() }
            }
        }

        impl $crate::registry::decode::Field for $name {
            fn decode(
                value: &$crate::registry::decode::Value<'_>,
                decoder: &mut $crate::registry::decode::Decoder<'_>,
            ) -> Option<Self> {
                let text = decoder.string(value, $crate::diagnostics::phrase!("a word in quotes"))?;
                let found = Self::ALL.iter().copied().find(|choice| choice.as_str() == text);
                if found.is_none() {
                    $crate::registry::decode::unknown_choice(text, Self::WORDS, value, decoder);
                }
                found
            }
        }
    };
}

pub(crate) use string_enum;

/// Reports a word that is none of those that a key takes.
pub(crate) fn unknown_choice(text: &str, words: &[&str], value: &Value<'_>, decoder: &mut Decoder<'_>) {
    let message = message!("\"{text}\" is not one of: {words}", text, words = words.join(", "));
    let help = match nearest(&in_latin(text), words) {
        Some(near) => message!("Did you mean \"{near}\"?", near),
        None => phrase!("Take one of these words.").into(),
    };
    let message = message.followed_by(foreign_letter_note(text));
    let span = decoder.span(value);
    let fix = latin_edit(text, span, |latin| words.contains(&latin));
    decoder.faults.push(Diagnostic::at(&codes::UNKNOWN_CHOICE, span, message).help(help).fix(fix));
}
