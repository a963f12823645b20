//! The places of a site to which links may lead.

use std::collections::HashSet;
use std::sync::LazyLock;

use regex::Regex;

use crate::addresses::{data, paths, site_files};
use crate::redirects::FormerPaths;
use crate::registry::tables::TableId;
use crate::registry::{ContentPage, Registry};
use crate::site::base_url::BaseUrl;
use crate::site::footnotes::NoteNames;
use crate::site::theme::Assets;
use crate::site::{markdown, pages};
use crate::text::legal::pattern;
use crate::theme::Theme;

/// The places of a site.
pub(super) struct Targets<'r> {
    registry: &'r Registry,
    base: &'r BaseUrl,
    /// The pages in every language.
    pages: HashSet<String>,
    /// Where pages stood before.
    former: HashSet<String>,
    /// The published files of the theme; none if they could not be read.
    assets: Option<HashSet<String>>,
}

impl<'r> Targets<'r> {
    /// Of a register and the files of its theme.
    pub(super) fn of(registry: &'r Registry, base: &'r BaseUrl, theme: &Theme) -> Self {
        let paths: Vec<_> = pages::all(registry).iter().map(|listed| listed.page.path()).collect();
        let in_languages = registry
            .languages
            .iter()
            .flat_map(|language| paths.iter().map(move |path| paths::in_language(language, path)));
        let pages: HashSet<String> = in_languages.collect();
        let moved = FormerPaths::of(registry);
        let former = pages.iter().flat_map(|page| moved.of_file(page)).collect();
        Self {
            registry,
            base,
            pages,
            former,
            assets: Assets::of(theme).ok().map(|assets| assets.paths().into_values().collect()),
        }
    }

    /// Whether a path from the root of the site leads to something.
    pub(super) fn has(&self, path: &str) -> bool {
        let page = path.strip_suffix(site_files::ENTRANCE).unwrap_or(path);
        // Servers lead from the name of a folder to the folder.
        let is_page = |page: &str| {
            let folder = format!("{page}/");
            [page, &folder].into_iter().any(|page| self.pages.contains(page) || self.former.contains(page))
        };
        page.is_empty()
            || is_page(page)
            || match &self.assets {
                Some(assets) => assets.contains(path),
                None => path.starts_with(site_files::ASSETS),
            }
            || path.strip_prefix(data::FOLDER).is_some_and(|file| self.has_data(file))
            || self.has_dataset_page(page)
            || [site_files::SITEMAP, site_files::ROBOTS, site_files::NOT_FOUND].contains(&path)
            || beside(path).is_some_and(is_page)
    }

    /// Whether a file of the open data is there, as far as that is known before they are made: its table or its record is.
    fn has_data(&self, file: &str) -> bool {
        let is_table = |name: &str| TableId::ALL.iter().any(|table| table.as_str() == name);
        match file.split_once('/') {
            None => {
                let name = file.split('.').next().unwrap_or_default();
                let whole = data::file(file);
                is_table(name)
                    || [
                        data::CHECKSUMS,
                        data::DATAPACKAGE,
                        data::CSVW_GROUP,
                        data::SQLITE,
                        data::WORKBOOK,
                        data::ARCHIVE,
                    ]
                    .contains(&whole.as_str())
                    || [data::SERVICES, data::CLASSIFIER, data::ACTS, data::CATALOGUE]
                        .iter()
                        .any(|document| [document.turtle, document.json_ld].contains(&whole.as_str()))
            }
            Some(("services", record)) => self.is_service(record.split('.').next().unwrap_or_default()),
            Some(("acts", record)) => self.registry.act(record.split('.').next().unwrap_or_default()).is_some(),
            Some(_) => true,
        }
    }

    fn is_service(&self, id: &str) -> bool {
        self.registry.service(id).is_some_and(|service| service.status.is_published())
    }

    fn has_dataset_page(&self, page: &str) -> bool {
        let in_language = |language: &crate::registry::values::LangTag| {
            let rest = page.strip_prefix(language.as_str())?.strip_prefix('/')?;
            let name = rest.strip_prefix(paths::OPEN_DATA)?.trim_end_matches('/');
            Some(name.is_empty() || TableId::ALL.iter().any(|table| table.as_str() == name))
        };
        self.registry.languages.iter().find_map(in_language).unwrap_or(false)
    }

    /// Whether a page has a place of this name; yes where the places of such pages are not known before they are rendered.
    pub(super) fn has_place(&self, path: &str, fragment: &str) -> bool {
        let path = path.strip_suffix(site_files::ENTRANCE).unwrap_or(path);
        let Some((language, page)) = path.split_once('/') else { return true };
        let page = format!("{}/", page.trim_end_matches('/'));
        if let Some(text) = self.registry.pages.iter().find(|text| paths::page(&text.slug) == page) {
            return self.places_of_page(text, language).contains(fragment);
        }
        let texts = self.registry.regulations.iter();
        match texts.into_iter().find(|text| paths::regulation(&text.act, &text.id) == page) {
            Some(text) => {
                let mut blocks = text.texts.iter().flat_map(|version| &version.blocks);
                let former = self
                    .registry
                    .text_of(text.act.as_str(), text.id.as_str())
                    .is_some_and(|(_, listed, _)| listed.former_addresses.iter().any(|one| *one.address == *fragment));
                former || blocks.any(|block| block.address.as_deref() == Some(fragment)) || fragment.starts_with("fn")
            }
            None => true,
        }
    }

    /// The addresses of places of a page of running text.
    fn places_of_page(&self, page: &ContentPage, language: &str) -> HashSet<String> {
        static ID: LazyLock<Regex> = LazyLock::new(|| pattern(r#" id="(?P<id>[^"]+)""#));
        let Some(text) = page.texts.iter().find(|text| text.language.as_str() == language).or(page.texts.first())
        else {
            return HashSet::new();
        };
        let plain = || Box::new(str::to_owned);
        let names = NoteNames { note: plain(), back: plain(), all: String::new(), lang: None };
        let html = markdown::html(&text.markdown, self.base, &names);
        ID.captures_iter(&html).map(|found| found["id"].to_owned()).collect()
    }

    /// The pages of a language, for a remedy.
    pub(super) fn pages_like(&self, path: &str) -> Vec<&str> {
        let language = path.split('/').next().unwrap_or_default();
        let in_language = self.pages.iter().filter(|page| page.split('/').next() == Some(language));
        in_language.map(String::as_str).collect()
    }
}

/// The page beside which a file stands: a feed, a card, a calendar, a manifest.
fn beside(path: &str) -> Option<&str> {
    [site_files::FEED, site_files::CARD, site_files::CALENDAR, site_files::MANIFEST]
        .into_iter()
        .find_map(|file| path.strip_suffix(file))
        .map(|folder| folder.trim_end_matches('/'))
}
