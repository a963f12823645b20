//! The files of the export, packed and named by their content: a file whose content stays keeps its name from one edition of
//! the register to the next, so that only what has changed is published and loaded again.

use std::collections::BTreeMap;
use std::io;

use rayon::prelude::*;
use sha2::{Digest, Sha256};

use crate::gzip::gzip;

/// How many bits of a hash a file is named by: what five bytes of a list hold; and four where the name also says which file it is.
const BITS: u32 = 35;
const BITS_WITH_PLACE: u32 = 28;

/// Packed files by name.
#[derive(Default)]
pub(super) struct NamedFiles {
    pub files: BTreeMap<String, Vec<u8>>,
}

impl NamedFiles {
    /// Adds files and gives the numbers by which they are named.
    pub(super) fn add(&mut self, contents: &[impl AsRef<[u8]> + Sync]) -> io::Result<Vec<u64>> {
        self.add_at(contents, |_| String::new())
    }

    /// Adds files whose names begin with what `place` says of each, and gives the numbers that follow; none is 0.
    pub(super) fn add_at(
        &mut self,
        contents: &[impl AsRef<[u8]> + Sync],
        place: impl Fn(usize) -> String,
    ) -> io::Result<Vec<u64>> {
        let packed = contents.par_iter().map(|content| gzip(content.as_ref())).collect::<io::Result<Vec<_>>>()?;
        Ok(packed.into_iter().enumerate().map(|(at, bytes)| self.name(&place(at), bytes)).collect())
    }

    /// Adds one file.
    pub(super) fn add_one(&mut self, content: &[u8]) -> io::Result<u64> {
        Ok(self.name("", gzip(content)?))
    }

    /// Names a packed file. Of two contents with the same hash the later one is hashed again.
    fn name(&mut self, place: &str, bytes: Vec<u8>) -> u64 {
        let bits = if place.is_empty() { BITS } else { BITS_WITH_PLACE };
        let mut hash = Sha256::digest(&bytes);
        loop {
            let number =
                hash.iter().fold(0, |number, &byte| (number << 8 | u64::from(byte)) & ((1 << bits) - 1)).max(1);
            let known = self.files.entry(format!("{place}{number}")).or_insert_with(|| bytes.clone());
            if *known == bytes {
                return number;
            }
            hash = Sha256::digest(hash);
        }
    }
}
