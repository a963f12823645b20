//! Copies of files at the addresses at which they stood before.

use std::fs::File;

use super::former_paths::FormerPaths;
use crate::checksum::Checksum;
use crate::files::{FileSink, KeptFile, SinkError};

/// A sink that puts each file also where it stood before: data cannot lead on by itself, as a page does. The copies have the
/// same bytes, and so the ids and addresses of today.
pub struct AlsoAtFormerPaths<'s> {
    /// The sink that takes the files.
    pub sink: &'s dyn FileSink,
    /// Where they stood.
    pub former: &'s FormerPaths,
}

impl FileSink for AlsoAtFormerPaths<'_> {
    fn put(&self, path: &str, bytes: &[u8]) -> Result<Checksum, SinkError> {
        for before in self.former.of_file(path) {
            self.sink.put(&before, bytes)?;
        }
        self.sink.put(path, bytes)
    }

    fn put_file(&self, path: &str, file: &File) -> Result<Checksum, SinkError> {
        for before in self.former.of_file(path) {
            self.sink.put_file(&before, file)?;
        }
        self.sink.put_file(path, file)
    }

    fn had(&self, path: &str) -> bool {
        self.sink.had(path)
    }

    fn keep(&self, paths: &[&str]) -> Result<Option<Vec<KeptFile>>, SinkError> {
        let before: Vec<_> = paths.iter().flat_map(|path| self.former.of_file(path)).collect();
        let all: Vec<_> = paths.iter().copied().chain(before.iter().map(String::as_str)).collect();
        let mut kept = self.sink.keep(&all)?;
        if let Some(kept) = &mut kept {
            kept.truncate(paths.len());
        }
        Ok(kept)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::MemorySink;

    #[test]
    fn a_file_that_did_not_move_is_put_once() {
        let (sink, former) = (MemorySink::default(), FormerPaths::default());
        AlsoAtFormerPaths { sink: &sink, former: &former }.put("data/a.csv", b"a").unwrap();
        assert_eq!(sink.into_files().into_keys().collect::<Vec<_>>(), ["data/a.csv"]);
    }
}
