//! What a column holds.

use super::caption::Caption;
use crate::registry::values::LangTag;

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
    pub fn word(self) -> &'static str {
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
    /// What its values are.
    pub kind: Kind,
    /// Title for people.
    pub title: Caption,
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

impl Column {
    /// A column of which nothing special is known. Captions are Kazakh first, then Russian.
    pub fn new(name: impl Into<String>, kind: Kind, title: [&'static str; 2], description: [&'static str; 2]) -> Self {
        Self {
            name: name.into(),
            kind,
            title: title.into(),
            description: description.into(),
            required: false,
            unique: false,
            words: Vec::new(),
            references: None,
            language: None,
            is_place: false,
        }
    }

    /// Every row has a value.
    #[must_use]
    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// No two rows have the same value.
    #[must_use]
    pub fn unique(mut self) -> Self {
        self.unique = true;
        self
    }

    /// Its values are addresses of this site.
    #[must_use]
    pub fn place(mut self) -> Self {
        self.is_place = true;
        self
    }

    /// It holds one (or, as a list, several) of these words.
    #[must_use]
    pub fn words(mut self, words: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.words = words.into_iter().map(Into::into).collect();
        self
    }

    /// It repeats the primary key of another table.
    #[must_use]
    pub fn references(mut self, table: &'static str, column: &'static str) -> Self {
        self.references = Some(Reference { table, column });
        self
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

    /// The column that holds one language of a value in several.
    pub(super) fn for_language(&self, language: LangTag) -> Self {
        Self {
            name: format!("{}{}", self.name, suffix(language)),
            title: self.title.for_column_of(language),
            required: false,
            language: Some(language),
            ..self.clone()
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

    #[test]
    fn a_language_makes_a_column_of_its_own() {
        let name = Column::new("name", Kind::String, ["Атауы", "Название"], ["Атауы.", "Название."]).required();
        let latin = name.for_language("kk-Latn".parse().unwrap());
        assert_eq!(latin.name, "name_kk_latn");
        assert!(!latin.required, "a translation may be missing");
    }
}
