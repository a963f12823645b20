//! What can go wrong while an index is written or asked.

use std::io;
use std::path::PathBuf;

use crate::files::SinkError;

/// Why an index could not be written or asked. Each message says what to do.
#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    /// There is no index in the folder.
    #[error("there is no search index in {}; write one with `tizilim build`", .0.display())]
    Missing(PathBuf),
    /// The folder holds an index of another program.
    #[error(
        "the index in {} was not written by tizilim; name the folder `search/index` of a site that `tizilim build` wrote",
        .0.display()
    )]
    Foreign(PathBuf),
    /// The index was written by another version of this program.
    #[error(
        "the search index in {} has the format {found}, this program reads the format {expected}; write it again with `tizilim build`",
        path.display()
    )]
    OtherVersion {
        /// The folder.
        path: PathBuf,
        /// The format that the index says it has.
        found: u64,
        /// The format that this program reads.
        expected: u32,
    },
    /// A file of the index is not as it was written.
    #[error("the search index in {} is damaged ({reason}); write it again with `tizilim build`", path.display())]
    Damaged {
        /// The folder.
        path: PathBuf,
        /// What is wrong, and with which file.
        reason: String,
    },
    /// A file of the index could not be read.
    #[error("{} cannot be read: {source}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The index library failed.
    #[error("the search index failed: {0}")]
    Index(#[from] tantivy::TantivyError),
    /// The index library failed to read or write.
    #[error("the search index failed: {0}")]
    Io(#[from] io::Error),
    /// A finished file could not be handed over.
    #[error("a file of the search index could not be kept: {0}")]
    Sink(#[source] SinkError),
}
