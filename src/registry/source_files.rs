//! Reads the files of a register: those that lie under its root and nothing else.
//!
//! Whoever proposes a change to a register may add a symbolic link. A link that is followed out of the root, or to a file that is hidden
//! (`.git/config` holds the token of many CI systems), would be quoted in a fault or published. So would be an endless one, or a named
//! pipe, that keeps a check from ending. All of them are refused here, by their name and never by their content.

use std::fmt;
use std::fs;
use std::io::{self, Read as _};
use std::path::{Component, Path, PathBuf};

use walkdir::WalkDir;

use crate::diagnostics::messages::Argument;
use crate::diagnostics::{Message, message, phrase};

/// Why a file of a register cannot be read.
#[derive(Debug)]
pub enum SourceError {
    /// A symbolic link leads out of the register's root.
    LinkOutside,
    /// A symbolic link leads to a hidden file, which is no source.
    LinkToHidden,
    /// A symbolic link leads to a folder that it lies in.
    LinkLoop,
    /// A symbolic link to a folder is reached through another one. Such links can multiply what there is to read without end.
    LinkInLink,
    /// It is reached through a symbolic link, and is to be written.
    ThroughLink,
    /// It is larger than any file of a register: nobody wrote it, and reading it would take all memory.
    TooLarge(u64),
    /// It is a named pipe, a device or a socket, or a folder in the place of a file.
    NotAFile,
    /// The system failed.
    Io(io::Error),
}

impl SourceError {
    /// Whether it is a link that is not followed.
    pub fn is_link(&self) -> bool {
        matches!(self, Self::LinkOutside | Self::LinkToHidden | Self::LinkLoop | Self::LinkInLink)
    }

    /// What is wrong.
    pub fn message(&self) -> Message {
        match self {
            Self::LinkOutside => phrase!("it is a symbolic link that leads out of the register's folder").into(),
            Self::LinkToHidden => {
                phrase!("it is a symbolic link to a file or folder whose name begins with a dot, or into one").into()
            }
            Self::LinkLoop => phrase!("it is a symbolic link to a folder that it lies in").into(),
            Self::LinkInLink => phrase!("it is a symbolic link to a folder inside what another link leads to").into(),
            Self::ThroughLink => phrase!("it is reached through a symbolic link").into(),
            Self::TooLarge(most) => message!("it is larger than {most} MB", most = most / 1_000_000),
            Self::NotAFile => phrase!("it is neither a file nor a folder").into(),
            Self::Io(error) => Message::verbatim(Argument::Text(error.to_string())),
        }
    }
}

impl fmt::Display for SourceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message().english())
    }
}

impl std::error::Error for SourceError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        if let Self::Io(error) = self { Some(error) } else { None }
    }
}

impl From<io::Error> for SourceError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<SourceError> for io::Error {
    fn from(error: SourceError) -> Self {
        match error {
            SourceError::Io(error) => error,
            error => Self::new(io::ErrorKind::InvalidInput, error),
        }
    }
}

/// The largest size of a file in bytes: hundreds of times that of the largest one of a national register.
const LARGEST: u64 = 100_000_000;

/// The same of a published table, which holds every record of a kind.
const LARGEST_TABLE: u64 = 2_000_000_000;

/// A file of a register: its path from the root with `/` between its parts, and its bytes or why they could not be read.
pub type FoundFile = (String, Result<Vec<u8>, SourceError>);

/// The root of a register, under which its files are read.
#[derive(Debug)]
pub struct SourceRoot<'r> {
    root: &'r Path,
    real: PathBuf,
}

impl<'r> SourceRoot<'r> {
    /// The root at a path, which may itself be reached through links.
    ///
    /// # Errors
    /// When there is none.
    pub fn new(root: &'r Path) -> io::Result<Self> {
        // An empty path means the current directory everywhere else.
        let root = if root.as_os_str().is_empty() { Path::new(".") } else { root };
        Ok(Self { root, real: root.canonicalize()? })
    }

    /// The files under a folder of the root, sorted by path; none if there is no such folder. Files and folders whose names begin with a
    /// dot are no sources. What cannot be read is listed with its error, so that it is reported and not skipped.
    pub fn files(&self, folder: &str) -> Vec<FoundFile> {
        let top = self.root.join(folder);
        match fs::symlink_metadata(&top) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Vec::new(),
            Err(error) => return vec![(self.name(&top), Err(error.into()))],
            Ok(_) => {}
        }
        let mut files = Vec::new();
        // The link to a folder that was followed last.
        let mut followed: Option<PathBuf> = None;
        let mut entries = WalkDir::new(&top).follow_links(true).into_iter();
        while let Some(entry) = entries.next() {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    let path = self.name(error.path().unwrap_or(&top));
                    files.push((path, Err(of_walk(error))));
                    continue;
                }
            };
            let (path, kind) = (entry.path(), entry.file_type());
            if entry.depth() > 0 && is_hidden(entry.file_name().to_string_lossy().as_ref()) {
                if kind.is_dir() {
                    entries.skip_current_dir();
                }
                continue;
            }
            if entry.path_is_symlink() {
                let refused = match self.led_to(path) {
                    Err(refused) => Some(refused),
                    Ok(()) if !kind.is_dir() => None,
                    Ok(()) if followed.as_ref().is_some_and(|link| path.starts_with(link)) => {
                        Some(SourceError::LinkInLink)
                    }
                    Ok(()) => {
                        followed = Some(path.to_owned());
                        None
                    }
                };
                if let Some(refused) = refused {
                    files.push((self.name(path), Err(refused)));
                    if kind.is_dir() {
                        entries.skip_current_dir();
                    }
                    continue;
                }
            }
            if kind.is_file() {
                files.push((self.name(path), read(path)));
            } else if !kind.is_dir() {
                files.push((self.name(path), Err(SourceError::NotAFile)));
            }
        }
        files.sort_by(|a, b| a.0.cmp(&b.0));
        files
    }

    /// Reads one file; none if there is no such file.
    ///
    /// # Errors
    /// When the path leads out of the root, or the file cannot be read.
    pub fn read(&self, path: &str) -> Result<Option<Vec<u8>>, SourceError> {
        let place = self.root.join(path);
        match fs::metadata(&place) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error.into()),
            Ok(metadata) => {
                self.led_to(&place)?;
                if !metadata.is_file() {
                    return Err(SourceError::NotAFile);
                }
            }
        }
        read(&place).map(Some)
    }

    /// The place of a file that is to be written, none of whose folders leads out of the root. The folders need not exist.
    ///
    /// # Errors
    /// When one does, or something that is no file stands in its place.
    pub fn place(&self, path: &str) -> Result<PathBuf, SourceError> {
        let place = self.root.join(path);
        for existing in place.ancestors().take_while(|part| *part != self.root) {
            match fs::symlink_metadata(existing) {
                // What lies under a file in the place of a folder is not there either; the file is met further up.
                Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
                    continue;
                }
                Err(error) => return Err(error.into()),
                Ok(_) => {}
            }
            // A link that leads nowhere fails here: what is written through it could stand anywhere.
            self.led_to(existing)?;
            if existing == place && !fs::metadata(existing)?.is_file() {
                return Err(SourceError::NotAFile);
            }
        }
        Ok(place)
    }

    /// The place of a file that is there and is reached from the root through no link.
    ///
    /// # Errors
    /// When a link leads to it, or out of the root.
    pub fn own_place(&self, path: &str) -> Result<PathBuf, SourceError> {
        let place = self.place(path)?;
        for part in place.ancestors().take_while(|part| *part != self.root) {
            if fs::symlink_metadata(part)?.is_symlink() {
                return Err(SourceError::ThroughLink);
            }
        }
        Ok(place)
    }

    /// Whether what a path leads to is a source of this root.
    fn led_to(&self, path: &Path) -> Result<(), SourceError> {
        let real = path.canonicalize()?;
        let Ok(inner) = real.strip_prefix(&self.real) else { return Err(SourceError::LinkOutside) };
        if let Some(holder) = path.parent()
            && holder.canonicalize()?.starts_with(&real)
        {
            return Err(SourceError::LinkLoop);
        }
        let hidden = inner.components().any(|part| match part {
            Component::Normal(name) => is_hidden(name.to_string_lossy().as_ref()),
            _ => false,
        });
        if hidden { Err(SourceError::LinkToHidden) } else { Ok(()) }
    }

    /// The path as it is printed to people.
    fn name(&self, path: &Path) -> String {
        let inner = path.strip_prefix(self.root).unwrap_or(path);
        let parts: Vec<_> = inner.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        parts.join("/")
    }
}

/// Reads a file that is not too large, and no more of one that is.
fn read(path: &Path) -> Result<Vec<u8>, SourceError> {
    let largest = if path.extension().is_some_and(|ending| ending == "ndjson") { LARGEST_TABLE } else { LARGEST };
    let file = fs::File::open(path)?;
    // The size that the system tells can be wrong, as for a file that still grows.
    let size = file.metadata()?.len();
    let mut bytes = Vec::new();
    if size <= largest {
        bytes.reserve_exact(usize::try_from(size).unwrap_or_default());
        file.take(largest + 1).read_to_end(&mut bytes)?;
    }
    if size > largest || bytes.len() as u64 > largest {
        return Err(SourceError::TooLarge(largest));
    }
    Ok(bytes)
}

fn is_hidden(name: &str) -> bool {
    name.starts_with('.')
}

fn of_walk(error: walkdir::Error) -> SourceError {
    if error.loop_ancestor().is_some() {
        return SourceError::LinkLoop;
    }
    SourceError::Io(error.into_io_error().unwrap_or_else(|| io::Error::other("the folder cannot be listed")))
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::os::unix::fs::symlink;

    /// A root with a source, a hidden file, and a file beside it.
    fn root() -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("root");
        fs::create_dir_all(root.join("registry/acts")).unwrap();
        fs::create_dir_all(root.join(".git")).unwrap();
        for (path, text) in [("root/registry/acts/a.toml", "a"), ("root/.git/config", "token"), ("secret", "s")] {
            fs::write(folder.path().join(path), text).unwrap();
        }
        (folder, root)
    }

    /// What is listed: paths, and the text or the error.
    fn listed(root: &Path) -> Vec<(String, String)> {
        let files = SourceRoot::new(root).unwrap().files("registry").into_iter();
        files
            .map(|(path, bytes)| {
                let outcome =
                    bytes.map(|bytes| String::from_utf8(bytes).unwrap()).unwrap_or_else(|error| format!("{error:?}"));
                (path, outcome)
            })
            .collect()
    }

    fn outcome(root: &Path, path: &str) -> String {
        listed(root).into_iter().find(|(name, _)| name == path).unwrap_or_else(|| panic!("{path} is not listed")).1
    }

    #[test]
    fn links_inside_the_root_are_followed() {
        let (_guard, root) = root();
        symlink("a.toml", root.join("registry/acts/b.toml")).unwrap();
        fs::create_dir(root.join("shared")).unwrap();
        fs::write(root.join("shared/c.toml"), "c").unwrap();
        symlink("../shared", root.join("registry/services")).unwrap();
        assert_eq!(
            listed(&root),
            [("acts/a.toml", "a"), ("acts/b.toml", "a"), ("services/c.toml", "c")]
                .map(|(path, text)| (format!("registry/{path}"), text.to_owned()))
        );
    }

    #[test]
    fn links_that_leave_the_root_are_refused() {
        let (guard, root) = root();
        symlink("/", root.join("registry/everything")).unwrap();
        symlink("../../../secret", root.join("registry/acts/up.toml")).unwrap();
        symlink(guard.path().join("secret"), root.join("registry/acts/whole.toml")).unwrap();
        symlink("up.toml", root.join("registry/acts/twice.toml")).unwrap();
        symlink("../../.git/config", root.join("registry/acts/hidden.toml")).unwrap();
        for name in ["everything", "acts/up.toml", "acts/whole.toml", "acts/twice.toml"] {
            assert_eq!(outcome(&root, &format!("registry/{name}")), "LinkOutside", "{name}");
        }
        assert_eq!(outcome(&root, "registry/acts/hidden.toml"), "LinkToHidden");
        assert_eq!(listed(&root).len(), 6);
        let files = SourceRoot::new(&root).unwrap();
        assert!(matches!(files.read("registry/acts/up.toml"), Err(SourceError::LinkOutside)));
        assert!(matches!(files.place("registry/acts/up.toml"), Err(SourceError::LinkOutside)));
        assert!(matches!(files.place("registry/everything/tmp/x"), Err(SourceError::LinkOutside)));
        assert!(files.place("registry/new/folder/x.toml").is_ok() && files.place("registry/acts/a.toml").is_ok());
    }

    #[test]
    fn a_folder_of_sources_that_is_a_link_is_looked_at_too() {
        let (guard, root) = root();
        fs::rename(root.join("registry"), guard.path().join("elsewhere")).unwrap();
        symlink(guard.path().join("elsewhere"), root.join("registry")).unwrap();
        assert_eq!(listed(&root), [("registry".to_owned(), "LinkOutside".to_owned())]);
    }

    #[test]
    fn links_in_a_circle_and_links_that_multiply_end() {
        let (_guard, root) = root();
        symlink(".", root.join("registry/loop")).unwrap();
        symlink("..", root.join("registry/around")).unwrap();
        for name in ["loop", "around"] {
            assert_eq!(outcome(&root, &format!("registry/{name}")), "LinkLoop");
        }
        // Forty folders, each with two links to the next: a million million paths.
        for number in 0..40 {
            let folder = root.join(format!("registry/{number:02}"));
            fs::create_dir(&folder).unwrap();
            for name in ["a", "b"] {
                symlink(format!("../{:02}", number + 1), folder.join(name)).unwrap();
            }
        }
        assert_eq!(outcome(&root, "registry/00/a/b"), "LinkInLink");
    }

    #[test]
    fn what_is_no_file_is_not_opened() {
        let (_guard, root) = root();
        let made = std::process::Command::new("mkfifo").arg(root.join("registry/acts/pipe.toml")).status();
        assert!(made.is_ok_and(|status| status.success()), "mkfifo");
        assert_eq!(outcome(&root, "registry/acts/pipe.toml"), "NotAFile");
        let files = SourceRoot::new(&root).unwrap();
        assert!(matches!(files.read("registry/acts/pipe.toml"), Err(SourceError::NotAFile)));
        assert!(matches!(files.place("registry/acts/pipe.toml"), Err(SourceError::NotAFile)));
        assert!(files.read("registry/acts/none.toml").unwrap().is_none());
    }
}
