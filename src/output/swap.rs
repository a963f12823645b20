//! Putting the new site in the place of the former one, and repairing what a crash has left.
//!
//! Where the system can exchange two folders at once (Linux since 3.15, macOS since 10.12), readers see the
//! former site or the new one, never anything else. Elsewhere it takes two renames, between which there is no
//! site for an instant; a crash in this instant leaves the former site as the backup, which [`recover`] puts back.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::error::OutputError;
use super::path::MANIFEST_NAME;
use super::target::OutputTarget;

/// Puts staging in the place of the output folder. Returns where the former site is now; none if there was none.
pub(super) fn swap(target: &OutputTarget) -> Result<Option<PathBuf>, OutputError> {
    let failed = OutputError::io("put the new site in the place of", &target.folder);
    try_swap(target).map_err(failed)
}

fn try_swap(target: &OutputTarget) -> io::Result<Option<PathBuf>> {
    match fs::symlink_metadata(&target.folder) {
        Err(cause) if cause.kind() == ErrorKind::NotFound => {
            fs::rename(&target.staging, &target.folder)?;
            Ok(None)
        }
        Err(cause) => Err(cause),
        Ok(_) if exchange(&target.staging, &target.folder)? => Ok(Some(target.staging.clone())),
        Ok(_) => two_renames(target).map(Some),
    }
}

/// Exchanges two folders at once; `false` if the system or the file system has no such operation.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(one: &Path, other: &Path) -> io::Result<bool> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(true),
        // `EPERM`: some container sandboxes answer so to a call they do not know. If the permission is really
        // missing, the renames will fail in the same way.
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP | Errno::PERM) => Ok(false),
        Err(errno) => Err(errno.into()),
    }
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> io::Result<bool> {
    Ok(false)
}

fn two_renames(target: &OutputTarget) -> io::Result<PathBuf> {
    fs::rename(&target.folder, &target.backup)?;
    if let Err(cause) = fs::rename(&target.staging, &target.folder) {
        // Should this fail too, the next publication does it.
        let _ = fs::rename(&target.backup, &target.folder);
        return Err(cause);
    }
    Ok(target.backup.clone())
}

/// Repairs what a crashed publication has left: puts the former site back if the output folder is missing, and
/// removes what had been staged. To be called with the lock held.
pub(super) fn recover(target: &OutputTarget) -> Result<(), OutputError> {
    // A backup without a manifest is one whose removal had begun (see `discard`), so the new site was in place.
    if is_site(&target.backup) && is_vacant(&target.folder) {
        let failed = OutputError::io("put the former site back to", &target.folder);
        put_back(target).map_err(failed)?;
    }
    discard(&target.staging).map_err(OutputError::io("remove", &target.staging))
}

fn put_back(target: &OutputTarget) -> io::Result<()> {
    match fs::remove_dir(&target.folder) {
        Err(cause) if cause.kind() != ErrorKind::NotFound => Err(cause),
        _ => fs::rename(&target.backup, &target.folder),
    }
}

fn is_site(folder: &Path) -> bool {
    fs::symlink_metadata(folder.join(MANIFEST_NAME)).is_ok_and(|manifest| manifest.is_file())
}

/// Whether there is nothing, or an empty folder.
fn is_vacant(folder: &Path) -> bool {
    match fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_none(),
        Err(cause) => cause.kind() == ErrorKind::NotFound,
    }
}

/// Deletes a folder of ours with everything in it; nothing there is well, too. Links are deleted, not followed.
pub(super) fn discard(path: &Path) -> io::Result<()> {
    let gone = match fs::symlink_metadata(path) {
        Err(cause) => Err(cause),
        Ok(found) if found.is_dir() => {
            // The manifest first: without it, a half-deleted site is not taken for a whole one.
            match fs::remove_file(path.join(MANIFEST_NAME)) {
                Err(cause) if cause.kind() != ErrorKind::NotFound => Err(cause),
                _ => fs::remove_dir_all(path),
            }
        }
        Ok(_) => fs::remove_file(path).or_else(|_| fs::remove_dir(path)),
    };
    match gone {
        Err(cause) if cause.kind() == ErrorKind::NotFound => Ok(()),
        gone => gone,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(folder: &Path, page: &str) {
        fs::create_dir(folder).unwrap();
        fs::write(folder.join(MANIFEST_NAME), "").unwrap();
        fs::write(folder.join("page"), page).unwrap();
    }

    fn page(folder: &Path) -> Option<String> {
        fs::read_to_string(folder.join("page")).ok()
    }

    fn target() -> (tempfile::TempDir, OutputTarget) {
        let root = tempfile::tempdir().unwrap();
        let target = OutputTarget::resolve(&root.path().join("public"), &[]).unwrap();
        (root, target)
    }

    fn siblings(root: &tempfile::TempDir) -> usize {
        fs::read_dir(root.path()).unwrap().count()
    }

    #[test]
    fn the_first_site_simply_moves_in() {
        let (root, target) = target();
        site(&target.staging, "new");
        assert_eq!(swap(&target).unwrap(), None);
        assert_eq!(page(&target.folder).unwrap(), "new");
        assert_eq!(siblings(&root), 1);
    }

    #[test]
    fn the_former_site_is_handed_back() {
        let (_root, target) = target();
        site(&target.folder, "old");
        site(&target.staging, "new");
        let former = swap(&target).unwrap().unwrap();
        assert_eq!((page(&target.folder).unwrap(), page(&former).unwrap()), ("new".into(), "old".into()));
        #[cfg(target_os = "linux")]
        assert_eq!(former, target.staging, "exchanged at once");
    }

    #[test]
    fn two_renames_do_the_same() {
        let (_root, target) = target();
        site(&target.folder, "old");
        site(&target.staging, "new");
        let former = two_renames(&target).unwrap();
        assert_eq!((page(&target.folder).unwrap(), page(&former).unwrap()), ("new".into(), "old".into()));
        assert_eq!(former, target.backup);
    }

    #[test]
    fn two_renames_put_the_former_site_back_if_the_second_fails() {
        let (root, target) = target();
        site(&target.folder, "old");
        two_renames(&target).unwrap_err(); // there is no staging
        assert_eq!(page(&target.folder).unwrap(), "old");
        assert_eq!(siblings(&root), 1);
    }

    #[test]
    fn a_crash_between_the_renames_is_repaired() {
        for with_empty_folder in [false, true] {
            let (root, target) = target();
            site(&target.backup, "old");
            site(&target.staging, "new");
            if with_empty_folder {
                fs::create_dir(&target.folder).unwrap();
            }
            recover(&target).unwrap();
            assert_eq!(page(&target.folder).unwrap(), "old");
            assert_eq!(siblings(&root), 1);
        }
    }

    #[test]
    fn a_backup_is_put_back_only_if_it_is_whole_and_its_place_is_free() {
        let (_root, target) = target();
        site(&target.backup, "old");
        site(&target.folder, "new");
        recover(&target).unwrap();
        assert_eq!(page(&target.folder).unwrap(), "new");

        fs::remove_dir_all(&target.folder).unwrap();
        fs::remove_file(target.backup.join(MANIFEST_NAME)).unwrap();
        recover(&target).unwrap();
        assert!(!target.folder.exists());
    }

    #[test]
    fn what_is_discarded_may_be_anything() {
        let (root, target) = target();
        discard(&target.staging).unwrap();
        fs::write(&target.staging, "a file").unwrap();
        discard(&target.staging).unwrap();
        #[cfg(unix)]
        {
            use std::os::unix::fs::symlink;
            let elsewhere = root.path().join("elsewhere");
            site(&elsewhere, "kept");
            symlink(&elsewhere, &target.staging).unwrap();
            discard(&target.staging).unwrap();
            fs::create_dir(&target.staging).unwrap();
            symlink(&elsewhere, target.staging.join("link")).unwrap();
            discard(&target.staging).unwrap();
            assert_eq!(page(&elsewhere).unwrap(), "kept");
            fs::remove_dir_all(elsewhere).unwrap();
        }
        assert_eq!(siblings(&root), 0);
    }
}
