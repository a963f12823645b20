//! Pages of running text that editors write in Markdown.

use serde::Serialize;

use super::{PageContent, value};
use crate::registry::Page;
use crate::site::footnotes::NoteNames;
use crate::site::markdown;
use crate::site::views::{Localizer, TextView};

/// A page of running text.
#[derive(Serialize)]
struct TextPageView {
    /// The text as sanitised HTML.
    html: String,
    /// Its language where it is not the page's.
    lang: Option<String>,
}

pub(super) fn content(localizer: &Localizer<'_>, page: &Page) -> PageContent {
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
