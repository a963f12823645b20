//! Values of a profile that can lie over others: a table replaces what it names and keeps the rest, anything else replaces
//! the whole value. `false` takes an entry or an optional table away.

use jiff::civil::Date;
use toml::de::{DeTable, DeValue};

use crate::diagnostics::{Diagnostic, Span, codes, message, phrase};
use crate::registry::decode::{Decoder, Field, Value, nearest};
use crate::registry::model::{ActTextKind, ChannelKind};
use crate::registry::values::{
    Amount, Currency, LangTag, Latitude, Longitude, Slug, Text, TimeZoneName, WebAddress, Year, YearDay,
};

/// A value of a profile.
pub trait Layer: Sized + Clone {
    /// Whether `false` is a value of its own.
    const IS_SWITCH: bool = false;

    /// Reads a value that lies over another one, or over none. Every fault is pushed into the decoder.
    fn lay(base: Option<&Self>, value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self>;

    /// The value of a key that no layer has, or `None` if one must have it.
    fn missing() -> Option<Self> {
        None
    }

    /// Visits every text that people read on pages and in data, with the path of its keys.
    fn texts(&mut self, _path: &str, _visit: &mut dyn FnMut(&str, &mut Text)) {}
}

/// Declares a table of a profile: its fields can be given one by one over those of another layer. `check` names a function
/// that looks at the whole, once it is put together.
macro_rules! layered {
    (
        $(#[$meta:meta])*
        $(check $check:path;)?
        pub struct $name:ident {
            $( $(#[$field_meta:meta])* pub $field:ident : $type:ty, )*
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name {
            $( $(#[$field_meta])* pub $field: $type, )*
        }

        impl $name {
            /// Its keys, for documentation and tests.
            pub const KEYS: &'static [&'static str] = &[$( stringify!($field) ),*];
        }

        impl $crate::registry::profile::layer::Layer for $name {
            fn lay(
                base: Option<&Self>,
                value: &$crate::registry::decode::Value<'_>,
                decoder: &mut $crate::registry::decode::Decoder<'_>,
            ) -> Option<Self> {
                let table = decoder.table(value)?;
                let place = decoder.span(value);
                decoder.within_record(table, |decoder| {
                    decoder.check_keys(table, Self::KEYS);
                    $( let $field = $crate::registry::profile::layer::field(
                        base.map(|base| &base.$field), table, stringify!($field), place, decoder,
                    ); )*
                    let whole = Self { $( $field: $field?, )* };
                    $( $check(&whole, place, decoder)?; )?
                    Some(whole)
                })
            }

            fn missing() -> Option<Self> {
                Some(Self { $( $field: <$type as $crate::registry::profile::layer::Layer>::missing()?, )* })
            }

            fn texts(&mut self, path: &str, visit: &mut dyn FnMut(&str, &mut $crate::registry::values::Text)) {
                $( self.$field.texts(&$crate::registry::profile::layer::joined(path, stringify!($field)), visit); )*
            }
        }
    };
}

/// Makes types that are read whole values of a profile.
macro_rules! leaf {
    ($($type:ty)*) => { $(
        impl $crate::registry::profile::layer::Layer for $type {
            fn lay(
                _base: Option<&Self>,
                value: &$crate::registry::decode::Value<'_>,
                decoder: &mut $crate::registry::decode::Decoder<'_>,
            ) -> Option<Self> {
                <$type as $crate::registry::decode::Field>::decode(value, decoder)
            }
            fn missing() -> Option<Self> {
                <$type as $crate::registry::decode::Field>::missing()
            }
        }
    )* };
}

pub(super) use {layered, leaf};

leaf!(String Latitude Longitude u32 Vec<Vec<u32>> Date Vec<Date> YearDay Year Amount Currency Slug TimeZoneName WebAddress ActTextKind ChannelKind);

impl Layer for bool {
    const IS_SWITCH: bool = true;

    fn lay(_base: Option<&Self>, value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        Self::decode(value, decoder)
    }
}

impl Layer for Vec<LangTag> {
    fn lay(_base: Option<&Self>, value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        Self::decode(value, decoder)
    }
    fn missing() -> Option<Self> {
        Some(Self::new())
    }
}

impl<T: Layer> Layer for Option<T> {
    fn lay(base: Option<&Self>, value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        if !T::IS_SWITCH && is_false(value) {
            return Some(None);
        }
        T::lay(base.and_then(Option::as_ref), value, decoder).map(Some)
    }
    fn missing() -> Option<Self> {
        Some(None)
    }
    fn texts(&mut self, path: &str, visit: &mut dyn FnMut(&str, &mut Text)) {
        if let Some(value) = self {
            value.texts(path, visit);
        }
    }
}

impl Layer for Text {
    /// Languages lie over languages.
    fn lay(base: Option<&Self>, value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        let own = Self::decode_languages(value, decoder)?;
        Some(match base {
            Some(base) => base.clone().overlaid(own),
            None => own,
        })
    }
    fn texts(&mut self, path: &str, visit: &mut dyn FnMut(&str, &mut Text)) {
        visit(path, self);
    }
}

/// Entries by id, in the order in which they were first written.
#[derive(Clone, Debug, PartialEq)]
pub struct Keyed<T> {
    entries: Vec<(Slug, T)>,
}

impl<T> Keyed<T> {
    /// The entry of an id.
    pub fn get(&self, id: &str) -> Option<&T> {
        self.entries.iter().find(|entry| entry.0.as_str() == id).map(|entry| &entry.1)
    }

    /// The entries with their ids.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.entries.iter().map(|(id, entry)| (id.as_str(), entry))
    }

    /// The ids.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|entry| entry.0.as_str())
    }
}

impl<T: Layer> Layer for Keyed<T> {
    fn lay(base: Option<&Self>, value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        let table = decoder.table(value)?;
        let mut entries = base.map_or_else(Vec::new, |base| base.entries.clone());
        let mut is_well = true;
        for (key, value) in in_order(table) {
            let name = key.get_ref().as_ref();
            let at = entries.iter().position(|entry| entry.0.as_str() == name);
            if is_false(value) {
                match at {
                    Some(at) => {
                        entries.remove(at);
                    }
                    None => {
                        let known: Vec<_> = entries.iter().map(|entry| entry.0.as_str()).collect();
                        nothing_to_take_away(name, decoder.span(key), &known, decoder);
                    }
                }
                continue;
            }
            let Ok(id) = name.parse::<Slug>() else {
                let message =
                    message!("\"{name}\" is not an id of lower-case Latin letters, digits and single hyphens", name);
                decoder.fault(&codes::BAD_ID, key, message, codes::BAD_ID.help);
                is_well = false;
                continue;
            };
            match (T::lay(at.map(|at| &entries[at].1), value, decoder), at) {
                (Some(entry), Some(at)) => entries[at].1 = entry,
                (Some(entry), None) => entries.push((id, entry)),
                (None, _) => is_well = false,
            }
        }
        is_well.then_some(Self { entries })
    }

    fn missing() -> Option<Self> {
        Some(Self { entries: Vec::new() })
    }

    fn texts(&mut self, path: &str, visit: &mut dyn FnMut(&str, &mut Text)) {
        for (id, entry) in &mut self.entries {
            entry.texts(&joined(path, id.as_str()), visit);
        }
    }
}

/// Whether a value takes away what lies below it.
pub(super) fn is_false(value: &Value<'_>) -> bool {
    matches!(value.get_ref(), DeValue::Boolean(false))
}

/// The keys of a table as they stand in the file.
pub(super) fn in_order<'t, 'i>(
    table: &'t DeTable<'i>,
) -> impl Iterator<Item = (&'t toml::Spanned<std::borrow::Cow<'i, str>>, &'t Value<'i>)> {
    let mut keys: Vec<_> = table.iter().collect();
    keys.sort_by_key(|(key, _)| key.span().start);
    keys.into_iter()
}

/// Reports an entry that cannot be taken away because it is not there.
pub(super) fn nothing_to_take_away(name: &str, place: Span, known: &[&str], decoder: &mut Decoder<'_>) {
    let help = match nearest(name, known) {
        Some(near) => message!("Did you mean `{near}`?", near),
        None => phrase!("Remove the line.").into(),
    };
    let message = message!("the profile has no `{name}` to take away", name);
    decoder.faults.push(Diagnostic::at(&codes::UNKNOWN_KEY, place, message).help(help));
}

/// Reads a field of a table over that of the layer below.
pub(crate) fn field<T: Layer>(
    base: Option<&T>,
    table: &DeTable<'_>,
    key: &str,
    place: Span,
    decoder: &mut Decoder<'_>,
) -> Option<T> {
    if let Some((_, value)) = table.iter().find(|(name, _)| name.get_ref().as_ref() == key) {
        return T::lay(base, value, decoder);
    }
    let kept = base.cloned().or_else(T::missing);
    if kept.is_none() {
        let message = message!("missing key `{key}`", key);
        let help = message!("Add `{key}`; docs/profiles.md says what it holds.", key);
        decoder.faults.push(Diagnostic::at(&codes::MISSING_KEY, place, message).help(help));
    }
    kept
}

/// A path of keys, longer by one.
pub(crate) fn joined(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}
