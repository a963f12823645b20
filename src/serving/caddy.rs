//! Caddy, 2.6 or newer.

use std::fmt::Write as _;

use super::headers::{MARK, TRANSPORT, caching, headers};
use super::media_types;
use super::nginx::folder;
use crate::addresses::data;
use crate::addresses::file_types::{HTML, UNKNOWN_TO_SERVERS};
use crate::addresses::site_files::{ASSETS, NOT_FOUND};
use crate::redirects::Redirect;
use crate::site::BaseUrl;

/// A site of a Caddyfile.
pub(super) fn configuration(base: &BaseUrl, redirects: &[Redirect]) -> String {
    let assets = base.href(&format!("{ASSETS}*"));
    let mut out = format!(
        "{MARK}\n# Caddy: import it from your Caddyfile, or let it be that file; give `root`.\n\n\
         {} {{\n\t# {}\n\troot * /srv/tizilim\n\n\theader {{\n",
        base.origin(),
        folder(base)
    );
    for (name, value) in headers() {
        let _ = writeln!(out, "\t\t{name} \"{value}\"");
    }
    let _ = write!(
        out,
        "\t\t# Once every part of the host is served by HTTPS for good:\n\t\t# {} \"{}\"\n\t}}\n\n\
         \t@assets path {assets}\n\theader @assets Cache-Control \"{}\"\n\
         \t@others not path {assets}\n\theader @others Cache-Control \"{}\"\n\
         \t@data path {}\n\theader @data Access-Control-Allow-Origin \"*\"\n\n",
        TRANSPORT.0,
        TRANSPORT.1,
        caching::ASSETS,
        caching::OTHERS,
        base.href(&format!("{}*", data::FOLDER)),
    );
    for (number, files) in UNKNOWN_TO_SERVERS.iter().enumerate() {
        let (pattern, media_type) = (media_types::pattern(files, base), files.media_type);
        let _ = writeln!(out, "\t@type{number} path {pattern}\n\theader @type{number} Content-Type \"{media_type}\"");
    }
    if !redirects.is_empty() {
        out.push_str("\n\t# Addresses that changed.\n");
    }
    for redirect in redirects {
        let _ = writeln!(out, "\tredir {} {} permanent", base.href(&redirect.from), base.href(&redirect.to));
    }
    let server = |tabs: &str| {
        format!(
            "{tabs}# The files beside the files, where the site was built with --precompress.\n\
             {tabs}file_server {{\n{tabs}\tprecompressed br gzip\n{tabs}\thide .*\n{tabs}}}\n"
        )
    };
    let _ = write!(
        out,
        "\n{}\n\thandle_errors {{\n\t\t@missing expression {{http.error.status_code}} == 404\n\
         \t\thandle @missing {{\n\t\t\theader Cache-Control \"{}\"\n\
         \t\t\theader Content-Type \"{}\"\n\t\t\trewrite * {}\n{}\t\t}}\n\t}}\n}}\n",
        server("\t"),
        caching::OTHERS,
        HTML.media_type,
        base.href(NOT_FOUND),
        server("\t\t\t"),
    );
    out
}
