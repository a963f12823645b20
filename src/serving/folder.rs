//! The folder that the configurations are written into.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::configurations::{NAMES, files};
use super::headers::MARK;
use crate::redirects::Redirect;
use crate::site::BaseUrl;

/// A folder that may be written into.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
}

/// The configurations could not be written.
#[derive(Debug, thiserror::Error)]
pub enum ServingError {
    /// The folder is the site's, or the sources'.
    #[error("{} lies in {}, which holds other things; give another folder to --server-config", .folder.display(), .inside.display())]
    Inside {
        /// The folder.
        folder: PathBuf,
        /// In what it lies.
        inside: PathBuf,
    },
    /// A file of that name is somebody else's.
    #[error("{} was not written by this program, and is left as it is; move it away or give another folder", .0.display())]
    Stranger(PathBuf),
    /// The disk failed.
    #[error("cannot write {}: {cause}", .path.display())]
    Disk {
        /// The file.
        path: PathBuf,
        /// Why.
        cause: io::Error,
    },
}

impl ServingError {
    /// Whether another folder would have been taken.
    pub fn is_refusal(&self) -> bool {
        !matches!(self, Self::Disk { .. })
    }
}

impl Folder {
    /// A folder that lies in none of `others`, in which no file of somebody else's stands where one must be written. It need
    /// not exist.
    ///
    /// # Errors
    /// When it does, or when it cannot be looked at.
    pub fn new(path: &Path, others: &[PathBuf]) -> Result<Self, ServingError> {
        let whole = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        if let Some(inside) = others.iter().find(|other| whole(path).starts_with(whole(other))) {
            return Err(ServingError::Inside { folder: path.to_owned(), inside: inside.clone() });
        }
        for name in NAMES {
            let file = path.join(name);
            // A pipe in the place of a file would be waited for without end.
            if fs::metadata(&file).is_ok_and(|there| !there.is_file()) {
                return Err(ServingError::Stranger(file));
            }
            match fs::read(&file) {
                Ok(found) if !found.starts_with(MARK.as_bytes()) => return Err(ServingError::Stranger(file)),
                Err(cause) if cause.kind() != ErrorKind::NotFound => {
                    return Err(ServingError::Disk { path: file, cause });
                }
                _ => {}
            }
        }
        Ok(Self { path: path.to_owned() })
    }

    /// Writes the configurations.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn write(&self, base: &BaseUrl, redirects: &[Redirect]) -> Result<(), ServingError> {
        let failed = |path: &Path| {
            let path = path.to_owned();
            move |cause| ServingError::Disk { path, cause }
        };
        fs::create_dir_all(&self.path).map_err(failed(&self.path))?;
        for (name, content) in NAMES.into_iter().zip(files(base, redirects)) {
            let file = self.path.join(name);
            // Beside it and renamed, so that a server never reads half of it.
            let new = self.path.join(format!(".{name}.new"));
            fs::write(&new, content).and_then(|()| fs::rename(&new, &file)).map_err(failed(&file))?;
        }
        Ok(())
    }
}
