//! `_headers`: what Netlify and Cloudflare Pages read at the root of a site.

use std::fmt::Write as _;

use super::headers::{HEADERS_FILE, MARK, TRANSPORT, caching, headers};
use super::media_types;
use crate::addresses::data;
use crate::addresses::file_types::UNKNOWN_TO_SERVERS;
use crate::addresses::site_files::ASSETS;
use crate::site::BaseUrl;

/// The file. These hosts let everything be asked for anew by themselves, and would join a second `Cache-Control` to the
/// first with a comma, so only that of the assets is written.
pub(super) fn headers_file(base: &BaseUrl) -> String {
    let mut out = format!(
        "{MARK}\n# Netlify, Cloudflare Pages: {HEADERS_FILE} stands at the root of what is uploaded.\n\n{}*\n",
        base.path()
    );
    for (name, value) in headers() {
        let _ = writeln!(out, "  {name}: {value}");
    }
    let _ = writeln!(
        out,
        "  # Once every part of the host is served by HTTPS for good:\n  # {}: {}",
        TRANSPORT.0, TRANSPORT.1
    );
    let _ = write!(out, "\n{}\n  Cache-Control: {}\n", base.href(&format!("{ASSETS}*")), caching::ASSETS);
    let _ = write!(out, "\n{}\n  Access-Control-Allow-Origin: *\n", base.href(&format!("{}*", data::FOLDER)));
    for files in &UNKNOWN_TO_SERVERS {
        let _ = write!(out, "\n{}\n  Content-Type: {}\n", media_types::path(files, base), files.media_type);
    }
    out
}
