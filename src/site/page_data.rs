//! Where the data of a page stand: documents that say the same as the page, and the data sets that it is drawn from. The head
//! of a page names the former for programs, its foot both for people.

use super::context::SiteContext;
use super::page::Page;
use super::views::{DataLink, DatasetRef, Localizer};
use crate::addresses::paths;
use crate::datasets::Dataset;

/// The data of a page.
#[derive(Clone, Debug, Default)]
pub(super) struct PageData {
    /// Documents.
    pub documents: Vec<DataLink>,
    /// Data sets.
    pub datasets: Vec<DatasetRef>,
}

/// The data of a page.
pub(super) fn of(localizer: &Localizer<'_>, context: &SiteContext<'_>, page: &dyn Page) -> PageData {
    let named = page.tables().iter().filter_map(|table| context.data.presented(*table));
    PageData {
        documents: page.documents(localizer, context),
        datasets: named.map(|dataset| reference(localizer, dataset)).collect(),
    }
}

fn reference(localizer: &Localizer<'_>, dataset: &Dataset) -> DatasetRef {
    let files = dataset.files.iter().filter(|file| file.is_main);
    DatasetRef {
        href: localizer.href(&paths::dataset(dataset.name)),
        title: localizer.caption(&dataset.title),
        files: files.map(|file| DataLink::of_file(localizer, file)).collect(),
    }
}
