//! The configurations of all servers.

use super::headers::HEADERS_FILE;
use super::redirects_file::{self, REDIRECTS_FILE};
use super::{caddy, headers_file, nginx};
use crate::redirects::Redirect;
use crate::site::BaseUrl;

/// The names of the configurations.
pub(super) const NAMES: [&str; 4] = [HEADERS_FILE, REDIRECTS_FILE, "nginx.conf", "Caddyfile"];

/// The configurations, in the order of their names.
pub(super) fn files(base: &BaseUrl, redirects: &[Redirect]) -> [String; 4] {
    [
        headers_file::headers_file(base),
        redirects_file::redirects_file(base, redirects),
        nginx::configuration(base, redirects),
        caddy::configuration(base, redirects),
    ]
}
