//! Puts the parts of a publication together: pages, data, index. The parts do not know each other; what one says of
//! another (the page of open data names the data sets) passes through here.

use std::path::Path;

use jiff::civil::Date;

use crate::files::{FileSink, SinkError};
use crate::opendata::Caption;
use crate::registry::Registry;
use crate::search::SearchError;
use crate::site::{BaseUrl, DatasetColumn, DatasetFile, DatasetLink, PerLanguage, Site, SiteError, ThemeError};
use crate::{opendata, search};

/// A publication could not be made.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The theme is wrong.
    #[error(transparent)]
    Theme(#[from] ThemeError),
    /// The index could not be made.
    #[error(transparent)]
    Search(SearchError),
    /// A file was not taken.
    #[error("{0}")]
    Sink(SinkError),
}

/// Makes every file of a publication and gives how many pages there are. `begun` is told how many pages will be made,
/// `done` is called for each.
///
/// # Errors
/// When the theme is wrong, the index cannot be made, or the sink does not take a file.
pub fn publish(
    registry: &Registry,
    root: &Path,
    base: &BaseUrl,
    date: Date,
    sink: &dyn FileSink,
    begun: &dyn Fn(u64),
    done: &(dyn Fn() + Sync),
) -> Result<usize, PublishError> {
    let datasets = datasets(registry);
    let site = Site::new(registry, root, base.clone(), date, &datasets).map_err(of_site)?;
    begun(site.page_count() as u64);
    let (pages, (data, index)) = rayon::join(
        || site.write(sink, done),
        || {
            rayon::join(
                || opendata::write(registry, &base.to_string(), sink),
                || search::write(registry, base.path(), sink),
            )
        },
    );
    data.map_err(PublishError::Sink)?;
    index.map_err(|error| match error {
        SearchError::Sink(error) => PublishError::Sink(error),
        error => PublishError::Search(error),
    })?;
    pages.map_err(of_site)
}

fn of_site(error: SiteError) -> PublishError {
    match error {
        SiteError::Theme(error) => PublishError::Theme(error),
        SiteError::Sink(error) => PublishError::Sink(error),
    }
}

/// The data sets as the page of open data names them.
fn datasets(registry: &Registry) -> Vec<DatasetLink> {
    let told = |caption: &Caption| -> PerLanguage {
        registry.languages.iter().map(|&language| (language, caption.in_language(language).to_owned())).collect()
    };
    opendata::catalogue(registry)
        .into_iter()
        .map(|dataset| DatasetLink {
            name: dataset.name.to_owned(),
            title: told(&dataset.title),
            description: told(&dataset.description),
            rows: dataset.row_count,
            columns: dataset
                .columns
                .iter()
                .map(|column| DatasetColumn {
                    name: column.name.to_string(),
                    kind: column.kind.word(),
                    description: told(&column.description),
                })
                .collect(),
            files: dataset
                .files
                .iter()
                .map(|file| DatasetFile { path: file.path.clone(), format: file.format.extension().to_uppercase() })
                .collect(),
        })
        .collect()
}
