//! The macro by which a struct of the model is described once.

/// Declares a struct of the model. From its fields come its reading from a TOML table, its JSON, and its description
/// ([`Described`](crate::registry::describe::Described)): schema, texts, localised values, columns.
///
/// `check` names a function that tells whether the whole can stand, and reports what is wrong with it.
///
/// Keys are the field names; `field as "key"` names another key (for lists of tables, which are named by one of them). In JSON,
/// missing options and empty lists are left out.
macro_rules! record {
    (
        $(#[doc = $doc:literal])*
        $(#[derive($($derived:ident),*)])?
        $(check $check:path;)?
        pub struct $name:ident {
            $( $(#[doc = $field_doc:literal])* pub $field:ident $(as $key:literal)? : $type:ty, )*
        }
    ) => {
        $(#[doc = $doc])*
        #[allow(unreachable_pub, reason = "public types and inner ones are declared alike")]
        #[derive(Clone, Debug, PartialEq $($(, $derived)*)?)]
        pub struct $name {
            $( $(#[doc = $field_doc])* pub $field: $type, )*
        }

        impl $crate::registry::decode::Record for $name {
            const KEYS: &'static [&'static str] = &[$( $crate::registry::decode::record!(@key $field $($key)?) ),*];

            fn has(&self, key: &str) -> bool {
                match key {
                    $( $crate::registry::decode::record!(@key $field $($key)?) => {
                        !$crate::registry::describe::Shaped::is_absent(&self.$field)
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
                    let whole = Self { $( $field: $field?, )* };
                    $( $check(&whole, place, decoder)?; )?
                    Some(whole)
                })
            }
        }

        impl $crate::registry::describe::Shaped for $name {
            fn shape() -> $crate::registry::describe::Shape {
                $crate::registry::describe::Shape::Record($crate::registry::describe::RecordShape {
                    name: stringify!($name),
                    description: concat!($( $doc ),*),
                    fields: || vec![$( $crate::registry::describe::FieldShape {
                        key: $crate::registry::decode::record!(@key $field $($key)?),
                        name: stringify!($field),
                        description: concat!($( $field_doc ),*),
                        required: <$type as $crate::registry::decode::Field>::missing().is_none(),
                        shape: <$type as $crate::registry::describe::Shaped>::shape(),
                    } ),*],
                })
            }
        }

        impl $crate::registry::describe::Described for $name {
            fn node(&self) -> $crate::registry::describe::Node<'_> {
                $crate::registry::describe::Node::Record(self)
            }
        }

        impl $crate::registry::describe::Fields for $name {
            fn fields(&self) -> Vec<(&'static str, $crate::registry::describe::Node<'_>)> {
                vec![$( (stringify!($field), $crate::registry::describe::Described::node(&self.$field)) ),*]
            }

            fn field(&self, name: &str) -> $crate::registry::describe::Node<'_> {
                match name {
                    $( stringify!($field) => $crate::registry::describe::Described::node(&self.$field), )*
                    _ => $crate::registry::describe::Node::Absent,
                }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use serde::ser::SerializeMap;
                let mut map = serializer.serialize_map(None)?;
                $(
                    if !$crate::registry::describe::Shaped::is_absent(&self.$field) {
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
