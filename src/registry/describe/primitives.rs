//! Words, switches, numbers, days, lists and options.

use jiff::civil::Date;

use super::{Described, Format, Node, Shape};

impl Described for String {
    fn shape() -> Shape {
        Shape::String(Format::Free)
    }

    fn node(&self) -> Node<'_> {
        Node::String(self.as_str().into())
    }
}

impl Described for bool {
    fn shape() -> Shape {
        Shape::Boolean
    }

    fn node(&self) -> Node<'_> {
        Node::Boolean(*self)
    }
}

impl Described for u32 {
    fn shape() -> Shape {
        Shape::Integer
    }

    fn node(&self) -> Node<'_> {
        Node::Integer((*self).into())
    }
}

impl Described for Date {
    fn shape() -> Shape {
        Shape::String(Format::Date)
    }

    fn node(&self) -> Node<'_> {
        Node::Date(*self)
    }
}

impl<T: Described> Described for Option<T> {
    fn shape() -> Shape {
        T::shape()
    }

    fn node(&self) -> Node<'_> {
        self.as_ref().map_or(Node::Absent, Described::node)
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<T: Described> Described for Vec<T> {
    fn shape() -> Shape {
        Shape::List(Box::new(T::shape()))
    }

    fn node(&self) -> Node<'_> {
        Node::List(self.iter().map(Described::node).collect())
    }

    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}
