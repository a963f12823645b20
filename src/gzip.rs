//! GZIP (RFC 1952) without a time and a name, so that the same bytes give the same copy.

use std::io::{self, Write as _};

use flate2::{Compression, GzBuilder};

/// Packs bytes, as small as the library can.
///
/// # Errors
/// Never for bytes in memory; the library says so of all writers.
pub fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut packer = GzBuilder::new().write(Vec::new(), Compression::best());
    packer.write_all(bytes)?;
    packer.finish()
}
