//! Ready configurations for servers that serve a built site: a file for hosts that read `_headers` (Netlify, Cloudflare
//! Pages), nginx and Caddy. All three set the same headers (`headers.rs`), caching and media types (`media_types.rs`).

mod caddy;
mod configurations;
mod folder;
mod headers;
mod headers_file;
mod media_types;
mod nginx;

use crate::files::{FileSink, SinkError};
use crate::site::BaseUrl;

pub use configurations::files;
pub use folder::{Folder, ServingError};
pub use headers::HEADERS_FILE;

/// Puts `_headers` into a site that stands at the root of its host, where it is looked for.
///
/// # Errors
/// When the sink does not take it.
pub fn put_headers(base: &BaseUrl, sink: &dyn FileSink) -> Result<(), SinkError> {
    if base.path() == "/" { sink.put(HEADERS_FILE, headers_file::headers_file(base).as_bytes()) } else { Ok(()) }
}
