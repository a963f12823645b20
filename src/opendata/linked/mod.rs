//! The register as linked data (RDF 1.1): services in CPSV-AP, the classifier in SKOS, acts in ELI, and the catalogue of
//! all open data in DCAT-AP, each as Turtle and as JSON-LD.
//!
//! [`Graph`] holds statements, [`Names`] makes the addresses that name things, `services`, `offices`, `rules`, `acts`,
//! `classifier` and `catalog` say what the register knows in a vocabulary. The catalogue is written last, since it names
//! the sizes and checksums of all other files.

mod acts;
mod catalog;
mod classifier;
mod codes;
mod graph;
mod names;
mod offices;
mod rules;
mod services;
pub mod vocabulary;

pub use graph::{Graph, Node};
pub use names::Names;

pub(super) use rules::provision_words;
pub(super) use services::{competent_body, description, processing_time};

use rayon::prelude::*;

use super::FOLDER;
use super::catalogue::Dataset;
use super::checksums::WrittenFile;
use super::source::Source;
use crate::files::{FileSink, SinkError};

/// A file of linked data, but for the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Document {
    /// Services (CPSV-AP 3.2.0).
    Services,
    /// Sections, subsections and lists of words (SKOS).
    Classifier,
    /// Acts (ELI).
    Acts,
}

impl Document {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Services, Self::Classifier, Self::Acts];

    /// The name of its files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Services => "services",
            Self::Classifier => "classifier",
            Self::Acts => "acts",
        }
    }

    /// What it says.
    pub fn graph(self, source: &Source<'_>) -> Graph {
        let names = Names::new(source.links, source.languages());
        match self {
            Self::Services => services::graph(source, &names),
            Self::Classifier => classifier::graph(source, &names),
            Self::Acts => acts::graph(source, &names),
        }
    }
}

/// Writes everything but the catalogue.
///
/// # Errors
/// When the sink does not take a file.
pub(super) fn write(source: &Source<'_>, sink: &dyn FileSink) -> Result<(), SinkError> {
    Document::ALL.par_iter().try_for_each(|document| put(document.name(), &document.graph(source), sink))
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
    put("catalog", &catalog::graph(source, tables, files), sink)
}

/// Writes a graph in both forms.
fn put(name: &str, graph: &Graph, sink: &dyn FileSink) -> Result<(), SinkError> {
    sink.put(&format!("{FOLDER}{name}.ttl"), &graph.turtle()?)?;
    sink.put(&format!("{FOLDER}{name}.jsonld"), &graph.json_ld()?)
}
