//! The site of a register: its theme, compiled for each language, and what all pages share.

use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use super::base_url::BaseUrl;
use super::context::SiteContext;
use super::dated_changes::DatedChanges;
use super::error::SiteError;
use super::page::ListedPage;
use super::pages;
use super::relations::Relations;
use super::revisions;
use super::social_images::SocialImages;
use super::theme::{Assets, Colours, Templates};
use super::views::Localizer;
use crate::datasets::OpenData;
use crate::incremental::{ContentHash, SourceId};
use crate::readings::OfficialUrls;
use crate::redirects::FormerPaths;
use crate::registry::values::LangTag;
use crate::registry::{OwnText, Registry};
use crate::strings::{Strings, Translations};
use crate::text::Collation;
use crate::theme::{Theme, ThemeError};

/// A register with everything that its site is made of.
pub struct Site<'r> {
    pub(super) registry: &'r Registry,
    pub(super) base: BaseUrl,
    pub(super) theme: Theme,
    pub(super) assets: Assets,
    pub(super) colours: Colours,
    pub(super) social_images: SocialImages,
    pub(super) languages: Vec<Language>,
    pub(super) context: SiteContext<'r>,
    pub(super) former: FormerPaths,
    pub(super) official: OfficialUrls<'r>,
    /// All pages but those of open data.
    pub(super) pages: Vec<ListedPage<'r>>,
}

/// A language of the site: its strings, its templates, its order of words.
pub(super) struct Language {
    pub(super) tag: LangTag,
    pub(super) strings: Arc<Strings>,
    /// The same strings for pages, which name the language of a string that is in another one.
    pub(super) marking: Arc<Strings>,
    pub(super) templates: Templates,
    pub(super) order: Collation,
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
        let relations = Relations::of(registry);
        let changes = DatedChanges::of(registry, &relations, date);
        let revisions = revisions::diffs(registry, data, date);
        let context = SiteContext { relations, changes, revisions, data, date, names };
        let (assets, colours) = (Assets::of(&theme)?, Colours::of(&theme)?);
        let social_images = SocialImages::of(&theme, &colours)?;
        let former = FormerPaths::of(registry);
        let official = OfficialUrls::new(registry);
        let pages = pages::all(registry);
        Ok(Self { registry, base, theme, assets, colours, social_images, languages, context, former, official, pages })
    }

    /// What of it is tracked, beside the records of the register.
    pub fn sources(&self) -> impl Iterator<Item = (SourceId, Option<ContentHash>)> {
        let SiteContext { relations, changes, revisions, data, .. } = &self.context;
        let own = [changes.source(), revisions.source(), self.official.source()];
        relations.sources().into_iter().chain(own).chain(data.sources())
    }

    /// What files beside the pages are made with.
    pub(super) fn localizer<'a>(&'a self, language: &'a Language) -> Localizer<'a> {
        Localizer {
            registry: self.registry,
            language: language.tag,
            strings: &language.strings,
            base: &self.base,
            official: &self.official,
            own: OwnText::default(),
        }
    }

    /// What pages are made with: strings in another language are marked.
    pub(super) fn page_localizer<'a>(&'a self, language: &'a Language) -> Localizer<'a> {
        Localizer { strings: &language.marking, ..self.localizer(language) }
    }
}
