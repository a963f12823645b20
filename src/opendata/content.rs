//! The content of a file that is made piece by piece: in memory while it is small, in a temporary file once it is large, so
//! that what is in memory does not grow with the size of files.

use std::fs::File;
use std::io::{self, BufReader, BufWriter, Seek as _, Write};

use tempfile::{SpooledData, SpooledTempFile};

use crate::checksum::Checksum;
use crate::files::{FileSink, SinkError};

/// From how many bytes on a file is held on the disk while it is made.
const LARGE: usize = 1 << 20;

/// A content in the making.
pub(super) struct Spool(BufWriter<SpooledTempFile>);

impl Spool {
    /// An empty one.
    pub(super) fn new() -> Self {
        Self(BufWriter::new(SpooledTempFile::new(LARGE)))
    }

    /// The content as a whole.
    ///
    /// # Errors
    /// When there is no room for a temporary file.
    pub(super) fn finish(self) -> io::Result<Content> {
        Ok(match self.0.into_inner()?.into_inner() {
            SpooledData::InMemory(bytes) => Content::InMemory(bytes.into_inner()),
            SpooledData::OnDisk(file) => Content::OnDisk(file),
        })
    }
}

impl Write for Spool {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// A whole content, which may go to several places.
pub(super) enum Content {
    /// A small one.
    InMemory(Vec<u8>),
    /// A large one.
    OnDisk(File),
}

impl Content {
    /// Puts it into a sink.
    ///
    /// # Errors
    /// When the sink does not take it.
    pub(super) fn put(&self, path: &str, sink: &dyn FileSink) -> Result<Checksum, SinkError> {
        match self {
            Self::InMemory(bytes) => sink.put(path, bytes),
            Self::OnDisk(file) => sink.put_file(path, file),
        }
    }

    /// Copies it from its beginning to its end.
    ///
    /// # Errors
    /// When it cannot be read, or `out` fails.
    pub(super) fn copy_to(&self, out: &mut impl Write) -> io::Result<()> {
        match self {
            Self::InMemory(bytes) => out.write_all(bytes),
            Self::OnDisk(file) => {
                let mut file = file;
                file.rewind()?;
                io::copy(&mut BufReader::with_capacity(1 << 16, file), out).map(drop)
            }
        }
    }
}
