//! Tables as CSV for spreadsheets: the same bytes after a byte order mark, by which Excel knows UTF-8.

use std::io::{self, Write};

use super::csv::write_csv;
use super::format::TableFormat;
use crate::addresses::file_types::{self, FileType};
use crate::files::SinkError;
use crate::opendata::source::Source;
use crate::opendata::table::Table;

/// The same as CSV with a byte order mark, for spreadsheets.
#[derive(Clone, Copy, Debug)]
pub struct ExcelCsv;

impl TableFormat for ExcelCsv {
    fn file_type(&self) -> FileType {
        file_types::EXCEL_CSV
    }

    fn name(&self) -> &'static str {
        "CSV (Excel)"
    }

    fn word(&self) -> &'static str {
        "excel-csv"
    }

    fn is_variant(&self) -> bool {
        true
    }

    fn write(&self, table: &Table<'_>, _: &Source<'_>, out: &mut dyn Write) -> Result<(), SinkError> {
        Ok(write_excel_csv(table, out)?)
    }
}

/// U+FEFF in UTF-8 (RFC 3629, section 6).
const BYTE_ORDER_MARK: &[u8] = "\u{FEFF}".as_bytes();

/// Writes a table as CSV with a byte order mark.
///
/// # Errors
/// When `out` fails.
pub fn write_excel_csv(table: &Table<'_>, mut out: impl Write) -> io::Result<()> {
    out.write_all(BYTE_ORDER_MARK)?;
    write_csv(table, out)
}
