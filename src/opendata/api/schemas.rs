//! The JSON Schemas of the documents of the API, from what is serialised. A field of the list of services is
//! described as the column of the same name in the table `services`.

use serde_json::{Map, Value, json};

use super::documents::{ActDocument, OfficesDocument};
use super::json_schema::SchemaDefinitions;
use super::summary::ServiceList;
use crate::opendata::service_record::ServiceDocument;
use crate::opendata::source::Source;
use crate::opendata::tables;
use crate::registry::describe::{Shape, Shaped};
use crate::registry::tables::TableId;

/// All schemas by name, their references under a prefix such as `#/components/schemas/`.
pub(super) fn all(source: &Source<'_>, prefix: &'static str) -> Map<String, Value> {
    let shapes = [ServiceList::shape(), ServiceDocument::shape(), OfficesDocument::shape(), ActDocument::shape()];
    let mut schemas = definitions(source, prefix, &shapes);
    let tag =
        json!({ "type": "object", "additionalProperties": { "type": "string", "pattern": "^\"[0-9a-f]{32}\"$" } });
    schemas.insert("EntityTags".to_owned(), tag);
    schemas
}

/// The schema of the list of services as a document of its own.
pub(super) fn service_list(source: &Source<'_>) -> Value {
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$ref": "#/$defs/ServiceList",
        "$defs": definitions(source, "#/$defs/", &[ServiceList::shape()]),
    })
}

fn definitions(source: &Source<'_>, prefix: &'static str, shapes: &[Shape]) -> Map<String, Value> {
    let mut definitions = SchemaDefinitions::new(&source.registry.profile, prefix);
    for shape in shapes {
        definitions.schema(shape);
    }
    let mut schemas = definitions.finish();
    let language = source.registry.first_language();
    for column in tables::one(TableId::Services, source).columns {
        if let Some(field) = schemas["ServiceSummary"]["properties"].get_mut(column.name.as_str()) {
            field["description"] = column.description.in_language(language).into();
        }
    }
    schemas
}
