//! Revisions: the published states of the register, and what changed from one to the next.
//!
//! `registry/revisions/<id>/` holds the head of a revision (`revision.toml`) and, for each table of the open data, only what
//! differs from the revision before, a line a record ([`RevisionLine`]); the first holds all. Putting them together one after another
//! ([`Fold`]) gives the state of each. Here they are kept as the text that they were read as, and read line by line when
//! somebody asks: one table at a time is in memory as records.
//!
//! What the tables are is known to the open data alone; here a table is its name, its columns and its records.

mod changes;
mod fold;
mod line;
mod revision;

pub use changes::{ChangeKind, FieldChange, RecordChange, changes_of, compared, each_change};
pub use fold::{Fold, StateEntry, TableRecords, Touched, state_hash};
pub use line::{BadLine, Datum, RevisionLine, Values, called, hash};
pub use revision::{FOLDER, Revision, TableText, tables};
