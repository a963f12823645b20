//! The JSON Schemas (2020-12) of the documents. What a field of the list means is described in the words of the column of the
//! same name in the table `services`, so that the two cannot come apart.

use serde_json::{Map, Value, json};

use crate::opendata::source::Source;
use crate::opendata::tables;
use crate::registry::model::{ActStatus, ChannelKind, DeliveryForm, OfficeStatus, Recipient, ServiceStatus};
use crate::registry::profile::{Keyed, Profile};
use crate::registry::tables::TableId;

/// The words of a choice.
macro_rules! words {
    ($choice:ty) => {
        json!({ "type": "string", "enum": <$choice>::ALL.iter().map(|word| word.as_str()).collect::<Vec<_>>() })
    };
}

/// The kinds of a vocabulary of the profile.
fn kinds<T>(vocabulary: &Keyed<T>) -> Value {
    json!({ "type": "string", "enum": vocabulary.ids().collect::<Vec<_>>() })
}

/// All schemas by name, their references under a prefix such as `#/components/schemas/`.
pub(super) fn all(source: &Source<'_>, prefix: &str) -> Map<String, Value> {
    let link = |name: &str| json!({ "$ref": format!("{prefix}{name}") });
    let profile = &source.registry.profile;
    let schemas = [
        ("Text", json!({ "type": "object", "additionalProperties": { "type": "string" }, "minProperties": 1 })),
        ("Addresses", json!({ "type": "object", "additionalProperties": { "type": "string", "format": "uri" } })),
        ("ServiceSummary", summary(source, &link)),
        (
            "ServiceList",
            object(
                json!({
                    "languages": { "type": "array", "items": { "type": "string" } },
                    "services": { "type": "array", "items": link("ServiceSummary") }
                }),
                &["languages", "services"],
            ),
        ),
        ("Service", service(&link)),
        ("Office", office(profile, &link)),
        ("Offices", offices(profile, &link)),
        ("Act", act(profile, &link)),
        (
            "EntityTags",
            json!({ "type": "object", "additionalProperties": { "type": "string", "pattern": "^\"[0-9a-f]{32}\"$" } }),
        ),
    ];
    schemas.into_iter().map(|(name, schema)| (name.to_owned(), schema)).collect()
}

/// The schema of the list of services as a document of its own.
pub(super) fn service_list(source: &Source<'_>) -> Value {
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$ref": "#/$defs/ServiceList",
        "$defs": all(source, "#/$defs/"),
    })
}

fn object(properties: Value, required: &[&str]) -> Value {
    json!({ "type": "object", "required": required, "properties": properties })
}

fn list(items: &Value) -> Value {
    json!({ "type": "array", "items": items })
}

fn string() -> Value {
    json!({ "type": "string" })
}

fn summary(source: &Source<'_>, link: &dyn Fn(&str) -> Value) -> Value {
    let codes = &source.registry.profile.codes;
    let mut schema = object(
        json!({
            "id": string(),
            "code": { "type": "string", "pattern": codes.service.pattern.anchored() },
            "name": link("Text"),
            "short_name": link("Text"),
            "status": words!(ServiceStatus),
            "section_code": { "type": "string", "pattern": codes.section.pattern.anchored() },
            "subsection_code": { "type": "string", "pattern": codes.subsection.pattern.anchored() },
            "recipients": list(&words!(Recipient)),
            "delivery_forms": list(&words!(DeliveryForm)),
            "channels": list(&words!(ChannelKind)),
            "free": { "type": "boolean" },
            "processing_time": { "type": "string", "pattern": "^P" },
            "act_id": string(),
            "districts": list(&string()),
            "office_count": { "type": "integer", "minimum": 0 },
            "url": link("Addresses"),
            "href": { "type": "string", "format": "uri" },
            "etag": { "type": "string", "pattern": "^\"[0-9a-f]{32}\"$" }
        }),
        &[
            "id",
            "name",
            "status",
            "section_code",
            "subsection_code",
            "recipients",
            "delivery_forms",
            "channels",
            "districts",
            "office_count",
            "url",
            "href",
            "etag",
        ],
    );
    let language = source.registry.first_language();
    for column in tables::one(TableId::Services, source).columns {
        if let Some(Value::Object(field)) = schema["properties"].get_mut(column.name.as_str()) {
            field.insert("description".to_owned(), column.description.in_language(language).into());
        }
    }
    schema
}

fn service(link: &dyn Fn(&str) -> Value) -> Value {
    let coded = object(json!({ "code": string(), "name": link("Text") }), &["code", "name"]);
    let record = object(
        json!({
            "id": string(),
            "name": link("Text"),
            "subsection": string(),
            "status": words!(ServiceStatus),
            "recipients": list(&words!(Recipient)),
            "delivery_forms": list(&words!(DeliveryForm))
        }),
        &["id", "name", "subsection", "status"],
    );
    object(
        json!({
            "url": link("Addresses"),
            "section": coded,
            "subsection": coded,
            "service": record,
            "offices": { "type": "array", "items": { "type": "object", "required": ["id", "provider", "district"] } }
        }),
        &["url", "service", "offices"],
    )
}

fn office(profile: &Profile, link: &dyn Fn(&str) -> Value) -> Value {
    object(
        json!({
            "id": string(),
            "provider": string(),
            "name": link("Text"),
            "settlement": link("Text"),
            "postcode": { "type": "string", "pattern": profile.formats.postcode.pattern.anchored() },
            "address": link("Text"),
            "hours": string(),
            "phones": { "type": "array", "items": { "type": "string", "pattern": "^\\+[1-9][0-9]{6,14}$" } },
            "email": string(),
            "status": words!(OfficeStatus),
            "closed_on": { "type": "string", "format": "date" }
        }),
        &["id", "provider"],
    )
}

fn offices(profile: &Profile, link: &dyn Fn(&str) -> Value) -> Value {
    let named =
        |kind: Value| object(json!({ "id": string(), "kind": kind, "name": link("Text") }), &["id", "kind", "name"]);
    object(
        json!({
            "id": string(),
            "url": link("Addresses"),
            "district": named(kinds(&profile.district_kinds)),
            "providers": list(&named(kinds(&profile.provider_kinds))),
            "offices": list(&link("Office"))
        }),
        &["id", "url", "providers", "offices"],
    )
}

fn act(profile: &Profile, link: &dyn Fn(&str) -> Value) -> Value {
    let record = object(
        json!({
            "id": string(),
            "kind": kinds(&profile.act_kinds),
            "title": link("Text"),
            "number": string(),
            "date": { "type": "string", "format": "date" },
            "issuer": string(),
            "status": words!(ActStatus)
        }),
        &["id", "kind", "title", "date", "issuer", "status"],
    );
    let uri = json!({ "type": "string", "format": "uri" });
    let text = object(
        json!({ "id": string(), "language": string(), "title": string(), "url": uri, "akoma_ntoso": uri }),
        &["id", "language", "title", "url", "akoma_ntoso"],
    );
    object(
        json!({
            "id": string(),
            "url": link("Addresses"),
            "act": record,
            "texts": list(&text),
            "services": list(&string())
        }),
        &["id", "url", "act", "texts", "services"],
    )
}
