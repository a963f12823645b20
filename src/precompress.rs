//! Compressed copies beside the files of a site, for servers that hand out what lies there (`gzip_static` and
//! `brotli_static` of nginx, `precompressed` of Caddy) and would otherwise compress less well at every request.
//!
//! A copy is made of every file of 1 KB or more whose kind can be compressed, and kept if it is smaller. It is an ordinary
//! file of the publication: its path is in the manifest, and it vanishes with the file that it was made of.

use brotli::enc::BrotliEncoderParams;

use crate::addresses::site_files;
use crate::checksum::Checksum;
use crate::files::{FileSink, KeptFile, SinkError};
use crate::gzip::gzip;

/// Files that are smaller fit into one packet anyway.
const LEAST: usize = 1024;

/// The endings of files that can be compressed; everything else is compressed already, or nobody asks a server for it.
const ENDINGS: [&str; 16] = [
    "bin",
    "bpmn",
    "css",
    "csv",
    "html",
    "ico",
    "ics",
    "js",
    "json",
    "jsonld",
    "mjs",
    "svg",
    "ttl",
    "txt",
    "webmanifest",
    "xml",
];

/// The best of Brotli (RFC 7932), for the few files that every visitor loads.
const BEST: i32 = 11;
/// What pages and data are compressed with: hardly larger, in a fraction of the time (docs/performance.md).
const GOOD: i32 = 6;

/// The endings of compressed copies.
const COPIES: [&str; 2] = ["br", "gz"];

/// A sink that puts every file into another one, with its compressed copies beside it.
pub struct Precompressing<'s> {
    /// Where the files go.
    pub sink: &'s dyn FileSink,
}

impl FileSink for Precompressing<'_> {
    fn put(&self, path: &str, bytes: &[u8]) -> Result<Checksum, SinkError> {
        let checksum = self.sink.put(path, bytes)?;
        if !is_compressible(path) || bytes.len() < LEAST {
            return Ok(checksum);
        }
        let quality = if path.starts_with(site_files::ASSETS) { BEST } else { GOOD };
        let [br, gz] = COPIES;
        for (ending, copy) in [(br, brotli(bytes, quality)), (gz, gzip(bytes).map_err(SinkError::from))] {
            let copy = copy?;
            if copy.len() < bytes.len() {
                self.sink.put(&format!("{path}.{ending}"), &copy)?;
            }
        }
        Ok(checksum)
    }

    fn had(&self, path: &str) -> bool {
        self.sink.had(path)
    }

    fn keep(&self, paths: &[&str]) -> Result<Option<Vec<KeptFile>>, SinkError> {
        let copies = paths.iter().flat_map(|path| COPIES.map(|ending| format!("{path}.{ending}")));
        let copies: Vec<_> = copies.filter(|copy| self.sink.had(copy)).collect();
        let all: Vec<_> = paths.iter().copied().chain(copies.iter().map(String::as_str)).collect();
        let mut kept = self.sink.keep(&all)?;
        if let Some(kept) = &mut kept {
            kept.truncate(paths.len());
        }
        Ok(kept)
    }
}

fn is_compressible(path: &str) -> bool {
    // The index of `tizilim search` is read from the disk.
    !path.strip_prefix(site_files::SEARCH_INDEX).is_some_and(|inside| inside.starts_with('/'))
        && path.rsplit_once('.').is_some_and(|(_, ending)| ENDINGS.contains(&ending))
}

fn brotli(bytes: &[u8], quality: i32) -> Result<Vec<u8>, SinkError> {
    let parameters = BrotliEncoderParams { quality, size_hint: bytes.len(), ..BrotliEncoderParams::default() };
    let mut copy = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut copy, &parameters)?;
    Ok(copy)
}
