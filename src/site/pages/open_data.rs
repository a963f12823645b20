//! The open data: the files that hold everything, and the data sets, each with a page of its own.

use serde::Serialize;

use super::revisions::{RevisionLinks, links as revision_links};
use crate::addresses::{data, paths};
use crate::datasets::{DataFile, Dataset, FileSizes};
use crate::site::context::SiteContext;
use crate::site::page::{Page, PageContent, title, value};
use crate::site::views::{DataLink, DateView, FileView, Localizer, TextView};
use crate::site::{data_links, structured_data};
use crate::text::Collation;

/// The open data, with the sizes of its files.
pub(super) struct OpenDataPage<'r>(pub &'r FileSizes);

impl Page for OpenDataPage<'_> {
    fn path(&self) -> String {
        paths::OPEN_DATA.to_owned()
    }

    fn content(&self, localizer: &Localizer<'_>, context: &SiteContext<'_>, _order: &Collation) -> PageContent {
        content(localizer, context, self.0)
    }

    fn documents(&self, localizer: &Localizer<'_>, context: &SiteContext<'_>) -> Vec<DataLink> {
        let mut links = Vec::from(DataLink::linked(localizer, data::CATALOGUE));
        links.extend(data_links::whole(localizer, context));
        links
    }

    fn structured_data(
        &self,
        localizer: &Localizer<'_>,
        context: &SiteContext<'_>,
        canonical: &str,
    ) -> Vec<serde_json::Value> {
        vec![structured_data::catalogue(localizer, context, canonical)]
    }
}

/// The index of open data.
#[derive(Serialize)]
struct OpenDataView {
    /// The day of the build.
    date: DateView,
    /// The version of the data's form.
    version: &'static str,
    /// The files that hold all data sets.
    whole: Vec<FileView>,
    /// The data sets in groups.
    groups: Vec<DatasetGroupView>,
    /// The same in the vocabularies of others.
    forms: Vec<FormView>,
    /// The list of checksums.
    checksums_href: String,
    /// The revisions and what changed.
    revisions: RevisionLinks,
}

/// Data sets of one subject.
#[derive(Serialize)]
struct DatasetGroupView {
    /// The subject.
    title: TextView,
    /// The data sets.
    datasets: Vec<DatasetItemView>,
}

/// A data set in the index.
#[derive(Serialize)]
struct DatasetItemView {
    /// Its name, also its anchor.
    name: &'static str,
    /// The link to its page.
    href: String,
    /// Its title.
    title: TextView,
    /// What it is, in a line.
    description: TextView,
    /// How many rows it has.
    rows: usize,
    /// Its main files.
    files: Vec<FileView>,
}

/// One form of what the register says, in one or several files.
#[derive(Serialize)]
struct FormView {
    /// What it is and whom it is for.
    purpose: String,
    /// Its files.
    files: Vec<FileView>,
}

fn content(localizer: &Localizer<'_>, context: &SiteContext<'_>, sizes: &FileSizes) -> PageContent {
    let open_data = context.data;
    let datasets: Vec<_> = open_data.datasets().collect();
    let groups = datasets.chunk_by(|(_, one), (_, next)| one.group == next.group);
    let groups = groups.map(|datasets| DatasetGroupView {
        title: localizer.caption(&datasets[0].1.group),
        datasets: datasets.iter().map(|(dataset, _)| item(localizer, dataset, sizes)).collect(),
    });
    let forms = open_data.other_forms.chunk_by(|one, next| one.word == next.word).map(|files: &[DataFile]| FormView {
        purpose: localizer.choice("file-for", files[0].word),
        files: localizer.data_files(files, sizes),
    });
    let view = OpenDataView {
        date: localizer.date(context.date),
        version: open_data.version,
        whole: localizer.data_files(&open_data.whole, sizes),
        groups: groups.collect(),
        forms: forms.collect(),
        checksums_href: localizer.base.href(data::CHECKSUMS),
        revisions: revision_links(localizer, context),
    };
    PageContent {
        template: "open-data.html",
        title: title(localizer, "open-data"),
        description: localizer.string("open-data-description"),
        breadcrumbs: Vec::new(),
        unofficial: false,
        view: value(&view),
    }
}

fn item(localizer: &Localizer<'_>, dataset: &Dataset, sizes: &FileSizes) -> DatasetItemView {
    let main = dataset.files.iter().filter(|file| file.is_main);
    DatasetItemView {
        name: dataset.name.as_str(),
        href: localizer.href(&paths::dataset(dataset.name)),
        title: localizer.caption(&dataset.title),
        description: localizer.caption(&dataset.description),
        rows: dataset.row_count,
        files: main.map(|file| localizer.data_file(file, sizes)).collect(),
    }
}
