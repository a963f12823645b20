//! The register as open data: tables in many forms and as packages (a data package, a database, a workbook, an archive), a JSON
//! document for each service, BPMN for each procedure, the texts of acts in XML, linked data, Open Referral, a static API, and
//! the checksums of all files.
//!
//! The way through: a [`Source`] makes the register ready, [`tables`] describes each [`Table`] (columns with their
//! meanings and how records yield their cells), [`formats`] turns tables into bytes row by row, `jobs` makes what is a file (or several of
//! one table) by itself, `packages` puts all tables into one file, and [`write()`] puts everything into a sink. [`open_data`] describes for pages what there is. Nothing here knows of pages or the
//! disk.
//!
//! `docs/data.md` describes for consumers what this module writes, and is checked against it.

pub mod akoma_ntoso;
pub mod api;
mod catalogue;
mod cell;
mod checksums;
mod column;
mod content;
mod dictionary;
mod document;
mod examples;
pub mod formats;
mod geojson;
mod guard;
pub mod hsds;
mod jobs;
pub mod linked;
mod links;
mod packages;
mod preview;
mod procedures;
mod report;
mod revisions;
mod service_record;
mod source;
mod state;
mod table;
pub mod tables;
mod value;
mod version;
mod write;

pub use catalogue::catalogue;
pub use cell::Cell;
pub use column::{ColumnBuilder, column};
pub use formats::{TableFormat, write_csv, write_excel_csv, write_json, write_ndjson};
pub use guard::{guarded, unguarded};
pub use links::Links;
pub use preview::open_data;
pub use report::report_json;
pub use source::{PlacedOffice, ServiceCount, Source};
pub use state::{TableState, each_state};
pub use table::{Rows, Table, TableDefinition};
pub use value::ColumnValue;
pub use version::VERSION;
pub use write::{Summary, write};
