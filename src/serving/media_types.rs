//! The media types that servers do not know by themselves.

use crate::site::BaseUrl;

/// A media type and the files that have it.
pub struct MediaTypeRule {
    /// `*` and how their paths end, or their path from the root of the site with a `*` in it.
    glob: &'static str,
    /// The media type.
    pub media_type: &'static str,
}

const fn files(glob: &'static str, media_type: &'static str) -> MediaTypeRule {
    MediaTypeRule { glob, media_type }
}

/// The registrations of IANA, and what OASIS and OpenSearch name for their own formats.
pub const ALL: [MediaTypeRule; 11] = [
    files("*.akn.xml", "application/akn+xml"),
    files("*.bpmn", "application/xml"),
    // RFC 4180, section 3: whether there is a header row belongs to the type.
    files("*.csv", "text/csv; charset=utf-8; header=present"),
    files("*.ics", "text/calendar; charset=utf-8"),
    files("*.jsonld", "application/ld+json"),
    files("*.sqlite", "application/vnd.sqlite3"),
    files("*.ttl", "text/turtle; charset=utf-8"),
    files("*.webmanifest", "application/manifest+json"),
    files("*/SHA256SUMS", "text/plain; charset=utf-8"),
    files("*/feed.xml", "application/atom+xml"),
    files("opensearch-*.xml", "application/opensearchdescription+xml"),
];

impl MediaTypeRule {
    /// As a regular expression (PCRE) over the path of an address.
    pub fn regex(&self, base: &BaseUrl) -> String {
        match self.glob.strip_prefix('*') {
            Some(ending) => format!("{}$", escaped(ending)),
            None => format!("^{}{}$", escaped(base.path()), escaped(self.glob).replace('*', "[^/]*")),
        }
    }

    /// As a pattern in which a `*` at the start stands for anything.
    pub fn pattern(&self, base: &BaseUrl) -> String {
        if self.glob.starts_with('*') { self.glob.to_owned() } else { base.href(self.glob) }
    }

    /// As a path with one `*`.
    pub fn path(&self, base: &BaseUrl) -> String {
        format!("{}{}", base.path(), self.glob.replacen("*/", "*", 1))
    }
}

/// A path as a regular expression. A base URL holds letters, digits and `-._~/` only.
pub fn escaped(path: &str) -> String {
    path.replace('.', r"\.")
}
