//! One publication at a time into one folder.
//!
//! The lock belongs to an open file, so it ends with the process, however that ends: a crash never leaves a
//! folder locked. The file itself is removed by whoever holds the lock, and so is not left behind either.

use std::fs::File;
use std::path::Path;

use super::error::OutputError;
use super::target::OutputTarget;

/// Held from `begin` until the publication is over.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
    #[cfg(unix)]
    path: std::path::PathBuf,
}

impl Lock {
    /// Takes the lock without waiting.
    pub(super) fn take(target: &OutputTarget) -> Result<Self, OutputError> {
        match take(&target.lock).map_err(OutputError::io("create", &target.lock))? {
            Some(lock) => Ok(lock),
            None => Err(OutputError::Locked { path: target.folder.clone(), lock: target.lock.clone() }),
        }
    }
}

/// The lock; none if somebody else holds it.
#[cfg(unix)]
fn take(path: &Path) -> std::io::Result<Option<Lock>> {
    use rustix::fs::OFlags;
    use std::fs::{OpenOptions, TryLockError};
    use std::os::unix::fs::OpenOptionsExt as _;

    // Each turn but the last means that another publication ended just now; so many at once are somebody's fault.
    for _ in 0..100 {
        let file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .mode(0o644)
            .custom_flags(OFlags::NOFOLLOW.bits() as i32)
            .open(path)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Ok(None),
            Err(TryLockError::Error(cause)) => return Err(cause),
        }
        // Between opening and locking, the former holder may have removed the file, and a third process may have
        // made and locked another. The lock counts only if the name still means the file that is locked.
        if is_at(&file, path)? {
            return Ok(Some(Lock { _file: file, path: path.to_path_buf() }));
        }
    }
    Ok(None)
}

#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> std::io::Result<bool> {
    use std::os::unix::fs::MetadataExt as _;
    let locked = file.metadata()?;
    match std::fs::symlink_metadata(path) {
        Ok(named) => Ok((named.dev(), named.ino()) == (locked.dev(), locked.ino())),
        Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => Ok(false),
        Err(cause) => Err(cause),
    }
}

#[cfg(unix)]
impl Drop for Lock {
    fn drop(&mut self) {
        // While the lock is still held: afterwards the file might be another publication's.
        let _ = std::fs::remove_file(&self.path);
    }
}

/// On Windows a file that is opened without sharing is a lock, and the system itself deletes it in the end.
#[cfg(windows)]
fn take(path: &Path) -> std::io::Result<Option<Lock>> {
    use std::os::windows::fs::OpenOptionsExt as _;
    const ERROR_SHARING_VIOLATION: i32 = 32;
    const READ_WRITE_DELETE: u32 = 0xC001_0000; // GENERIC_READ | GENERIC_WRITE | DELETE
    const FILE_FLAG_DELETE_ON_CLOSE: u32 = 0x0400_0000;

    let opened = std::fs::OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(false)
        .access_mode(READ_WRITE_DELETE)
        .share_mode(0)
        .custom_flags(FILE_FLAG_DELETE_ON_CLOSE)
        .open(path);
    match opened {
        Ok(file) => Ok(Some(Lock { _file: file })),
        Err(cause) if cause.raw_os_error() == Some(ERROR_SHARING_VIOLATION) => Ok(None),
        Err(cause) => Err(cause),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[test]
    fn the_second_waits_for_the_first() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lock");
        let first = take(&path).unwrap().expect("nobody holds it");
        assert!(take(&path).unwrap().is_none());
        drop(first);
        assert!(!path.exists());
        // The file of a crashed publication is taken over.
        std::fs::write(&path, "").unwrap();
        assert!(take(&path).unwrap().is_some());
        assert!(!path.exists());
    }

    #[test]
    fn never_two_hold_it_though_the_file_comes_and_goes() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lock");
        let holders = AtomicUsize::new(0);
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    for _ in 0..500 {
                        if let Some(lock) = take(&path).unwrap() {
                            assert_eq!(holders.fetch_add(1, Ordering::SeqCst), 0);
                            std::thread::yield_now();
                            holders.fetch_sub(1, Ordering::SeqCst);
                            drop(lock);
                        }
                    }
                });
            }
        });
        assert!(!path.exists());
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_not_followed() {
        let folder = tempfile::tempdir().unwrap();
        let (path, elsewhere) = (folder.path().join("lock"), folder.path().join("elsewhere"));
        std::os::unix::fs::symlink(&elsewhere, &path).unwrap();
        assert!(take(&path).is_err());
        assert!(!elsewhere.exists());
    }
}
