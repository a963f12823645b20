//! A publication takes finished files from the parts that make them.

use std::fs::File;

use super::path::SitePath;
use super::publication::Publication;
use crate::files::{FileSink, SinkError};

impl FileSink for Publication {
    fn put(&self, path: &str, bytes: &[u8]) -> Result<(), SinkError> {
        self.write(&SitePath::new(path)?, bytes)?;
        Ok(())
    }

    fn put_file(&self, path: &str, file: &File) -> Result<(), SinkError> {
        self.write_file(&SitePath::new(path)?, file)?;
        Ok(())
    }

    fn had(&self, path: &str) -> bool {
        Self::had(self, path)
    }

    fn keep(&self, paths: &[&str]) -> Result<bool, SinkError> {
        Ok(Self::keep(self, paths)?)
    }
}
