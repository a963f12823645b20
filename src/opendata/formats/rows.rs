//! Rows on their way into files: each is made once, and every form that holds rows takes it.

use std::io::{self, Write as _};

use crate::opendata::cell::Cell;
use crate::opendata::table::Table;

/// Takes the rows of a table, one by one, and writes them in a form.
pub trait RowWriter {
    /// Writes the next row.
    ///
    /// # Errors
    /// When the file cannot be written.
    fn row(&mut self, row: &mut Row<'_>) -> io::Result<()>;

    /// Writes what stands behind the last row.
    ///
    /// # Errors
    /// As [`row`](Self::row).
    fn finish(&mut self) -> io::Result<()>;
}

/// A row, with what several forms share.
#[derive(Debug, Default)]
pub struct Row<'c> {
    /// Its cells, as many as the table has columns.
    pub cells: Vec<Cell<'c>>,
    object: Vec<u8>,
}

impl Row<'_> {
    /// The row as a JSON object, made when it is first asked for. Before each cell stand its sign and its key.
    pub(super) fn object(&mut self, keys: &[String]) -> io::Result<&[u8]> {
        if self.object.is_empty() {
            for (key, cell) in keys.iter().zip(&self.cells) {
                self.object.extend_from_slice(key.as_bytes());
                match cell {
                    Cell::Empty => self.object.extend_from_slice(b"null"),
                    Cell::Integer(number) => write!(self.object, "{number}")?,
                    cell => serde_json::to_writer(&mut self.object, cell)?,
                }
            }
            self.object.push(b'}');
        }
        Ok(&self.object)
    }
}

/// Writes the rows of a table in several forms at a time.
///
/// # Errors
/// When one of the files cannot be written.
pub(in crate::opendata) fn write_rows(table: &Table<'_>, writers: &mut [Box<dyn RowWriter + '_>]) -> io::Result<()> {
    let mut row = Row::default();
    for cells in table.rows() {
        row.cells = cells;
        row.object.clear();
        for writer in &mut *writers {
            writer.row(&mut row)?;
        }
    }
    writers.iter_mut().try_for_each(|writer| writer.finish())
}

/// Writes the rows of a table in one form.
pub(super) fn write_one<'w>(table: &Table<'_>, writer: impl RowWriter + 'w) -> io::Result<()> {
    write_rows(table, &mut [Box::new(writer)])
}
