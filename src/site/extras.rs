//! The files beside the pages of a language: feeds, the calendar of deadlines, search description, manifest, cards; and the worker for all of them.

use rayon::prelude::*;

use super::error::SiteError;
use super::generator::{Language, Site};
use super::social_images::ImageText;
use super::{calendar, feeds, opensearch, web_app};
use crate::addresses::{paths, site_files};
use crate::files::FileSink;
use crate::incremental::Artifacts;
use crate::redirects::AlsoAtFormerPaths;
use crate::timings::span;

impl Site<'_> {
    /// Puts them.
    pub(super) fn write_extras(&self, artifacts: &Artifacts, sink: &dyn FileSink) -> Result<(), SiteError> {
        let sink = &AlsoAtFormerPaths { sink, former: &self.former };
        let put = |path: &str, bytes: &[u8]| sink.put(path, bytes).map_err(SiteError::Sink);
        for language in &self.languages {
            let localizer = self.localizer(language);
            for (path, feed) in feeds::all(&localizer, &self.context) {
                put(&paths::in_language(language.tag, path), &feed)?;
            }
            if let Some(calendar) = calendar::calendar(&localizer) {
                put(&paths::in_language(language.tag, site_files::CALENDAR), &calendar)?;
            }
            put(&site_files::opensearch(language.tag), &opensearch::description(&localizer))?;
            let manifest = web_app::manifest(&localizer, &self.assets, &self.colours);
            put(&paths::in_language(language.tag, site_files::MANIFEST), manifest.as_bytes())?;
        }
        let offline = self.entrance_page("offline.html")?;
        put(site_files::OFFLINE, offline.as_bytes())?;
        put(site_files::WORKER, &web_app::worker(&self.theme, &self.assets, self.base.path(), &offline))?;
        self.languages.par_iter().try_for_each(|language| self.write_social_images(language, artifacts, sink))
    }

    fn write_social_images(
        &self,
        language: &Language,
        artifacts: &Artifacts,
        sink: &dyn FileSink,
    ) -> Result<(), SiteError> {
        let put = |path: String, text: &dyn Fn() -> ImageText| {
            let path = paths::in_language(language.tag, path);
            let _span = span("draw pictures");
            artifacts.put(&path, sink, |sink| match self.social_images.draw(&text()) {
                Some(card) => sink.put(&path, &card).map(drop).map_err(SiteError::Sink),
                None => Ok(()),
            })
        };
        put(site_files::CARD.to_owned(), &|| ImageText::of_register(self.registry, language.tag))?;
        self.registry.services.par_iter().try_for_each(|service| {
            let path = paths::service(service.id.as_str()) + site_files::CARD;
            put(path, &|| ImageText::of_service(self.registry, language.tag, service))
        })
    }
}
