//! The formats: one file each. A writer takes rows one by one and keeps none of them.

mod csv;
mod json;
mod record;

pub use self::csv::write_csv;
pub use json::write_json;
pub(super) use json::write_objects;
pub(super) use record::{ServiceDocument, record_json};
