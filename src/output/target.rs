//! Which output folders are acceptable, and the names of what lies beside them.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};

use super::error::OutputError;

/// More symbolic links in a row than any system follows.
const MOST_LINKS: usize = 40;

/// The output folder and its siblings, all absolute and free of symbolic links.
#[derive(Debug)]
pub(super) struct OutputTarget {
    /// The output folder. It need not exist; the folder that holds it does.
    pub folder: PathBuf,
    /// Where the new site gathers.
    pub staging: PathBuf,
    /// Where the former site waits while the new one moves in, if the two cannot be exchanged at once.
    pub backup: PathBuf,
    /// Held while a publication runs.
    pub lock: PathBuf,
}

impl OutputTarget {
    /// Finds out which folder `out` means and whether it may be replaced. Writes nothing.
    ///
    /// If `out` is a symbolic link, the folder it leads to is replaced and the link kept; so that everything
    /// happens on one file system, the siblings lie beside that folder.
    pub(super) fn resolve(out: &Path, protected: &[PathBuf]) -> Result<Self, OutputError> {
        let folder = real_path(out)?;
        let (Some(holder), Some(name)) = (folder.parent(), folder.file_name()) else {
            return Err(OutputError::Root { path: folder });
        };
        let sibling = |suffix| holder.join(sibling_name(name, suffix));
        let target = Self { staging: sibling("staging"), backup: sibling("backup"), lock: sibling("lock"), folder };
        target.refuse_protected(protected)?;
        target.refuse_wrong_kind()?;
        Ok(target)
    }

    fn refuse_protected(&self, protected: &[PathBuf]) -> Result<(), OutputError> {
        // The current directory is protected too: whoever stands in the folder would be left in a deleted one.
        let current = std::env::current_dir().ok();
        for path in protected.iter().chain(&current) {
            let inside = nearest_real_path(path);
            if inside.starts_with(&self.folder) {
                return Err(OutputError::Protected { path: self.folder.clone(), inside });
            }
        }
        Ok(())
    }

    fn refuse_wrong_kind(&self) -> Result<(), OutputError> {
        let path = || self.folder.clone();
        match fs::symlink_metadata(&self.folder) {
            Err(cause) if cause.kind() == ErrorKind::NotFound => Ok(()),
            Err(cause) => Err(OutputError::io("examine", &self.folder)(cause)),
            Ok(metadata) if !metadata.is_dir() => Err(OutputError::NotAFolder { path: path() }),
            Ok(metadata) if is_mount_point(&self.folder, &metadata) => Err(OutputError::MountPoint { path: path() }),
            Ok(_) => Ok(()),
        }
    }
}

/// `.public.tizilim-staging` for `public`: hidden, so that shells and servers pass it over.
fn sibling_name(name: &OsStr, suffix: &str) -> OsString {
    let mut sibling = OsString::from(".");
    sibling.push(name);
    sibling.push(".tizilim-");
    sibling.push(suffix);
    sibling
}

/// The path without links, `.` and `..`, of a folder that may be missing, also as the end of a link.
fn real_path(path: &Path) -> Result<PathBuf, OutputError> {
    // An empty path means the current directory everywhere else; by its components, a trailing `/` is gone.
    let mut path = if path.as_os_str().is_empty() { PathBuf::from(".") } else { path.components().collect() };
    for _ in 0..MOST_LINKS {
        let missing = match fs::canonicalize(&path) {
            Ok(real) => return Ok(real),
            Err(cause) => cause,
        };
        let holder = match path.parent() {
            Some(holder) if holder.as_os_str().is_empty() => Path::new("."),
            Some(holder) => holder,
            None => Path::new("/"),
        };
        if !matches!(missing.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) {
            return Err(OutputError::io("examine", &path)(missing));
        }
        if let Ok(end) = fs::read_link(&path) {
            path = holder.join(end);
            continue;
        }
        return match (fs::canonicalize(holder), path.file_name()) {
            (Ok(real), Some(name)) if real.is_dir() => Ok(real.join(name)),
            _ => {
                let parent = holder.to_path_buf();
                Err(OutputError::NoParent { path, parent })
            }
        };
    }
    let endless = std::io::Error::other("too many symbolic links");
    Err(OutputError::io("examine", &path)(endless))
}

/// The path without links as far as it exists, and the rest by its letters.
fn nearest_real_path(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    for existing in absolute.ancestors() {
        let (Ok(mut real), Ok(rest)) = (fs::canonicalize(existing), absolute.strip_prefix(existing)) else {
            continue;
        };
        for part in rest.components() {
            match part {
                Component::ParentDir => _ = real.pop(),
                part => real.push(part),
            }
        }
        return real;
    }
    absolute
}

/// Whether another file system begins here (or a btrfs subvolume: neither renames nor hard links cross it).
/// A bind mount of the same file system goes unnoticed until the swap, which is then refused by the system.
#[cfg(unix)]
fn is_mount_point(folder: &Path, metadata: &fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let holder = folder.parent().and_then(|holder| fs::metadata(holder).ok());
    holder.is_some_and(|holder| holder.dev() != metadata.dev())
}

#[cfg(not(unix))]
fn is_mount_point(_: &Path, _: &fs::Metadata) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder whose path is free of links (on macOS the usual one is not).
    fn folder() -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let real = folder.path().canonicalize().unwrap();
        (folder, real)
    }

    fn refusal(out: &Path, protected: &[PathBuf]) -> OutputError {
        let refused = OutputTarget::resolve(out, protected).unwrap_err();
        assert!(refused.is_refusal(), "{refused}");
        refused
    }

    #[test]
    fn names_the_siblings_after_the_folder() {
        let (_guard, root) = folder();
        let target = OutputTarget::resolve(&root.join("public/"), &[]).unwrap();
        assert_eq!(target.folder, root.join("public"));
        assert_eq!(target.staging, root.join(".public.tizilim-staging"));
        assert_eq!(target.backup, root.join(".public.tizilim-backup"));
        assert_eq!(target.lock, root.join(".public.tizilim-lock"));
    }

    #[test]
    fn refuses_the_root_and_the_current_directory_and_what_holds_it() {
        assert!(matches!(refusal(Path::new("/"), &[]), OutputError::Root { .. }));
        for out in ["", ".", "./", "..", "../."] {
            assert!(matches!(refusal(Path::new(out), &[]), OutputError::Protected { .. }), "{out:?}");
        }
    }

    #[test]
    fn refuses_what_is_or_holds_a_protected_path() {
        let (_guard, root) = folder();
        fs::create_dir_all(root.join("site/registry")).unwrap();
        for protected in ["site", "site/registry", "site/not/yet/there", "other/../site"] {
            let protected = [root.join(protected)];
            assert!(matches!(refusal(&root.join("site"), &protected), OutputError::Protected { .. }));
        }
        // Beside it, inside it, or of a name that only begins alike.
        let protected = [root.join("site")];
        for out in ["public", "site/public", "sit", "site-2"] {
            OutputTarget::resolve(&root.join(out), &protected).unwrap();
        }
    }

    #[test]
    fn refuses_files_and_folders_that_cannot_be_made() {
        let (_guard, root) = folder();
        fs::write(root.join("file"), "x").unwrap();
        assert!(matches!(refusal(&root.join("file"), &[]), OutputError::NotAFolder { .. }));
        for out in ["file/public", "none/public", "none/.."] {
            assert!(matches!(refusal(&root.join(out), &[]), OutputError::NoParent { .. }), "{out}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn follows_a_link_to_the_folder_it_means() {
        use std::os::unix::fs::symlink;
        let (_guard, root) = folder();
        fs::create_dir_all(root.join("srv/www")).unwrap();
        symlink("srv/www", root.join("there")).unwrap();
        symlink("srv/later", root.join("missing")).unwrap();
        symlink("missing", root.join("twice")).unwrap();
        symlink("loop", root.join("loop")).unwrap();
        let resolve = |name: &str| OutputTarget::resolve(&root.join(name), &[]);
        assert_eq!(resolve("there").unwrap().folder, root.join("srv/www"));
        assert_eq!(resolve("there").unwrap().staging, root.join("srv/.www.tizilim-staging"));
        assert_eq!(resolve("missing").unwrap().folder, root.join("srv/later"));
        assert_eq!(resolve("twice").unwrap().folder, root.join("srv/later"));
        assert!(resolve("loop").is_err());
        // A link into the sources does not hide them, nor does a link that the sources are reached by.
        assert!(OutputTarget::resolve(&root.join("there"), &[root.join("srv/www")]).is_err());
        assert!(OutputTarget::resolve(&root.join("srv/www"), &[root.join("there/acts")]).is_err());
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn refuses_a_mount_point() {
        assert!(matches!(refusal(Path::new("/proc"), &[]), OutputError::MountPoint { .. }));
    }
}
