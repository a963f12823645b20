//! Renders a page in a language: what its template sees beside the page itself.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use rayon::prelude::*;
use tera::Value;

use super::contents::Index;
use super::error::SiteError;
use super::generator::{Language, Site};
use super::page::{ListedPage, Page, PageContent, value};
use super::pages;
use super::views::{Alternate, Breadcrumb, Localizer, NavItem, PageView, ScriptView, SiteView, TextView};
use super::{data_links, feeds, page_data, policy, sharing, standalone, structured_data};
use crate::addresses::{paths, site_files};
use crate::incremental::recorded;
use crate::registry::values::LangTag;
use crate::strings::marks;

impl Site<'_> {
    /// Goes through pages in every language, in parallel, and gives what is made of each, in the order of pages and languages. It may be
    /// rendered or not.
    pub(super) fn each_page<T: Send>(
        &self,
        pages: &[ListedPage<'_>],
        each: impl Fn(&dyn Page, &Language, &dyn Fn() -> Result<String, SiteError>) -> T + Sync + Send,
    ) -> impl ParallelIterator<Item = T> {
        let site = |language| recorded(|| value(&self.site_view(language)));
        let languages = self.languages.iter().map(|language| (language, site(language)));
        let languages: Vec<_> = languages.collect();
        let count = languages.len();
        (0..pages.len() * count).into_par_iter().map(move |at| {
            let (listed, (language, (site, frame))) = (&pages[at / count], &languages[at % count]);
            let page = listed.page.as_ref();
            each(page, language, &|| {
                listed.reads.note();
                frame.note();
                self.render(language, site, page)
            })
        })
    }

    fn render(&self, language: &Language, site: &Value, page: &dyn Page) -> Result<String, SiteError> {
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
        head.feeds = feeds::links(&localizer, page.section(self.registry));
        head.noindex = page.is_preview();
        head.share = Some(sharing::share(&localizer, page, &self.social_images, &self.assets));
        Ok(language.templates.render(
            content.template,
            &paths::in_language(language.tag, &path),
            site,
            &head,
            content.view,
        )?)
    }

    fn page_view(&self, localizer: &Localizer<'_>, path: &str, content: &PageContent) -> PageView {
        let home = TextView::plain(localizer.string("home"));
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

    pub(super) fn site_view(&self, language: &Language) -> SiteView {
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
            has_bases: !self.registry.bases.is_empty(),
            schemes: Index::Schemes.link(&localizer).map(|link| link.href),
            bodies: Index::Bodies.link(&localizer).map(|link| link.href),
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

    /// A page outside the languages, with a message in each of them: the entrance, "not found", "no connection".
    pub(super) fn entrance_page(&self, template: &str) -> Result<String, SiteError> {
        let language = &self.languages[0];
        let site = self.site_view(language);
        let localizer = self.page_localizer(language);
        let messages: Vec<_> =
            self.languages.iter().map(|other| standalone::landing_message(&self.page_localizer(other))).collect();
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
            feeds: feeds::links(&localizer, None),
            share: (template == "entrance.html")
                .then(|| sharing::share(&localizer, &pages::HomePage, &self.social_images, &self.assets)),
        };
        let page = language.templates.render(template, template, &value(&site), &head, value(&messages))?;
        Ok(marks::resolve(page))
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
