//! The archive of the open data: a ZIP file whose bytes depend on what it holds alone.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::sync::Mutex;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use crate::files::SinkError;
use crate::opendata::content::Content;

/// A ZIP file in the making.
pub(in crate::opendata) struct Archive(ZipWriter<BufWriter<File>>);

impl Archive {
    /// An empty one, in a temporary file.
    pub(in crate::opendata) fn new() -> Result<Self, SinkError> {
        Ok(Self(ZipWriter::new(BufWriter::new(tempfile::tempfile()?))))
    }

    /// Begins a file, whose content is then written.
    pub(in crate::opendata) fn begin(&mut self, name: &str) -> Result<&mut (impl Write + use<>), SinkError> {
        self.0.start_file(name, options())?;
        Ok(&mut self.0)
    }

    /// The archive.
    pub(in crate::opendata) fn finish(self) -> Result<File, SinkError> {
        Ok(self.0.finish()?.into_inner()?)
    }
}

/// How hard the archive and the workbook are compressed (docs/decisions/0010-open-data-formats.md). The dumps of revisions, which keep
/// their bytes for ever, stay at the level of the library.
pub(super) const LEVEL: u8 = 4;

/// How every file stands in an archive. Its time is the first one that the format can express: the day of the build is no part of the
/// data.
fn options() -> SimpleFileOptions {
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .system(System::Unix)
        .unix_permissions(0o644)
}

/// The files of an archive, compressed by several threads as they are made, in any order: each thread into a temporary file.
pub(in crate::opendata) struct Compressed {
    /// Archives that no thread writes to at this moment.
    parts: Mutex<Vec<ZipWriter<File>>>,
}

impl Compressed {
    /// None so far.
    pub(in crate::opendata) fn new() -> Self {
        Self { parts: Mutex::default() }
    }

    /// Compresses a file and keeps it.
    pub(in crate::opendata) fn add(&self, name: &str, content: &Content) -> Result<(), SinkError> {
        let idle = self.parts.lock().map_err(|_| "a thread panicked")?.pop();
        let mut part = match idle {
            Some(part) => part,
            None => ZipWriter::new(tempfile::tempfile()?),
        };
        part.start_file(name, options().compression_level(Some(LEVEL.into())))?;
        content.copy_to(&mut part)?;
        self.parts.lock().map_err(|_| "a thread panicked")?.push(part);
        Ok(())
    }

    /// The archive of all of them, in an order of its own.
    pub(in crate::opendata) fn archive(self, names: &[String]) -> Result<File, SinkError> {
        let parts = self.parts.into_inner().map_err(|_| "a thread panicked")?;
        let mut parts = parts.into_iter().map(ZipWriter::finish_into_readable).collect::<Result<Vec<_>, _>>()?;
        let mut archive = Archive::new()?;
        for name in names {
            let part = parts.iter_mut().find(|part| part.index_for_name(name).is_some());
            archive.0.raw_copy_file(part.ok_or("a file of the archive is missing")?.by_name(name)?)?;
        }
        archive.finish()
    }
}
