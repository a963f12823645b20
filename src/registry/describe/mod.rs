//! What records and values say of themselves: the one description from which schemas, localised values for templates,
//! texts for the index and plain columns are made.
//!
//! The declaration of a record (`record!`) yields it; a value of its own type implements [`Described`] beside its reading.

mod node;
mod primitives;
mod shape;
mod texts;
mod values;

pub use node::{Fields, Node};
pub use shape::{Described, FieldShape, Format, RecordShape, Shape, Shaped};
pub use texts::texts_of;
