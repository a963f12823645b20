//! The source files of a register: the one seam between loading and the disk, so that tests run without one.

use std::path::{Path, PathBuf};

use super::source_files::{FoundFile, SourceRoot};
use crate::timings::span;

/// The folders that are read: records, texts, and what is laid over the built-in theme.
pub const SOURCE_FOLDERS: [&str; 3] = ["registry", "content", THEMES];

/// The folder of themes. Its files are looked at for what no file of a register may hold; the site reads them itself.
pub(super) const THEMES: &str = "themes";

/// The files under `registry/`, `content/` and `themes/`, sorted by path.
#[derive(Debug, Default)]
pub struct SourceTree {
    /// Path from the root with `/` between its parts, and the bytes or why they could not be read.
    pub files: Vec<FoundFile>,
}

/// The root could not be used at all.
#[derive(Debug, thiserror::Error)]
pub enum TreeError {
    /// The root is not a folder.
    #[error("{path} is not a folder; name the register's root with --root", path = .0.display())]
    NotAFolder(PathBuf),
}

impl SourceTree {
    /// Reads the sources under a root. Files whose names begin with a dot are no sources; files that cannot be read are
    /// kept with their error, so that they are reported and not skipped.
    ///
    /// # Errors
    /// When the root is not a folder.
    pub fn read(root: &Path) -> Result<Self, TreeError> {
        let not_a_folder = || TreeError::NotAFolder(root.to_owned());
        if !root.is_dir() {
            return Err(not_a_folder());
        }
        let _span = span("find sources");
        let sources = SourceRoot::new(root).map_err(|_| not_a_folder())?;
        let mut files: Vec<_> = SOURCE_FOLDERS.iter().flat_map(|folder| sources.files(folder)).collect();
        files.sort_by(|a, b| a.0.cmp(&b.0));
        Ok(Self { files })
    }

    /// Sources that a test or a program holds in memory.
    pub fn from_texts<'t>(texts: impl IntoIterator<Item = (&'t str, &'t str)>) -> Self {
        let mut files: Vec<_> =
            texts.into_iter().map(|(path, text)| (path.to_owned(), Ok(text.as_bytes().to_vec()))).collect();
        files.sort_by(|a: &(String, _), b| a.0.cmp(&b.0));
        Self { files }
    }
}
