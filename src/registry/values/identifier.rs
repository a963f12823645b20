//! Identifiers of bodies and providers in registers outside of this one.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::diagnostics::{Diagnostic, codes, message, phrase};
use crate::registry::decode::{Decoder, Field, Value, ValueKind, nearest};
use crate::registry::vocabulary::Vocabulary;

/// Identifiers by scheme (`formats.identifiers` of the profile), in the order of the schemes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Identifiers {
    list: Vec<(String, String)>,
}

impl Identifiers {
    /// Scheme and identifier.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.list.iter().map(|(scheme, identifier)| (scheme.as_str(), identifier.as_str()))
    }
}

impl Serialize for Identifiers {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.list.len()))?;
        for (scheme, identifier) in &self.list {
            map.serialize_entry(scheme, identifier)?;
        }
        map.end()
    }
}

impl Field for Identifiers {
    fn decode(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        let table = decoder.table(value)?;
        let Some(rules) = decoder.rules else {
            return Some(Self::default());
        };
        let known = rules.words(Vocabulary::IdentifierSchemes);
        let mut list = Vec::new();
        let mut is_well = true;
        for (key, value) in table {
            let name = key.get_ref().as_ref();
            if !known.contains(&name) {
                let help = match nearest(name, &known) {
                    Some(near) => message!("Did you mean `{near}`?", near),
                    None => phrase!("Add the scheme under `formats.identifiers` in registry/profile.toml.").into(),
                };
                let message = message!("the profile has no scheme of identifiers `{name}`", name);
                decoder.faults.push(Diagnostic::at(&codes::UNKNOWN_KEY, decoder.span(key), message).help(help));
                continue;
            }
            let kind = ValueKind::Identifier(name);
            match String::decode(value, decoder) {
                Some(identifier) if rules.accepts(kind, &identifier) => list.push((name.to_owned(), identifier)),
                Some(identifier) => {
                    let example = rules.example(kind).unwrap_or_default();
                    let message =
                        message!("\"{identifier}\" is not a {name} such as \"{example}\"", identifier, name, example);
                    decoder.fault(&codes::BAD_IDENTIFIER, value, message, codes::BAD_IDENTIFIER.help);
                    is_well = false;
                }
                None => is_well = false,
            }
        }
        list.sort_by_key(|(scheme, _)| known.iter().position(|id| id == scheme));
        is_well.then_some(Self { list })
    }

    fn missing() -> Option<Self> {
        Some(Self::default())
    }
}
