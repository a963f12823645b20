//! A value that remembers where it was written.

use std::fmt;
use std::ops::Deref;

use serde::{Serialize, Serializer};

use super::decoder::{Decoder, Field, Value};
use crate::diagnostics::Span;

/// A value with its place in the sources, for faults that show only when all records are known (references, ids).
///
/// It compares, prints and serialises as the value alone.
#[derive(Clone, Debug)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it was written.
    pub span: Span,
}

impl<T> Deref for Spanned<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: PartialEq> PartialEq for Spanned<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: fmt::Display> fmt::Display for Spanned<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}

impl<T: Serialize> Serialize for Spanned<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(serializer)
    }
}

impl<T: Field> Field for Spanned<T> {
    fn decode(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        let span = decoder.span(value);
        T::decode(value, decoder).map(|value| Self { value, span })
    }
}
