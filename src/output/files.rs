//! Looking at a file of the former publication: is it a real file, has it this content, is it still the same.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Read};
use std::path::Path;
use std::time::SystemTime;

use serde::{Deserialize, Serialize};

use crate::checksum::Checksum;

/// Opens `path` for reading if it is a real file; a link, a folder or a device yields none. Never follows a link
/// and never waits (opening a named pipe would).
pub(super) fn open_real_file(path: &Path) -> io::Result<Option<(File, Metadata)>> {
    if !fs::symlink_metadata(path)?.is_file() {
        return Ok(None);
    }
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt as _;
        options.custom_flags((OFlags::NOFOLLOW | OFlags::NONBLOCK).bits() as i32);
    }
    let file = options.open(path)?;
    let metadata = file.metadata()?;
    Ok(metadata.is_file().then_some((file, metadata)))
}

/// What shows that a file is still the one that was compared. (The change time would be surer, but a hard link
/// changes it.)
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fingerprint {
    size: u64,
    modified: Option<SystemTime>,
    #[cfg(unix)]
    inode: (u64, u64),
}

impl Fingerprint {
    /// Of a file with this metadata.
    pub(super) fn of(metadata: &Metadata) -> Self {
        Self {
            size: metadata.len(),
            modified: metadata.modified().ok(),
            #[cfg(unix)]
            inode: {
                use std::os::unix::fs::MetadataExt as _;
                (metadata.dev(), metadata.ino())
            },
        }
    }
}

/// The fingerprint of the file at `path`; none if it is no real file.
pub(super) fn fingerprint(path: &Path) -> Option<Fingerprint> {
    let metadata = fs::symlink_metadata(path).ok()?;
    metadata.is_file().then(|| Fingerprint::of(&metadata))
}

/// The fingerprint of the file at `path` if its content has this checksum.
pub(super) fn same_checksum(path: &Path, size: u64, sha256: Checksum) -> io::Result<Option<Fingerprint>> {
    let Some((mut file, metadata)) = open_real_file(path)? else { return Ok(None) };
    let is_same = metadata.len() == size && Checksum::of_all(&mut file)? == sha256;
    Ok(is_same.then(|| Fingerprint::of(&metadata)))
}

/// The fingerprint of the file at `path` if its content is exactly `bytes`.
///
/// The checksum in the manifest is not asked: it says what was published, not what somebody has made of it since.
pub(super) fn same_content(path: &Path, bytes: &[u8]) -> io::Result<Option<Fingerprint>> {
    same_as(path, &mut &*bytes, bytes.len() as u64)
}

/// The fingerprint of the file at `path` if its content is exactly what `other` yields, which is `size` bytes.
pub(super) fn same_as(path: &Path, other: &mut impl Read, size: u64) -> io::Result<Option<Fingerprint>> {
    let Some((mut file, metadata)) = open_real_file(path)? else {
        return Ok(None);
    };
    if metadata.len() != size {
        return Ok(None);
    }
    let (mut buffer, mut expected) = ([0; 16 * 1024], [0; 16 * 1024]);
    loop {
        let read = match file.read(&mut buffer) {
            Err(e) if e.kind() == io::ErrorKind::Interrupted => continue,
            read => read?,
        };
        if read == 0 {
            break;
        }
        match other.read_exact(&mut expected[..read]) {
            Err(cause) if cause.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
            whole => whole?,
        }
        if buffer[..read] != expected[..read] {
            return Ok(None);
        }
    }
    Ok((other.read(&mut expected[..1])? == 0).then(|| Fingerprint::of(&metadata)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_bytes_are_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        for size in [0, 1, 16 * 1024, 40_000] {
            let mut bytes = vec![7; size];
            fs::write(&path, &bytes).unwrap();
            assert!(same_content(&path, &bytes).unwrap().is_some(), "{size}");
            bytes.push(7);
            assert!(same_content(&path, &bytes).unwrap().is_none(), "{size}");
            bytes.truncate(size);
            if let Some(last) = bytes.last_mut() {
                *last = 8;
                assert!(same_content(&path, &bytes).unwrap().is_none(), "{size}");
            }
        }
        assert!(same_content(&folder.path().join("none"), b"").is_err());
        assert!(same_content(folder.path(), b"").unwrap().is_none());
    }

    #[cfg(unix)]
    #[test]
    fn links_and_pipes_are_not_files() {
        let folder = tempfile::tempdir().unwrap();
        let (real, link, pipe) = (folder.path().join("a"), folder.path().join("b"), folder.path().join("c"));
        fs::write(&real, "x").unwrap();
        std::os::unix::fs::symlink(&real, &link).unwrap();
        assert!(same_content(&link, b"x").unwrap().is_none());
        let made = std::process::Command::new("mkfifo").arg(&pipe).status();
        if made.is_ok_and(|status| status.success()) {
            assert!(same_content(&pipe, b"").unwrap().is_none());
        }
    }
}
