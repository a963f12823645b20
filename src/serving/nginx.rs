//! nginx, 1.18 or newer.

use std::fmt::Write as _;

use super::headers::{MARK, TRANSPORT, caching, headers};
use super::media_types;
use crate::addresses::data;
use crate::addresses::file_types::UNKNOWN_TO_SERVERS;
use crate::addresses::site_files::{ASSETS, NOT_FOUND};
use crate::redirects::Redirect;
use crate::site::BaseUrl;

/// A file for the `http` context: two maps and a server.
pub(super) fn configuration(base: &BaseUrl, redirects: &[Redirect]) -> String {
    let root = media_types::escaped(base.path());
    let mut out = format!(
        "{MARK}\n\
         # nginx: copy it to /etc/nginx/conf.d/, give `root`, and add what your certificates need.\n\n\
         map $uri $tizilim_cache {{\n    default \"{}\";\n    ~^{root}{ASSETS} \"{}\";\n}}\n\
         # A header without a value is not sent.\n\
         map $uri $tizilim_origin {{\n    default \"\";\n    ~^{root}{} \"*\";\n}}\n\n\
         server {{\n    listen 80;\n    listen [::]:80;\n    server_name {};\n\n    # {}\n    root /srv/tizilim;\n    \
         index index.html;\n    charset utf-8;\n    absolute_redirect off;\n    server_tokens off;\n    \
         error_page 404 {};\n\n    # The files beside the files, where the site was built with --precompress.\n    \
         gzip_static on;\n    gzip_proxied any;\n    gzip_vary on;\n    \
         # With the module ngx_brotli:\n    # brotli_static on;\n\n",
        caching::OTHERS,
        caching::ASSETS,
        data::FOLDER,
        base.host(),
        folder(base),
        base.href(NOT_FOUND),
    );
    // A location that adds a header of its own would lose these: all are added here.
    for (name, value) in headers() {
        let _ = writeln!(out, "    add_header {name} \"{value}\" always;");
    }
    out.push_str("    add_header Cache-Control $tizilim_cache always;\n");
    out.push_str("    add_header Access-Control-Allow-Origin $tizilim_origin always;\n");
    let _ = writeln!(
        out,
        "    # Once every part of the host is served by HTTPS for good:\n    # add_header {} \"{}\" always;\n",
        TRANSPORT.0, TRANSPORT.1
    );
    out.push_str("    location ~ /\\.(?!well-known/) {\n        return 404;\n    }\n");
    for files in &UNKNOWN_TO_SERVERS {
        let _ = writeln!(
            out,
            "    location ~ {} {{\n        types {{ }}\n        default_type \"{}\";\n    }}",
            media_types::regex(files, base),
            files.media_type
        );
    }
    if !redirects.is_empty() {
        out.push_str("\n    # Addresses that changed.\n");
    }
    for redirect in redirects {
        let (from, to) = (base.href(&redirect.from), base.href(&redirect.to));
        let _ = writeln!(out, "    location = {from} {{\n        return 301 {to};\n    }}");
    }
    out.push_str("}\n");
    out
}

/// Where the site must lie for its path to be that of its files.
pub(super) fn folder(base: &BaseUrl) -> String {
    match base.path() {
        "/" => "The built site.".to_owned(),
        path => format!("The folder in which the built site stands at .{path}"),
    }
}
