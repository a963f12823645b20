//! Pages of running text that editors write in Markdown.

use serde::Serialize;

use crate::addresses::paths;
use crate::registry;
use crate::site::context::SiteContext;
use crate::site::footnotes::NoteNames;
use crate::site::page::{Page, PageContent, value};
use crate::site::views::{DataLink, Localizer, TextView};
use crate::site::{data_links, markdown};
use crate::text::Collation;

/// Running text.
pub(super) struct TextPage<'r>(pub &'r registry::ContentPage);

impl Page for TextPage<'_> {
    fn path(&self) -> String {
        paths::page(&self.0.slug)
    }

    fn content(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>, _order: &Collation) -> PageContent {
        content(localizer, self.0)
    }

    fn documents(&self, localizer: &Localizer<'_>, context: &SiteContext<'_>) -> Vec<DataLink> {
        data_links::whole(localizer, context)
    }
}

/// A page of running text.
#[derive(Serialize)]
struct TextPageView {
    /// The text as sanitised HTML.
    html: String,
    /// Its language where it is not the page's.
    lang: Option<String>,
}

fn content(localizer: &Localizer<'_>, page: &registry::ContentPage) -> PageContent {
    let text = page.in_language(localizer.language);
    let lang = (text.language != localizer.language).then(|| text.language.to_string());
    let names = NoteNames::new(localizer, text.language);
    let view = TextPageView { html: markdown::html(&text.markdown, localizer.base, &names), lang: lang.clone() };
    PageContent {
        template: "text.html",
        title: TextView { text: text.title.clone(), lang, unofficial: false },
        description: markdown::first_paragraph(&text.markdown),
        breadcrumbs: Vec::new(),
        unofficial: false,
        view: value(&view),
    }
}
