//! Words, switches, numbers, days, lists, options and values with their places.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::node::Node;
use super::shape::{Described, Format, Shape, Shaped};
use crate::registry::decode::Spanned;

impl Shaped for String {
    fn shape() -> Shape {
        Shape::String(Format::Free)
    }
}

impl Described for String {
    fn node(&self) -> Node<'_> {
        Node::String(self.as_str().into())
    }
}

impl Shaped for bool {
    fn shape() -> Shape {
        Shape::Boolean
    }
}

impl Described for bool {
    fn node(&self) -> Node<'_> {
        Node::Boolean(*self)
    }
}

impl Shaped for u32 {
    fn shape() -> Shape {
        Shape::Integer
    }
}

impl Described for u32 {
    fn node(&self) -> Node<'_> {
        Node::Integer((*self).into())
    }
}

impl Shaped for Date {
    fn shape() -> Shape {
        Shape::String(Format::Date)
    }
}

impl Described for Date {
    fn node(&self) -> Node<'_> {
        Node::Date(*self)
    }
}

impl<T: Shaped> Shaped for Option<T> {
    const OPTIONAL: bool = true;

    fn shape() -> Shape {
        T::shape()
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<T: Described> Described for Option<T> {
    fn node(&self) -> Node<'_> {
        self.as_ref().map_or(Node::Absent, Described::node)
    }
}

impl<T: Shaped> Shaped for Vec<T> {
    const OPTIONAL: bool = true;

    fn shape() -> Shape {
        Shape::List(Box::new(T::shape()))
    }

    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

impl<T: Described> Described for Vec<T> {
    fn node(&self) -> Node<'_> {
        Node::List(self.iter().map(Described::node).collect())
    }
}

impl Shaped for str {
    fn shape() -> Shape {
        Shape::String(Format::Free)
    }
}

impl Described for str {
    fn node(&self) -> Node<'_> {
        Node::String(self.into())
    }
}

impl Shaped for usize {
    fn shape() -> Shape {
        Shape::Integer
    }
}

impl<T: Shaped> Shaped for [T] {
    const OPTIONAL: bool = true;

    fn shape() -> Shape {
        Shape::List(Box::new(T::shape()))
    }

    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

impl<T: Described> Described for [T] {
    fn node(&self) -> Node<'_> {
        Node::List(self.iter().map(Described::node).collect())
    }
}

impl<T: Shaped> Shaped for BTreeSet<T> {
    const OPTIONAL: bool = true;

    fn shape() -> Shape {
        Shape::List(Box::new(T::shape()))
    }

    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

impl<T: Shaped + ?Sized> Shaped for &T {
    const OPTIONAL: bool = T::OPTIONAL;

    fn shape() -> Shape {
        T::shape()
    }

    fn is_absent(&self) -> bool {
        (**self).is_absent()
    }
}

impl<T: Shaped> Shaped for Spanned<T> {
    const OPTIONAL: bool = T::OPTIONAL;

    fn shape() -> Shape {
        T::shape()
    }

    fn is_absent(&self) -> bool {
        self.value.is_absent()
    }
}

impl<T: Described> Described for Spanned<T> {
    fn node(&self) -> Node<'_> {
        self.value.node()
    }
}
