//! The headers of all responses, whatever the server.

/// The file that hosts read at the root of a site.
pub const HEADERS_FILE: &str = "_headers";

/// The first line of every file, by which one that was written here is known.
pub(super) const MARK: &str = "# Written by `tizilim build --server-config`; it is written anew by the next build.";

/// The policy of pages (CSP Level 3). Nothing is allowed but what the site itself serves, and nothing inline: pages hold
/// JSON-LD as data blocks, which no policy concerns (HTML, section 4.12.1).
const POLICY: [&str; 11] = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
];

/// The headers of every response.
pub(super) fn headers() -> Vec<(&'static str, String)> {
    vec![
        ("Content-Security-Policy", POLICY.join("; ")),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Referrer-Policy", "same-origin".to_owned()),
        ("Permissions-Policy", "camera=(), geolocation=(self), microphone=(), payment=(), usb=()".to_owned()),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
    ]
}

/// The promise to be reachable by HTTPS for a year (RFC 6797). Written as a comment: who makes it cannot take it back.
pub(super) const TRANSPORT: (&str, &str) = ("Strict-Transport-Security", "max-age=31536000; includeSubDomains");

/// How long answers are kept: assets bear the hash of their content in their names, everything else is asked for anew
/// and answered by 304 when its `ETag` is still the same (RFC 9111, section 5.2.2.4; RFC 8246 for `immutable`).
pub(super) mod caching {
    pub(crate) const ASSETS: &str = "public, max-age=31536000, immutable";
    pub(crate) const OTHERS: &str = "no-cache";
}
