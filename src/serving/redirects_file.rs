//! `_redirects`: what Netlify and Cloudflare Pages read at the root of a site.

use std::fmt::Write as _;

use super::headers::MARK;
use crate::redirects::Redirect;
use crate::site::BaseUrl;

/// The file that hosts read at the root of a site.
pub(super) const REDIRECTS_FILE: &str = "_redirects";

/// The file: a line for each address that changed. Where a host serves what it finds first, it finds the page that leads on,
/// or the copy of the data.
pub(super) fn redirects_file(base: &BaseUrl, redirects: &[Redirect]) -> String {
    let mut out =
        format!("{MARK}\n# Netlify, Cloudflare Pages: {REDIRECTS_FILE} stands at the root of what is uploaded.\n\n");
    for redirect in redirects {
        let _ = writeln!(out, "{} {} 301", base.href(&redirect.from), base.href(&redirect.to));
    }
    out
}
