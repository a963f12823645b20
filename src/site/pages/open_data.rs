//! The open data: the files that hold everything, and the data sets, each with a page of its own.

use serde::Serialize;

use super::revisions::{RevisionLinks, links as revision_links};
use super::{PageContent, SiteContext, title, value};
use crate::addresses::paths;
use crate::site::views::{DateView, FileView, Localizer, TextView};
use crate::site::{DatasetFile, DatasetLink, FileSizes};

/// The forms of a data set that the index names; its page has the others.
const MAIN_FORMS: [&str; 2] = ["csv", "json"];

/// The index of open data.
#[derive(Serialize)]
struct OpenDataView {
    /// The day of the build.
    date: DateView,
    /// The version of the data's form.
    version: String,
    /// The files that hold all data sets.
    whole: Vec<FileView>,
    /// The data sets in groups.
    groups: Vec<GroupView>,
    /// The same in the vocabularies of others.
    forms: Vec<FormView>,
    /// The list of checksums.
    checksums_href: String,
    /// The revisions and what changed.
    revisions: RevisionLinks,
}

/// Data sets of one subject.
#[derive(Serialize)]
struct GroupView {
    /// The subject.
    title: TextView,
    /// The data sets.
    datasets: Vec<ItemView>,
}

/// A data set in the index.
#[derive(Serialize)]
struct ItemView {
    /// Its name, also its anchor.
    name: String,
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

pub(super) fn content(localizer: &Localizer<'_>, context: &SiteContext<'_>, sizes: &FileSizes) -> PageContent {
    let data = context.data;
    let groups = data.datasets.chunk_by(|one, next| one.group == next.group);
    let groups = groups.map(|datasets| GroupView {
        title: localizer.told(&datasets[0].group),
        datasets: datasets.iter().map(|dataset| item(localizer, dataset, sizes)).collect(),
    });
    let forms = data.other_forms.chunk_by(|one, next| one.word == next.word).map(|files: &[DatasetFile]| FormView {
        purpose: localizer.choice("file-for", files[0].word),
        files: localizer.data_files(files, sizes),
    });
    let view = OpenDataView {
        date: localizer.date(context.date),
        version: data.version.clone(),
        whole: localizer.data_files(&data.whole, sizes),
        groups: groups.collect(),
        forms: forms.collect(),
        checksums_href: localizer.base.href(&data.checksums),
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

fn item(localizer: &Localizer<'_>, dataset: &DatasetLink, sizes: &FileSizes) -> ItemView {
    let main = dataset.files.iter().filter(|file| MAIN_FORMS.contains(&file.word));
    ItemView {
        name: dataset.name.clone(),
        href: localizer.href(&paths::dataset(&dataset.name)),
        title: localizer.told(&dataset.title),
        description: localizer.told(&dataset.description),
        rows: dataset.rows,
        files: main.map(|file| localizer.data_file(file, sizes)).collect(),
    }
}
