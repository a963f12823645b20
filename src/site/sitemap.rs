//! `sitemap.xml` (sitemaps.org 0.9, with the languages of each page as alternates) and `robots.txt`.

use std::fmt::Write as _;

use quick_xml::escape::escape;

use super::base_url::BaseUrl;
use crate::addresses::{paths, site_files};
use crate::registry::values::LangTag;

/// How many addresses one site map may hold (sitemaps.org).
const MOST: usize = 50_000;

/// The site maps: path and content. More than 50,000 addresses are divided, with an index at `sitemap.xml`.
pub(super) fn sitemaps(base: &BaseUrl, languages: &[LangTag], paths: &[String]) -> Vec<(String, String)> {
    let pages_per_map = (MOST / languages.len().max(1)).max(1);
    let maps: Vec<_> = paths.chunks(pages_per_map).map(|paths| sitemap(base, languages, paths)).collect();
    if maps.len() <= 1 {
        return maps.into_iter().map(|map| (site_files::SITEMAP.to_owned(), map)).collect();
    }
    let mut index = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    let mut files = Vec::new();
    for (number, map) in maps.into_iter().enumerate() {
        let path = site_files::sitemap(number + 1);
        let _ = writeln!(index, "<sitemap><loc>{}</loc></sitemap>", escape(base.absolute(&path)));
        files.push((path, map));
    }
    index.push_str("</sitemapindex>\n");
    files.insert(0, (site_files::SITEMAP.to_owned(), index));
    files
}

fn sitemap(base: &BaseUrl, languages: &[LangTag], paths: &[String]) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    let address = |language: &LangTag, path: &str| escape(base.absolute(&paths::in_language(language, path)));
    for path in paths {
        for language in languages {
            let _ = write!(out, "<url><loc>{}</loc>", address(language, path));
            if languages.len() > 1 {
                for other in languages {
                    let _ = write!(
                        out,
                        "<xhtml:link rel=\"alternate\" hreflang=\"{other}\" href=\"{}\"/>",
                        address(other, path)
                    );
                }
            }
            out.push_str("</url>\n");
        }
    }
    out.push_str("</urlset>\n");
    out
}

/// `robots.txt`: everything may be read, and where the site map is.
pub(super) fn robots(base: &BaseUrl) -> String {
    format!("User-agent: *\nAllow: /\n\nSitemap: {}\n", base.absolute(site_files::SITEMAP))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn base() -> BaseUrl {
        "https://example.org/r/".parse().unwrap()
    }

    #[test]
    fn each_page_names_its_languages() {
        let maps = sitemaps(&base(), &[LangTag::KK, LangTag::RU], &["acts/".to_owned()]);
        assert_eq!(maps.len(), 1);
        assert_eq!(maps[0].1.matches("<url>").count(), 2);
        assert!(maps[0].1.contains("hreflang=\"ru\" href=\"https://example.org/r/ru/acts/\""));
    }

    #[test]
    fn a_large_site_has_an_index() {
        let paths: Vec<_> = (0..60_000).map(paths::service).collect();
        let maps = sitemaps(&base(), &[LangTag::KK, LangTag::RU], &paths);
        assert_eq!(maps.len(), 4);
        assert!(maps[0].1.contains("<sitemapindex"));
        assert!(maps[1..].iter().all(|(_, map)| map.matches("<url>").count() <= 50_000));
    }
}
