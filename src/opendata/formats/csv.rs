//! Tables as CSV (RFC 4180): UTF-8 without a byte order mark, commas, CRLF, a header row, formulas guarded.

use std::io::{self, Write};

use csv::{Terminator, Writer, WriterBuilder};

use super::format::{Begun, TableFormat};
use super::rows::{Row, RowWriter, write_one};
use crate::addresses::file_types::{self, FileType};
use crate::opendata::cell::Cell;
use crate::opendata::guard::guarded;
use crate::opendata::source::Source;
use crate::opendata::table::Table;

/// Comma-separated values (RFC 4180).
#[derive(Clone, Copy, Debug)]
pub struct Csv;

impl TableFormat for Csv {
    fn file_type(&self) -> FileType {
        file_types::CSV
    }

    fn name(&self) -> &'static str {
        "CSV"
    }

    fn word(&self) -> &'static str {
        "csv"
    }

    fn is_main(&self) -> bool {
        true
    }

    fn begin<'t>(&self, table: &'t Table<'_>, _: &Source<'_>, out: &'t mut dyn Write) -> Begun<'t> {
        Ok(Some(Box::new(Delimited::new(table, b',', out)?)))
    }
}

/// Writes a table as CSV.
///
/// # Errors
/// When `out` fails.
pub fn write_csv(table: &Table<'_>, out: impl Write) -> io::Result<()> {
    write_one(table, Delimited::new(table, b',', out)?)
}

/// Writes rows with a delimiter between their fields.
pub(super) struct Delimited<W: Write> {
    csv: Writer<W>,
    /// The digits of a number or a day.
    digits: Vec<u8>,
}

impl<W: Write> Delimited<W> {
    /// Writes the names of the columns.
    pub(super) fn new(table: &Table<'_>, delimiter: u8, out: W) -> io::Result<Self> {
        let mut csv = WriterBuilder::new().delimiter(delimiter).terminator(Terminator::CRLF).from_writer(out);
        csv.write_record(table.columns.iter().map(|column| &column.name))?;
        Ok(Self { csv, digits: Vec::new() })
    }
}

impl<W: Write> RowWriter for Delimited<W> {
    fn row(&mut self, row: &mut Row<'_>) -> io::Result<()> {
        for cell in &row.cells {
            match cell {
                Cell::Empty => self.csv.write_field(b"")?,
                Cell::Text(text) => self.csv.write_field(guarded(text).as_bytes())?,
                other => {
                    self.digits.clear();
                    write!(self.digits, "{other}")?;
                    self.csv.write_field(&self.digits)?;
                }
            }
        }
        Ok(self.csv.write_record(None::<&[u8]>)?)
    }

    fn finish(&mut self) -> io::Result<()> {
        self.csv.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::opendata::table::TableDefinition;
    use crate::registry::tables::TableId;
    use crate::registry::values::LangTag;
    use crate::strings::Translations;

    #[test]
    fn fields_are_quoted_and_guarded_where_needed() {
        let texts = ["plain", "a,b", "say \"so\"", "two\nlines", "lone\rreturn", "=1+1", "nul\0byte", ""];
        let translations = Translations::built_in(&[LangTag::EN]);
        let table = TableDefinition::<&str>::new(TableId::Aliases, &translations)
            .column("text", |text| *text)
            .column("length", |text| text.len())
            .records(|| texts.into_iter());
        let mut out = Vec::new();
        write_csv(&table, &mut out).unwrap();
        let expected = "text,length\r\nplain,5\r\n\"a,b\",3\r\n\"say \"\"so\"\"\",8\r\n\"two\nlines\",9\r\n\
                        \"lone\rreturn\",11\r\n'=1+1,4\r\nnul\0byte,8\r\n,0\r\n";
        assert_eq!(String::from_utf8(out).unwrap(), expected);
    }
}
