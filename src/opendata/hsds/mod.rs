//! The register as Human Services Data Specification 3.0 (Open Referral): an array of objects a kind, in a folder a
//! language, since HSDS holds texts in one language.
//!
//! Each object has the UUID that its record's id yields ([`Ids`]), the same in every language and wherever the site
//! stands, and the record's own id beside it as `register_id`. A text that the language lacks stands in the language that
//! has it, as on the pages.

mod ids;
mod places;
mod schedules;
mod services;
mod taxonomy;

pub use ids::Ids;

use rayon::prelude::*;
use serde_json::{Map, Value};

use super::FOLDER;
use super::source::Source;
use crate::files::{FileSink, SinkError};
use crate::registry::values::{LangTag, Text};

/// The kinds of objects, each a file, named as HSDS names their lists.
pub const KINDS: [&str; 12] = [
    "organizations",
    "services",
    "locations",
    "service_at_locations",
    "addresses",
    "phones",
    "schedules",
    "required_documents",
    "cost_options",
    "taxonomies",
    "taxonomy_terms",
    "attributes",
];

/// The path of a kind's file.
pub fn path(language: LangTag, kind: &str) -> String {
    format!("{FOLDER}hsds/{language}/{kind}.json")
}

/// Writes all kinds in all languages.
///
/// # Errors
/// When the sink does not take a file.
pub(super) fn write(source: &Source<'_>, sink: &dyn FileSink) -> Result<(), SinkError> {
    source.languages().par_iter().try_for_each(|&language| write_in(source, language, sink))
}

fn write_in(source: &Source<'_>, language: LangTag, sink: &dyn FileSink) -> Result<(), SinkError> {
    let maker = Maker { source, language, ids: Ids::new(source.registry.settings.id.as_str()) };
    for kind in KINDS {
        let objects = match kind {
            "organizations" => places::organizations(&maker),
            "services" => services::services(&maker),
            "locations" => places::locations(&maker),
            "service_at_locations" => places::service_at_locations(&maker),
            "addresses" => places::addresses(&maker),
            "phones" => places::phones(&maker),
            "schedules" => schedules::schedules(&maker),
            "required_documents" => services::required_documents(&maker),
            "cost_options" => services::cost_options(&maker),
            "taxonomies" => taxonomy::taxonomies(&maker),
            "taxonomy_terms" => taxonomy::terms(&maker),
            _ => taxonomy::attributes(&maker),
        };
        sink.put(&path(language, kind), &array(&objects)?)?;
    }
    Ok(())
}

/// An array of objects, one a line, as the tables are written.
fn array(objects: &[Object]) -> serde_json::Result<Vec<u8>> {
    let mut bytes = b"[".to_vec();
    for (index, Object(object)) in objects.iter().enumerate() {
        bytes.extend_from_slice(if index == 0 { b"\n" } else { b",\n" });
        serde_json::to_writer(&mut bytes, object)?;
    }
    bytes.extend_from_slice(b"\n]\n");
    Ok(bytes)
}

/// What objects are made from.
struct Maker<'m, 'r> {
    source: &'m Source<'r>,
    language: LangTag,
    ids: Ids,
}

impl Maker<'_, '_> {
    /// The words of a text.
    fn told(&self, text: &Text) -> String {
        text.in_language(self.language).text.to_owned()
    }

    /// An object of a kind, with the UUID of its id.
    fn object(&self, kind: &str, id: &str) -> Object {
        Object(Map::new()).with("id", self.ids.of(kind, id))
    }
}

/// An object of HSDS in the making: what is not known is left out.
struct Object(Map<String, Value>);

impl Object {
    fn with(mut self, key: &str, value: impl Into<Value>) -> Self {
        self.0.insert(key.to_owned(), value.into());
        self
    }

    fn with_some(self, key: &str, value: Option<impl Into<Value>>) -> Self {
        match value {
            Some(value) => self.with(key, value),
            None => self,
        }
    }
}
