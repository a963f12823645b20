//! The macro that makes a struct readable.

/// Declares a struct of the model and makes it readable from a TOML table.
///
/// Keys are the field names; `field as "key"` names another key (for words that Rust keeps for itself). The struct is
/// also serialisable: missing options and empty lists are left out.
macro_rules! record {
    (
        $(#[$meta:meta])*
        pub struct $name:ident {
            $( $(#[$field_meta:meta])* pub $field:ident $(as $key:literal)? : $type:ty, )*
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name {
            $( $(#[$field_meta])* pub $field: $type, )*
        }

        impl $crate::registry::decode::Record for $name {
            const KEYS: &'static [&'static str] = &[$( $crate::registry::decode::record!(@key $field $($key)?) ),*];

            fn has(&self, key: &str) -> bool {
                match key {
                    $( $crate::registry::decode::record!(@key $field $($key)?) => {
                        !$crate::registry::values::SkipEmpty::is_empty_value(&self.$field)
                    } )*
                    _ => false,
                }
            }
        }

        impl $crate::registry::decode::Field for $name {
            fn decode(
                value: &$crate::registry::decode::Value<'_>,
                decoder: &mut $crate::registry::decode::Decoder<'_>,
            ) -> Option<Self> {
                let table = decoder.table(value)?;
                let place = decoder.span(value);
                decoder.within_record(table, |decoder| {
                    decoder.check_keys(table, <Self as $crate::registry::decode::Record>::KEYS);
                    $( let $field = decoder.field::<$type>(
                        table, $crate::registry::decode::record!(@key $field $($key)?), place,
                    ); )*
                    Some(Self { $( $field: $field?, )* })
                })
            }
        }

        impl $crate::registry::values::SkipEmpty for $name {}

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use serde::ser::SerializeMap;
                let mut map = serializer.serialize_map(None)?;
                $(
                    if !$crate::registry::values::SkipEmpty::is_empty_value(&self.$field) {
                        map.serialize_entry($crate::registry::decode::record!(@key $field $($key)?), &self.$field)?;
                    }
                )*
                map.end()
            }
        }
    };
    (@key $field:ident) => { stringify!($field) };
    (@key $field:ident $key:literal) => { $key };
}

pub(crate) use record;
