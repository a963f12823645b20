//! Tables as newline-delimited JSON: an object a line and nothing around them, for programs that read row by row.

use std::io::{self, Write};

use super::format::TableFormat;
use super::json::write_objects;
use crate::addresses::file_types::{self, FileType};
use crate::files::SinkError;
use crate::opendata::source::Source;
use crate::opendata::table::Table;

/// An object a line (newline-delimited JSON).
#[derive(Clone, Copy, Debug)]
pub struct Ndjson;

impl TableFormat for Ndjson {
    fn file_type(&self) -> FileType {
        file_types::NDJSON
    }

    fn name(&self) -> &'static str {
        "NDJSON"
    }

    fn word(&self) -> &'static str {
        "ndjson"
    }

    fn is_variant(&self) -> bool {
        true
    }

    fn write(&self, table: &Table<'_>, _: &Source<'_>, out: &mut dyn Write) -> Result<(), SinkError> {
        Ok(write_ndjson(table, out)?)
    }
}

/// Writes a table as newline-delimited JSON.
///
/// # Errors
/// When `out` fails.
pub fn write_ndjson(table: &Table<'_>, mut out: impl Write) -> io::Result<()> {
    write_objects(table, &mut out, |_| "", "\n")
}
