//! The site: pages in every language, the site map, redirects, assets.
//!
//! [`Site::new`] loads the theme and its strings; [`Site::write`] tells every page in every language and puts the files
//! into a sink, [`Site::write_open_data`] the one page that has to wait for the data. Pages are made in parallel; what is put does not depend on the order.

mod base_url;
mod calendar;
mod cards;
mod companions;
mod contents;
mod data_files;
mod feeds;
mod footnotes;
mod machine;
mod markdown;
mod opensearch;
mod page_data;
mod pages;
mod paths;
mod policy;
mod relations;
mod report_text;
mod revisions;
mod sharing;
mod sitemap;
mod standalone;
mod text_links;
mod theme;
mod trial;
mod views;
mod web_app;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use rayon::prelude::*;

use crate::files::{FileSink, SinkError};
use crate::registry::Registry;
use crate::registry::values::LangTag;
use crate::strings::{Localized, Strings, Translations, marks};
use crate::text::Collation;
use crate::theme::{Theme, ThemeError};
use cards::Cards;
use contents::Index;
use pages::{Draft, Material, Page};
use relations::Relations;
use theme::{Assets, Colours, Templates};
use views::{Alternate, Breadcrumb, NavItem, PageView, ScriptView, SiteView, TextView, Words};

pub use base_url::{BadBaseUrl, BaseUrl};
pub use cards::missing as missing_cards;
pub use data_files::{DataFiles, DatasetColumn, DatasetExample, DatasetFile, DatasetLink, FileSizes, RevisionFiles};
pub use report_text::report_markdown;
pub use theme::{check as check_theme, report_failures};

/// A text about the site's own parts for each language, with the language that it is in.
pub type PerLanguage = BTreeMap<LangTag, Localized>;

/// The site could not be made.
#[derive(Debug, thiserror::Error)]
pub enum SiteError {
    /// The theme is wrong.
    #[error(transparent)]
    Theme(#[from] ThemeError),
    /// A file was not taken.
    #[error("{0}")]
    Sink(SinkError),
}

/// A register with everything that its site is made of.
pub struct Site<'r> {
    registry: &'r Registry,
    base: BaseUrl,
    theme: Theme,
    assets: Assets,
    colours: Colours,
    cards: Cards,
    languages: Vec<Language>,
    material: Material<'r>,
}

/// A language of the site: its strings, its templates, its order of words.
struct Language {
    tag: LangTag,
    strings: Arc<Strings>,
    /// The same strings for pages, which name the language of a string that is in another one.
    marking: Arc<Strings>,
    templates: Templates,
    order: Collation,
}

impl<'r> Site<'r> {
    /// Compiles the theme for every language of the register.
    ///
    /// # Errors
    /// When the theme is wrong.
    pub fn new(
        registry: &'r Registry,
        theme: Theme,
        translations: &Translations,
        base: BaseUrl,
        date: Date,
        data: &'r DataFiles,
    ) -> Result<Self, SiteError> {
        let languages = registry
            .languages
            .par_iter()
            .map(|&tag| {
                let strings = Arc::clone(translations.of(tag));
                let marking = Arc::new(strings.marking());
                let templates = Templates::load(&theme, Arc::clone(&marking))?;
                Ok(Language { tag, strings, marking, templates, order: Collation::of(tag.as_str()) })
            })
            .collect::<Result<Vec<_>, ThemeError>>()?;
        let names = languages.iter().map(|language| (language.tag, language.strings.language_name())).collect();
        let changes = registry.changes(date);
        let stories = revisions::stories(registry, date);
        let material = Material { relations: Relations::of(registry), changes, stories, data, date, names };
        let (assets, colours) = (Assets::of(&theme)?, Colours::of(&theme)?);
        let cards = Cards::of(&theme, &colours)?;
        Ok(Self { registry, base, theme, assets, colours, cards, languages, material })
    }

    /// Makes every file of the site but the pages of open data and gives how many pages there are.
    ///
    /// # Errors
    /// When a template fails or the sink does not take a file.
    pub fn write(&self, sink: &dyn FileSink, done: &(dyn Fn() + Sync)) -> Result<usize, SiteError> {
        let pages = pages::all(self.registry);
        let told = self.tell(&pages, sink, done)?;
        let put = |path: &str, text: &str| sink.put(path, text.as_bytes()).map_err(SiteError::Sink);
        let entrance = self.entrance_page("entrance.html")?;
        put("index.html", &entrance)?;
        put("404.html", &self.entrance_page("404.html")?)?;
        let redirects = standalone::redirects(self.registry, &self.base);
        for (path, html) in &redirects {
            put(path, html)?;
        }
        let data = self.material.data.datasets.iter().map(|dataset| paths::dataset(&dataset.name));
        let paths: Vec<_> = pages.iter().map(Page::path).chain([paths::OPEN_DATA.to_owned()]).chain(data).collect();
        for (path, xml) in sitemap::sitemaps(&self.base, &self.registry.languages, &paths) {
            put(&path, &xml)?;
        }
        put("robots.txt", &sitemap::robots(&self.base))?;
        self.assets.write(sink).map_err(SiteError::Sink)?;
        self.write_companions(sink)?;
        Ok(told + 3 + redirects.len())
    }

    /// Makes the pages of open data in every language, once it is known how large the files are, and gives how many pages
    /// these are.
    ///
    /// # Errors
    /// When a template fails or the sink does not take a file.
    pub fn write_open_data(
        &self,
        sizes: &FileSizes,
        sink: &dyn FileSink,
        done: &(dyn Fn() + Sync),
    ) -> Result<usize, SiteError> {
        let datasets = self.material.data.datasets.iter().map(|dataset| Page::Dataset(dataset, sizes));
        let pages: Vec<_> = std::iter::once(Page::OpenData(sizes)).chain(datasets).collect();
        self.tell(&pages, sink, done)
    }

    /// Makes pages in every language and gives how many there are.
    fn tell(&self, pages: &[Page<'_>], sink: &dyn FileSink, done: &(dyn Fn() + Sync)) -> Result<usize, SiteError> {
        let frames: Vec<_> = self.languages.iter().map(|language| self.site_view(language)).collect();
        let tasks: Vec<_> = pages.iter().flat_map(|page| (0..self.languages.len()).map(move |at| (page, at))).collect();
        tasks.par_iter().try_for_each(|&(page, at)| {
            let html = marks::resolve(self.render(&self.languages[at], &frames[at], page)?);
            let path = format!("{}/{}index.html", self.languages[at].tag, page.path());
            sink.put(&path, html.as_bytes()).map_err(SiteError::Sink)?;
            done();
            Ok::<_, SiteError>(())
        })?;
        Ok(tasks.len())
    }

    /// How many pages [`Site::write`] and [`Site::write_open_data`] make in all languages, for a progress bar.
    pub fn page_count(&self) -> usize {
        (pages::all(self.registry).len() + 1 + self.material.data.datasets.len()) * self.languages.len()
    }

    /// What files beside the pages are made with.
    fn words<'a>(&'a self, language: &'a Language) -> Words<'a> {
        Words { registry: self.registry, language: language.tag, strings: &language.strings, base: &self.base }
    }

    /// What pages are made with: strings in another language are marked.
    fn page_words<'a>(&'a self, language: &'a Language) -> Words<'a> {
        Words { strings: &language.marking, ..self.words(language) }
    }

    fn render(&self, language: &Language, site: &SiteView, page: &Page<'_>) -> Result<String, SiteError> {
        let words = self.page_words(language);
        let path = page.path();
        let draft = page.draft(&words, &self.material, &language.order);
        let mut head = self.page_view(&words, &path, &draft);
        head.structured = marks::plain(&machine::structured(&words, page, &self.material, &head)).into_owned();
        // A data block needs no permission to be read, but checkers ask for it.
        head.structured_hash = policy::source_of(head.structured.as_bytes());
        let data = page_data::of(&words, &self.material, page);
        (head.data, head.datasets) = (data.documents, data.datasets);
        head.feeds = feeds::links(&words, &self.material, page.section(self.registry));
        head.share = Some(sharing::share(&words, page, &self.cards, &self.assets));
        Ok(language.templates.render(draft.template, &format!("{}/{path}", language.tag), site, &head, &draft.view)?)
    }

    fn page_view(&self, words: &Words<'_>, path: &str, draft: &Draft) -> PageView {
        let home = TextView { text: words.string("home"), lang: None, unofficial: false };
        let mut breadcrumbs = Vec::new();
        if !path.is_empty() {
            breadcrumbs.push(Breadcrumb { href: words.href(""), title: home });
            breadcrumbs.extend(
                draft.above.iter().map(|(path, title)| Breadcrumb { href: words.href(path), title: title.clone() }),
            );
        }
        let address = |tag: LangTag| self.base.absolute(&format!("{tag}/{path}"));
        PageView {
            lang: words.language.to_string(),
            title: draft.title.text.clone(),
            title_lang: draft.title.lang.clone(),
            description: shortened(&marks::plain(&draft.description)),
            canonical: address(words.language),
            alternates: self.alternates(words.language, path),
            x_default: address(self.registry.first_language()),
            breadcrumbs,
            part: path.split('/').next().unwrap_or("").to_owned(),
            noindex: false,
            unofficial: draft.unofficial,
            report_href: report_href(words, &draft.title.text),
            structured: String::new(),
            structured_hash: String::new(),
            data: Vec::new(),
            datasets: Vec::new(),
            feeds: Vec::new(),
            share: None,
        }
    }

    /// The same page in every language.
    fn alternates(&self, current: LangTag, path: &str) -> Vec<Alternate> {
        self.languages
            .iter()
            .map(|language| Alternate {
                lang: language.tag.to_string(),
                name: language.strings.language_name(),
                href: self.base.page(language.tag, path),
                url: self.base.absolute(&format!("{}/{path}", language.tag)),
                current: language.tag == current,
            })
            .collect()
    }

    fn site_view(&self, language: &Language) -> SiteView {
        let words = self.page_words(language);
        let settings = &self.registry.settings;
        let mut nav: Vec<_> = Index::MAIN.into_iter().filter_map(|index| index.link(&words)).collect();
        nav.push(NavItem {
            key: "open-data".to_owned(),
            href: words.href(paths::OPEN_DATA),
            title: words.string("open-data"),
        });
        nav.extend(self.registry.pages.iter().map(|page| NavItem {
            key: page.slug.to_string(),
            href: words.href(&paths::page(page.slug.as_str())),
            title: page.in_language(language.tag).title.clone(),
        }));
        let script = |(path, hash): (String, String)| ScriptView { href: self.base.href(&path), hash };
        SiteView {
            title: words.text(&settings.title),
            description: words.text(&settings.description),
            notice: words.text_option(settings.notice.as_ref()),
            home: words.href(""),
            nav,
            providers: Index::Providers.link(&words).map(|link| link.href),
            glossary: Index::Glossary.link(&words).map(|link| link.href),
            catalogue: (!self.registry.catalogue.is_empty()).then(|| words.href(paths::CAPABILITIES)),
            reports: (!self.registry.reported().is_empty()).then(|| words.href(paths::REPORTS)),
            deadlines: (!self.registry.deadlines.is_empty()).then(|| words.href(paths::DEADLINES)),
            assets: self.assets.paths().into_iter().map(|(name, path)| (name, self.base.href(&path))).collect(),
            colours: self.colours.clone(),
            opensearch: self.base.href(&opensearch::path(&words)),
            manifest: words.href(web_app::MANIFEST),
            scripts: self.assets.scripts().into_iter().map(script).collect(),
            search: self.assets.search().map(script),
            publisher: words.text(&settings.publisher.name),
            licence: words.text(&settings.licence.name),
            licence_url: settings.licence.url.to_string(),
            contact: words.text(&settings.contact.name),
            generator: concat!("tizilim ", env!("CARGO_PKG_VERSION")).to_owned(),
        }
    }

    /// A page outside the languages, which speaks all of them: the entrance, "not found", "no connection".
    fn entrance_page(&self, template: &str) -> Result<String, SiteError> {
        let language = &self.languages[0];
        let site = self.site_view(language);
        let words = self.page_words(language);
        let voices: Vec<_> = self.languages.iter().map(|other| standalone::voice(&self.page_words(other))).collect();
        let head = PageView {
            lang: language.tag.to_string(),
            title: match template {
                "404.html" => words.string("not-found"),
                "offline.html" => words.string("offline"),
                _ => site.title.text.clone(),
            },
            title_lang: None,
            description: shortened(&site.description.text),
            canonical: self.base.to_string(),
            alternates: self
                .alternates(language.tag, "")
                .into_iter()
                .map(|other| Alternate { current: false, ..other })
                .collect(),
            x_default: self.base.to_string(),
            breadcrumbs: Vec::new(),
            part: String::new(),
            noindex: template != "entrance.html",
            unofficial: false,
            report_href: report_href(&words, &site.title.text),
            structured: String::new(),
            structured_hash: String::new(),
            // What is found nowhere has no data.
            data: if template == "entrance.html" { page_data::whole(&words, &self.material) } else { Vec::new() },
            datasets: Vec::new(),
            feeds: feeds::links(&words, &self.material, None),
            share: (template == "entrance.html")
                .then(|| sharing::share(&words, &Page::Home, &self.cards, &self.assets)),
        };
        Ok(marks::resolve(language.templates.render(template, template, &site, &head, &voices)?))
    }
}

/// Where one reports an error of a page: the register's own page for it, or a mail with the page's title as its subject.
fn report_href(words: &Words<'_>, title: &str) -> Option<String> {
    let contact = &words.registry.settings.contact;
    if let Some(url) = &contact.url {
        return Some(url.to_string());
    }
    let subject = words.strings.with("report-subject", [("title", title.into())]);
    contact.email.as_ref().map(|email| {
        format!("mailto:{email}?subject={}", utf8_percent_encode(&marks::plain(&subject), NON_ALPHANUMERIC))
    })
}

/// A description that search engines show whole: at most some 300 characters, cut between words.
fn shortened(text: &str) -> String {
    const MOST: usize = 300;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= MOST {
        return text;
    }
    let cut: String = text.chars().take(MOST).collect();
    let cut = cut.rsplit_once(' ').map_or(cut.as_str(), |(before, _)| before);
    format!("{}…", cut.trim_end_matches([',', ';', ':', '.', '–', '-']))
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn descriptions_are_cut_between_words() {
        assert_eq!(shortened("а  б\nв"), "а б в");
        let long = "сөз ".repeat(200);
        let cut = shortened(&long);
        assert!(cut.ends_with("сөз…") && cut.chars().count() <= 301, "{cut}");
    }
}
