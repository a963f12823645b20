//! The static API replayed: every example of its description against the files, and every file against its schema.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use tizilim::addresses::api::{ETAGS, FOLDER, OPENAPI, SERVICES};
use tizilim::checksum::Checksum;
use tizilim::opendata::api::entity_tag;
use tizilim::registry::Registry;

use super::support::{files_of, full, present, real, small};

type Files = BTreeMap<String, Vec<u8>>;

fn json(files: &Files, path: &str) -> Value {
    serde_json::from_slice(files.get(path).unwrap_or_else(|| panic!("no {path}"))).unwrap()
}

/// Whether a document says all that an example says. An example's list holds the first items.
fn says(document: &Value, example: &Value) -> bool {
    match (document, example) {
        (Value::Object(document), Value::Object(example)) => {
            example.iter().all(|(key, value)| document.get(key).is_some_and(|found| says(found, value)))
        }
        (Value::Array(document), Value::Array(example)) => {
            example.len() <= document.len() && document.iter().zip(example).all(|(found, value)| says(found, value))
        }
        (document, example) => document == example,
    }
}

/// Everything that must hold for the API of any register.
pub(crate) fn check(registry: &Registry) {
    let files = files_of(registry);
    let description = json(&files, OPENAPI);
    assert_eq!(description["openapi"], "3.1.0");
    let mut described = BTreeSet::new();
    for (template, operations) in description["paths"].as_object().unwrap() {
        let operation = &operations["get"];
        let parameter = &operation["parameters"][0];
        let content = &operation["responses"]["200"]["content"]["application/json"];
        let validator = validator(&description, content["schema"]["$ref"].as_str().unwrap());
        let variable = parameter["name"].as_str().map(|name| format!("{{{name}}}"));
        for path in paths(&files, template, variable.as_deref()) {
            let errors: Vec<_> = validator.iter_errors(&json(&files, &path)).map(|error| error.to_string()).collect();
            assert!(errors.is_empty(), "{path}: {errors:?}");
            described.insert(path);
        }
        let Some(example) = content.get("example") else { continue };
        assert!(validator.is_valid(example), "the example of {template}");
        let path = match (&variable, parameter["example"].as_str()) {
            (Some(variable), Some(value)) => template.replace(variable, value),
            _ => template.clone(),
        };
        let document = json(&files, &format!("{FOLDER}{}", &path[1..]));
        assert!(says(&document, example), "the example of {template}");
    }
    described.insert(OPENAPI.to_owned());
    described.insert(format!("{FOLDER}services.schema.json"));
    let written: BTreeSet<_> = files.keys().filter(|path| path.starts_with(FOLDER)).cloned().collect();
    assert_eq!(written, described, "every file is described");
    tags_hold(registry, &files);
    list_holds(registry, &files);
}

/// The files that a path of the description stands for.
fn paths(files: &Files, template: &str, variable: Option<&str>) -> Vec<String> {
    let path = format!("{FOLDER}{}", &template[1..]);
    match variable.and_then(|variable| path.split_once(variable)) {
        None => vec![path],
        Some((before, after)) => {
            files.keys().filter(|path| path.starts_with(before) && path.ends_with(after)).cloned().collect()
        }
    }
}

/// The schema of a document, in which keys that it does not describe are errors.
fn validator(description: &Value, reference: &str) -> jsonschema::Validator {
    let mut components = description["components"].clone();
    for schema in components["schemas"].as_object_mut().unwrap().values_mut() {
        if schema.get("properties").is_some() {
            schema["additionalProperties"] = false.into();
        }
    }
    let schema = serde_json::json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$ref": reference,
        "components": components,
    });
    jsonschema::validator_for(&schema).unwrap()
}

/// The tags are those of the bytes.
fn tags_hold(registry: &Registry, files: &Files) {
    let tags = json(files, ETAGS);
    let tags = tags.as_object().unwrap();
    for (name, tag) in tags {
        assert_eq!(*tag, entity_tag(Checksum::of(&files[&format!("{FOLDER}{name}")])), "{name}");
    }
    let untold = [ETAGS, "data/v1/services.schema.json"];
    let present = present(registry, files);
    let written = present.keys().filter(|path| path.starts_with(FOLDER) && !untold.contains(&path.as_str())).count();
    assert_eq!(tags.len(), written);
}

/// The list says what the documents and the table say.
fn list_holds(registry: &Registry, files: &Files) {
    let list = json(files, SERVICES);
    let table = json(files, "data/services.json");
    let (services, rows) = (list["services"].as_array().unwrap(), table.as_array().unwrap());
    assert_eq!((services.len(), rows.len()), (registry.services.len(), registry.services.len()));
    for ((entry, row), service) in services.iter().zip(rows).zip(&registry.services) {
        for key in ["id", "status", "section_code", "subsection_code", "office_count", "act_id", "free", "code"] {
            assert_eq!(entry.get(key).unwrap_or(&Value::Null), &row[key], "{}: {key}", service.id);
        }
        for key in ["recipients", "delivery_forms"] {
            let words: Vec<_> = entry[key].as_array().unwrap().iter().map(|word| word.as_str().unwrap()).collect();
            assert_eq!(words.join(" "), row[key].as_str().unwrap_or_default(), "{}: {key}", service.id);
        }
        assert_eq!(entry["name"], serde_json::to_value(&service.name).unwrap());
        let path = format!("{FOLDER}services/{}.json", service.id);
        assert!(entry["href"].as_str().unwrap().ends_with(&path));
        assert_eq!(entry["etag"], entity_tag(Checksum::of(&files[&path])));
        assert_eq!(json(files, &path)["service"], serde_json::to_value(service).unwrap());
    }
    for file in &registry.offices {
        let document = json(files, &format!("{FOLDER}offices/{}.json", file.district));
        assert_eq!(document["offices"], serde_json::to_value(&file.offices).unwrap());
        assert_eq!(document["providers"], serde_json::to_value(&file.providers).unwrap());
    }
    for act in &registry.acts {
        let document = json(files, &format!("{FOLDER}acts/{}.json", act.id));
        assert_eq!(document["act"], serde_json::to_value(act).unwrap());
    }
}

#[test]
fn every_example_and_every_document_holds() {
    check(&real());
    check(&full());
    check(&small("[\"kk\"]", &[("registry/classifier.toml", "")]));
}
