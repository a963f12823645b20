//! `SHA256SUMS`: lets a consumer see that every file arrived whole, and a mirror which files have changed.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs::File;
use std::sync::Mutex;

use crate::addresses::data::{CHECKSUMS, FOLDER};
use crate::checksum::Checksum;
use crate::files::{FileSink, KeptFile, SinkError};

/// A file that was written, as the list of checksums and the summary need it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Written {
    pub(super) sha256: Checksum,
    pub(super) bytes: u64,
}

/// A file that was written, for the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct WrittenFile {
    /// Path from [`FOLDER`].
    pub path: String,
    /// SHA-256.
    pub sha256: Checksum,
    /// Size.
    pub bytes: u64,
}

/// A sink that hands files on and remembers the checksum of each under [`FOLDER`].
pub(super) struct Checksummed<'s> {
    sink: &'s dyn FileSink,
    written: Mutex<BTreeMap<String, Written>>,
}

impl<'s> Checksummed<'s> {
    pub(super) fn new(sink: &'s dyn FileSink) -> Self {
        Self { sink, written: Mutex::default() }
    }

    fn note(&self, path: &str, written: Written) -> Result<Checksum, SinkError> {
        if let Some(name) = path.strip_prefix(FOLDER) {
            self.written.lock().map_err(|_| "a thread panicked")?.insert(name.to_owned(), written);
        }
        Ok(written.sha256)
    }

    /// A file that went through, by its path from the site's root.
    pub(super) fn file(&self, path: &str) -> Option<Written> {
        self.written.lock().ok()?.get(path.strip_prefix(FOLDER)?).copied()
    }

    /// The files that went through so far, by path.
    pub(super) fn files(&self) -> Result<Vec<WrittenFile>, SinkError> {
        let written = self.written.lock().map_err(|_| "a thread panicked")?;
        let file = |(path, file): (&String, &Written)| WrittenFile {
            path: path.clone(),
            sha256: file.sha256,
            bytes: file.bytes,
        };
        Ok(written.iter().map(file).collect())
    }

    /// Writes the list over all files that went through, in the form of `sha256sum`, and gives how many bytes each file
    /// has, the list among them, by its path from the site's root.
    pub(super) fn finish(self) -> Result<BTreeMap<String, u64>, SinkError> {
        let written = self.written.into_inner().map_err(|_| "a thread panicked")?;
        let mut list = String::new();
        for (path, file) in &written {
            writeln!(list, "{}  {path}", file.sha256)?;
        }
        self.sink.put(CHECKSUMS, list.as_bytes())?;
        let mut sizes: BTreeMap<_, _> =
            written.into_iter().map(|(path, file)| (format!("{FOLDER}{path}"), file.bytes)).collect();
        sizes.insert(CHECKSUMS.to_owned(), list.len() as u64);
        Ok(sizes)
    }
}

impl FileSink for Checksummed<'_> {
    fn put(&self, path: &str, bytes: &[u8]) -> Result<Checksum, SinkError> {
        let checksum = self.sink.put(path, bytes)?;
        self.note(path, Written { sha256: checksum, bytes: bytes.len() as u64 })
    }

    fn put_file(&self, path: &str, file: &File) -> Result<Checksum, SinkError> {
        let checksum = self.sink.put_file(path, file)?;
        self.note(path, Written { sha256: checksum, bytes: file.metadata()?.len() })
    }

    fn had(&self, path: &str) -> bool {
        self.sink.had(path)
    }

    fn keep(&self, paths: &[&str]) -> Result<Option<Vec<KeptFile>>, SinkError> {
        let kept = self.sink.keep(paths)?;
        for (path, KeptFile { size, sha256 }) in paths.iter().zip(kept.iter().flatten()) {
            self.note(path, Written { sha256: *sha256, bytes: *size })?;
        }
        Ok(kept)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::MemorySink;

    #[test]
    fn the_list_is_sorted_and_relative() {
        let sink = MemorySink::default();
        let checksummed = Checksummed::new(&sink);
        checksummed.put("data/b.csv", b"abc").unwrap();
        checksummed.put("data/a/x.json", b"").unwrap();
        assert_eq!(checksummed.file("data/b.csv").unwrap().bytes, 3);
        let sizes = [("data/SHA256SUMS", 75 + 72), ("data/a/x.json", 0), ("data/b.csv", 3)];
        assert!(checksummed.finish().unwrap().into_iter().eq(sizes.map(|(path, bytes)| (path.to_owned(), bytes))));
        let list = String::from_utf8(sink.into_files().remove(CHECKSUMS).unwrap()).unwrap();
        assert_eq!(
            list,
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a/x.json\n\
             ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  b.csv\n"
        );
    }
}
