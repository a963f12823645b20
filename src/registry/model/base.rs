//! `registry/bases/<id>.toml`: what services that many bodies give have in common.

use toml::Spanned as TomlSpanned;
use toml::de::{DeTable, DeValue};

use super::service::{Service, ServiceStatus};
use crate::diagnostics::{Diagnostic, codes, message, phrase};
use crate::registry::decode::{Decoder, Field, PointsIn, Record as _, Spanned, Value, nearest, value_of};
use crate::registry::describe::{Described, FieldShape, Fields, Node, RecordShape, Shape, Shaped};
use crate::registry::values::Slug;

/// A description that several services follow: a service that names it takes from it, by whole keys, what it does not say itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Base {
    /// The text of its act in which its points stand; the enacting text if not given.
    pub text: Option<Spanned<Slug>>,
    /// What it says, as a service that says it. Its status means nothing: it is not given by anybody.
    pub service: Service,
}

impl Base {
    /// The keys of a service that each service says itself.
    pub const OWN_KEYS: [&'static str; 17] = [
        "id",
        "code",
        "former_ids",
        "former_codes",
        "unofficial",
        "base",
        "identifier",
        "status",
        "ended_on",
        "ended_by",
        "replaced_by",
        "valid_from",
        "valid_to",
        "act",
        "regulation",
        "responsible",
        "reviewed_on",
    ];

    /// Those of them that it has for itself.
    const ITS_OWN: [&'static str; 4] = ["id", "former_ids", "unofficial", "act"];

    /// Its key for the text of its act.
    const TEXT: &'static str = "text";

    /// Whether a key of a service may stand in a base.
    fn has_key(key: &str) -> bool {
        Service::KEYS.contains(&key) && (!Self::OWN_KEYS.contains(&key) || Self::ITS_OWN.contains(&key))
    }

    fn check_keys(table: &DeTable<'_>, decoder: &mut Decoder<'_>) {
        let known: Vec<_> =
            Service::KEYS.iter().copied().filter(|key| Self::has_key(key)).chain([Self::TEXT]).collect();
        for (key, _) in table {
            let name = key.get_ref().as_ref();
            if known.contains(&name) {
                continue;
            }
            let (message, help) = if Self::OWN_KEYS.contains(&name) {
                (
                    message!("`{name}` cannot be shared", name),
                    phrase!("Move it to the services that follow this description: each says it itself.").into(),
                )
            } else {
                let near = nearest(name, &known);
                let help = near.map(|near| message!("Did you mean `{near}`?", near));
                (
                    message!("unknown key `{name}`", name),
                    help.unwrap_or_else(|| phrase!("docs/formats.md has the keys of a base description.").into()),
                )
            };
            let span = decoder.span(key);
            decoder.faults.push(Diagnostic::at(&codes::UNKNOWN_KEY, span, message).help(help));
        }
    }
}

impl Field for Base {
    fn decode(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        let table = decoder.table(value)?;
        Self::check_keys(table, decoder);
        let place = decoder.span(value);
        let text = decoder.field(table, Self::TEXT, place);
        // What it says is read as a service, which must have a status.
        let said = table.iter().filter(|(key, _)| Self::has_key(key.get_ref().as_ref()));
        let mut said: DeTable<'_> = said.map(|(key, value)| (key.clone(), value.clone())).collect();
        let status = DeValue::String(ServiceStatus::InForce.as_str().into());
        said.insert(TomlSpanned::new(value.span(), "status".into()), TomlSpanned::new(value.span(), status));
        let said = TomlSpanned::new(value.span(), DeValue::Table(said));
        let points = value_of(table, "act").map(|act| PointsIn { act, text: value_of(table, Self::TEXT) });
        let service = decoder.within_points(points, |decoder| Service::decode(&said, decoder));
        Some(Self { text: text?, service: service? })
    }
}

impl Shaped for Base {
    fn shape() -> Shape {
        Shape::Record(RecordShape {
            name: "Base",
            description: "A description that several services follow: a service that names it takes from it, by whole keys, \
                          what it does not say itself.",
            fields: || {
                let Shape::Record(service) = Service::shape() else { return Vec::new() };
                let mut fields = (service.fields)();
                fields.retain(|field| Self::has_key(field.key));
                let text = FieldShape {
                    key: Self::TEXT,
                    name: Self::TEXT,
                    description: "The text of its act in which its points stand; the enacting text if not given.",
                    required: false,
                    shape: Slug::shape(),
                };
                let after_act = fields.iter().position(|field| field.key == "act").map_or(fields.len(), |at| at + 1);
                fields.insert(after_act, text);
                fields
            },
        })
    }
}

impl Described for Base {
    fn node(&self) -> Node<'_> {
        Node::Record(self)
    }
}

impl Fields for Base {
    fn fields(&self) -> Vec<(&'static str, Node<'_>)> {
        let Shape::Record(described) = Self::shape() else { return Vec::new() };
        (described.fields)().into_iter().map(|field| (field.name, self.field(field.name))).collect()
    }

    fn field(&self, name: &str) -> Node<'_> {
        if name == Self::TEXT { self.text.node() } else { self.service.field(name) }
    }
}
