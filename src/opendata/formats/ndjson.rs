//! Tables as newline-delimited JSON: an object a line and nothing around them, for programs that read row by row.

use std::io::{self, Write};

use crate::opendata::table::Table;
use crate::opendata::writers::write_objects;

/// Writes a table as newline-delimited JSON.
///
/// # Errors
/// When `out` fails.
pub fn write_ndjson(table: &Table<'_>, mut out: impl Write) -> io::Result<()> {
    write_objects(table, &mut out, |_| "", "\n")
}
