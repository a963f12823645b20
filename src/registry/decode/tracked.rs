//! Records whose reading is noted: each stands in a file of its own, whose text is all that it follows from.

use serde::{Serialize, Serializer};

use super::decoder::{Decoder, Field, Record, Value};
use crate::incremental::Tracked;
use crate::registry::describe::{Described, Fields, Node, Shape, Shaped};

impl<T: Field> Field for Tracked<T> {
    fn decode(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        let record = T::decode(value, decoder)?;
        Some(match decoder.source {
            Some((source, hash)) => Self::new(record, source, hash),
            None => Self::unknown(record),
        })
    }
}

impl<T: Record> Record for Tracked<T> {
    const KEYS: &'static [&'static str] = T::KEYS;

    fn has(&self, key: &str) -> bool {
        T::has(self, key)
    }
}

impl<T: Shaped> Shaped for Tracked<T> {
    fn shape() -> Shape {
        T::shape()
    }
}

impl<T: Described> Described for Tracked<T> {
    fn node(&self) -> Node<'_> {
        T::node(self)
    }
}

impl<T: Fields> Fields for Tracked<T> {
    fn fields(&self) -> Vec<(&'static str, Node<'_>)> {
        T::fields(self)
    }

    fn field(&self, name: &str) -> Node<'_> {
        T::field(self, name)
    }
}

impl<T: Serialize> Serialize for Tracked<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        T::serialize(self, serializer)
    }
}
