//! Records the published state of the register as its next revision: what `tizilim snapshot` does.
//!
//! A [`Snapshot`] compares the tables of the open data with the last revision and holds only what differs; `write` puts it under
//! `registry/revisions/` as a whole or not at all. It stands above the open data, whose tables it takes, and beside
//! [`publish`](crate::publish), which reads what is recorded here.

mod revision;
mod write;

pub use revision::{Particulars, RecordDifference, Snapshot, TableDifference};
pub use write::WriteError;
