//! The configurations of all servers.

use super::headers::HEADERS_FILE;
use super::{caddy, headers_file, nginx};
use crate::site::BaseUrl;

/// The configurations: name and content.
pub fn files(base: &BaseUrl) -> [(&'static str, String); 3] {
    [
        (HEADERS_FILE, headers_file::headers_file(base)),
        ("nginx.conf", nginx::configuration(base)),
        ("Caddyfile", caddy::configuration(base)),
    ]
}
