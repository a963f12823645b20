//! The points of acts that records name.

use std::ops::Deref;

use serde::{Serialize, Serializer};

use crate::registry::decode::{Decoder, Field, Spanned, Value, record};
use crate::registry::describe::{Described, Format, Node, Shape, Shaped};
use crate::registry::values::Slug;

record! {
    /// A point of a text of an act.
    pub struct CitedPoint {
        /// The id of the act; the act of the record if not given.
        pub act: Option<Spanned<Slug>>,
        /// The text of the act; that of the record or, of another act, the enacting text if not given.
        pub text: Option<Spanned<Slug>>,
        /// The number as printed, such as `14`, `7, 2)` or `annex 3`.
        pub point: Spanned<String>,
    }
}

/// A reference to a point: its number where it stands in the text that the record is about, a [`CitedPoint`] where it stands
/// in another one.
#[derive(Clone, Debug, PartialEq)]
pub struct PointReference(CitedPoint);

impl PointReference {
    /// Whether it is a point or a part of it.
    pub fn is_in(&self, other: &Self) -> bool {
        let rest = self.point.strip_prefix(other.point.as_str());
        self.act == other.act
            && self.text == other.text
            && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(','))
    }
}

impl Deref for PointReference {
    type Target = CitedPoint;
    fn deref(&self) -> &CitedPoint {
        &self.0
    }
}

impl Field for PointReference {
    fn decode(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        let mut cited = if value.get_ref().is_table() {
            CitedPoint::decode(value, decoder)?
        } else {
            CitedPoint { act: None, text: None, point: Spanned::decode(value, decoder)? }
        };
        if let Some(place) = decoder.points_in.filter(|_| cited.act.is_none()) {
            // What is no id is reported where the record says it.
            let id = |value: &Value<'_>| {
                let value_span = decoder.span(value);
                Some(Spanned { value: value.get_ref().as_str()?.parse().ok()?, span: value_span })
            };
            cited.act = id(place.act);
            cited.text = cited.text.or_else(|| id(place.text?));
        }
        Some(Self(cited))
    }
}

impl Shaped for PointReference {
    fn shape() -> Shape {
        Shape::AnyOf(vec![Shape::String(Format::Free), CitedPoint::shape()])
    }
}

impl Described for PointReference {
    fn node(&self) -> Node<'_> {
        self.0.node()
    }
}

impl Serialize for PointReference {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            CitedPoint { act: None, text: None, point } => point.serialize(serializer),
            elsewhere => elsewhere.serialize(serializer),
        }
    }
}
