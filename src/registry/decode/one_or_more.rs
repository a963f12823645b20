//! Records of which most owners have one.

use std::ops::{Deref, DerefMut};
use std::slice;

use serde::{Serialize, Serializer};
use toml::de::DeValue;

use super::decoder::{Decoder, Field, Value};
use crate::diagnostics::phrase;
use crate::registry::describe::{Described, Node, Shape, Shaped};

/// A list of records that is written as a list of tables or, if it is one, as a table. In JSON one is an object, too: such keys were
/// objects before there could be several.
#[derive(Clone, Debug, PartialEq)]
pub struct OneOrMore<T>(Vec<T>);

impl<T> Deref for OneOrMore<T> {
    type Target = [T];
    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T> DerefMut for OneOrMore<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        &mut self.0
    }
}

impl<'a, T> IntoIterator for &'a OneOrMore<T> {
    type Item = &'a T;
    type IntoIter = slice::Iter<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<T: Shaped> Shaped for OneOrMore<T> {
    const OPTIONAL: bool = true;

    fn shape() -> Shape {
        Shape::AnyOf(vec![T::shape(), Vec::<T>::shape()])
    }

    fn is_absent(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T: Described> Described for OneOrMore<T> {
    fn node(&self) -> Node<'_> {
        self.0.node()
    }
}

impl<T: Serialize> Serialize for OneOrMore<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0[..] {
            [one] => one.serialize(serializer),
            all => all.serialize(serializer),
        }
    }
}

impl<T: Field> Field for OneOrMore<T> {
    fn decode(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        match value.get_ref() {
            DeValue::Array(_) => Vec::decode(value, decoder).map(Self),
            DeValue::Table(_) => T::decode(value, decoder).map(|one| Self(vec![one])),
            _ => decoder.wrong_type(value, phrase!("a table or a list of tables")),
        }
    }
    fn missing() -> Option<Self> {
        Some(Self(Vec::new()))
    }
}
