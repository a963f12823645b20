//! Tables without a format: columns, and rows that are made one by one while they are written.
//!
//! A table is described by a [`TableDefinition`]: for each column what it is and how a record yields its value, both in one
//! place, so that a header cannot come apart from its cells. The values say of themselves of which type the column is, which words
//! it may hold and whether every row has one. Writers see only the finished [`Table`].
//!
//! ```
//! use tizilim::opendata::{TableDefinition, column};
//! use tizilim::registry::tables::TableId;
//! use tizilim::strings::Translations;
//!
//! let translations = Translations::built_in(&["en".parse().unwrap()]);
//! let table = TableDefinition::<&str>::new(TableId::Abbreviations, &translations)
//!     .column(column("abbreviation").key(), |word| *word)
//!     .column("length", |word| word.chars().count())
//!     .records(|| ["WHO", "UNICEF"].into_iter());
//! assert_eq!(table.row_count(), 2);
//! assert_eq!(table.rows().next().unwrap()[1].to_string(), "3");
//! assert_eq!(table.columns[0].title.joined(), "Abbreviation");
//! ```

use std::fmt;
use std::sync::Arc;

use super::cell::Cell;
use super::column::{ColumnBuilder, column};
use super::dictionary::Dictionary;
use super::value::{AllowedWords, ColumnShape, ColumnValue, LanguageColumns};
use crate::datasets::{Column, ColumnType};
use crate::registry::decode::ValueRules as _;
use crate::registry::describe::{Fields, Node, Shape, Shaped};
use crate::registry::profile::Profile;
use crate::registry::tables::TableId;
use crate::registry::values::{LangTag, Text, WebAddress};
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
enum ColumnSource<'r, R> {
    One(Getter<'r, R, Cell<'r>>),
    Text(Getter<'r, R, Option<&'r Text>>),
    PerLanguage(LanguageGetter<'r, R, Cell<'r>>),
}

/// A table in the making, whose rows are records of type `R`.
pub struct TableDefinition<'r, R> {
    name: TableId,
    dictionary: Dictionary<'r>,
    /// Names the kinds of records.
    profile: Option<&'r Profile>,
    columns: Vec<Column>,
    values: Vec<ColumnSource<'r, R>>,
}

impl<'r, R: 'r> TableDefinition<'r, R> {
    /// A table without columns. What it and its columns are called is found by its name in the data dictionary.
    pub fn new(name: TableId, translations: &'r Translations) -> Self {
        let dictionary = Dictionary::new(name, translations);
        Self { name, dictionary, profile: None, columns: Vec::new(), values: Vec::new() }
    }

    /// Kinds of records are those of a profile.
    #[must_use]
    pub fn kinds_of(mut self, profile: &'r Profile) -> Self {
        self.profile = Some(profile);
        self
    }

    /// Adds a column. A text in the languages of the register gets a column each; a wording that is missing is an empty cell: no
    /// other language takes its place.
    #[must_use]
    pub fn column<V: ColumnValue<'r>>(
        self,
        column: impl Into<ColumnBuilder>,
        value: impl Fn(&R) -> V + Send + Sync + 'r,
    ) -> Self {
        let shape = plain::<V>();
        let column = column.into().of_values(&shape, V::OPTIONAL, |words| self.allowed(words));
        self.add(&column, &shape, move |record| value(record).node())
    }

    /// Adds a column of how many there are of something, which can be counted from other tables.
    #[must_use]
    pub fn count<V: ColumnValue<'r>>(self, name: &'static str, value: impl Fn(&R) -> V + Send + Sync + 'r) -> Self {
        self.column(column(name).derived(), value)
    }

    /// Adds a value that differs by language but is no text of the register, such as the address of a page.
    #[must_use]
    pub fn per_language<V: ColumnValue<'r>>(
        mut self,
        column: impl Into<ColumnBuilder>,
        value: impl Fn(&R, LangTag) -> V + Send + Sync + 'r,
    ) -> Self {
        let column = column.into().of_values(&plain::<V>(), true, |words| self.allowed(words));
        self.add_per_language(&column);
        self.values
            .push(ColumnSource::PerLanguage(Box::new(move |record, language| value(record, language).node().into())));
        self
    }

    /// Adds the fields of a record that have no column yet and fit into one, in the order of the declaration, but those that the
    /// table tells in another way.
    #[must_use]
    pub fn others<T: Fields + Shaped>(
        mut self,
        record: impl Fn(&R) -> &'r T + Copy + Send + Sync + 'r,
        told_otherwise: &[&str],
    ) -> Self {
        let Shape::Record(described) = T::shape() else { return self };
        let fields = (described.fields)();
        debug_assert!(
            told_otherwise.iter().all(|name| fields.iter().any(|field| field.name == *name)),
            "{}",
            self.name
        );
        for field in fields {
            let is_told = field.name == "unofficial"
                || told_otherwise.contains(&field.name)
                || self.columns.iter().any(|column| column.stem() == field.name);
            if let Some(shape) = ColumnShape::of(&field.shape).filter(|_| !is_told) {
                let column = column(field.name).of_values(&shape, !field.required, |words| self.allowed(words));
                self = self.add(&column, &shape, move |row| record(row).field(field.name));
            }
        }
        self
    }

    fn add(
        mut self,
        column: &ColumnBuilder,
        shape: &ColumnShape,
        value: impl Fn(&R) -> Node<'r> + Send + Sync + 'r,
    ) -> Self {
        match shape.languages {
            LanguageColumns::One => self.columns.push(column.clone().finish(&self.dictionary)),
            LanguageColumns::OfText | LanguageColumns::OfUrl => self.add_per_language(column),
        }
        self.values.push(match shape.languages {
            LanguageColumns::One => ColumnSource::One(Box::new(move |record| value(record).into())),
            LanguageColumns::OfText => ColumnSource::Text(Box::new(move |record| match value(record) {
                Node::Text(text) => Some(text),
                _ => None,
            })),
            LanguageColumns::OfUrl => {
                ColumnSource::PerLanguage(Box::new(move |record, language| match value(record) {
                    Node::LocalizedUrl(url) => url.get(language).map(WebAddress::as_str).into(),
                    _ => Cell::Empty,
                }))
            }
        });
        self
    }

    fn allowed(&self, words: AllowedWords) -> Vec<String> {
        match words {
            AllowedWords::Any => Vec::new(),
            AllowedWords::Choice(_, words) => words.iter().map(|&word| word.to_owned()).collect(),
            AllowedWords::Kind(vocabulary) => {
                self.profile.into_iter().flat_map(|profile| profile.words(vocabulary)).map(str::to_owned).collect()
            }
        }
    }

    fn add_per_language(&mut self, column: &ColumnBuilder) {
        let languages = self.dictionary.languages().iter();
        self.columns.extend(languages.map(|language| column.finish_for(*language, &self.dictionary)));
    }

    /// Ends the description with the records, which can be gone through more than once. A table with texts gets a last
    /// column `unofficial_languages`.
    pub fn records<I: Iterator<Item = R> + 'r>(mut self, records: impl Fn() -> I + Send + Sync + 'r) -> Table<'r> {
        let has_texts = self.values.iter().any(|value| matches!(value, ColumnSource::Text(_)));
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

/// What a column of values of a type is.
fn plain<'r, V: ColumnValue<'r>>() -> ColumnShape {
    let shape = ColumnShape::of(&V::shape());
    debug_assert!(shape.is_some(), "{} does not fit into a cell", std::any::type_name::<V>());
    shape.unwrap_or_default()
}

fn row<'r, R>(
    record: &R,
    values: &[ColumnSource<'r, R>],
    languages: &[LangTag],
    has_texts: bool,
    width: usize,
) -> Vec<Cell<'r>> {
    let mut cells = Vec::with_capacity(width);
    let mut unofficial = Vec::new();
    for value in values {
        match value {
            ColumnSource::One(value) => cells.push(value(record)),
            ColumnSource::Text(value) => {
                let text = value(record);
                unofficial.extend(text.iter().flat_map(|text| text.unofficial()));
                cells.extend(languages.iter().map(|language| text.and_then(|text| text.get(*language)).into()));
            }
            ColumnSource::PerLanguage(value) => cells.extend(languages.iter().map(|language| value(record, *language))),
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
    column(UNOFFICIAL_LANGUAGES).column_type(ColumnType::List).derived()
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
    use crate::datasets::ValueFormat;
    use crate::registry::model::{ProcessingTime, TimeKind, TimeLimit};

    #[test]
    fn a_text_has_a_column_per_language_and_says_nothing_for_another() {
        let name = Text::of(LangTag::RU, "Туризм");
        let translations = Translations::built_in(&[LangTag::KK, LangTag::RU]);
        let table = TableDefinition::<&Text>::new(TableId::Sections, &translations)
            .column("name", |name| *name)
            .records(|| std::iter::once(&name));
        let names: Vec<_> = table.columns.iter().map(|column| column.name.as_str()).collect();
        assert_eq!(names, ["name_kk", "name_ru", "unofficial_languages"]);
        let rows: Vec<_> = table.rows().collect();
        assert_eq!(rows, [[Cell::Empty, Cell::from("Туризм"), Cell::Empty]]);
    }

    #[test]
    fn fields_without_a_column_follow_in_the_order_of_the_declaration() {
        let time = ProcessingTime {
            kind: TimeKind::Waiting,
            channels: Vec::new(),
            step: Some("9".to_owned()),
            what: None,
            text: Text::of(LangTag::RU, "не более 10 минут"),
            time: None,
            limit: Some(TimeLimit::AtMost),
            point: None,
        };
        let translations = Translations::built_in(&[LangTag::RU]);
        let table = TableDefinition::<&ProcessingTime>::new(TableId::ProcessingTimes, &translations)
            .column("step", |time| &time.step)
            .others(|time| *time, &["channels", "what"])
            .records(|| std::iter::once(&time));
        let columns: Vec<_> = table.columns.iter().map(|column| (column.name.as_str(), column.required)).collect();
        let expected =
            [("step", false), ("kind", true), ("text_ru", false), ("limit", false), (UNOFFICIAL_LANGUAGES, false)];
        assert_eq!(columns, expected, "a length of time needs several columns");
        assert_eq!(table.columns[1].allowed_values, TimeKind::WORDS);
        assert_eq!(table.columns[1].format, Some(ValueFormat::Labelled("time-kind")));
        let cells = ["9", "waiting", "не более 10 минут", "at-most", ""].map(Cell::from);
        assert_eq!(table.rows().collect::<Vec<_>>(), [cells]);
    }
}
