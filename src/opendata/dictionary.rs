//! The data dictionary: what tables and columns are called and what they mean, in the Fluent files `data-dictionary.ftl`.
//!
//! A table is a message, `table-services`: its value is the title, its attribute `.description` says what a row is. Attributes of
//! it are its columns, `.code` for the title and `.code-description` for the meaning. What a column means in every table that has
//! it is described once, in the message `shared-columns`; a table that means something else says so itself.

use crate::locale::language_name;
use crate::registry::tables::TableId;
use crate::registry::values::LangTag;
use crate::strings::{Caption, Translations, column_keys, table_key};

/// The entries of a table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dictionary<'t> {
    table: TableId,
    translations: &'t Translations,
}

impl<'t> Dictionary<'t> {
    /// The entries of the table of a name.
    pub(super) fn new(table: TableId, translations: &'t Translations) -> Self {
        Self { table, translations }
    }

    /// The languages of the register.
    pub(super) fn languages(&self) -> &'t [LangTag] {
        self.translations.languages()
    }

    /// What the table is called.
    pub(super) fn title(&self) -> Caption {
        self.translations.caption(&table_key(self.table.as_str()))
    }

    /// What its rows are.
    pub(super) fn description(&self) -> Caption {
        self.translations.caption(&format!("{}.description", table_key(self.table.as_str())))
    }

    /// What a column is called.
    pub(super) fn column_title(&self, entry: &str) -> Caption {
        self.caption(entry)
    }

    /// What a column is called that holds a value in one language.
    pub(super) fn column_title_in(&self, entry: &str, language: LangTag) -> Caption {
        let name = language_name(language);
        let args = [("language", language.as_str()), ("name", name.as_str())];
        let keys = column_keys(self.table.as_str(), entry);
        self.translations.caption_inside("column-in-language", &args, keys.each_ref().map(String::as_str))
    }

    /// What a column means.
    pub(super) fn column_description(&self, entry: &str) -> Caption {
        self.caption(&format!("{entry}-description"))
    }

    fn caption(&self, attribute: &str) -> Caption {
        self.translations.caption_or(column_keys(self.table.as_str(), attribute).each_ref().map(String::as_str))
    }
}
