//! Tables as CSV for spreadsheets: the same bytes after a byte order mark, by which Excel knows UTF-8.

use std::io::{self, Write};

use crate::opendata::table::Table;
use crate::opendata::writers::write_csv;

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
