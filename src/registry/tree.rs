//! The source files of a register: the one seam between loading and the disk, so that tests run without one.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

/// The folders that hold sources, in the order in which they are read.
const FOLDERS: [&str; 2] = ["registry", "content"];

/// The files under `registry/` and `content/`, sorted by path.
#[derive(Debug, Default)]
pub struct SourceTree {
    /// Path from the root with `/` between its parts, and the bytes or why they could not be read.
    pub files: Vec<(String, io::Result<Vec<u8>>)>,
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
        if !root.is_dir() {
            return Err(TreeError::NotAFolder(root.to_owned()));
        }
        let mut files = Vec::new();
        for folder in FOLDERS.map(|folder| root.join(folder)).iter().filter(|folder| folder.exists()) {
            let entries = WalkDir::new(folder)
                .follow_links(true)
                .into_iter()
                .filter_entry(|entry| entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.'));
            for entry in entries {
                match entry {
                    Ok(entry) if entry.file_type().is_dir() => {}
                    Ok(entry) if entry.file_type().is_file() => {
                        files.push((name(root, entry.path()), fs::read(entry.path())));
                    }
                    Ok(entry) => files.push((
                        name(root, entry.path()),
                        Err(io::Error::new(io::ErrorKind::InvalidInput, "neither a file nor a folder")),
                    )),
                    Err(error) => {
                        let path = error.path().map_or_else(|| folder.clone(), Path::to_owned);
                        files.push((name(root, &path), Err(error.into())));
                    }
                }
            }
        }
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

/// The path as it is printed to people.
fn name(root: &Path, path: &Path) -> String {
    let inner = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = inner.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}
