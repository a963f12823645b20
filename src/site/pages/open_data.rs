//! The open data: what there is, in which forms.

use serde::Serialize;

use super::{Draft, Material, title, value};
use crate::site::PerLanguage;
use crate::site::views::{DateView, Words};

/// The index of open data.
#[derive(Serialize)]
struct OpenDataView {
    /// The day of the build.
    date: DateView,
    /// The data sets.
    datasets: Vec<DatasetView>,
    /// The list of checksums.
    checksums_href: String,
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
}

pub(super) fn draft(words: &Words<'_>, material: &Material<'_>) -> Draft {
    let told = |texts: &PerLanguage| texts.get(&words.language).cloned().unwrap_or_default();
    let datasets = material
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
            files: dataset
                .files
                .iter()
                .map(|file| FileView { href: words.base.href(&file.path), format: file.format.clone() })
                .collect(),
        })
        .collect();
    let view =
        OpenDataView { date: words.date(material.date), datasets, checksums_href: words.base.href("data/SHA256SUMS") };
    Draft {
        template: "open-data.html",
        title: title(words, "open-data"),
        description: words.string("open-data-description"),
        above: Vec::new(),
        unofficial: false,
        view: value(&view),
    }
}
