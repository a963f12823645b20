//! The points that a record names, wherever they stand in it.

use std::any::Any;

use super::describe::{Fields, Node, Shape, Shaped};
use super::model::CitedPoint;

/// A point that a record, or a record in it, names.
#[derive(Clone, Debug)]
pub struct NamedPoint<'r> {
    /// The JSON Pointer (RFC 6901) of the record that names it, seen from the outer one; empty if it is that one.
    pub pointer: String,
    /// The point.
    pub point: &'r CitedPoint,
}

/// All points that a record names, in the order of its fields.
pub fn named_points<R: Fields + Shaped>(record: &R) -> Vec<NamedPoint<'_>> {
    let mut found = Vec::new();
    gather(&R::shape(), Node::Record(record), &mut String::new(), &mut found);
    found
}

fn gather<'r>(shape: &Shape, node: Node<'r>, pointer: &mut String, found: &mut Vec<NamedPoint<'r>>) {
    let length = pointer.len();
    match (shape, node) {
        (Shape::AnyOf(_), Node::Record(record)) => {
            let point = (record as &dyn Any).downcast_ref::<CitedPoint>();
            // The reference is a value of the record that names it.
            let owner = pointer.rsplit_once('/').map_or("", |(owner, _)| owner).to_owned();
            found.extend(point.map(|point| NamedPoint { pointer: owner, point }));
        }
        // A list that is written as its only record where it has one.
        (Shape::AnyOf(shapes), Node::List(nodes)) => {
            let [one, list] = &shapes[..] else { return };
            match <[Node<'r>; 1]>::try_from(nodes) {
                Ok([node]) => gather(one, node, pointer, found),
                Err(nodes) => gather(list, Node::List(nodes), pointer, found),
            }
        }
        (Shape::Record(described), Node::Record(record)) => {
            for field in (described.fields)() {
                pointer.push('/');
                pointer.push_str(field.key);
                gather(&field.shape, record.field(field.name), pointer, found);
                pointer.truncate(length);
            }
        }
        (Shape::List(items), Node::List(nodes)) => {
            for (number, node) in nodes.into_iter().enumerate() {
                pointer.push_str(&format!("/{number}"));
                gather(items, node, pointer, found);
                pointer.truncate(length);
            }
        }
        _ => {}
    }
}
