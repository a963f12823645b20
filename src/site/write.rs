//! Writes the files of a site: its pages in every language, the pages outside the languages, redirects, site maps, assets.

use rayon::prelude::*;

use super::error::SiteError;
use super::generator::Site;
use super::page::ListedPage;
use super::pages;
use super::sitemap;
use crate::addresses::{paths, site_files};
use crate::datasets::FileSizes;
use crate::files::FileSink;
use crate::incremental::Artifacts;
use crate::strings::marks;
use crate::timings::span;

impl Site<'_> {
    /// Makes every file of the site but the pages of open data and gives how many pages there are.
    ///
    /// # Errors
    /// When a template fails or the sink does not take a file.
    pub fn write(
        &self,
        artifacts: &Artifacts,
        sink: &dyn FileSink,
        done: &(dyn Fn() + Sync),
    ) -> Result<usize, SiteError> {
        let rendered = self.render_pages(&self.pages, artifacts, sink, done)?;
        let put = |path: &str, text: &str| sink.put(path, text.as_bytes()).map_err(SiteError::Sink);
        let entrance = self.entrance_page("entrance.html")?;
        put(site_files::ENTRANCE, &entrance)?;
        put(site_files::NOT_FOUND, &self.entrance_page("404.html")?)?;
        let data = self.context.data.datasets().map(|(dataset, _)| paths::dataset(dataset.name));
        let paths: Vec<_> = self
            .pages
            .iter()
            .map(|listed| listed.page.path())
            .chain([paths::OPEN_DATA.to_owned()])
            .chain(data)
            .collect();
        let redirects = self.write_redirects(&paths, sink)?;
        for (path, xml) in sitemap::sitemaps(&self.base, &self.registry.languages, &paths) {
            put(&path, &xml)?;
        }
        put(site_files::ROBOTS, &sitemap::robots(&self.base))?;
        self.assets.write(sink).map_err(SiteError::Sink)?;
        self.write_extras(artifacts, sink)?;
        Ok(rendered + 3 + redirects)
    }

    /// Makes the pages of open data in every language, once it is known how large the files are, and gives how many pages
    /// these are.
    ///
    /// # Errors
    /// When a template fails or the sink does not take a file.
    pub fn write_open_data(
        &self,
        sizes: &FileSizes,
        artifacts: &Artifacts,
        sink: &dyn FileSink,
        done: &(dyn Fn() + Sync),
    ) -> Result<usize, SiteError> {
        self.render_pages(&pages::of_open_data(self.context.data, sizes), artifacts, sink, done)
    }

    /// Makes pages in every language, or keeps those that nothing has changed, and gives how many there are.
    fn render_pages(
        &self,
        pages: &[ListedPage<'_>],
        artifacts: &Artifacts,
        sink: &dyn FileSink,
        done: &(dyn Fn() + Sync),
    ) -> Result<usize, SiteError> {
        self.each_page(pages, |page, language, render| {
            let _span = span("render pages");
            let path = paths::in_language(language.tag, site_files::document(page.path()));
            artifacts.put(&path, sink, |sink| {
                sink.put(&path, marks::resolve(render()?).as_bytes())?;
                Ok::<_, SiteError>(())
            })?;
            done();
            Ok(())
        })
        .collect::<Result<Vec<()>, _>>()
        .map(|written| written.len())
    }

    /// How many pages [`Site::write`] and [`Site::write_open_data`] make in all languages, for a progress bar.
    pub fn page_count(&self) -> usize {
        (self.pages.len() + 1 + self.context.data.presented_count()) * self.languages.len()
    }
}
