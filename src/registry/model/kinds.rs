//! Kinds of records, of which the profile says which there are.

use std::fmt;

use serde::{Serialize, Serializer};

use crate::registry::decode::{Decoder, Field, Value, unknown_choice};
use crate::registry::describe::{Described, Node, Shape, Shaped};
use crate::registry::values::Slug;
use crate::registry::vocabulary::Vocabulary;

/// Declares a kind that is one of a vocabulary of the profile.
macro_rules! kind {
    ($(#[$meta:meta])* $name:ident, $vocabulary:ident) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Slug);

        impl $name {
            /// The word in the sources and in the data.
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl Shaped for $name {
            fn shape() -> Shape {
                Shape::Kind(Vocabulary::$vocabulary)
            }
        }

        impl Described for $name {
            fn node(&self) -> Node<'_> {
                Node::Kind { vocabulary: Vocabulary::$vocabulary, value: self.as_str() }
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                self.0.serialize(serializer)
            }
        }

        impl Field for $name {
            fn decode(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
                let text = decoder.string(value, $crate::diagnostics::phrase!("a word in quotes"))?;
                let Some(rules) = decoder.rules else {
                    return Slug::decode(value, decoder).map(Self);
                };
                let known = rules.words(Vocabulary::$vocabulary);
                let found = text.parse().ok().filter(|_| known.contains(&text)).map(Self);
                if found.is_none() {
                    unknown_choice(text, &known, value, decoder);
                }
                found
            }
        }
    };
}

kind!(
    /// The form of an act.
    ActKind, ActKinds
);
kind!(
    /// What a body is.
    BodyKind, BodyKinds
);
kind!(
    /// The level of a territory.
    DistrictKind, DistrictKinds
);
kind!(
    /// What a provider is.
    ProviderKind, ProviderKinds
);
kind!(
    /// What a settlement is.
    SettlementKind, SettlementKinds
);
