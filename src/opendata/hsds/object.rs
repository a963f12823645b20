//! Objects of HSDS in the making.

use serde::Serialize;
use serde_json::{Map, Value};

use super::ids::HsdsIds;
use crate::locale::language_name;
use crate::opendata::source::Source;
use crate::registry::values::{LangTag, Text};
use crate::strings::Strings;

/// What objects are made from.
pub(super) struct Maker<'m, 'r> {
    pub source: &'m Source<'r>,
    pub language: LangTag,
    pub ids: HsdsIds,
}

impl Maker<'_, '_> {
    /// The words of a text.
    pub(super) fn localize(&self, text: &Text) -> String {
        text.in_language(self.language).text.to_owned()
    }

    /// What the program says in the language.
    pub(super) fn strings(&self) -> &Strings {
        self.source.translations.of(self.language)
    }

    /// An object of a kind, with the UUID of its id.
    pub(super) fn object(&self, kind: &str, id: &str) -> Object {
        Object::default().with("id", self.ids.of(kind, id))
    }
}

/// An object of HSDS in the making: what is not known is left out.
#[derive(Default, Serialize)]
pub(super) struct Object(Map<String, Value>);

impl Object {
    /// With a value.
    pub(super) fn with(mut self, key: &str, value: impl Into<Value>) -> Self {
        self.0.insert(key.to_owned(), value.into());
        self
    }

    /// With the name and code of a language, as the objects `language` have them.
    pub(super) fn with_language(self, language: LangTag) -> Self {
        self.with("name", language_name(language)).with("code", language.as_str())
    }

    /// With a value if there is one.
    pub(super) fn with_some(self, key: &str, value: Option<impl Into<Value>>) -> Self {
        match value {
            Some(value) => self.with(key, value),
            None => self,
        }
    }
}

impl From<Object> for Value {
    fn from(object: Object) -> Self {
        Self::Object(object.0)
    }
}
