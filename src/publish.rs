//! Puts the parts of a publication together: pages, data, index. The parts do not know each other; what one says of
//! another (the page of open data names the data sets) passes through here.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::addresses::data;
use crate::files::{FileSink, SinkError};
use crate::opendata::{DataFile, Preview};
use crate::registry::Registry;
use crate::registry::revisions::Revision;
use crate::search::SearchError;
use crate::site::{
    BaseUrl, DataFiles, DatasetColumn, DatasetExample, DatasetFile, DatasetLink, PerLanguage, RevisionFiles, Site,
    SiteError,
};
use crate::strings::{Caption, Translations};
use crate::theme::{RenderError, Theme, ThemeError};
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

/// Makes every file of a publication and gives how many pages there are. `begun` is told how many pages will be made,
/// `done` is called for each.
///
/// # Errors
/// When the theme is wrong, the index cannot be made, or the sink does not take a file.
pub fn publish(
    registry: &Registry,
    theme: &Theme,
    base: &BaseUrl,
    date: Date,
    sink: &dyn FileSink,
    begun: &dyn Fn(u64),
    done: &(dyn Fn() + Sync),
) -> Result<usize, PublishError> {
    let translations = Translations::load(theme, &registry.languages)?;
    let files = data_files(registry, &translations, &base.to_string());
    let site = Site::new(registry, theme.clone(), &translations, base.clone(), date, &files).map_err(of_site)?;
    let of_site = |error| match error {
        // One page failed: tell what fails on all of them.
        SiteError::Theme(ThemeError::Render(_)) => PublishError::Templates(site.failures()),
        error => of_site(error),
    };
    begun(site.page_count() as u64);
    let (pages, (data, index)) = rayon::join(
        || site.write(sink, done),
        || {
            rayon::join(
                || opendata::write(registry, &translations, &base.to_string(), sink),
                || search::write(registry, base.path(), sink),
            )
        },
    );
    let data = data.map_err(PublishError::Sink)?;
    index.map_err(|error| match error {
        SearchError::Sink(error) => PublishError::Sink(error),
        error => PublishError::Search(error),
    })?;
    let pages = pages.map_err(of_site)?;
    Ok(pages + site.write_open_data(&data.sizes, sink, done).map_err(of_site)?)
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
    let files = data_files(registry, &translations, &base.to_string());
    let site = Site::new(registry, theme.clone(), &translations, base.clone(), date, &files).map_err(of_site)?;
    Ok(site.failures())
}

fn of_site(error: SiteError) -> PublishError {
    match error {
        SiteError::Theme(error) => PublishError::Theme(error),
        SiteError::Sink(error) => PublishError::Sink(error),
    }
}

/// The data as the pages name them. The base is the address under which the site stands.
fn data_files(registry: &Registry, translations: &Translations, base_url: &str) -> DataFiles {
    let told = |caption: &Caption| -> PerLanguage {
        caption.entries().map(|(language, localized)| (language, localized.clone())).collect()
    };
    let datasets = opendata::previews(registry, translations, base_url)
        .into_iter()
        .map(|Preview { dataset, group, rows, unofficial, examples }| DatasetLink {
            name: dataset.name.to_owned(),
            group: told(&group),
            title: told(&dataset.title),
            description: told(&dataset.description),
            rows: dataset.row_count,
            columns: dataset
                .columns
                .iter()
                .map(|column| DatasetColumn {
                    name: column.name.to_string(),
                    kind: column.kind.as_str(),
                    title: told(&column.title),
                    plain_title: told(&column.plain_title),
                    description: told(&column.description),
                    required: column.required,
                    unique: column.unique,
                    words: column.words.clone(),
                    references: column.references.map(|key| (key.table.to_owned(), key.column.to_owned())),
                    language: column.language,
                })
                .collect(),
            files: linked(&dataset.files),
            first_rows: rows,
            unofficial,
            examples: examples
                .into_iter()
                .map(|example| DatasetExample { tool: example.tool, code: example.code })
                .collect(),
        })
        .collect();
    DataFiles {
        datasets,
        whole: linked(&opendata::whole()),
        other_forms: linked(&opendata::other_forms(registry)),
        checksums: data::CHECKSUMS.to_owned(),
        version: opendata::VERSION.to_owned(),
        revision_index: data::REVISIONS.to_owned(),
        revisions: revision_files(registry),
    }
}

fn linked(files: &[DataFile]) -> Vec<DatasetFile> {
    let file = |file: &DataFile| DatasetFile {
        path: file.path.clone(),
        format: file.format.to_owned(),
        word: file.word,
        media_type: file.media_type,
    };
    files.iter().map(file).collect()
}

fn revision_files(registry: &Registry) -> BTreeMap<String, RevisionFiles> {
    let files = |revision: &Revision| RevisionFiles {
        dump: data::revision_dump(&revision.head.id),
        changes: data::revision_changes(&revision.head.id),
    };
    registry.revisions.iter().map(|revision| (revision.head.id.to_string(), files(revision))).collect()
}
