//! The types of files: how their names end, and their media types as IANA registers them, or as OASIS, OpenSearch and others
//! name them for their own formats.

/// A type of files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileType {
    /// `*` and how paths end, or a path from the root of the site with a `*` in it.
    pub glob: &'static str,
    /// The media type, with the parameters under which a server hands it out.
    pub media_type: &'static str,
}

impl FileType {
    const fn new(glob: &'static str, media_type: &'static str) -> Self {
        Self { glob, media_type }
    }

    /// What the names of its files end in, without the dot; empty if they have a name of their own.
    pub fn extension(&self) -> &'static str {
        self.glob.strip_prefix("*.").unwrap_or_default()
    }

    /// The media type without parameters.
    pub fn essence(&self) -> &'static str {
        self.media_type.split(';').next().unwrap_or_default()
    }

    fn has(&self, path: &str) -> bool {
        self.glob.strip_prefix('*').is_some_and(|ending| path.ends_with(ending))
    }
}

/// Akoma Ntoso 1.0.
pub const AKOMA_NTOSO: FileType = FileType::new("*.akn.xml", "application/akn+xml");
/// BPMN 2.0.
pub const BPMN: FileType = FileType::new("*.bpmn", "application/xml");
/// The list of checksums.
pub const CHECKSUMS: FileType = FileType::new("*/SHA256SUMS", "text/plain; charset=utf-8");
/// Comma-separated values. RFC 4180, section 3: whether there is a header row belongs to the type.
pub const CSV: FileType = FileType::new("*.csv", "text/csv; charset=utf-8; header=present");
/// The metadata of a CSV file (CSV on the Web).
pub const CSVW: FileType = FileType::new("*.csv-metadata.json", "application/csvm+json");
/// Values between tabs in UTF-16, for spreadsheets.
pub const EXCEL_CSV: FileType = FileType::new("*.excel.csv", "text/csv; charset=utf-16; header=present");
/// Atom (RFC 4287, section 7).
pub const FEED: FileType = FileType::new("*/feed.xml", "application/atom+xml");
/// GeoJSON (RFC 7946, section 12).
pub const GEOJSON: FileType = FileType::new("*.geojson", "application/geo+json");
/// A page.
pub const HTML: FileType = FileType::new("*.html", "text/html; charset=utf-8");
/// iCalendar (RFC 5545, section 8.1).
pub const ICALENDAR: FileType = FileType::new("*.ics", "text/calendar; charset=utf-8");
/// JSON (RFC 8259).
pub const JSON: FileType = FileType::new("*.json", "application/json");
/// JSON-LD.
pub const JSON_LD: FileType = FileType::new("*.jsonld", "application/ld+json");
/// JSON Schema.
pub const JSON_SCHEMA: FileType = FileType::new("*.schema.json", "application/schema+json");
/// The manifest of a site as an application.
pub const MANIFEST: FileType = FileType::new("*.webmanifest", "application/manifest+json");
/// Newline-delimited JSON.
pub const NDJSON: FileType = FileType::new("*.ndjson", "application/x-ndjson");
/// How browsers search the site.
pub const OPENSEARCH: FileType = FileType::new("opensearch-*.xml", "application/opensearchdescription+xml");
/// A picture made of pixels.
pub const PNG: FileType = FileType::new("*.png", "image/png");
/// A database.
pub const SQLITE: FileType = FileType::new("*.sqlite", "application/vnd.sqlite3");
/// A picture made of shapes.
pub const SVG: FileType = FileType::new("*.svg", "image/svg+xml");
/// Turtle.
pub const TURTLE: FileType = FileType::new("*.ttl", "text/turtle; charset=utf-8");
/// A workbook (Office Open XML).
pub const XLSX: FileType = FileType::new("*.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
/// XML of any kind.
pub const XML: FileType = FileType::new("*.xml", "application/xml");
/// An archive.
pub const ZIP: FileType = FileType::new("*.zip", "application/zip");

/// The types that servers do not know by themselves.
pub const UNKNOWN_TO_SERVERS: [FileType; 12] =
    [AKOMA_NTOSO, BPMN, CSV, GEOJSON, ICALENDAR, JSON_LD, SQLITE, TURTLE, MANIFEST, CHECKSUMS, FEED, OPENSEARCH];

/// The types of files of the open data, the longer endings first.
const OF_DATA: [FileType; 15] = [
    CSVW,
    JSON_SCHEMA,
    EXCEL_CSV,
    AKOMA_NTOSO,
    BPMN,
    CSV,
    GEOJSON,
    JSON,
    JSON_LD,
    NDJSON,
    SQLITE,
    TURTLE,
    XLSX,
    XML,
    ZIP,
];

/// The type of a file of the open data, if its name ends in that of a known one.
pub fn of_data(path: &str) -> Option<FileType> {
    OF_DATA.into_iter().find(|known| known.has(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_ending_says_what_a_file_is() {
        for (path, known) in [
            ("data/services.csv-metadata.json", CSVW),
            ("data/csv-metadata.json", JSON),
            ("data/services.schema.json", JSON_SCHEMA),
            ("data/acts/v1.kk.akn.xml", AKOMA_NTOSO),
            ("data/services.excel.csv", EXCEL_CSV),
        ] {
            assert_eq!(of_data(path), Some(known), "{path}");
        }
        assert_eq!(of_data("data/SHA256SUMS"), None);
        assert_eq!(CSV.essence(), "text/csv");
        assert_eq!((CSVW.extension(), FEED.extension()), ("csv-metadata.json", ""));
    }
}
