//! How finished files leave the parts that make them: `site`, `opendata` and `search` put them into a [`FileSink`]; which
//! one it is (the output folder, or memory in tests) they do not know.

use std::collections::BTreeMap;
use std::error::Error;
use std::sync::Mutex;

/// Why a sink did not take a file: its path is wrong, or the disk failed.
pub type SinkError = Box<dyn Error + Send + Sync>;

/// Takes finished files, from several threads at once.
pub trait FileSink: Sync {
    /// Takes one file. The path is relative to the site's root, its parts divided by `/`.
    ///
    /// # Errors
    /// When the path is not one that a site may have, or the file cannot be kept.
    fn put(&self, path: &str, bytes: &[u8]) -> Result<(), SinkError>;
}

/// Keeps files in memory, for tests and previews.
#[derive(Debug, Default)]
pub struct MemorySink {
    files: Mutex<BTreeMap<String, Vec<u8>>>,
}

impl MemorySink {
    /// The files, by path.
    ///
    /// # Panics
    /// If a thread panicked while it put a file.
    pub fn into_files(self) -> BTreeMap<String, Vec<u8>> {
        self.files.into_inner().expect("no thread panicked")
    }
}

impl FileSink for MemorySink {
    fn put(&self, path: &str, bytes: &[u8]) -> Result<(), SinkError> {
        let before = self.files.lock().map_err(|_| "a thread panicked")?.insert(path.to_owned(), bytes.to_vec());
        if before.is_some() { Err(format!("{path} was put twice").into()) } else { Ok(()) }
    }
}
