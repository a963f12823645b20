//! The archive of the open data: a ZIP file whose bytes depend on what it holds alone.

use std::fs::File;
use std::io::{BufWriter, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use crate::files::SinkError;

/// A ZIP file in the making.
pub(in crate::opendata) struct Archive(ZipWriter<BufWriter<File>>);

impl Archive {
    /// An empty one, in a temporary file.
    pub(in crate::opendata) fn new() -> Result<Self, SinkError> {
        Ok(Self(ZipWriter::new(BufWriter::new(tempfile::tempfile()?))))
    }

    /// Begins a file, whose content is then written. Its time is the first one that the format can express: the day of the build is no
    /// part of the data.
    pub(in crate::opendata) fn begin(&mut self, name: &str) -> Result<&mut (impl Write + use<>), SinkError> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default())
            .system(System::Unix)
            .unix_permissions(0o644);
        self.0.start_file(name, options)?;
        Ok(&mut self.0)
    }

    /// The archive.
    pub(in crate::opendata) fn finish(self) -> Result<File, SinkError> {
        Ok(self.0.finish()?.into_inner()?)
    }
}
