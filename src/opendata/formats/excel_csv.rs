//! Tables for a double click in a spreadsheet: the fields of CSV in UTF-16 (little-endian, with a byte order mark), between tabs.
//!
//! Excel takes a file of this form apart at the tabs whatever separator of lists the system has: `,`, or `;` where the comma stands in
//! numbers. In UTF-8 it looks for that separator alone and shows a row of another file as one cell.

use std::io::{self, Write};

use super::csv::Delimited;
use super::format::{Begun, TableFormat};
use super::rows::write_one;
use crate::addresses::file_types::{self, FileType};
use crate::opendata::source::Source;
use crate::opendata::table::Table;

/// Values between tabs in UTF-16, for spreadsheets.
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

    fn begin<'t>(&self, table: &'t Table<'_>, _: &Source<'_>, out: &'t mut dyn Write) -> Begun<'t> {
        Ok(Some(Box::new(rows(table, out)?)))
    }
}

/// Writes a table as CSV for spreadsheets.
///
/// # Errors
/// When `out` fails.
pub fn write_excel_csv(table: &Table<'_>, out: impl Write) -> io::Result<()> {
    write_one(table, rows(table, out)?)
}

fn rows<W: Write>(table: &Table<'_>, out: W) -> io::Result<Delimited<Utf16Writer<W>>> {
    let mut out = Utf16Writer { out, rest: Vec::new(), units: Vec::new() };
    out.write_all(BYTE_ORDER_MARK.as_bytes())?;
    Delimited::new(table, b'\t', out)
}

/// U+FEFF.
const BYTE_ORDER_MARK: &str = "\u{FEFF}";

/// Takes UTF-8 and writes UTF-16 in little-endian order.
struct Utf16Writer<W> {
    out: W,
    /// The beginning of a letter whose end has not come.
    rest: Vec<u8>,
    /// What is written at a time.
    units: Vec<u8>,
}

impl<W: Write> Write for Utf16Writer<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.rest.extend_from_slice(bytes);
        let whole = match str::from_utf8(&self.rest) {
            Ok(text) => text,
            Err(error) if error.error_len().is_some() => return Err(io::Error::other(error)),
            Err(error) => str::from_utf8(&self.rest[..error.valid_up_to()]).map_err(io::Error::other)?,
        };
        let taken = whole.len();
        self.units.clear();
        self.units.reserve(2 * taken);
        for unit in whole.encode_utf16() {
            self.units.extend_from_slice(&unit.to_le_bytes());
        }
        self.out.write_all(&self.units)?;
        self.rest.drain(..taken);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_may_come_in_pieces() {
        let mut out = Utf16Writer { out: Vec::new(), rest: Vec::new(), units: Vec::new() };
        for byte in "aқ😀".bytes() {
            out.write_all(&[byte]).unwrap();
        }
        assert_eq!(out.out, [0x61, 0, 0x9b, 0x04, 0x3d, 0xd8, 0x00, 0xde]);
        assert!(out.rest.is_empty());
        assert!(out.write_all(&[0xff]).is_err());
    }
}
