//! The forms in which a table is written, a file each. A form is one declaration ([`TableFormat`]): its files, its names, what it
//! describes, and how rows become bytes. Everything else goes through [`ALL`]. Each form is made from the table's own columns,
//! so that none can say something else.

mod csv;
mod csvw;
mod document;
mod excel_csv;
mod format;
mod json;
mod json_schema;
mod ndjson;
mod rows;

pub use self::csv::{Csv, write_csv};
pub use csvw::Csvw;
pub(super) use csvw::csvw_group;
pub(super) use document::document;
pub use excel_csv::{ExcelCsv, write_excel_csv};
pub use format::{Begun, TableFormat};
pub use json::{Json, write_json};
pub use json_schema::JsonSchema;
pub use ndjson::{Ndjson, write_ndjson};
pub(super) use rows::write_rows;
pub use rows::{Row, RowWriter};

/// Every form that a table is written in, in the order in which pages list them.
pub const ALL: [&dyn TableFormat; 6] = [&Csv, &ExcelCsv, &Json, &Ndjson, &JsonSchema, &Csvw];
