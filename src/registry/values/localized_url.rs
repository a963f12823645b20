//! Addresses of sites that may differ from language to language.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use toml::de::DeValue;

use super::web::WebAddress;
use crate::diagnostics::phrase;
use crate::registry::decode::{Decoder, Field, Value};
use crate::registry::language::LangTag;

/// The address of a site: one for readers of every language, or one for each language that the site has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalizedUrl {
    /// The address and its language, if it is for readers of that language alone; at least one.
    entries: Vec<(Option<LangTag>, WebAddress)>,
}

impl LocalizedUrl {
    /// The address for readers of a language: that of another language where the site does not have theirs.
    pub fn in_language(&self, language: LangTag) -> &WebAddress {
        let own = self.entries.iter().find(|(of, _)| *of == Some(language));
        &own.unwrap_or(&self.entries[0]).1
    }

    /// The address in a language: none where the site has other languages only.
    pub fn get(&self, language: LangTag) -> Option<&WebAddress> {
        self.entries.iter().find(|(of, _)| of.is_none_or(|of| of == language)).map(|(_, address)| address)
    }

    /// Every address with its language, if it has one.
    pub fn iter(&self) -> impl Iterator<Item = (Option<LangTag>, &WebAddress)> {
        self.entries.iter().map(|(language, address)| (*language, address))
    }
}

impl From<WebAddress> for LocalizedUrl {
    fn from(address: WebAddress) -> Self {
        Self { entries: vec![(None, address)] }
    }
}

impl Serialize for LocalizedUrl {
    /// An address, or a map from language to address.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let [(None, address)] = &self.entries[..] {
            return address.serialize(serializer);
        }
        let mut map = serializer.serialize_map(Some(self.entries.len()))?;
        for (language, address) in &self.entries {
            map.serialize_entry(language.as_ref().map_or("", LangTag::as_str), address)?;
        }
        map.end()
    }
}

impl Field for LocalizedUrl {
    /// Reads `"https://…"` or `{ kk = "https://…", ru = "https://…" }`, of which languages may be missing.
    fn decode(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        let DeValue::Table(table) = value.get_ref() else {
            return WebAddress::decode(value, decoder).map(Self::from);
        };
        let entries = table.iter().map(|(key, value)| {
            let language = super::text::language_of_key(key, decoder);
            let address = WebAddress::decode(value, decoder);
            language.map(Some).zip(address)
        });
        let mut entries: Vec<_> = entries.collect::<Vec<_>>().into_iter().collect::<Option<_>>()?;
        if entries.is_empty() {
            return decoder
                .wrong_type(value, phrase!("an address, or one per language such as { kk = \"https://…\" }"));
        }
        entries.sort_by_key(|(language, _)| decoder.languages.iter().position(|known| Some(*known) == *language));
        Some(Self { entries })
    }
}
