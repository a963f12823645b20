//! The folder in which a new site gathers: new files are written into it, unchanged ones linked from the former
//! site. It is removed on drop, whatever has happened.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, ErrorKind, Seek as _, Write as _};
use std::path::{Path, PathBuf};

use super::durable::Disk;
use super::error::OutputError;
use super::files::{Fingerprint, open_real_file};
use super::path::SitePath;
use super::swap::discard;

/// A staging folder of ours. After the swap its path leads to the former site, which goes the same way.
#[derive(Debug)]
pub(super) struct Staging {
    folder: PathBuf,
    disk: Disk,
}

impl Staging {
    /// Creates the folder, which must not exist.
    pub(super) fn create(folder: &Path) -> Result<Self, OutputError> {
        folder_builder().create(folder).map_err(OutputError::io("create", folder))?;
        match Disk::open(folder) {
            Ok(disk) => Ok(Self { folder: folder.to_path_buf(), disk }),
            Err(cause) => {
                let _ = fs::remove_dir(folder);
                Err(OutputError::io("open", folder)(cause))
            }
        }
    }

    /// Where it is.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Writes a new file.
    pub(super) fn write(&self, path: &SitePath, bytes: &[u8]) -> Result<(), OutputError> {
        self.fill(path, |new| new.write_all(bytes))
    }

    /// Writes a new file with the whole content of another.
    pub(super) fn write_file(&self, path: &SitePath, content: &File) -> Result<(), OutputError> {
        self.fill(path, |new| {
            let mut content = content;
            content.rewind()?;
            io::copy(&mut content, new).map(drop)
        })
    }

    fn fill(&self, path: &SitePath, fill: impl Fn(&mut File) -> io::Result<()>) -> Result<(), OutputError> {
        let write = |place: &Path| {
            let mut file = create_file(place)?;
            fill(&mut file)?;
            self.disk.written(&file)
        };
        self.in_its_folder(path, write).map_err(|cause| OutputError::io("write", &path.under(&self.folder))(cause))
    }

    /// Takes over a file of the former site, which must still be the one that `seen` was taken of. A hard link
    /// keeps the bytes and the modification time and costs next to nothing; where there are none (`EPERM` on some
    /// network and FAT file systems, `EMLINK` after very many), a copy with the same time does.
    pub(super) fn keep(&self, path: &SitePath, site: &Path, seen: Fingerprint) -> Result<(), OutputError> {
        let former = path.under(site);
        let modified = || OutputError::ModifiedExternally { path: former.clone() };
        let linked = self.in_its_folder(path, |place| match fs::hard_link(&former, place) {
            Err(cause) if cause.kind() != ErrorKind::NotFound => self.copy(&former, place),
            linked => linked,
        });
        match linked {
            Ok(()) => {}
            Err(cause) if cause.kind() == ErrorKind::NotFound => return Err(modified()),
            Err(cause) => return Err(OutputError::io("take over", &former)(cause)),
        }
        // Afterwards: what was there before the link was made would prove nothing.
        match fs::symlink_metadata(&former) {
            Ok(now) if now.is_file() && Fingerprint::of(&now) == seen => Ok(()),
            _ => Err(modified()),
        }
    }

    /// A copy with the permissions and the modification time of the original.
    fn copy(&self, from: &Path, to: &Path) -> io::Result<()> {
        let (mut original, metadata) = open_real_file(from)?.ok_or(ErrorKind::NotFound)?;
        let mut copy = create_file(to)?;
        io::copy(&mut original, &mut copy)?;
        copy.set_permissions(metadata.permissions())?;
        copy.set_modified(metadata.modified()?)?;
        self.disk.written(&copy)
    }

    /// Runs `make` with the place of `path`, and once more after making its folders if it finds none there.
    fn in_its_folder(&self, path: &SitePath, make: impl Fn(&Path) -> io::Result<()>) -> io::Result<()> {
        let place = path.under(&self.folder);
        match make(&place) {
            Err(cause) if cause.kind() == ErrorKind::NotFound => {
                self.make_folders(path)?;
                make(&place)
            }
            made => made,
        }
    }

    /// Not `create_dir_all`: if somebody deletes staging under our hands, it must not come back half empty.
    fn make_folders(&self, path: &SitePath) -> io::Result<()> {
        let folders = path.as_str().rsplit_once('/').map(|(folders, _)| folders);
        let mut folder = self.folder.clone();
        for part in folders.into_iter().flat_map(|folders| folders.split('/')) {
            folder.push(part);
            match folder_builder().create(&folder) {
                Err(cause) if cause.kind() == ErrorKind::AlreadyExists => {}
                made => made?,
            }
        }
        Ok(())
    }

    /// Gives the new site the permissions of the folder it replaces, which somebody may have set on purpose (for
    /// a web server's group, say).
    #[cfg(unix)]
    pub(super) fn adopt_permissions(&self, site: &Path) -> Result<(), OutputError> {
        use std::os::unix::fs::PermissionsExt as _;
        let adopt = || {
            let mode = fs::metadata(site)?.permissions().mode() | 0o700;
            if fs::metadata(&self.folder)?.permissions().mode() != mode {
                fs::set_permissions(&self.folder, fs::Permissions::from_mode(mode))?;
            }
            Ok(())
        };
        adopt().map_err(OutputError::io("set the permissions of", &self.folder))
    }

    /// On Windows a folder inherits its permissions from the one that holds it.
    #[cfg(not(unix))]
    pub fn adopt_permissions(&self, _: &Path) -> Result<(), OutputError> {
        Ok(())
    }

    /// Sees to it that everything done so far would survive a power cut.
    pub(super) fn flush(&self) -> Result<(), OutputError> {
        self.disk.flush().map_err(OutputError::io("flush", &self.folder))
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // In vain only if the disk refuses; the next publication tries again and reports it.
        let _ = discard(&self.folder);
    }
}

/// A new file, 0644 less the umask. Never an existing one, so that no link is followed.
fn create_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o644);
    }
    options.open(path)
}

/// For folders of 0755 less the umask.
fn folder_builder() -> DirBuilder {
    #[cfg_attr(not(unix), expect(unused_mut, reason = "there is no mode to set"))]
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt as _;
        builder.mode(0o755);
    }
    builder
}

#[cfg(test)]
mod tests {
    use super::super::files::same_content;
    use super::*;
    use std::time::{Duration, SystemTime};

    fn path(path: &str) -> SitePath {
        SitePath::new(path).unwrap()
    }

    #[test]
    fn a_copy_keeps_bytes_time_and_permissions() {
        let root = tempfile::tempdir().unwrap();
        let staging = Staging::create(&root.path().join("staging")).unwrap();
        let (from, to) = (root.path().join("a"), staging.folder().join("a"));
        fs::write(&from, "content").unwrap();
        let long_ago = SystemTime::UNIX_EPOCH + Duration::new(1_000_000_000, 0);
        File::options().write(true).open(&from).unwrap().set_modified(long_ago).unwrap();

        staging.copy(&from, &to).unwrap();

        let copy = fs::metadata(&to).unwrap();
        assert_eq!(fs::read(&to).unwrap(), b"content");
        assert_eq!(copy.modified().unwrap(), long_ago);
        assert_eq!(copy.permissions(), fs::metadata(&from).unwrap().permissions());
    }

    #[test]
    fn a_file_that_changed_after_the_comparison_is_not_kept() {
        let root = tempfile::tempdir().unwrap();
        let site = root.path().join("site");
        fs::create_dir(&site).unwrap();
        let page = site.join("a");
        fs::write(&page, "one").unwrap();
        let seen = same_content(&page, b"one").unwrap().unwrap();

        let staging = Staging::create(&root.path().join("staging")).unwrap();
        staging.keep(&path("a"), &site, seen).unwrap();
        drop(staging);

        // Edited in place, replaced, and gone.
        let later = SystemTime::now() + Duration::from_secs(10);
        fs::write(&page, "two").unwrap();
        File::options().write(true).open(&page).unwrap().set_modified(later).unwrap();
        let staging = Staging::create(&root.path().join("staging")).unwrap();
        assert!(matches!(staging.keep(&path("a"), &site, seen), Err(OutputError::ModifiedExternally { .. })));
        fs::remove_file(&page).unwrap();
        assert!(matches!(staging.keep(&path("b/a"), &site, seen), Err(OutputError::ModifiedExternally { .. })));
    }

    #[test]
    fn deleted_staging_does_not_come_back() {
        let root = tempfile::tempdir().unwrap();
        let staging = Staging::create(&root.path().join("staging")).unwrap();
        staging.write(&path("a/b/c"), b"x").unwrap();
        fs::remove_dir_all(staging.folder()).unwrap();
        let failed = staging.write(&path("a/b/d"), b"x").unwrap_err();
        assert!(matches!(failed, OutputError::Io { .. }), "{failed}");
        assert!(!staging.folder().exists());
    }
}
