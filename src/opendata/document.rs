//! Documents of the API: their JSON and its schema come from one declaration.

use serde::{Serialize, Serializer};

use super::source::Source;
use crate::registry::describe::{Format, Shape, Shaped};
use crate::registry::values::LangTag;

/// Declares a document, or a part of one: a struct that is written as a JSON object and knows its shape. Fields marked
/// `= optional` are left out where they hold nothing.
macro_rules! document {
    (
        $(#[doc = $doc:literal])*
        $vis:vis struct $name:ident $(<$lifetime:lifetime>)? {
            $( $(#[doc = $field_doc:literal])* $field:ident : $type:ty $(= $optional:ident)?, )*
        }
    ) => {
        $(#[doc = $doc])*
        $vis struct $name $(<$lifetime>)? {
            $( $(#[doc = $field_doc])* $field: $type, )*
        }

        impl $(<$lifetime>)? serde::Serialize for $name $(<$lifetime>)? {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use serde::ser::SerializeMap;
                let mut map = serializer.serialize_map(None)?;
                $(
                    let optional = document!(@is_optional $($optional)?);
                    if !optional || !$crate::registry::describe::Shaped::is_absent(&self.$field) {
                        map.serialize_entry(stringify!($field), &self.$field)?;
                    }
                )*
                map.end()
            }
        }

        impl $(<$lifetime>)? $crate::registry::describe::Shaped for $name $(<$lifetime>)? {
            fn shape() -> $crate::registry::describe::Shape {
                $crate::registry::describe::Shape::Record($crate::registry::describe::RecordShape {
                    name: stringify!($name),
                    description: concat!($( $doc ),*),
                    fields: || vec![$( $crate::registry::describe::FieldShape {
                        key: stringify!($field),
                        name: stringify!($field),
                        description: concat!($( $field_doc ),*),
                        required: !document!(@is_optional $($optional)?),
                        shape: <$type as $crate::registry::describe::Shaped>::shape(),
                    } ),*],
                })
            }
        }
    };
    (@is_optional) => { false };
    (@is_optional optional) => { true };
}

pub(super) use document;

/// The address of a page in each language of the register.
pub(super) struct Addresses(Vec<(LangTag, String)>);

impl Addresses {
    /// The addresses that a function gives.
    pub(super) fn of(source: &Source<'_>, address: impl Fn(LangTag) -> String) -> Self {
        Self(source.languages().iter().map(|language| (*language, address(*language))).collect())
    }
}

impl Serialize for Addresses {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(language, address)| (language.as_str(), address)))
    }
}

impl Shaped for Addresses {
    fn shape() -> Shape {
        Shape::Map(Box::new(Shape::String(Format::Url)))
    }
}

/// An absolute address.
pub(super) struct Url(pub(super) String);

impl Serialize for Url {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl Shaped for Url {
    fn shape() -> Shape {
        Shape::String(Format::Url)
    }
}
