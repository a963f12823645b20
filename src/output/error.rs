//! The errors of a publication. Each message says where it failed, why, and what to do.

use std::fmt;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// Why a publication failed. Unless a variant says otherwise, the output folder is as it was before.
///
/// The message is complete: it contains the cause, so `Error::source` yields nothing that it would repeat.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum OutputError {
    /// The output folder is the root of a file system.
    #[error(
        "the output folder cannot be {}, the root of a file system; name a folder of its own, such as \"public\"",
        .path.display()
    )]
    Root {
        /// The output folder.
        path: PathBuf,
    },

    /// The output folder is or contains a folder that must live on: the sources, or the current directory.
    #[error(
        "the output folder {} is replaced as a whole, but contains {}; name a folder of its own, such as \"public\"",
        .path.display(), .inside.display()
    )]
    Protected {
        /// The output folder.
        path: PathBuf,
        /// What lies in it.
        inside: PathBuf,
    },

    /// The output path is a file or something else that is not a folder.
    #[error(
        "the output folder {} exists and is not a folder; move it away, or name another output folder",
        .path.display()
    )]
    NotAFolder {
        /// The output path.
        path: PathBuf,
    },

    /// The folder that should hold the output folder does not exist. Creating it would be writing outside.
    #[error(
        "the output folder {} cannot be created, because its parent folder {} does not exist; create it first",
        .path.display(), .parent.display()
    )]
    NoParent {
        /// The output folder.
        path: PathBuf,
        /// The missing folder.
        parent: PathBuf,
    },

    /// The output folder is the root of a mounted file system or of a subvolume, so no other can take its place.
    #[error(
        "the output folder {} is the mount point of another file system, so it cannot be replaced by the new site; \
         name a folder inside it",
        .path.display()
    )]
    MountPoint {
        /// The output folder.
        path: PathBuf,
    },

    /// The output folder holds something that this program did not write.
    #[error(
        "the output folder {} is replaced as a whole, but contains files that tizilim did not write:\n{files}\n\
         move them elsewhere, or name another output folder",
        .path.display()
    )]
    ForeignFiles {
        /// The output folder.
        path: PathBuf,
        /// What was found in it.
        files: ForeignFiles,
    },

    /// The manifest in the output folder is not as this program writes it.
    #[error(
        "line {line} of {} is broken: {why}; restore the file, or delete the output folder and publish again",
        .path.display()
    )]
    CorruptManifest {
        /// The manifest.
        path: PathBuf,
        /// The line, counted from 1.
        line: usize,
        /// What is wrong with it.
        why: String,
    },

    /// The manifest in the output folder comes from a newer version of this program.
    #[error(
        "{} has format version {version}, which this tizilim does not know; use the newer tizilim that wrote it, \
         or delete the output folder and publish again",
        .path.display()
    )]
    NewerManifest {
        /// The manifest.
        path: PathBuf,
        /// Its version.
        version: u32,
    },

    /// Another publication into the same folder is under way.
    #[error(
        "another tizilim is publishing into {} (it holds {}); wait until it has ended",
        .path.display(), .lock.display()
    )]
    Locked {
        /// The output folder.
        path: PathBuf,
        /// The lock file.
        lock: PathBuf,
    },

    /// Two files of one publication have the same path.
    #[error("two files would be published as {path}; give one of them another path")]
    Duplicate {
        /// Their path.
        path: String,
    },

    /// Two paths of one publication differ only in letter case.
    #[error(
        "{first} and {second} differ only in letter case, so many systems would keep only one of them; \
         rename one of them"
    )]
    LetterCase {
        /// The one that sorts first.
        first: String,
        /// The other one.
        second: String,
    },

    /// A file is published at a path that is also the folder of another file.
    #[error("{path} would be both a file and a folder; give the file another path")]
    FileAndFolder {
        /// The path of both.
        path: String,
    },

    /// `commit` was called although `path` had not been written: its `write` had failed.
    #[error("the site is not complete, because {path} could not be written; fix the cause and publish again")]
    Incomplete {
        /// The first such path.
        path: String,
    },

    /// A file was changed by another program during the publication.
    #[error("{} was changed while the site was being published; publish again", .path.display())]
    ModifiedExternally {
        /// The file or folder.
        path: PathBuf,
    },

    /// The system refused an operation. If that was to `flush`, the new site may be in place already, but might not
    /// survive a power cut.
    #[error("cannot {action} {}: {cause}; {}", .path.display(), help(.cause))]
    Io {
        /// What was attempted, as a verb: `write`.
        action: &'static str,
        /// On which file or folder.
        path: PathBuf,
        /// The answer of the system.
        cause: io::Error,
    },

    /// The new site **is in place**, but the former one, already set aside, could not be deleted.
    #[error(
        "the new site is published, but the previous one, now in {}, could not be deleted: {cause}; delete it by hand",
        .path.display()
    )]
    Leftover {
        /// Where the former site is.
        path: PathBuf,
        /// The answer of the system.
        cause: io::Error,
    },
}

impl OutputError {
    /// Whether the person or the sources asked for something that must not be done: foreign files in the folder, a
    /// protected path, a publication under way, two files at one path. Otherwise the system failed: a disk is
    /// full, a permission is missing.
    pub fn is_refusal(&self) -> bool {
        match self {
            Self::Root { .. }
            | Self::Protected { .. }
            | Self::NotAFolder { .. }
            | Self::NoParent { .. }
            | Self::MountPoint { .. }
            | Self::ForeignFiles { .. }
            | Self::CorruptManifest { .. }
            | Self::NewerManifest { .. }
            | Self::Locked { .. }
            | Self::Duplicate { .. }
            | Self::LetterCase { .. }
            | Self::FileAndFolder { .. } => true,
            Self::Incomplete { .. } | Self::ModifiedExternally { .. } | Self::Io { .. } | Self::Leftover { .. } => {
                false
            }
        }
    }

    /// For `map_err`: the system refused to do `action` to `path`.
    pub(super) fn io(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self + use<> {
        let path = path.to_path_buf();
        move |cause| Self::Io { action, path, cause }
    }
}

/// What to do about an answer of the system.
fn help(cause: &io::Error) -> &'static str {
    match cause.kind() {
        ErrorKind::PermissionDenied => "check that you may write to this folder and to its parent",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "free some space, then publish again",
        ErrorKind::FileTooLarge => "raise the limit on the size of files, or publish less in one file",
        ErrorKind::ReadOnlyFilesystem => "name an output folder on a disk that can be written to",
        ErrorKind::InvalidFilename => "name an output folder with a shorter name or path",
        // A mount that looks like the same file system, or a program that sits in the folder (Windows).
        ErrorKind::ResourceBusy => {
            "if a file system is mounted there, name a folder inside it; otherwise close the program that uses it"
        }
        // The read-only layers of a container image give this.
        ErrorKind::CrossesDevices => {
            "the file system cannot rename this folder; delete it first, or name another output folder"
        }
        _ => "fix the cause, then publish again",
    }
}

/// What was found in an output folder and is not ours: the first few, and how many more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForeignFiles {
    /// The first ten, sorted, each a path inside the output folder; a folder ends in `/`.
    pub first: Vec<String>,
    /// How many there are besides.
    pub more: usize,
}

impl fmt::Display for ForeignFiles {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (path, number) in self.first.iter().zip(1..) {
            if number > 1 {
                f.write_str("\n")?;
            }
            // A name is whatever somebody chose: it must not reach the terminal as an escape sequence.
            write!(f, "  {}", path.escape_debug())?;
        }
        match self.more {
            0 => Ok(()),
            more => write!(f, "\n  and {more} more"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_message_names_the_path_the_cause_and_the_help() {
        let full = OutputError::io("write", Path::new("public/a.html"))(ErrorKind::StorageFull.into());
        assert_eq!(
            full.to_string(),
            "cannot write public/a.html: no storage space; free some space, then publish again"
        );
        assert!(!full.is_refusal());
    }

    #[test]
    fn foreign_files_are_listed_one_a_line_and_harmlessly() {
        let files = ForeignFiles { first: vec!["a\u{1b}[2J".to_owned(), "ескі/".to_owned()], more: 3 };
        let error = OutputError::ForeignFiles { path: "public".into(), files };
        assert_eq!(
            error.to_string(),
            "the output folder public is replaced as a whole, but contains files that tizilim did not write:\n  \
             a\\u{1b}[2J\n  ескі/\n  and 3 more\n\
             move them elsewhere, or name another output folder"
        );
        assert!(error.is_refusal());
    }
}
