//! A publication takes finished files from the parts that make them.

use super::{Publication, SitePath};
use crate::files::{FileSink, SinkError};

impl FileSink for Publication {
    fn put(&self, path: &str, bytes: &[u8]) -> Result<(), SinkError> {
        self.write(&SitePath::new(path)?, bytes)?;
        Ok(())
    }
}
