//! The register as linked data (RDF 1.1): services in CPSV-AP, the classifier in SKOS, acts in ELI, and the catalogue of
//! all open data in DCAT-AP, each as Turtle and as JSON-LD.
//!
//! [`Graph`] holds statements, [`LinkedNames`] makes the addresses that name things, `services` and `rules` (through a `describer`),
//! `cited`, `offices`, `acts`, `mentions`, `kinds`, `classifier` and `catalog` say what the register knows in a vocabulary, `register`, `forms` and
//! `json_ld` write it. The
//! catalogue is written last, since it names the sizes and checksums of all other files.

mod acts;
mod bases;
mod bodies;
mod catalog;
mod channels;
mod cited;
mod classifier;
mod codes;
mod costs;
mod describer;
mod forms;
mod graph;
mod hours;
mod identifiers;
mod json_ld;
mod kinds;
mod labels;
mod mentions;
mod names;
mod offices;
mod phones;
mod register;
mod rules;
mod schemes;
mod services;
mod settlements;
pub mod vocabulary;

pub use graph::{Graph, GraphNode, UnofficialNotes};
pub use names::LinkedNames;

use super::checksums::WrittenFile;
use super::source::Source;
use crate::addresses::data::{self, LinkedDocument};
use crate::datasets::Dataset;
use crate::files::{FileSink, SinkError};
use forms::Forms;
use labels::Labels;

/// Writes everything but the catalogue: services (CPSV-AP 3.2.0), the classifier (SKOS), acts (ELI).
///
/// # Errors
/// When the sink does not take a file, or there is no room for temporary files.
pub(super) fn write(source: &Source<'_>, sink: &dyn FileSink) -> Result<(), SinkError> {
    let names = LinkedNames::new(source.links, source.languages());
    let labels = Labels::new(source);
    let (services, others) = rayon::join(
        || put(data::SERVICES, register::write(source, &names, &labels)?, sink),
        || {
            put(data::CLASSIFIER, Forms::new(classifier::graph(source, &names, &labels))?, sink)?;
            put(data::ACTS, Forms::new(acts::graph(source, &names, &labels))?, sink)
        },
    );
    services.and(others)
}

/// Writes the catalogue of the files that were written before.
///
/// # Errors
/// When the sink does not take a file.
pub(super) fn write_catalogue(
    source: &Source<'_>,
    tables: &[Dataset],
    files: &[WrittenFile],
    sink: &dyn FileSink,
) -> Result<(), SinkError> {
    put(data::CATALOGUE, Forms::new(catalog::graph(source, tables, files))?, sink)
}

/// Puts a document in both forms.
fn put(document: LinkedDocument, forms: Forms, sink: &dyn FileSink) -> Result<(), SinkError> {
    let (turtle, json_ld) = forms.finish()?;
    sink.put_file(document.turtle, &turtle)?;
    sink.put_file(document.json_ld, &json_ld)?;
    Ok(())
}
