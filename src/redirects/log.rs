//! From where to where a site leads on.

use std::collections::{BTreeMap, HashSet};
use std::fs::File;
use std::sync::Mutex;

use serde::{Deserialize, Serialize};

use super::former_paths::FormerPaths;
use crate::checksum::Checksum;
use crate::files::{FileSink, KeptFile, SinkError};

/// A file that stood elsewhere before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Redirect {
    /// The path at which it stood, from the site's root. Of a page, the folder, with its final `/`.
    pub from: String,
    /// The path at which it stands.
    pub to: String,
}

/// A sink that hands files on and notes where each stood before.
pub struct RedirectLog<'s> {
    sink: &'s dyn FileSink,
    former: &'s FormerPaths,
    /// The paths of files that moved, and where each stood.
    noted: Mutex<BTreeMap<String, Vec<String>>>,
}

impl<'s> RedirectLog<'s> {
    /// A log of what goes into a sink.
    pub fn new(sink: &'s dyn FileSink, former: &'s FormerPaths) -> Self {
        Self { sink, former, noted: Mutex::default() }
    }

    fn note(&self, path: &str) -> Result<(), SinkError> {
        let before = self.former.of_file(path);
        if !before.is_empty() {
            let mut noted = self.noted.lock().map_err(|_| "a thread panicked")?;
            noted.insert(path.to_owned(), before);
        }
        Ok(())
    }

    /// What was noted, by the former path.
    ///
    /// # Errors
    /// When a thread panicked while it put a file.
    pub fn into_redirects(self) -> Result<Vec<Redirect>, SinkError> {
        let noted = self.noted.into_inner().map_err(|_| "a thread panicked")?;
        // A file that was put where it stood before may stand under another former id there.
        let former: HashSet<_> = noted.values().flatten().collect();
        let present = noted.iter().filter(|(path, _)| !former.contains(path));
        let all: BTreeMap<_, _> = present
            .flat_map(|(path, before)| before.iter().map(move |before| (address(before), address(path))))
            .collect();
        Ok(all.into_iter().map(|(from, to)| Redirect { from, to }).collect())
    }
}

/// The address of a file, from the site's root: pages go by their folders.
fn address(path: &str) -> String {
    path.strip_suffix("index.html").unwrap_or(path).to_owned()
}

impl FileSink for RedirectLog<'_> {
    fn put(&self, path: &str, bytes: &[u8]) -> Result<Checksum, SinkError> {
        self.note(path)?;
        self.sink.put(path, bytes)
    }

    fn put_file(&self, path: &str, file: &File) -> Result<Checksum, SinkError> {
        self.note(path)?;
        self.sink.put_file(path, file)
    }

    fn had(&self, path: &str) -> bool {
        self.sink.had(path)
    }

    fn keep(&self, paths: &[&str]) -> Result<Option<Vec<KeptFile>>, SinkError> {
        let kept = self.sink.keep(paths)?;
        if kept.is_some() {
            paths.iter().try_for_each(|path| self.note(path))?;
        }
        Ok(kept)
    }
}
