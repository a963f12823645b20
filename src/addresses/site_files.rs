//! The files of the site that are no pages and no open data.

use std::fmt::Display;

/// The page that lets a reader choose a language.
pub const ENTRANCE: &str = "index.html";
/// The page for what is found nowhere.
pub const NOT_FOUND: &str = "404.html";
/// The page that is shown without a connection.
pub const OFFLINE: &str = "offline.html";
/// The service worker.
pub const WORKER: &str = "sw.js";
/// What search engines may read.
pub const ROBOTS: &str = "robots.txt";
/// The site map, or the index of all.
pub const SITEMAP: &str = "sitemap.xml";
/// The folder of the theme's files, each with the hash of its content in its name.
pub const ASSETS: &str = "assets/";

/// A feed, in the folder of what it is about.
pub const FEED: &str = "feed.xml";
/// A social image, in the folder of its page.
pub const CARD: &str = "card.png";
/// The deadlines as a calendar, in the folder of a language.
pub const CALENDAR: &str = "deadlines.ics";
/// The manifest of the site as an application, in the folder of a language.
pub const MANIFEST: &str = "manifest.webmanifest";

/// The folder of the index that `tizilim search` reads.
pub const SEARCH_INDEX: &str = "search/index";
/// The directory of the index that browsers read.
pub const SEARCH_DIRECTORY: &str = "search/directory.bin";

/// The folder of the other files of that index.
pub const SEARCH_SHARDS: &str = "search/shards";

/// The file that is served for a page.
pub fn document(page: impl Display) -> String {
    format!("{page}index.html")
}

/// One of several site maps, by its number.
pub fn sitemap(number: usize) -> String {
    format!("sitemap-{number}.xml")
}

/// How browsers search the site in a language (OpenSearch).
pub fn opensearch(language: impl Display) -> String {
    format!("opensearch-{language}.xml")
}

/// A file of the theme.
pub fn asset(name: impl Display) -> String {
    format!("{ASSETS}{name}")
}

/// A file of the index that browsers read, by its name.
pub fn search_shard(name: impl Display) -> String {
    format!("{SEARCH_SHARDS}/{name}.bin")
}
