//! The files of a dump: a table's state as CSV, and the list of all records with their hashes.

use std::fs::File;
use std::io::{self, BufWriter};

use csv::{Terminator, Writer, WriterBuilder};

use crate::opendata::guard::guarded;
use crate::registry::revisions::{Datum, TableRecords};

/// CSV as all tables have it: RFC 4180, UTF-8, CRLF.
fn csv_writer<W: io::Write>(out: W) -> Writer<W> {
    WriterBuilder::new().terminator(Terminator::CRLF).from_writer(out)
}

/// The state of a table, in the order of the keys.
pub(super) fn write_csv(columns: &[String], state: &TableRecords<'_>, out: impl io::Write) -> io::Result<()> {
    let mut csv = csv_writer(out);
    csv.write_record(columns)?;
    for entry in state.values() {
        let values = entry.values();
        for column in columns {
            match values.get(column) {
                Some(Datum::Text(text)) => csv.write_field(guarded(text).as_bytes())?,
                Some(other) => csv.write_field(other.to_string())?,
                None => csv.write_field("")?,
            }
        }
        csv.write_record(None::<&[u8]>)?;
    }
    csv.flush()
}

/// `records.csv` of a revision, in a temporary file: every record with the hash of what it says.
pub(super) struct RecordList(Writer<BufWriter<File>>);

impl RecordList {
    pub(super) fn new() -> io::Result<Self> {
        let mut csv = csv_writer(BufWriter::new(tempfile::tempfile()?));
        csv.write_record(["entity", "id", "sha256"])?;
        Ok(Self(csv))
    }

    pub(super) fn add(&mut self, table: &str, state: &TableRecords<'_>) -> io::Result<()> {
        for (id, entry) in state {
            self.0.write_record([table, &guarded(id), entry.sha256])?;
        }
        Ok(())
    }

    pub(super) fn finish(self) -> io::Result<File> {
        let out = self.0.into_inner().map_err(|error| error.into_error())?;
        out.into_inner().map_err(|error| error.into_error())
    }
}
