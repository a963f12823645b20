//! The shapes of the records of a register.

use tizilim::registry::describe::{RecordShape, Shape};

/// The record that a value is or may be, or that a list holds.
pub(crate) fn record_of(shape: &Shape) -> Option<RecordShape> {
    match shape {
        Shape::Record(record) => Some(*record),
        Shape::List(items) | Shape::Map(items) => record_of(items),
        Shape::AnyOf(shapes) => shapes.iter().find_map(record_of),
        _ => None,
    }
}
