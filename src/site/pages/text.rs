//! Pages of running text that editors write in Markdown.

use serde::Serialize;

use super::{Draft, value};
use crate::registry::Page;
use crate::site::footnotes::NoteNames;
use crate::site::markdown;
use crate::site::views::{TextView, Words};

/// A page of running text.
#[derive(Serialize)]
struct TextPageView {
    /// The text as sanitised HTML.
    html: String,
    /// Its language where it is not the page's.
    lang: Option<String>,
}

pub(super) fn draft(words: &Words<'_>, page: &Page) -> Draft {
    let text = page.in_language(words.language);
    let lang = (text.language != words.language).then(|| text.language.to_string());
    let names = NoteNames::new(words, text.language);
    let view = TextPageView { html: markdown::html(&text.markdown, words.base, &names), lang: lang.clone() };
    Draft {
        template: "text.html",
        title: TextView { text: text.title.clone(), lang, unofficial: false },
        description: markdown::first_paragraph(&text.markdown),
        above: Vec::new(),
        unofficial: false,
        view: value(&view),
    }
}
