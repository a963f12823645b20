//! A kind of page: where it stands, what it says, and what programs may know of it.

use serde::Serialize;
use tera::Value;

use crate::incremental::Reads;
use crate::registry::Registry;
use crate::registry::tables::TableId;
use crate::registry::values::{LangTag, SectionCode};
use crate::site::context::SiteContext;
use crate::site::social_images::ImageText;
use crate::site::views::{DataLink, Localizer, TextView};
use crate::text::Collation;

/// A page, before it is rendered in any language. Each kind of page is a type in a file of its own.
pub(crate) trait Page: Sync {
    /// Its path, the same in every language; empty for the home page.
    fn path(&self) -> String;

    /// What it says in the language of the localizer. Lists are in the order of the collation.
    fn content(&self, localizer: &Localizer<'_>, context: &SiteContext<'_>, order: &Collation) -> PageContent;

    /// The tables that it is drawn from. Pages of no table alone lead to the files of the whole register.
    fn tables(&self) -> &'static [TableId] {
        &[]
    }

    /// The documents of the open data that say the same as the page, or more.
    fn documents(&self, _localizer: &Localizer<'_>, _context: &SiteContext<'_>) -> Vec<DataLink> {
        Vec::new()
    }

    /// Whether only a preview has it, so that search engines leave it out.
    fn is_preview(&self) -> bool {
        false
    }

    /// The section that it belongs to.
    fn section(&self, _registry: &Registry) -> Option<SectionCode> {
        None
    }

    /// What it says to programs, in the vocabulary of schema.org. Its address is the canonical one.
    fn structured_data(
        &self,
        _localizer: &Localizer<'_>,
        _context: &SiteContext<'_>,
        _canonical: &str,
    ) -> Vec<serde_json::Value> {
        Vec::new()
    }

    /// Whether its structured data describe legislation, which takes the ontology of the European Legislation Identifier as well.
    fn is_legislation(&self) -> bool {
        false
    }

    /// The path and the words of its own picture for social networks; the picture of the register stands in for it.
    fn social_image(&self, _registry: &Registry, _language: LangTag) -> Option<(String, ImageText)> {
        None
    }
}

/// A page with what was read to find that there is such a page.
pub(crate) struct ListedPage<'r> {
    /// The page.
    pub page: Box<dyn Page + 'r>,
    /// What was read.
    pub reads: Reads,
}

/// What a page says in a language.
pub(crate) struct PageContent {
    /// The template.
    pub template: &'static str,
    /// The title.
    pub title: TextView,
    /// One or two sentences for search engines.
    pub description: String,
    /// The pages above it, the home page left out: path and title.
    pub breadcrumbs: Vec<(String, TextView)>,
    /// Whether a text of the page is a translation that is not official.
    pub unofficial: bool,
    /// What the template sees as `view`.
    pub view: Value,
}

/// One of several indexes of the same things, as a link.
#[derive(Serialize)]
pub(super) struct IndexLink {
    /// The link.
    pub href: String,
    /// Its words.
    pub title: String,
    /// Whether it is the page itself.
    pub current: bool,
}

/// A view as the template engine's value.
pub(super) fn value(view: &impl Serialize) -> Value {
    Value::from_serializable(view)
}

/// A title that the theme's strings give.
pub(super) fn title(localizer: &Localizer<'_>, key: &str) -> TextView {
    TextView::plain(localizer.string(key))
}
