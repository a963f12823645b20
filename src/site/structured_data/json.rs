//! Objects of structured data, and the addresses that name things in them.

use serde_json::{Map, Value, json};

use crate::addresses::{data, fragments, paths};
use crate::registry::model::{Body, Provider};
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

/// What names the thing of a page in all languages, as in linked data: its page in the first language.
pub(super) fn identity(localizer: &Localizer<'_>, path: &str) -> String {
    localizer.base.absolute(&paths::in_language(localizer.registry.first_language(), path))
}

/// Names the thing of a page: one identity, its page in the language of the words, and the same in the other languages.
pub(super) fn identify(node: &mut Map<String, Value>, localizer: &Localizer<'_>, path: &str, canonical: &str) {
    put(node, "@id", identity(localizer, path));
    put(node, "url", canonical.to_owned());
    let others = localizer.registry.languages.iter().filter(|&&language| language != localizer.language);
    let pages = others.map(|&language| json!(localizer.base.absolute(&paths::in_language(language, path))));
    put_list(node, "sameAs", pages.collect());
}

/// The identity of an act.
pub(super) fn act_identity(localizer: &Localizer<'_>, id: &str) -> String {
    identity(localizer, &paths::act(id))
}

/// A body of the state, as linked data name it.
pub(super) fn body(localizer: &Localizer<'_>, body: &Body) -> Value {
    let iri = localizer.base.absolute(&fragments::at(data::ACTS.turtle, fragments::body(&body.id)));
    json!({ "@type": "GovernmentOrganization", "@id": iri, "name": localized(localizer, &body.name) })
}

/// A provider, as linked data name it.
pub(super) fn provider(localizer: &Localizer<'_>, provider: &Provider) -> Value {
    let iri = localizer.base.absolute(&fragments::at(data::SERVICES.turtle, fragments::provider(&provider.id)));
    json!({ "@type": "GovernmentOrganization", "@id": iri, "name": localized(localizer, &provider.name) })
}

pub(super) fn localized(localizer: &Localizer<'_>, text: &Text) -> String {
    localizer.text(text).text
}
