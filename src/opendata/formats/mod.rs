//! Forms of a table beside CSV and JSON. Each is made from the table's own columns, so that none can say something else.

mod csvw;
mod excel;
mod ndjson;
mod schema;

pub(super) use csvw::{csvw, csvw_group};
pub use excel::write_excel_csv;
pub use ndjson::write_ndjson;
pub(super) use schema::json_schema;

use serde::{Serialize, Serializer};

/// An object whose keys keep their order.
#[derive(Clone, Debug)]
pub(super) struct Ordered<T>(pub(super) Vec<(String, T)>);

impl<T: Serialize> Serialize for Ordered<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

/// A document, indented, with a final line break.
pub(super) fn document(value: &impl Serialize) -> serde_json::Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec_pretty(value)?;
    bytes.push(b'\n');
    Ok(bytes)
}
