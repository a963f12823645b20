//! Pages of running text: `content/pages/<slug>/<language>.md`.

use super::values::{LangTag, Slug};
use crate::diagnostics::FileId;
use crate::incremental::Tracked;

/// A page that editors write in Markdown, such as "about".
#[derive(Clone, Debug)]
pub struct ContentPage {
    /// Its folder's name, part of the address.
    pub slug: Slug,
    /// The text in each language that has one, in the order of the register's languages.
    pub texts: Vec<Tracked<PageText>>,
}

/// A page in one language.
#[derive(Clone, Debug)]
pub struct PageText {
    /// The language.
    pub language: LangTag,
    /// The first line, without its `#`.
    pub title: String,
    /// The Markdown after the title.
    pub markdown: String,
    /// The file.
    pub file: FileId,
}

impl ContentPage {
    /// The text in a language, or in the first language that has one.
    pub fn in_language(&self, language: LangTag) -> &PageText {
        self.texts.iter().find(|text| text.language == language).unwrap_or(&self.texts[0])
    }
}
