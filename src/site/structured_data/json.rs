//! Objects of structured data, and the addresses that name things in them.

use serde_json::{Map, Value};

use crate::addresses::paths;
use crate::registry::values::Text;
use crate::site::views::Localizer;

pub(super) fn object(kind: &str) -> Map<String, Value> {
    let mut object = Map::new();
    put(&mut object, "@type", kind.to_owned());
    object
}

pub(super) fn put(object: &mut Map<String, Value>, key: &str, value: String) {
    object.insert(key.to_owned(), Value::String(value));
}

pub(super) fn put_option(object: &mut Map<String, Value>, key: &str, value: Option<String>) {
    if let Some(value) = value {
        put(object, key, value);
    }
}

/// A list, left out if it is empty.
pub(super) fn put_list(object: &mut Map<String, Value>, key: &str, values: Vec<Value>) {
    if !values.is_empty() {
        object.insert(key.to_owned(), Value::Array(values));
    }
}

/// The whole address of a page in the language of the words.
pub(super) fn address(localizer: &Localizer<'_>, path: &str) -> String {
    localizer.base.absolute(&paths::in_language(localizer.language, path))
}

/// The address of an act, which is also its name in linked data.
pub(super) fn act_address(localizer: &Localizer<'_>, id: &str) -> String {
    address(localizer, &paths::act(id))
}

pub(super) fn localized(localizer: &Localizer<'_>, text: &Text) -> String {
    localizer.text(text).text
}
