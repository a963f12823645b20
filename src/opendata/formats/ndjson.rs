//! Tables as newline-delimited JSON: an object a line and nothing around them, for programs that read row by row.

use std::io::{self, Write};

use super::format::{Begun, TableFormat};
use super::json::{Objects, Signs};
use super::rows::write_one;
use crate::addresses::file_types::{self, FileType};
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

    fn begin<'t>(&self, table: &'t Table<'_>, _: &Source<'_>, out: &'t mut dyn Write) -> Begun<'t> {
        Ok(Some(Box::new(lines(table, out)?)))
    }
}

/// Writes a table as newline-delimited JSON.
///
/// # Errors
/// When `out` fails.
pub fn write_ndjson(table: &Table<'_>, out: impl Write) -> io::Result<()> {
    write_one(table, lines(table, out)?)
}

fn lines<W: Write>(table: &Table<'_>, out: W) -> io::Result<Objects<W>> {
    Objects::new(table, out, Signs { before: "", between: "", after: "\n", end: "" })
}
