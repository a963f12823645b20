//! Tables without a format: columns, and rows that are made one by one while they are written.
//!
//! A table is described by a [`TableDefinition`]: for each column what it is and how a record yields its value, both in one
//! place, so that a header cannot come apart from its cells. Writers see only the finished [`Table`].
//!
//! ```
//! use tizilim::datasets::ColumnType;
//! use tizilim::opendata::{ColumnBuilder, TableDefinition};
//! use tizilim::registry::tables::TableId;
//! use tizilim::strings::Translations;
//!
//! let translations = Translations::built_in(&["en".parse().unwrap()]);
//! let table = TableDefinition::<&str>::new(TableId::Abbreviations, &translations)
//!     .column(ColumnBuilder::new("abbreviation", ColumnType::String).key(), |word| *word)
//!     .column(ColumnBuilder::new("length", ColumnType::Integer), |word| word.chars().count())
//!     .records(|| ["WHO", "UNICEF"].into_iter());
//! assert_eq!(table.row_count(), 2);
//! assert_eq!(table.rows().next().unwrap()[1].to_string(), "3");
//! assert_eq!(table.columns[0].title.joined(), "Abbreviation");
//! ```

use std::fmt;
use std::sync::Arc;

use super::cell::Cell;
use super::column::ColumnBuilder;
use super::dictionary::Dictionary;
use crate::datasets::{Column, ColumnType};
use crate::registry::tables::TableId;
use crate::registry::values::{LangTag, Text};
use crate::strings::{Caption, Translations};

/// The column that a table with texts ends in.
pub(super) const UNOFFICIAL_LANGUAGES: &str = "unofficial_languages";

/// The rows of a table, made one by one.
pub type Rows<'r> = Box<dyn Iterator<Item = Vec<Cell<'r>>> + 'r>;

/// A table of the open data. Its first column is its primary key.
pub struct Table<'r> {
    /// Which one it is; its name is that of its files.
    pub name: TableId,
    /// Title for people.
    pub title: Caption,
    /// What its rows are.
    pub description: Caption,
    /// Its columns.
    pub columns: Vec<Column>,
    rows: Box<dyn Fn() -> Rows<'r> + Send + Sync + 'r>,
    count: Box<dyn Fn() -> usize + Send + Sync + 'r>,
}

impl<'r> Table<'r> {
    /// The rows in their stable order; each has as many cells as the table has columns.
    pub fn rows(&self) -> Rows<'r> {
        (self.rows)()
    }

    /// How many rows there are.
    pub fn row_count(&self) -> usize {
        (self.count)()
    }
}

impl fmt::Debug for Table<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Table").field("name", &self.name).field("columns", &self.columns).finish_non_exhaustive()
    }
}

/// How a record of type `R` yields something.
type Getter<'r, R, T> = Box<dyn Fn(&R) -> T + Send + Sync + 'r>;

/// How a record of type `R` yields something in a language.
type LanguageGetter<'r, R, T> = Box<dyn Fn(&R, LangTag) -> T + Send + Sync + 'r>;

/// How a record of type `R` yields the value or values of a column.
enum ColumnValue<'r, R> {
    One(Getter<'r, R, Cell<'r>>),
    Text(Getter<'r, R, Option<&'r Text>>),
    PerLanguage(LanguageGetter<'r, R, Cell<'r>>),
}

/// A table in the making, whose rows are records of type `R`.
pub struct TableDefinition<'r, R> {
    name: TableId,
    dictionary: Dictionary<'r>,
    columns: Vec<Column>,
    values: Vec<ColumnValue<'r, R>>,
}

impl<'r, R: 'r> TableDefinition<'r, R> {
    /// A table without columns. What it and its columns are called is found by its name in the data dictionary.
    pub fn new(name: TableId, translations: &'r Translations) -> Self {
        let dictionary = Dictionary::new(name, translations);
        Self { name, dictionary, columns: Vec::new(), values: Vec::new() }
    }

    /// Adds a column of plain values.
    #[must_use]
    pub fn column<C: Into<Cell<'r>>>(
        mut self,
        column: ColumnBuilder,
        value: impl Fn(&R) -> C + Send + Sync + 'r,
    ) -> Self {
        self.columns.push(column.finish(&self.dictionary));
        self.values.push(ColumnValue::One(Box::new(move |record| value(record).into())));
        self
    }

    /// Adds a text in the languages of the register, a column each. A wording that is missing is an empty cell: no
    /// other language takes its place.
    #[must_use]
    pub fn text(mut self, column: ColumnBuilder, value: impl Fn(&R) -> Option<&'r Text> + Send + Sync + 'r) -> Self {
        self.add_per_language(&column);
        self.values.push(ColumnValue::Text(Box::new(value)));
        self
    }

    /// Adds a value that differs by language but is no text of the register, such as the address of a page.
    #[must_use]
    pub fn per_language<C: Into<Cell<'r>>>(
        mut self,
        column: ColumnBuilder,
        value: impl Fn(&R, LangTag) -> C + Send + Sync + 'r,
    ) -> Self {
        self.add_per_language(&column);
        self.values.push(ColumnValue::PerLanguage(Box::new(move |record, language| value(record, language).into())));
        self
    }

    fn add_per_language(&mut self, column: &ColumnBuilder) {
        let languages = self.dictionary.languages().iter();
        self.columns.extend(languages.map(|language| column.finish_for(*language, &self.dictionary)));
    }

    /// Ends the description with the records, which can be gone through more than once. A table with texts gets a last
    /// column `unofficial_languages`.
    pub fn records<I: Iterator<Item = R> + 'r>(mut self, records: impl Fn() -> I + Send + Sync + 'r) -> Table<'r> {
        let has_texts = self.values.iter().any(|value| matches!(value, ColumnValue::Text(_)));
        if has_texts {
            self.columns.push(unofficial_languages().finish(&self.dictionary));
        }
        let records = Arc::new(records);
        let width = self.columns.len();
        let (values, languages) = (Arc::new(self.values), self.dictionary.languages());
        let rows = {
            let records = Arc::clone(&records);
            move || -> Rows<'r> {
                let values = Arc::clone(&values);
                Box::new(records().map(move |record| row(&record, &values, languages, has_texts, width)))
            }
        };
        Table {
            name: self.name,
            title: self.dictionary.title(),
            description: self.dictionary.description(),
            columns: self.columns,
            rows: Box::new(rows),
            count: Box::new(move || records().count()),
        }
    }
}

fn row<'r, R>(
    record: &R,
    values: &[ColumnValue<'r, R>],
    languages: &[LangTag],
    has_texts: bool,
    width: usize,
) -> Vec<Cell<'r>> {
    let mut cells = Vec::with_capacity(width);
    let mut unofficial = Vec::new();
    for value in values {
        match value {
            ColumnValue::One(value) => cells.push(value(record)),
            ColumnValue::Text(value) => {
                let text = value(record);
                unofficial.extend(text.iter().flat_map(|text| text.unofficial()));
                cells.extend(languages.iter().map(|language| text.and_then(|text| text.get(*language)).into()));
            }
            ColumnValue::PerLanguage(value) => cells.extend(languages.iter().map(|language| value(record, *language))),
        }
    }
    if has_texts {
        cells.push(Cell::list(languages.iter().filter(|language| unofficial.contains(language))));
    }
    debug_assert_eq!(cells.len(), width);
    cells
}

/// The column that says in which languages a text of a row is not official.
pub(super) fn unofficial_languages() -> ColumnBuilder {
    ColumnBuilder::new(UNOFFICIAL_LANGUAGES, ColumnType::List).derived()
}

/// The languages in which the tables are described, the first language of the register first: those of the register, as far
/// as strings are there, else the one that stands in for them.
pub(super) fn languages_of(tables: &[Table<'_>], register: &[LangTag]) -> Vec<LangTag> {
    let captions = tables.iter().flat_map(|table| {
        let columns = table.columns.iter().flat_map(|column| [&column.title, &column.description]);
        [&table.title, &table.description].into_iter().chain(columns)
    });
    let mut languages = Vec::new();
    for (language, _) in captions.flat_map(Caption::wordings) {
        if !languages.contains(&language) {
            languages.push(language);
        }
    }
    languages.sort_by_key(|language| register.iter().position(|tag| tag == language).unwrap_or(register.len()));
    languages
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_has_a_column_per_language_and_says_nothing_for_another() {
        let name = Text::of(LangTag::RU, "Туризм");
        let translations = Translations::built_in(&[LangTag::KK, LangTag::RU]);
        let table = TableDefinition::<&Text>::new(TableId::Sections, &translations)
            .text(ColumnBuilder::new("name", ColumnType::String), |name| Some(*name))
            .records(|| std::iter::once(&name));
        let names: Vec<_> = table.columns.iter().map(|column| column.name.as_str()).collect();
        assert_eq!(names, ["name_kk", "name_ru", "unofficial_languages"]);
        let rows: Vec<_> = table.rows().collect();
        assert_eq!(rows, [[Cell::Empty, Cell::from("Туризм"), Cell::Empty]]);
    }
}
