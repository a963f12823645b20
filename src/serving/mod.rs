//! Ready configurations for servers that serve a built site: files for hosts that read `_headers` and `_redirects`
//! (Netlify, Cloudflare Pages), nginx and Caddy. All set the same headers (`headers.rs`), caching and media types
//! (`media_types.rs`), and lead on from the same former addresses.

mod caddy;
mod configurations;
mod folder;
mod headers;
mod headers_file;
mod media_types;
mod nginx;
mod redirects_file;

use crate::files::{FileSink, SinkError};
use crate::redirects::Redirect;
use crate::site::BaseUrl;

pub use folder::{Folder, ServingError};
pub use headers::HEADERS_FILE;
use redirects_file::REDIRECTS_FILE;

/// Puts `_headers` and `_redirects` into a site that stands at the root of its host, where they are looked for.
///
/// # Errors
/// When the sink does not take them.
pub fn put_at_root(base: &BaseUrl, redirects: &[Redirect], sink: &dyn FileSink) -> Result<(), SinkError> {
    if base.path() != "/" {
        return Ok(());
    }
    sink.put(HEADERS_FILE, headers_file::headers_file(base).as_bytes())?;
    sink.put(REDIRECTS_FILE, redirects_file::redirects_file(base, redirects).as_bytes())?;
    Ok(())
}
