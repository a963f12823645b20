//! A data set: what it is, its columns, its first rows, its files, and how it is read with common tools.

use serde::Serialize;

use super::{Draft, Material, value};
use crate::site::views::{DateView, FileView, TextView, Words};
use crate::site::{DatasetColumn, DatasetExample, DatasetLink, FileSizes, paths};

/// The longest text that a cell of the first rows shows whole, in letters.
const LONGEST: usize = 120;

/// The most items of a list that a cell shows.
const MOST_ITEMS: usize = 4;

/// The page of a data set.
#[derive(Serialize)]
struct DatasetView {
    /// Its name, which is also that of its sheet and of its table in the database.
    name: String,
    /// What it is.
    description: TextView,
    /// How many rows it has.
    rows: usize,
    /// The day of the build.
    date: DateView,
    /// The version of the data's form.
    version: String,
    /// Its columns.
    columns: Vec<ColumnView>,
    /// Its files.
    files: Vec<FileView>,
    /// The files that hold all data sets, this one among them.
    whole: Vec<FileView>,
    /// Its first rows, a cell a column.
    first_rows: Vec<Vec<CellView>>,
    /// Code that reads it.
    examples: Vec<ExampleView>,
    /// The list of checksums.
    checksums_href: String,
}

/// A column.
#[derive(Serialize)]
struct ColumnView {
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
    reference: Option<ReferenceView>,
    /// What it means.
    description: TextView,
}

/// A column of another data set.
#[derive(Serialize)]
struct ReferenceView {
    /// The link to the data set; absent if it has no rows and so no page.
    href: Option<String>,
    /// Data set and column: `services.id`.
    name: String,
}

/// A cell of the first rows.
#[derive(Serialize)]
struct CellView {
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

pub(super) fn draft(words: &Words<'_>, material: &Material<'_>, dataset: &DatasetLink, sizes: &FileSizes) -> Draft {
    let data = material.data;
    let row =
        |row: &Vec<String>| row.iter().zip(&dataset.columns).map(|(text, column)| cell(words, text, column)).collect();
    let view = DatasetView {
        name: dataset.name.clone(),
        description: words.told(&dataset.description),
        rows: dataset.rows,
        date: words.date(material.date),
        version: data.version.clone(),
        columns: dataset
            .columns
            .iter()
            .enumerate()
            .map(|(at, column)| self::column(words, material, column, at == 0))
            .collect(),
        files: words.data_files(&dataset.files, sizes),
        whole: words.data_files(&data.whole, sizes),
        first_rows: dataset.first_rows.iter().map(row).collect(),
        examples: dataset.examples.iter().map(|example| self::example(words, dataset, example)).collect(),
        checksums_href: words.base.href(&data.checksums),
    };
    Draft {
        template: "dataset.html",
        title: words.told(&dataset.title),
        description: described(words, dataset),
        above: vec![(paths::OPEN_DATA.to_owned(), super::title(words, "open-data"))],
        unofficial: dataset.unofficial,
        view: value(&view),
    }
}

/// What the data set is, for search engines, which want more than a few words.
pub fn described(words: &Words<'_>, dataset: &DatasetLink) -> String {
    let about = words.told(&dataset.description).text;
    let register = words.text(&words.registry.settings.title).text;
    words.strings.with("dataset-description", [("about", about.into()), ("register", register.into())])
}

fn column(words: &Words<'_>, material: &Material<'_>, column: &DatasetColumn, key: bool) -> ColumnView {
    let reference = |(dataset, column): &(String, String)| ReferenceView {
        href: material.data.dataset(dataset).map(|dataset| words.href(&paths::dataset(&dataset.name))),
        name: format!("{dataset}.{column}"),
    };
    ColumnView {
        name: column.name.clone(),
        title: words.told(&column.title),
        kind: words.choice("column-kind-of", column.kind),
        key,
        required: column.required,
        unique: column.unique,
        words: column.words.clone(),
        reference: column.references.as_ref().map(reference),
        description: words.told(&column.description),
    }
}

fn cell(words: &Words<'_>, text: &str, column: &DatasetColumn) -> CellView {
    let mut items = Vec::new();
    if column.kind == "list" && text.contains(' ') {
        let mut all = text.split(' ');
        items.extend(all.by_ref().take(MOST_ITEMS).map(shortened));
        items.extend(all.next().map(|_| "…".to_owned()));
    }
    let spoken = column.language.filter(|tag| *tag != words.language && column.kind == "string" && !text.is_empty());
    CellView {
        text: shortened(text),
        lang: spoken.map(|tag| tag.to_string()),
        items,
        number: matches!(column.kind, "integer" | "decimal"),
    }
}

/// A text as a cell shows it: whole, or cut after a word if there is one near.
fn shortened(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(LONGEST) else { return text.to_owned() };
    let cut = &text[..end];
    let whole_words = cut.rfind(char::is_whitespace).filter(|at| *at > end / 2);
    format!("{}…", cut[..whole_words.unwrap_or(end)].trim_end())
}

fn example(words: &Words<'_>, dataset: &DatasetLink, example: &DatasetExample) -> ExampleView {
    ExampleView {
        tool: example.tool,
        title: words.choice("example-tool", example.tool),
        note: words
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
        let words = shortened(&"сөз ".repeat(1_000));
        assert!(words.ends_with("сөз…") && words.chars().count() <= LONGEST + 1, "{words}");
        assert_eq!(shortened(&"👩".repeat(10_000)).chars().count(), LONGEST + 1);
    }
}
