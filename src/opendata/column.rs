//! What a column holds.

use std::borrow::Cow;

use super::dictionary::Dictionary;
use crate::registry::values::LangTag;
use crate::strings::Caption;

/// The kind of value that a column holds. All but integers and booleans are texts in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text.
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

impl Kind {
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

/// The column of another table whose values a column repeats: a foreign key. In a [`Kind::List`] each item is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The other table.
    pub table: &'static str,
    /// Its primary key.
    pub column: &'static str,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Name in snake case, the header in CSV and the key in JSON.
    pub name: String,
    /// Its entry in the data dictionary: its name without a language, unless another entry says what it means.
    pub entry: Cow<'static, str>,
    /// What its values are.
    pub kind: Kind,
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
    pub words: Vec<String>,
    /// Whose key it repeats.
    pub references: Option<Reference>,
    /// The language of its texts, if it is one of several columns that hold a value in several languages.
    pub language: Option<LangTag>,
    /// Whether its values are addresses of this site, which differ by where it stands and are no part of what a record says.
    pub is_place: bool,
}

/// A column in the making: the data dictionary has yet to say what it is called.
#[derive(Clone, Debug)]
#[must_use]
pub struct ColumnBuilder(Column);

impl ColumnBuilder {
    /// It is called and explained as another entry of the data dictionary says, not the one of its name.
    pub fn entry(mut self, entry: impl Into<Cow<'static, str>>) -> Self {
        self.0.entry = entry.into();
        self
    }

    /// Every row has a value.
    pub fn required(mut self) -> Self {
        self.0.required = true;
        self
    }

    /// No two rows have the same value.
    pub fn unique(mut self) -> Self {
        self.0.unique = true;
        self
    }

    /// Its values are addresses of this site.
    pub fn place(mut self) -> Self {
        self.0.is_place = true;
        self
    }

    /// It holds one (or, as a list, several) of these words.
    pub fn words(mut self, words: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.0.words = words.into_iter().map(Into::into).collect();
        self
    }

    /// It repeats the primary key of another table.
    pub fn references(mut self, table: &'static str, column: &'static str) -> Self {
        self.0.references = Some(Reference { table, column });
        self
    }

    /// The column, as the dictionary of its table calls it.
    pub(super) fn finish(self, dictionary: &Dictionary<'_>) -> Column {
        let title = dictionary.column_title(&self.0.entry);
        let description = dictionary.column_description(&self.0.entry);
        Column { plain_title: title.clone(), title, description, ..self.0 }
    }

    /// The column that holds one language of a value in several.
    pub(super) fn finish_for(&self, language: LangTag, dictionary: &Dictionary<'_>) -> Column {
        let mut column = self.clone().finish(dictionary);
        column.title = dictionary.column_title_in(&column.entry, language);
        column.name += &suffix(language);
        Column { required: false, language: Some(language), ..column }
    }
}

impl Column {
    /// A column of which nothing special is known.
    #[expect(clippy::new_ret_no_self, reason = "a column is whole once its table's dictionary has called it something")]
    pub fn new(name: impl Into<Cow<'static, str>>, kind: Kind) -> ColumnBuilder {
        let entry = name.into();
        ColumnBuilder(Self {
            name: entry.clone().into_owned(),
            entry,
            kind,
            title: Caption::default(),
            plain_title: Caption::default(),
            description: Caption::default(),
            required: false,
            unique: false,
            words: Vec::new(),
            references: None,
            language: None,
            is_place: false,
        })
    }

    /// The foreign key that programs can check as one: that of a list holds for each of its items, which few formats can
    /// say.
    pub fn foreign_key(&self) -> Option<Reference> {
        self.references.filter(|_| self.kind != Kind::List)
    }

    /// The regular expression of one of its words, if it holds words.
    pub(super) fn words_pattern(&self) -> Option<String> {
        // Words are small letters, digits and hyphens: nothing in them has a meaning of its own.
        (!self.words.is_empty()).then(|| format!("^({})$", self.words.join("|")))
    }

    /// The regular expression of its texts, if not every text will do.
    pub(super) fn pattern(&self) -> Option<String> {
        let words = self.words.join("|");
        match self.kind {
            Kind::Decimal => Some(r"^[0-9]+(\.[0-9]{1,2})?$".to_owned()),
            Kind::List if words.is_empty() => Some(r"^[^ ]+( [^ ]+)*$".to_owned()),
            Kind::List => Some(format!("^({words})( ({words}))*$")),
            _ => None,
        }
    }
}

/// What the names of a language's columns end in.
pub(super) fn suffix(language: LangTag) -> String {
    format!("_{}", language.in_column())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::strings::Translations;

    #[test]
    fn a_language_makes_a_column_of_its_own() {
        let translations = Translations::built_in(&[LangTag::EN]);
        let name = Column::new("name", Kind::String).required();
        let column = |tag: &str| name.finish_for(tag.parse().unwrap(), &Dictionary::new("services", &translations));
        let latin = column("kk-Latn");
        assert_eq!(latin.name, "name_kk_latn");
        assert!(!latin.required, "a translation may be missing");
        assert_eq!(column("ru").title.in_language(LangTag::EN), "Name (in Russian)");
        assert_eq!(column("ru").plain_title.in_language(LangTag::EN), "Name");
        assert_eq!(column("fr").title.in_language(LangTag::EN), "Name (in français)", "no string has its name");
    }
}
