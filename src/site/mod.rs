//! The site: pages in every language, the site map, redirects, assets.
//!
//! [`Site::new`] loads the theme and its strings; [`Site::write`] tells every page in every language and puts the files
//! into a sink, [`Site::write_open_data`] the one page that has to wait for the data. Pages are made in parallel; what is put does not depend on the order.

mod base_url;
mod calendar;
mod contents;
mod context;
mod data_links;
mod extras;
mod feeds;
mod footnotes;
mod markdown;
mod opensearch;
mod page_data;
mod pages;
mod policy;
mod relations;
mod report_text;
mod revisions;
mod sharing;
mod sitemap;
mod social_images;
mod standalone;
mod structured_data;
mod text_links;
mod theme;
mod trial;
mod views;
mod web_app;

use std::sync::Arc;

use jiff::civil::Date;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use rayon::prelude::*;

use crate::addresses::{paths, site_files};
use crate::datasets::{FileSizes, OpenData};
use crate::files::{FileSink, SinkError};
use crate::registry::Registry;
use crate::registry::values::LangTag;
use crate::strings::{Strings, Translations, marks};
use crate::text::Collation;
use crate::theme::{Theme, ThemeError};
use contents::Index;
use context::SiteContext;
use pages::{Page, PageContent};
use relations::Relations;
use social_images::SocialImages;
use theme::{Assets, Colours, Templates};
use views::{Alternate, Breadcrumb, Localizer, NavItem, PageView, ScriptView, SiteView, TextView};

pub use base_url::{BadBaseUrl, BaseUrl};
pub use report_text::report_markdown;
pub use social_images::missing as missing_social_images;
pub use theme::{check as check_theme, report_failures};

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
    social_images: SocialImages,
    languages: Vec<Language>,
    context: SiteContext<'r>,
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
        data: &'r OpenData,
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
        let revisions = revisions::diffs(registry, data, date);
        let context = SiteContext { relations: Relations::of(registry), changes, revisions, data, date, names };
        let (assets, colours) = (Assets::of(&theme)?, Colours::of(&theme)?);
        let social_images = SocialImages::of(&theme, &colours)?;
        Ok(Self { registry, base, theme, assets, colours, social_images, languages, context })
    }

    /// Makes every file of the site but the pages of open data and gives how many pages there are.
    ///
    /// # Errors
    /// When a template fails or the sink does not take a file.
    pub fn write(&self, sink: &dyn FileSink, done: &(dyn Fn() + Sync)) -> Result<usize, SiteError> {
        let pages = pages::all(self.registry);
        let rendered = self.render_pages(&pages, sink, done)?;
        let put = |path: &str, text: &str| sink.put(path, text.as_bytes()).map_err(SiteError::Sink);
        let entrance = self.entrance_page("entrance.html")?;
        put(site_files::ENTRANCE, &entrance)?;
        put(site_files::NOT_FOUND, &self.entrance_page("404.html")?)?;
        let redirects = standalone::redirects(self.registry, &self.base);
        for (path, html) in &redirects {
            put(path, html)?;
        }
        let data = self.context.data.datasets().map(|(dataset, _)| paths::dataset(dataset.name));
        let paths: Vec<_> =
            pages.iter().map(|page| page.path()).chain([paths::OPEN_DATA.to_owned()]).chain(data).collect();
        for (path, xml) in sitemap::sitemaps(&self.base, &self.registry.languages, &paths) {
            put(&path, &xml)?;
        }
        put(site_files::ROBOTS, &sitemap::robots(&self.base))?;
        self.assets.write(sink).map_err(SiteError::Sink)?;
        self.write_extras(sink)?;
        Ok(rendered + 3 + redirects.len())
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
        self.render_pages(&pages::of_open_data(self.context.data, sizes), sink, done)
    }

    /// Makes pages in every language and gives how many there are.
    fn render_pages(
        &self,
        pages: &[Box<dyn Page + '_>],
        sink: &dyn FileSink,
        done: &(dyn Fn() + Sync),
    ) -> Result<usize, SiteError> {
        let frames: Vec<_> = self.languages.iter().map(|language| self.site_view(language)).collect();
        let tasks: Vec<_> = pages.iter().flat_map(|page| (0..self.languages.len()).map(move |at| (page, at))).collect();
        tasks.par_iter().try_for_each(|&(page, at)| {
            let html = marks::resolve(self.render(&self.languages[at], &frames[at], page.as_ref())?);
            let path = paths::in_language(self.languages[at].tag, site_files::document(page.path()));
            sink.put(&path, html.as_bytes()).map_err(SiteError::Sink)?;
            done();
            Ok::<_, SiteError>(())
        })?;
        Ok(tasks.len())
    }

    /// How many pages [`Site::write`] and [`Site::write_open_data`] make in all languages, for a progress bar.
    pub fn page_count(&self) -> usize {
        (pages::all(self.registry).len() + 1 + self.context.data.previews.len()) * self.languages.len()
    }

    /// What files beside the pages are made with.
    fn localizer<'a>(&'a self, language: &'a Language) -> Localizer<'a> {
        Localizer { registry: self.registry, language: language.tag, strings: &language.strings, base: &self.base }
    }

    /// What pages are made with: strings in another language are marked.
    fn page_localizer<'a>(&'a self, language: &'a Language) -> Localizer<'a> {
        Localizer { strings: &language.marking, ..self.localizer(language) }
    }

    fn render(&self, language: &Language, site: &SiteView, page: &dyn Page) -> Result<String, SiteError> {
        let localizer = self.page_localizer(language);
        let path = page.path();
        let content = page.content(&localizer, &self.context, &language.order);
        let mut head = self.page_view(&localizer, &path, &content);
        head.structured =
            marks::plain(&structured_data::structured(&localizer, page, &self.context, &head)).into_owned();
        // A data block needs no permission to be read, but checkers ask for it.
        head.structured_hash = policy::source_of(head.structured.as_bytes());
        let data = page_data::of(&localizer, &self.context, page);
        (head.data, head.datasets) = (data.documents, data.datasets);
        head.feeds = feeds::links(&localizer, &self.context, page.section(self.registry));
        head.share = Some(sharing::share(&localizer, page, &self.social_images, &self.assets));
        Ok(language.templates.render(
            content.template,
            &paths::in_language(language.tag, &path),
            site,
            &head,
            &content.view,
        )?)
    }

    fn page_view(&self, localizer: &Localizer<'_>, path: &str, content: &PageContent) -> PageView {
        let home = TextView { text: localizer.string("home"), lang: None, unofficial: false };
        let mut breadcrumbs = Vec::new();
        if !path.is_empty() {
            breadcrumbs.push(Breadcrumb { href: localizer.href(""), title: home });
            breadcrumbs.extend(
                content
                    .breadcrumbs
                    .iter()
                    .map(|(path, title)| Breadcrumb { href: localizer.href(path), title: title.clone() }),
            );
        }
        let address = |tag: LangTag| self.base.absolute(&paths::in_language(tag, path));
        PageView {
            lang: localizer.language.to_string(),
            title: content.title.text.clone(),
            title_lang: content.title.lang.clone(),
            description: shortened(&marks::plain(&content.description)),
            canonical: address(localizer.language),
            alternates: self.alternates(localizer.language, path),
            x_default: address(self.registry.first_language()),
            breadcrumbs,
            part: path.split('/').next().unwrap_or("").to_owned(),
            noindex: false,
            unofficial: content.unofficial,
            report_href: report_href(localizer, &content.title.text),
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
                url: self.base.absolute(&paths::in_language(language.tag, path)),
                current: language.tag == current,
            })
            .collect()
    }

    fn site_view(&self, language: &Language) -> SiteView {
        let localizer = self.page_localizer(language);
        let settings = &self.registry.settings;
        let mut nav: Vec<_> = Index::MAIN.into_iter().filter_map(|index| index.link(&localizer)).collect();
        nav.push(NavItem {
            key: "open-data".to_owned(),
            href: localizer.href(paths::OPEN_DATA),
            title: localizer.string("open-data"),
        });
        nav.extend(self.registry.pages.iter().map(|page| NavItem {
            key: page.slug.to_string(),
            href: localizer.href(&paths::page(page.slug.as_str())),
            title: page.in_language(language.tag).title.clone(),
        }));
        let script = |(path, hash): (String, String)| ScriptView { href: self.base.href(&path), hash };
        SiteView {
            title: localizer.text(&settings.title),
            description: localizer.text(&settings.description),
            notice: localizer.text_option(settings.notice.as_ref()),
            home: localizer.href(""),
            nav,
            providers: Index::Providers.link(&localizer).map(|link| link.href),
            glossary: Index::Glossary.link(&localizer).map(|link| link.href),
            catalogue: (!self.registry.catalogue.is_empty()).then(|| localizer.href(paths::CAPABILITIES)),
            reports: (!self.registry.reported().is_empty()).then(|| localizer.href(paths::REPORTS)),
            deadlines: (!self.registry.deadlines.is_empty()).then(|| localizer.href(paths::DEADLINES)),
            assets: self.assets.paths().into_iter().map(|(name, path)| (name, self.base.href(&path))).collect(),
            colours: self.colours.clone(),
            opensearch: self.base.href(&site_files::opensearch(language.tag)),
            holidays: localizer.holidays(),
            manifest: localizer.href(site_files::MANIFEST),
            scripts: self.assets.scripts().into_iter().map(script).collect(),
            search: self.assets.search().map(script),
            publisher: localizer.text(&settings.publisher.name),
            licence: localizer.text(&settings.licence.name),
            licence_url: settings.licence.url.to_string(),
            contact: localizer.text(&settings.contact.name),
            generator: concat!("tizilim ", env!("CARGO_PKG_VERSION")).to_owned(),
        }
    }

    /// A page outside the languages, which speaks all of them: the entrance, "not found", "no connection".
    fn entrance_page(&self, template: &str) -> Result<String, SiteError> {
        let language = &self.languages[0];
        let site = self.site_view(language);
        let localizer = self.page_localizer(language);
        let voices: Vec<_> =
            self.languages.iter().map(|other| standalone::voice(&self.page_localizer(other))).collect();
        let head = PageView {
            lang: language.tag.to_string(),
            title: match template {
                "404.html" => localizer.string("not-found"),
                "offline.html" => localizer.string("offline"),
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
            report_href: report_href(&localizer, &site.title.text),
            structured: String::new(),
            structured_hash: String::new(),
            // What is found nowhere has no data.
            data: if template == "entrance.html" { data_links::whole(&localizer, &self.context) } else { Vec::new() },
            datasets: Vec::new(),
            feeds: feeds::links(&localizer, &self.context, None),
            share: (template == "entrance.html")
                .then(|| sharing::share(&localizer, &pages::HomePage, &self.social_images, &self.assets)),
        };
        Ok(marks::resolve(language.templates.render(template, template, &site, &head, &voices)?))
    }
}

/// Where one reports an error of a page: the register's own page for it, or a mail with the page's title as its subject.
fn report_href(localizer: &Localizer<'_>, title: &str) -> Option<String> {
    let contact = &localizer.registry.settings.contact;
    if let Some(url) = &contact.url {
        return Some(url.to_string());
    }
    let subject = localizer.strings.with("report-subject", [("title", title.into())]);
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
