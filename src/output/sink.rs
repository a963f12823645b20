//! A publication takes finished files from the parts that make them.

use std::fs::File;

use super::path::SitePath;
use super::publication::Publication;
use crate::checksum::Checksum;
use crate::files::{FileSink, KeptFile, SinkError};

impl FileSink for Publication {
    fn put(&self, path: &str, bytes: &[u8]) -> Result<Checksum, SinkError> {
        Ok(self.write(&SitePath::new(path)?, bytes)?)
    }

    fn put_file(&self, path: &str, file: &File) -> Result<Checksum, SinkError> {
        Ok(self.write_file(&SitePath::new(path)?, file)?)
    }

    fn had(&self, path: &str) -> bool {
        Self::had(self, path)
    }

    fn keep(&self, paths: &[&str]) -> Result<Option<Vec<KeptFile>>, SinkError> {
        Ok(Self::keep(self, paths)?)
    }
}
