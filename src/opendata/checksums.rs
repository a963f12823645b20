//! `SHA256SUMS`: lets a consumer see that every file arrived whole, and a mirror which files have changed.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::Mutex;

use sha2::{Digest, Sha256};

use super::{CHECKSUMS, FOLDER};
use crate::files::{FileSink, SinkError};

/// A file that was written, as the list of checksums and the summary need it.
#[derive(Debug)]
struct Written {
    sha256: String,
    bytes: u64,
}

/// A file that was written, for the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct WrittenFile {
    /// Path from [`FOLDER`].
    pub path: String,
    /// SHA-256 in hexadecimal.
    pub sha256: String,
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

    /// The files that went through so far, by path.
    pub(super) fn files(&self) -> Result<Vec<WrittenFile>, SinkError> {
        let written = self.written.lock().map_err(|_| "a thread panicked")?;
        let file = |(path, file): (&String, &Written)| WrittenFile {
            path: path.clone(),
            sha256: file.sha256.clone(),
            bytes: file.bytes,
        };
        Ok(written.iter().map(file).collect())
    }

    /// Writes the list over all files that went through, in the form of `sha256sum`, and tells how many files there are
    /// now and how many bytes they have.
    pub(super) fn finish(self) -> Result<(usize, u64), SinkError> {
        let written = self.written.into_inner().map_err(|_| "a thread panicked")?;
        let mut list = String::new();
        for (path, file) in &written {
            writeln!(list, "{}  {path}", file.sha256)?;
        }
        self.sink.put(CHECKSUMS, list.as_bytes())?;
        let bytes = written.values().map(|file| file.bytes).sum::<u64>() + list.len() as u64;
        Ok((written.len() + 1, bytes))
    }
}

impl FileSink for Checksummed<'_> {
    fn put(&self, path: &str, bytes: &[u8]) -> Result<(), SinkError> {
        self.sink.put(path, bytes)?;
        if let Some(name) = path.strip_prefix(FOLDER) {
            let written = Written { sha256: hex(&Sha256::digest(bytes)), bytes: bytes.len() as u64 };
            self.written.lock().map_err(|_| "a thread panicked")?.insert(name.to_owned(), written);
        }
        Ok(())
    }
}

/// Bytes in hexadecimal.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(64), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
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
        assert_eq!(checksummed.finish().unwrap(), (3, 3 + 75 + 72));
        let list = String::from_utf8(sink.into_files().remove(CHECKSUMS).unwrap()).unwrap();
        assert_eq!(
            list,
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a/x.json\n\
             ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  b.csv\n"
        );
    }
}
