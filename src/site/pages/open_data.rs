//! The open data: what there is, in which forms.

use serde::Serialize;

use super::revisions::{RevisionLinks, links as revision_links};
use super::{Draft, Material, title, value};
use crate::site::views::{DateView, Words};
use crate::site::{DatasetFile, FileSizes, PerLanguage};

/// The index of open data.
#[derive(Serialize)]
struct OpenDataView {
    /// The day of the build.
    date: DateView,
    /// The files that hold all data sets.
    whole: Vec<FileView>,
    /// The data sets.
    datasets: Vec<DatasetView>,
    /// The list of checksums.
    checksums_href: String,
    /// The revisions and what changed.
    revisions: RevisionLinks,
}

/// A data set.
#[derive(Serialize)]
struct DatasetView {
    /// Its name, also its anchor.
    name: String,
    /// Its title.
    title: String,
    /// What it is.
    description: String,
    /// How many rows it has.
    rows: usize,
    /// Its columns.
    columns: Vec<ColumnView>,
    /// Its files.
    files: Vec<FileView>,
}

/// A column.
#[derive(Serialize)]
struct ColumnView {
    /// Its name.
    name: String,
    /// Its kind in words.
    kind: String,
    /// What it means.
    description: String,
}

/// A file of a data set.
#[derive(Serialize)]
struct FileView {
    /// The link.
    href: String,
    /// Its form: `CSV`, `JSON`.
    format: String,
    /// Its size in words: `13 КБ`.
    size: String,
}

pub(super) fn draft(words: &Words<'_>, material: &Material<'_>, sizes: &FileSizes) -> Draft {
    let told = |texts: &PerLanguage| texts.get(&words.language).cloned().unwrap_or_default();
    let files = |files: &[DatasetFile]| files.iter().map(|file| file_view(words, file, sizes)).collect();
    let datasets = material
        .data
        .datasets
        .iter()
        .map(|dataset| DatasetView {
            name: dataset.name.clone(),
            title: told(&dataset.title),
            description: told(&dataset.description),
            rows: dataset.rows,
            columns: dataset
                .columns
                .iter()
                .map(|column| ColumnView {
                    name: column.name.clone(),
                    kind: words.choice("column-kind-of", column.kind),
                    description: told(&column.description),
                })
                .collect(),
            files: files(&dataset.files),
        })
        .collect();
    let view = OpenDataView {
        date: words.date(material.date),
        whole: files(&material.data.whole),
        datasets,
        checksums_href: words.base.href("data/SHA256SUMS"),
        revisions: revision_links(words, material),
    };
    Draft {
        template: "open-data.html",
        title: title(words, "open-data"),
        description: words.string("open-data-description"),
        above: Vec::new(),
        unofficial: false,
        view: value(&view),
    }
}

fn file_view(words: &Words<'_>, file: &DatasetFile, sizes: &FileSizes) -> FileView {
    let bytes = sizes.get(&file.path).copied().unwrap_or_default();
    FileView { href: words.base.href(&file.path), format: file.format.clone(), size: size(words, bytes) }
}

/// A size in whole units, small enough to tell files apart: `870 Б`, `13 КБ`, `5432 КБ`, `14 МБ`.
fn size(words: &Words<'_>, bytes: u64) -> String {
    let (key, unit) = match bytes {
        0..1_000 => ("bytes", 1),
        1_000..10_000_000 => ("kilobytes", 1_000),
        _ => ("megabytes", 1_000_000),
    };
    words.strings.with(key, [("count", bytes.div_ceil(unit).to_string().into())])
}
