//! The description of the API in OpenAPI 3.1. Its examples are records of the register itself: the first ones, each cut
//! down to what its schema asks for, so that the description stays small.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::{documents, schemas, summary};
use crate::addresses::{api, file_types};
use crate::opendata::service_record::record_json;
use crate::opendata::source::Source;

/// The description. The tags are those of the documents, by path from the API's folder.
pub(super) fn describe(source: &Source<'_>, tags: &BTreeMap<String, String>) -> serde_json::Result<Value> {
    let registry = source.registry;
    let (settings, language) = (&registry.settings, registry.first_language());
    let schemas = schemas::all(source, "#/components/schemas/");
    let example = |name: &str, document: Value| cut(&schemas, name, &document);

    let list = example("ServiceList", value(&summary::list(source, tags))?);
    let service = registry.services.first().map(|service| record_json(source, service)).transpose()?;
    let service = service.map(|bytes| serde_json::from_slice(&bytes)).transpose()?;
    let offices = registry.offices.first().map(|file| value(&documents::offices(source, file))).transpose()?;
    let act = registry.acts.first().map(|act| value(&documents::act(source, act))).transpose()?;
    let tag = tags.iter().next().map(|(name, tag)| json!({ name: tag }));

    let service_id = registry.services.first().map(|service| service.id.as_str());
    let district = registry.offices.first().map(|file| file.district.as_str());
    let act_id = registry.acts.first().map(|act| act.id.as_str());
    let paths = [
        path(&api::operation(api::SERVICES), "listServices", "ServiceList", None, Some(list)),
        path(
            &api::operation(&api::service("{id}")),
            "getService",
            "ServiceDocument",
            Some(("id", service_id)),
            service.map(|it| example("ServiceDocument", it)),
        ),
        path(
            &api::operation(&api::offices("{district}")),
            "getOffices",
            "OfficesDocument",
            Some(("district", district)),
            offices.map(|it| example("OfficesDocument", it)),
        ),
        path(
            &api::operation(&api::act("{id}")),
            "getAct",
            "ActDocument",
            Some(("id", act_id)),
            act.map(|it| example("ActDocument", it)),
        ),
        path(&api::operation(api::ETAGS), "listEntityTags", "EntityTags", None, tag),
    ];
    Ok(json!({
        "openapi": "3.1.0",
        "info": {
            "title": settings.title.in_language(language).text,
            "description": settings.description.in_language(language).text,
            "version": "1.0.0",
            "license": { "name": settings.licence.name.in_language(language).text, "identifier": settings.licence.id },
        },
        "servers": [{ "url": source.links.file(api::FOLDER.trim_end_matches('/')) }],
        "paths": paths.into_iter().collect::<Map<_, _>>(),
        "components": { "schemas": schemas },
    }))
}

fn value(document: &impl Serialize) -> serde_json::Result<Value> {
    serde_json::to_value(document)
}

/// A path with its one operation.
fn path(
    path: &str,
    operation: &str,
    schema: &str,
    parameter: Option<(&str, Option<&str>)>,
    example: Option<Value>,
) -> (String, Value) {
    let json = file_types::JSON.essence();
    let mut content = json!({ "schema": { "$ref": format!("#/components/schemas/{schema}") } });
    if let Some(example) = example {
        content["example"] = example;
    }
    let tag = json!({ "description": "RFC 9110, 8.8.3", "schema": { "type": "string" } });
    let mut operation = json!({
        "operationId": operation,
        "responses": {
            "200": {
                "description": schema,
                "headers": { "ETag": tag },
                "content": { json: content }
            }
        }
    });
    if let Some((name, example)) = parameter {
        let mut parameter = json!({ "name": name, "in": "path", "required": true, "schema": { "type": "string" } });
        if let Some(example) = example {
            parameter["example"] = example.into();
        }
        operation["parameters"] = json!([parameter]);
        operation["responses"]["404"] = json!({ "description": "Not Found" });
    }
    (path.to_owned(), json!({ "get": operation }))
}

/// A document with the keys alone that its schema requires, and each list with its first item alone.
fn cut(schemas: &Map<String, Value>, name: &str, document: &Value) -> Value {
    schemas.get(name).map_or_else(|| document.clone(), |schema| cut_by(schemas, schema, document))
}

fn cut_by(schemas: &Map<String, Value>, schema: &Value, document: &Value) -> Value {
    let named = schema["$ref"].as_str().and_then(|link| schemas.get(link.rsplit('/').next().unwrap_or_default()));
    let schema = named.unwrap_or(schema);
    match document {
        Value::Object(object) => match schema["required"].as_array() {
            Some(required) => object
                .iter()
                .filter(|(key, _)| required.iter().any(|name| name == *key))
                .map(|(key, value)| (key.clone(), cut_by(schemas, &schema["properties"][key], value)))
                .collect::<Map<_, _>>()
                .into(),
            None => document.clone(),
        },
        Value::Array(items) => items.iter().take(1).map(|item| cut_by(schemas, &schema["items"], item)).collect(),
        other => other.clone(),
    }
}
