//! The register as open data: tables in CSV and JSON, a JSON document for each service, BPMN for each procedure, the texts of
//! acts in XML, linked data, Open Referral, a static API, and the checksums of all files.
//!
//! The way through: a [`Source`] makes the register ready, [`tables`] describes each [`Table`] (columns with their
//! meanings and how records yield their cells), [`write_csv`] and [`write_json`] turn tables into bytes row by row, and
//! [`write()`] puts everything into a sink. [`catalogue()`] tells pages what there is. Nothing here knows of pages or the
//! disk.
//!
//! `docs/data.md` describes for consumers what this module writes, and is checked against it.

pub mod akoma_ntoso;
pub mod api;
mod caption;
mod catalogue;
mod cell;
mod checksums;
mod column;
mod guard;
pub mod hsds;
pub mod linked;
mod links;
mod procedures;
mod source;
mod table;
pub mod tables;
mod writers;

pub use caption::Caption;
pub use catalogue::{DataFile, Dataset, Format, catalogue};
pub use cell::Cell;
pub use column::{Column, Kind, Reference};
pub use guard::{guarded, unguarded};
pub use links::Links;
pub use source::{PlacedOffice, ServiceCount, Source, services_of_office};
pub use table::{Definition, Rows, Table};
pub use writers::{write_csv, write_json};

use rayon::prelude::*;

use crate::files::{FileSink, SinkError};
use crate::published;
use crate::registry::Registry;
use crate::registry::model::Service;
use checksums::Checksummed;

/// The folder of the open data, from the site's root.
pub const FOLDER: &str = published::DATA;

/// The path of the list of checksums, from the site's root.
pub const CHECKSUMS: &str = "data/SHA256SUMS";

/// What was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Summary {
    /// Tables.
    pub tables: usize,
    /// Rows of all tables together.
    pub rows: usize,
    /// Files, the list of checksums among them.
    pub files: usize,
    /// Bytes of all files together.
    pub bytes: u64,
}

/// Writes all open data of a register. The base is the address under which the site stands.
///
/// Files are made in parallel, each in one piece of memory that is freed once the sink has taken it. Their bytes depend
/// on the register and the base alone.
///
/// # Errors When the sink does not take a file.
pub fn write(registry: &Registry, base_url: &str, sink: &dyn FileSink) -> Result<Summary, SinkError> {
    let source = Source::new(registry, base_url);
    let tables = tables::all(&source);
    let sink = Checksummed::new(sink);
    let files = tables.iter().flat_map(|table| Format::ALL.iter().map(move |&format| Job::Table(table, format)));
    let records = registry.services.iter().map(Job::Record);
    let texts = akoma_ntoso::documents(registry).into_iter().map(Job::Text);
    let diagrams = procedures::drawn(registry).map(Job::Diagram);
    let jobs: Vec<_> = files.chain(records).chain(texts).chain(diagrams).collect();
    jobs.par_iter().try_for_each(|job| job.run(&source, &sink))?;
    linked::write(&source, &sink)?;
    hsds::write(&source, &sink)?;
    api::write(&source, &sink)?;
    linked::write_catalogue(&source, &catalogue(registry), &sink.files()?, &sink)?;
    let (files, bytes) = sink.finish()?;
    Ok(Summary { tables: tables.len(), rows: tables.iter().map(Table::row_count).sum(), files, bytes })
}

/// A file to be written.
enum Job<'j, 'r> {
    Table(&'j Table<'r>, Format),
    Record(&'j Service),
    Text(akoma_ntoso::Document<'j>),
    Diagram(procedures::Drawn<'r>),
}

impl Job<'_, '_> {
    fn run(&self, source: &Source<'_>, sink: &Checksummed<'_>) -> Result<(), SinkError> {
        match self {
            Self::Table(table, format) => {
                let mut bytes = Vec::new();
                match format {
                    Format::Csv => write_csv(table, &mut bytes)?,
                    Format::Json => write_json(table, &mut bytes)?,
                }
                sink.put(&format.path(table.name), &bytes)
            }
            Self::Text(document) => sink.put(&document.path(), &document.bytes(source.registry, source.links.base())),
            Self::Record(service) => {
                sink.put(&published::service_record(service), &writers::record_json(source, service)?)
            }
            Self::Diagram(drawn) => sink.put(&drawn.path(), drawn.bpmn(&source.links).as_bytes()),
        }
    }
}
