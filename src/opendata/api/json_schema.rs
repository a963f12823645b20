//! JSON Schemas (draft 2020-12) of what is serialised, from the shapes that its types give.

use serde_json::{Map, Value, json};

use crate::opendata::column::{DECIMAL, DEGREES};
use crate::registry::decode::ValueRules as _;
use crate::registry::describe::{FieldShape, Format, RecordShape, Shape};
use crate::registry::profile::Profile;
use crate::registry::values::TimeUnit;
use crate::registry::vocabulary::Vocabulary;

/// Schemas by name, made as shapes are asked for.
pub(super) struct SchemaDefinitions<'p> {
    profile: &'p Profile,
    /// Where they stand, such as `#/components/schemas/`.
    prefix: &'static str,
    schemas: Map<String, Value>,
}

impl<'p> SchemaDefinitions<'p> {
    /// No schema yet.
    pub(super) fn new(profile: &'p Profile, prefix: &'static str) -> Self {
        Self { profile, prefix, schemas: Map::new() }
    }

    /// The schemas of all shapes that were asked for, by name.
    pub(super) fn finish(mut self) -> Map<String, Value> {
        self.schemas.sort_keys();
        self.schemas
    }

    /// The schema of a shape: that of a record is a link to its definition.
    pub(super) fn schema(&mut self, shape: &Shape) -> Value {
        match shape {
            Shape::Boolean => json!({ "type": "boolean" }),
            Shape::Integer => json!({ "type": "integer", "minimum": 0 }),
            Shape::String(format) => self.string(*format),
            Shape::Choice { words, .. } => json!({ "type": "string", "enum": words }),
            Shape::Kind(vocabulary) => self.kind(*vocabulary),
            Shape::Text => json!({
                "type": "object", "additionalProperties": { "type": "string" }, "minProperties": 1
            }),
            Shape::LocalizedUrl => {
                let url = self.string(Format::Url);
                json!({ "anyOf": [url, { "type": "object", "additionalProperties": url, "minProperties": 1 }] })
            }
            Shape::Map(values) => json!({ "type": "object", "additionalProperties": self.schema(values) }),
            Shape::Duration => json!({
                "type": "object",
                "required": ["amount", "unit"],
                "properties": {
                    "amount": { "type": "integer", "minimum": 0 },
                    "unit": { "type": "string", "enum": TimeUnit::ALL.map(TimeUnit::as_str) },
                    "iso8601": { "type": "string", "pattern": "^P" },
                }
            }),
            Shape::AnyOf(shapes) => {
                json!({ "anyOf": shapes.iter().map(|shape| self.schema(shape)).collect::<Vec<_>>() })
            }
            Shape::List(items) => json!({ "type": "array", "items": self.schema(items) }),
            Shape::Record(record) => self.record(record),
        }
    }

    fn string(&self, format: Format) -> Value {
        let codes = &self.profile.codes;
        let pattern = |pattern: String| json!({ "type": "string", "pattern": pattern });
        let named = |format: &str| json!({ "type": "string", "format": format });
        match format {
            Format::Free | Format::Language => json!({ "type": "string" }),
            Format::Id => pattern("^[a-z0-9]+(-[a-z0-9]+)*$".to_owned()),
            Format::Date => named("date"),
            Format::YearDay => pattern("^[0-9]{2}-[0-9]{2}$".to_owned()),
            Format::Url => named("uri"),
            Format::Mail => named("email"),
            Format::Postcode => pattern(self.profile.formats.postcode.pattern.anchored()),
            Format::Phone => pattern(r"^\+[1-9][0-9]{6,14}$".to_owned()),
            Format::Section => pattern(codes.section.pattern.anchored()),
            Format::Subsection => pattern(codes.subsection.pattern.anchored()),
            Format::Service => pattern(codes.service.pattern.anchored()),
            Format::Amount => pattern(DECIMAL.to_owned()),
            Format::Degrees => pattern(DEGREES.to_owned()),
        }
    }

    fn kind(&self, vocabulary: Vocabulary) -> Value {
        json!({ "type": "string", "enum": self.profile.words(vocabulary) })
    }

    fn record(&mut self, record: &RecordShape) -> Value {
        if !self.schemas.contains_key(record.name) {
            // It is there before its fields are, which may hold records of the same type.
            self.schemas.insert(record.name.to_owned(), Value::Null);
            let schema = self.object(record);
            self.schemas.insert(record.name.to_owned(), schema);
        }
        json!({ "$ref": format!("{}{}", self.prefix, record.name) })
    }

    fn object(&mut self, record: &RecordShape) -> Value {
        let fields = (record.fields)();
        let required: Vec<_> = fields.iter().filter(|field| field.required).map(|field| field.key).collect();
        let properties: Map<_, _> = fields.iter().map(|field| (field.key.to_owned(), self.field(field))).collect();
        json!({
            "type": "object",
            "description": record.description.trim(),
            "required": required,
            "properties": properties,
        })
    }

    fn field(&mut self, field: &FieldShape) -> Value {
        let mut schema = self.schema(&field.shape);
        schema["description"] = field.description.trim().into();
        schema
    }
}
