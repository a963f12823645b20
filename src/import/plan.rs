//! What an import would write, compared with what is there: nothing that an editor changed is overwritten unasked.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use similar::TextDiff;
use thiserror::Error;

use super::Imported;

/// How a file stands to what is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// There is none yet.
    New,
    /// It is there, and equal.
    Same,
    /// It is there, and entries are added at its end.
    Extended,
    /// It is there and differs: the difference as a unified diff.
    Differs(String),
}

impl State {
    /// The word in summaries.
    pub fn word(&self) -> &'static str {
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
pub struct Planned {
    /// Its path in the register.
    pub path: String,
    /// Its content.
    pub content: String,
    /// How it stands to what is there.
    pub state: State,
}

/// All files of an import.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The files, by path.
    pub files: Vec<Planned>,
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
        source: std::io::Error,
    },
    /// A file cannot be written.
    #[error("cannot write {}", path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
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
            let state = match read(&root.join(&path))? {
                None => State::New,
                Some(old) if old == content => State::Same,
                Some(old) => State::Differs(diff(&path, &old, &content)),
            };
            files.push(Planned { path, content, state });
        }
        extend(&mut files, imported.additions(), root)?;
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(Self { files })
    }

    /// Whether a file that is there differs.
    pub fn has_differences(&self) -> bool {
        self.files.iter().any(|file| matches!(file.state, State::Differs(_)))
    }

    /// Writes the files that are new, extended or differ.
    ///
    /// # Errors
    /// When a folder or file cannot be written.
    pub fn write(&self, root: &Path) -> Result<(), PlanError> {
        for file in self.files.iter().filter(|file| file.state != State::Same) {
            let path = root.join(&file.path);
            let written = path
                .parent()
                .map_or(Ok(()), std::fs::create_dir_all)
                .and_then(|()| std::fs::write(&path, &file.content));
            written.map_err(|source| PlanError::Write { path, source })?;
        }
        Ok(())
    }
}

/// Adds entries at the end of files that acts share.
fn extend(files: &mut Vec<Planned>, additions: BTreeMap<String, String>, root: &Path) -> Result<(), PlanError> {
    for (path, added) in additions {
        let (content, state) = match read(&root.join(&path))? {
            None => (added, State::New),
            Some(old) => (format!("{}\n\n{added}", old.trim_end()), State::Extended),
        };
        files.push(Planned { path, content, state });
    }
    Ok(())
}

/// The text of a file; bytes that are no text are shown as such, for they differ in any case.
fn read(path: &Path) -> Result<Option<String>, PlanError> {
    match std::fs::read(path) {
        Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(source) => Err(PlanError::Read { path: path.to_owned(), source }),
    }
}

fn diff(path: &str, old: &str, new: &str) -> String {
    let diff = TextDiff::configure().timeout(std::time::Duration::from_secs(2)).diff_lines(old, new);
    diff.unified_diff().context_radius(2).header(path, &format!("{path} (import)")).to_string()
}
