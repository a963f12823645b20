//! Columns in the making, and the patterns of their values.

use std::borrow::Cow;

use super::dictionary::Dictionary;
use super::value::{AllowedWords, ColumnShape};
use crate::datasets::{Column, ColumnRole, ColumnType, Reference, ValueFormat};
use crate::registry::tables::TableId;
use crate::registry::values::LangTag;
use crate::strings::Caption;

/// The regular expression of numbers with decimals.
pub(super) const DECIMAL: &str = r"^[0-9]+(\.[0-9]{1,4})?$";

/// The regular expression of angles.
pub(super) const DEGREES: &str = r"^-?[0-9]{1,3}(\.[0-9]{1,7})?$";

/// A column in the making: its values say what they are, and the data dictionary what it is called.
#[derive(Clone, Debug)]
#[must_use]
pub struct ColumnBuilder {
    column: Column,
    /// Whether its type is another than its values say.
    is_typed: bool,
}

/// A column of a name, of which nothing else is known than what its values say.
pub fn column(name: impl Into<Cow<'static, str>>) -> ColumnBuilder {
    let entry = name.into();
    let column = Column {
        name: entry.clone().into_owned(),
        entry,
        column_type: ColumnType::String,
        role: ColumnRole::default(),
        format: None,
        title: Caption::default(),
        plain_title: Caption::default(),
        description: Caption::default(),
        required: false,
        unique: false,
        allowed_values: Vec::new(),
        references: None,
        language: None,
    };
    ColumnBuilder { column, is_typed: false }
}

impl From<&'static str> for ColumnBuilder {
    fn from(name: &'static str) -> Self {
        column(name)
    }
}

impl ColumnBuilder {
    /// It is called and explained as another entry of the data dictionary says, not the one of its name.
    pub fn entry(mut self, entry: impl Into<Cow<'static, str>>) -> Self {
        self.column.entry = entry.into();
        self
    }

    /// Its values are of another type than they say themselves.
    pub fn column_type(mut self, column_type: ColumnType) -> Self {
        self.column.column_type = column_type;
        self.is_typed = true;
        self
    }

    /// Every row has a value, though the type of the values does not say so.
    pub fn required(mut self) -> Self {
        self.column.required = true;
        self
    }

    /// No two rows have the same value.
    pub fn unique(mut self) -> Self {
        self.column.unique = true;
        self
    }

    /// It names the record: every row has a value, and no two the same.
    pub fn key(self) -> Self {
        self.role(ColumnRole::Key).required().unique()
    }

    /// By it people know the record; the column of the lowest rank that has a value is the best.
    pub fn label(self, rank: u8) -> Self {
        self.role(ColumnRole::Label(rank))
    }

    /// It repeats the primary key of the table to whose record the row belongs.
    pub fn parent(self, table: TableId) -> Self {
        self.role(ColumnRole::Parent).references(table)
    }

    /// It says how records hang together, what can be counted from others, or the same as another column.
    pub fn derived(self) -> Self {
        self.role(ColumnRole::Derived)
    }

    /// Its values are addresses of this site.
    pub fn address(self) -> Self {
        self.role(ColumnRole::Address)
    }

    fn role(mut self, role: ColumnRole) -> Self {
        self.column.role = role;
        self
    }

    /// People read its values in another way than programs.
    pub fn format(mut self, format: ValueFormat) -> Self {
        self.column.format = Some(format);
        self
    }

    /// It holds one (or, as a list, several) of these words.
    pub fn allowed_values(mut self, words: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.column.allowed_values = words.into_iter().map(Into::into).collect();
        self
    }

    /// It repeats the primary key of another table.
    pub fn references(mut self, table: TableId) -> Self {
        self.column.references = Some(Reference { table });
        self
    }

    /// The column is as its values say, but for what was said before.
    pub(super) fn of_values(
        mut self,
        shape: &ColumnShape,
        optional: bool,
        allowed: impl Fn(AllowedWords) -> Vec<String>,
    ) -> Self {
        let column = &mut self.column;
        if !self.is_typed {
            column.column_type = shape.column_type;
        }
        column.required |= !optional;
        column.format = column.format.take().or_else(|| shape.words.format());
        if column.allowed_values.is_empty() {
            column.allowed_values = allowed(shape.words);
        }
        self
    }

    /// The column, as the dictionary of its table calls it.
    pub(super) fn finish(self, dictionary: &Dictionary<'_>) -> Column {
        let title = dictionary.column_title(&self.column.entry);
        let description = dictionary.column_description(&self.column.entry);
        Column { plain_title: title.clone(), title, description, ..self.column }
    }

    /// The column that holds one language of a value in several.
    pub(super) fn finish_for(&self, language: LangTag, dictionary: &Dictionary<'_>) -> Column {
        let mut column = self.clone().finish(dictionary);
        column.title = dictionary.column_title_in(&column.entry, language);
        column.name += &Column::suffix(language);
        Column { required: false, language: Some(language), ..column }
    }
}

/// The regular expression of one of a column's allowed values, if they are few.
pub(super) fn allowed_pattern(column: &Column) -> Option<String> {
    // They are small letters, digits and hyphens: nothing in them has a meaning of its own.
    (!column.allowed_values.is_empty()).then(|| format!("^({})$", column.allowed_values.join("|")))
}

/// The regular expression of a column's texts, if not every text will do.
pub(super) fn pattern(column: &Column) -> Option<String> {
    let allowed = column.allowed_values.join("|");
    match column.column_type {
        ColumnType::Decimal if column.format == Some(ValueFormat::Degrees) => Some(DEGREES.to_owned()),
        ColumnType::Decimal => Some(DECIMAL.to_owned()),
        ColumnType::List if allowed.is_empty() => Some(r"^[^ ]+( [^ ]+)*$".to_owned()),
        ColumnType::List => Some(format!("^({allowed})( ({allowed}))*$")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::strings::Translations;

    #[test]
    fn a_language_makes_a_column_of_its_own() {
        let translations = Translations::built_in(&[LangTag::EN]);
        let name = column("name").required();
        let column =
            |tag: &str| name.finish_for(tag.parse().unwrap(), &Dictionary::new(TableId::Services, &translations));
        let latin = column("kk-Latn");
        assert_eq!(latin.name, "name_kk_latn");
        assert!(!latin.required, "a translation may be missing");
        assert_eq!(column("ru").title.in_language(LangTag::EN), "Name (in Russian)");
        assert_eq!(column("ru").plain_title.in_language(LangTag::EN), "Name");
        assert_eq!(column("fr").title.in_language(LangTag::EN), "Name (in français)", "no string has its name");
    }
}
