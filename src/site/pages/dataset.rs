//! A data set: what it is, its columns, its first rows, its files, and how it is read with common tools.

use serde::Serialize;

use crate::addresses::{data, paths};
use crate::datasets::{Column, ColumnRole, ColumnType, Dataset, Example, FileSizes, Preview, Reference};
use crate::site::context::SiteContext;
use crate::site::page::{Page, PageContent, title, value};
use crate::site::structured_data;
use crate::site::views::{DataLink, DateView, FileView, Localizer, TextView};
use crate::text::Collation;

/// A data set, with the sizes of its files.
pub(super) struct DatasetPage<'r> {
    /// The data set.
    pub dataset: &'r Dataset,
    /// Its first rows and examples.
    pub preview: &'r Preview,
    /// The sizes of the files.
    pub sizes: &'r FileSizes,
}

impl Page for DatasetPage<'_> {
    fn path(&self) -> String {
        paths::dataset(self.dataset.name)
    }

    fn content(&self, localizer: &Localizer<'_>, context: &SiteContext<'_>, _order: &Collation) -> PageContent {
        content(localizer, context, (self.dataset, self.preview), self.sizes)
    }

    fn documents(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>) -> Vec<DataLink> {
        self.dataset.files.iter().map(|file| DataLink::of_file(localizer, file)).collect()
    }

    fn structured_data(
        &self,
        localizer: &Localizer<'_>,
        _context: &SiteContext<'_>,
        canonical: &str,
    ) -> Vec<serde_json::Value> {
        vec![structured_data::dataset(localizer, self.dataset, canonical)]
    }
}

/// The longest text that a cell of the first rows shows whole, in letters.
const LONGEST: usize = 120;

/// The most items of a list that a cell shows.
const MOST_ITEMS: usize = 4;

/// The page of a data set.
#[derive(Serialize)]
struct DatasetView {
    /// Its name, which is also that of its sheet and of its table in the database.
    name: &'static str,
    /// What it is.
    description: TextView,
    /// How many rows it has.
    rows: usize,
    /// The day of the build.
    date: DateView,
    /// The version of the data's form.
    version: &'static str,
    /// Its columns.
    columns: Vec<DatasetColumnView>,
    /// Its files.
    files: Vec<FileView>,
    /// The files that hold all data sets, this one among them.
    whole: Vec<FileView>,
    /// Its first rows, a cell a column.
    first_rows: Vec<Vec<DatasetCellView>>,
    /// Code that reads it.
    examples: Vec<ExampleView>,
    /// The list of checksums.
    checksums_href: String,
}

/// A column.
#[derive(Serialize)]
struct DatasetColumnView {
    /// Its name, also its anchor after `column-`.
    name: String,
    /// Its title.
    title: TextView,
    /// Its kind in words.
    kind: String,
    /// Whether its values are the keys of the rows.
    key: bool,
    /// Whether every row has a value.
    required: bool,
    /// Whether no two rows have the same value.
    unique: bool,
    /// The words that it may hold, if they are few.
    words: Vec<String>,
    /// The column whose values it repeats.
    reference: Option<ColumnReferenceView>,
    /// What it means.
    description: TextView,
}

/// A column of another data set.
#[derive(Serialize)]
struct ColumnReferenceView {
    /// The link to the data set; absent if it has no rows and so no page.
    href: Option<String>,
    /// Data set and column: `services.id`.
    name: String,
}

/// A cell of the first rows.
#[derive(Serialize)]
struct DatasetCellView {
    /// Its text, cut if it is long; empty if the register does not say.
    text: String,
    /// The language of the text where it is not the page's.
    lang: Option<String>,
    /// The items, if it is a list of several.
    items: Vec<String>,
    /// Whether it is a number.
    number: bool,
}

/// Code for a tool.
#[derive(Serialize)]
struct ExampleView {
    /// The tool's word, such as `pandas`, also its anchor after `example-`.
    tool: &'static str,
    /// Its name for people.
    title: String,
    /// What to know before.
    note: String,
    /// The code.
    code: String,
}

fn content(
    localizer: &Localizer<'_>,
    context: &SiteContext<'_>,
    (dataset, preview): (&Dataset, &Preview),
    sizes: &FileSizes,
) -> PageContent {
    let open_data = context.data;
    let row = |row: &Vec<String>| {
        row.iter().zip(&dataset.columns).map(|(text, column)| cell(localizer, text, column)).collect()
    };
    let view = DatasetView {
        name: dataset.name.as_str(),
        description: localizer.caption(&dataset.description),
        rows: dataset.row_count,
        date: localizer.date(context.date),
        version: open_data.version,
        columns: dataset.columns.iter().map(|column| self::column(localizer, context, column)).collect(),
        files: localizer.data_files(&dataset.files, sizes),
        whole: localizer.data_files(&open_data.whole, sizes),
        first_rows: preview.rows.iter().map(row).collect(),
        examples: preview.examples.iter().map(|example| self::example(localizer, dataset, example)).collect(),
        checksums_href: localizer.base.href(data::CHECKSUMS),
    };
    PageContent {
        template: "dataset.html",
        title: localizer.caption(&dataset.title),
        description: localizer.described(dataset),
        breadcrumbs: vec![(paths::OPEN_DATA.to_owned(), title(localizer, "open-data"))],
        unofficial: preview.unofficial,
        view: value(&view),
    }
}

fn column(localizer: &Localizer<'_>, context: &SiteContext<'_>, column: &Column) -> DatasetColumnView {
    let reference = |key: Reference| ColumnReferenceView {
        href: context.data.presented(key.table).map(|dataset| localizer.href(&paths::dataset(dataset.name))),
        name: format!("{}.{}", key.table, key.column()),
    };
    DatasetColumnView {
        name: column.name.clone(),
        title: localizer.caption(&column.title),
        kind: localizer.choice("column-kind-of", column.column_type.as_str()),
        key: column.role == ColumnRole::Key,
        required: column.required,
        unique: column.unique,
        words: column.allowed_values.clone(),
        reference: column.references.map(reference),
        description: localizer.caption(&column.description),
    }
}

fn cell(localizer: &Localizer<'_>, text: &str, column: &Column) -> DatasetCellView {
    let mut items = Vec::new();
    if column.column_type == ColumnType::List && text.contains(' ') {
        let mut all = text.split(' ');
        items.extend(all.by_ref().take(MOST_ITEMS).map(shortened));
        items.extend(all.next().map(|_| "…".to_owned()));
    }
    let spoken = column
        .language
        .filter(|tag| *tag != localizer.language && column.column_type == ColumnType::String && !text.is_empty());
    DatasetCellView {
        text: shortened(text),
        lang: spoken.map(|tag| tag.to_string()),
        items,
        number: matches!(column.column_type, ColumnType::Integer | ColumnType::Decimal),
    }
}

/// A text as a cell shows it: whole, or cut after a word if there is one near.
fn shortened(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(LONGEST) else { return text.to_owned() };
    let cut = &text[..end];
    let whole_words = cut.rfind(char::is_whitespace).filter(|at| *at > end / 2);
    format!("{}…", cut[..whole_words.unwrap_or(end)].trim_end())
}

fn example(localizer: &Localizer<'_>, dataset: &Dataset, example: &Example) -> ExampleView {
    ExampleView {
        tool: example.tool,
        title: localizer.choice("example-tool", example.tool),
        note: localizer
            .strings
            .with("example-note", [("word", example.tool.into()), ("name", dataset.name.as_str().into())]),
        code: example.code.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, shortened};

    #[test]
    fn long_texts_are_cut_after_a_word() {
        assert_eq!(shortened("қысқа  мәтін"), "қысқа  мәтін");
        let cut = shortened(&"сөз ".repeat(1_000));
        assert!(cut.ends_with("сөз…") && cut.chars().count() <= LONGEST + 1, "{cut}");
        assert_eq!(shortened(&"👩".repeat(10_000)).chars().count(), LONGEST + 1);
    }
}
