//! What an import would write, compared with what is there: nothing that an editor changed is overwritten unasked.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use similar::TextDiff;
use thiserror::Error;

use super::imported::Imported;
use super::merge::merge;
use crate::registry::source_files::SourceRoot;

/// How a file stands to what is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileState {
    /// There is none yet.
    New,
    /// It is there, and equal.
    Same,
    /// It is there, and keys or entries that it lacks are added.
    Extended,
    /// It is there and differs: the difference as a unified diff.
    Differs(String),
}

impl FileState {
    /// The word in summaries.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Same => "unchanged",
            Self::Extended => "extended",
            Self::Differs(_) => "differs",
        }
    }
}

/// A file to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedFile {
    /// Its path in the register.
    pub path: String,
    /// Its content.
    pub content: String,
    /// How it stands to what is there.
    pub state: FileState,
}

/// All files of an import.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The files, by path.
    pub files: Vec<PlannedFile>,
}

/// Why files could not be compared or written.
#[derive(Debug, Error)]
pub enum PlanError {
    /// A file that is there cannot be read.
    #[error("cannot read {}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A file cannot be written.
    #[error("cannot write {}", path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

impl Plan {
    /// Compares an import with a register.
    ///
    /// # Errors
    /// When a file that is there cannot be read.
    pub fn new(imported: &Imported, root: &Path) -> Result<Self, PlanError> {
        let mut files = Vec::new();
        for (path, content) in imported.files() {
            let (content, state) = match read(root, &path)? {
                None => (content, FileState::New),
                Some(old) if old == content => (content, FileState::Same),
                Some(old) if path.ends_with(".toml") => merged(imported, &path, &old, content, false),
                Some(old) => {
                    let diff = diff(&path, &old, &content);
                    (content, FileState::Differs(diff))
                }
            };
            files.push(PlannedFile { path, content, state });
        }
        for (path, content) in imported.additions() {
            let (content, state) = match read(root, &path)? {
                None => (content, FileState::New),
                Some(old) => merged(imported, &path, &old, content, true),
            };
            files.push(PlannedFile { path, content, state });
        }
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(Self { files })
    }

    /// Whether a file that is there differs.
    pub fn has_differences(&self) -> bool {
        self.files.iter().any(|file| matches!(file.state, FileState::Differs(_)))
    }

    /// Writes the files that are new, extended or differ.
    ///
    /// # Errors
    /// When a folder or file cannot be written.
    pub fn write(&self, root: &Path) -> Result<(), PlanError> {
        let failed = |path: PathBuf| move |source| PlanError::Write { path, source };
        fs::create_dir_all(root).map_err(failed(root.to_owned()))?;
        let sources = SourceRoot::new(root).map_err(failed(root.to_owned()))?;
        for file in self.files.iter().filter(|file| file.state != FileState::Same) {
            let written = sources.place(&file.path).map_err(io::Error::from).and_then(|path| {
                path.parent().map_or(Ok(()), fs::create_dir_all)?;
                fs::write(path, &file.content)
            });
            written.map_err(failed(root.join(&file.path)))?;
        }
        Ok(())
    }
}

/// A file that is there with what the import adds to it. Keys of a language that the file lacks are added unasked, and so
/// are entries of files that acts share; whatever else would change the file is a difference.
fn merged(imported: &Imported, path: &str, old: &str, fresh: String, shared: bool) -> (String, FileState) {
    let Some(merged) = merge(old, &fresh, &imported.id, imported.language) else {
        let diff = diff(path, old, &fresh);
        return (fresh, FileState::Differs(diff));
    };
    let state = if merged.contradicts || merged.added && !merged.is_new_language && !shared {
        FileState::Differs(diff(path, old, &merged.text))
    } else if merged.added {
        FileState::Extended
    } else {
        FileState::Same
    };
    (merged.text, state)
}

/// The text of a file; bytes that are no text are shown as such, for they differ in any case.
fn read(root: &Path, path: &str) -> Result<Option<String>, PlanError> {
    let read = match SourceRoot::new(root) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        sources => sources.and_then(|sources| Ok(sources.read(path)?)),
    };
    let bytes = read.map_err(|source| PlanError::Read { path: root.join(path), source })?;
    Ok(bytes.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()))
}

fn diff(path: &str, old: &str, new: &str) -> String {
    let diff = TextDiff::configure().timeout(std::time::Duration::from_secs(2)).diff_lines(old, new);
    diff.unified_diff().context_radius(2).header(path, &format!("{path} (import)")).to_string()
}
