//! Puts the parts of a publication together: pages, data, index. The parts do not know each other; what one says of
//! another (the page of open data names the data sets) passes through here.

use jiff::civil::Date;

use crate::datasets::FileSizes;
use crate::files::{FileSink, SinkError};
use crate::incremental::{ArtifactRecord, Artifacts, ContentHash};
use crate::redirects::{FormerPaths, Redirect, RedirectLog};
use crate::registry::Registry;
use crate::search::SearchError;
use crate::site::{BaseUrl, Site, SiteError};
use crate::strings::Translations;
use crate::theme::{RenderError, Theme, ThemeError};
use crate::timings::span;
use crate::{opendata, search};

/// A publication could not be made.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The theme is wrong.
    #[error(transparent)]
    Theme(#[from] ThemeError),
    /// Pages could not be rendered.
    #[error("{count} pages could not be rendered", count = .0.len())]
    Templates(Vec<RenderError>),
    /// The index could not be made.
    #[error(transparent)]
    Search(SearchError),
    /// A file was not taken.
    #[error("{0}")]
    Sink(SinkError),
}

/// What a publication consists of.
#[derive(Debug)]
pub struct Published {
    /// How many pages there are.
    pub pages: usize,
    /// Where they and their files stood before.
    pub redirects: Vec<Redirect>,
    /// How many pages and pictures were kept from a former build.
    pub kept: usize,
    /// What was made, for the next build; nothing where that was not asked for.
    pub artifacts: ArtifactRecord,
}

/// Is told how far a publication is.
pub trait Progress: Sync {
    /// A number of pages is to be made.
    fn begin(&self, _pages: u64) {}
    /// A page was made, or kept.
    fn advance(&self) {}
}

impl Progress for () {}

/// What a publication may keep of a former one.
#[derive(Debug)]
pub struct Reuse {
    /// The hash of what everything depends on, as far as it is known before.
    pub environment: ContentHash,
    /// What was made of the site that the sink holds now.
    pub former: Option<ArtifactRecord>,
}

/// Makes every file of a publication and says what there is.
///
/// # Errors
/// When the theme is wrong, the index cannot be made, or the sink does not take a file.
pub fn publish(
    registry: &Registry,
    theme: &Theme,
    base: &BaseUrl,
    date: Date,
    reuse: Option<Reuse>,
    sink: &dyn FileSink,
    progress: &dyn Progress,
) -> Result<Published, PublishError> {
    let former = FormerPaths::of(registry);
    let log = RedirectLog::new(sink, &former);
    let sink: &dyn FileSink = &log;
    let translations = Translations::load(theme, &registry.languages)?;
    let describing = span("describe open data");
    let data = opendata::open_data(registry, &translations, &base.to_string());
    drop(describing);
    let preparing = span("prepare pages");
    let site = Site::new(registry, theme.clone(), &translations, base.clone(), date, &data).map_err(of_site)?;
    drop(preparing);
    let of_site = |error| match error {
        // One page failed: report what fails on all of them.
        SiteError::Theme(ThemeError::Render(_)) => PublishError::Templates(site.failures()),
        error => of_site(error),
    };
    let artifacts = match reuse {
        Some(Reuse { environment, former }) => Artifacts::new(environment.and(data.outline()), former),
        None => Artifacts::fresh(),
    };
    artifacts.know(registry.sources().chain(site.sources()));
    progress.begin(site.page_count() as u64);
    let done = &|| progress.advance();
    let (pages, (written, index)) = rayon::join(
        || site.write(&artifacts, sink, done),
        || {
            rayon::join(
                || opendata::write(registry, &translations, &base.to_string(), sink),
                || search::write(registry, base.path(), sink),
            )
        },
    );
    let written = written.map_err(PublishError::Sink)?;
    index.map_err(|error| match error {
        SearchError::Sink(error) => PublishError::Sink(error),
        error => PublishError::Search(error),
    })?;
    let pages = pages.map_err(of_site)?;
    let sizes = FileSizes::new(written.sizes);
    artifacts.know(sizes.sources());
    let pages = pages + site.write_open_data(&sizes, &artifacts, sink, done).map_err(of_site)?;
    let redirects = log.into_redirects().map_err(PublishError::Sink)?;
    Ok(Published { pages, redirects, kept: artifacts.kept(), artifacts: artifacts.into_record() })
}

/// Renders every page for nothing and gives what fails.
///
/// # Errors
/// When the theme is wrong.
pub fn failures(
    registry: &Registry,
    theme: &Theme,
    base: &BaseUrl,
    date: Date,
) -> Result<Vec<RenderError>, PublishError> {
    let translations = Translations::load(theme, &registry.languages)?;
    let data = opendata::open_data(registry, &translations, &base.to_string());
    let site = Site::new(registry, theme.clone(), &translations, base.clone(), date, &data).map_err(of_site)?;
    Ok(site.failures())
}

fn of_site(error: SiteError) -> PublishError {
    match error {
        SiteError::Theme(error) => PublishError::Theme(error),
        SiteError::Sink(error) => PublishError::Sink(error),
    }
}
