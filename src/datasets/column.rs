//! What a column holds and what it is for.

use std::borrow::Cow;

use crate::registry::tables::TableId;
use crate::registry::values::LangTag;
use crate::strings::Caption;

/// The type of a column's values. All but integers and booleans are texts in JSON.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ColumnType {
    /// Text.
    #[default]
    String,
    /// Whole number.
    Integer,
    /// Number with decimals, as a text, so that it keeps every digit.
    Decimal,
    /// `true` or `false`.
    Boolean,
    /// Calendar day, such as `2013-06-03`.
    Date,
    /// Absolute address of a page or a site.
    Url,
    /// Words, ids or addresses, divided by single spaces.
    List,
}

impl ColumnType {
    /// The word for it in documents.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::String => "string",
            Self::Integer => "integer",
            Self::Decimal => "decimal",
            Self::Boolean => "boolean",
            Self::Date => "date",
            Self::Url => "url",
            Self::List => "list",
        }
    }
}

/// The table whose primary key a column repeats: a foreign key. In a [`ColumnType::List`] each item is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The other table.
    pub table: TableId,
}

impl Reference {
    /// The other table's primary key.
    pub fn column(self) -> &'static str {
        self.table.key()
    }
}

/// What a column is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ColumnRole {
    /// It says something of the record.
    #[default]
    Value,
    /// It names the record: the primary key.
    Key,
    /// By it people know the record. The lowest rank that has a value is the best.
    Label(u8),
    /// It repeats the key of the record to which the row belongs.
    Parent,
    /// It says how records hang together, what can be counted from others, or the same as another column.
    Derived,
    /// Addresses of this site, which differ by where it stands and are no part of what a record says.
    Address,
}

/// A form of values that people read in another way than programs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ValueFormat {
    /// `tel:` addresses (RFC 3966).
    Phones,
    /// Opening hours.
    OpeningHours,
    /// Degrees of latitude or longitude.
    Degrees,
    /// A year.
    Year,
    /// A number of units of time; which unit stands in the column of this name.
    AmountOfTime(String),
    /// Words for programs, with a string each under this key.
    Labelled(&'static str),
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Name in snake case, the header in CSV and the key in JSON.
    pub name: String,
    /// Its entry in the data dictionary: its name without a language, unless another entry says what it means.
    pub entry: Cow<'static, str>,
    /// What its values are.
    pub column_type: ColumnType,
    /// What it is for.
    pub role: ColumnRole,
    /// How people read its values, if not as they stand.
    pub format: Option<ValueFormat>,
    /// Title for people.
    pub title: Caption,
    /// The title of the value that it belongs to: without the language that a title may end in.
    pub plain_title: Caption,
    /// What it means.
    pub description: Caption,
    /// Whether every row has a value.
    pub required: bool,
    /// Whether no two rows have the same value.
    pub unique: bool,
    /// The words that it may hold, if it holds one (or, as a list, several) of a few.
    pub allowed_values: Vec<String>,
    /// Whose key it repeats.
    pub references: Option<Reference>,
    /// The language of its texts, if it is one of several columns that hold a value in several languages.
    pub language: Option<LangTag>,
}

impl Column {
    /// The foreign key that programs can check as one: that of a list holds for each of its items, which few formats can
    /// say.
    pub fn foreign_key(&self) -> Option<Reference> {
        self.references.filter(|_| self.column_type != ColumnType::List)
    }

    /// Its name without the language of its texts.
    pub fn stem(&self) -> &str {
        let Some(language) = self.language else { return &self.name };
        self.name.strip_suffix(&Self::suffix(language)).unwrap_or(&self.name)
    }

    /// What the names of a language's columns end in.
    pub fn suffix(language: LangTag) -> String {
        format!("_{}", language.in_column())
    }

    /// Whether its values can be shown to readers: they are no words for programs and no ids.
    pub fn is_readable(&self) -> bool {
        self.allowed_values.is_empty() && self.references.is_none()
    }
}
