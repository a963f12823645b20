//! Tables, their files, and what the pages of open data show.

use std::collections::BTreeMap;

use super::column::{Column, ColumnRole};
use crate::registry::tables::TableId;
use crate::strings::Caption;

/// How many bytes files have, by their paths from the site's root.
pub type FileSizes = BTreeMap<String, u64>;

/// All open data of a register.
#[derive(Clone, Debug, Default)]
pub struct OpenData {
    /// Every table, in the order in which tables are presented.
    pub tables: Vec<Dataset>,
    /// What the pages of tables show. A table that is not presented has none: it has no rows and none are promised.
    pub previews: BTreeMap<TableId, Preview>,
    /// The files that hold all tables.
    pub whole: Vec<DataFile>,
    /// The same in the vocabularies of others.
    pub other_forms: Vec<DataFile>,
    /// The version of the data's form.
    pub version: &'static str,
}

impl OpenData {
    /// A table, whether it is presented or not.
    pub fn table(&self, id: TableId) -> Option<&Dataset> {
        self.tables.iter().find(|table| table.name == id)
    }

    /// A table that is presented.
    pub fn presented(&self, id: TableId) -> Option<&Dataset> {
        self.table(id).filter(|table| self.previews.contains_key(&table.name))
    }

    /// The tables that are presented, those of a group together, each with what its page shows.
    pub fn datasets(&self) -> impl Iterator<Item = (&Dataset, &Preview)> {
        self.tables.iter().filter_map(|table| Some((table, self.previews.get(&table.name)?)))
    }
}

/// A table.
#[derive(Clone, Debug)]
pub struct Dataset {
    /// Which one it is; its name is that of its files.
    pub name: TableId,
    /// Title for people.
    pub title: Caption,
    /// What its rows are.
    pub description: Caption,
    /// Its columns.
    pub columns: Vec<Column>,
    /// How many rows it has.
    pub row_count: usize,
    /// Its files.
    pub files: Vec<DataFile>,
}

impl Dataset {
    /// The column of a name.
    pub fn column(&self, name: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.name == name)
    }

    /// The columns that repeat the key of the record to which a row belongs, the nearest first.
    pub fn parents(&self) -> impl Iterator<Item = &Column> {
        self.columns.iter().filter(|column| column.role == ColumnRole::Parent)
    }
}

/// What the page of a table shows beside its description.
#[derive(Clone, Debug)]
pub struct Preview {
    /// The title of the group of tables that it stands in.
    pub group: Caption,
    /// Its first rows, a text a column; empty where the register does not say.
    pub rows: Vec<Vec<String>>,
    /// Whether a text of these rows is a translation that is not official.
    pub unofficial: bool,
    /// How it is read with common tools.
    pub examples: Vec<Example>,
}

/// A file of one table or of all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataFile {
    /// Path from the site's root, such as `data/services.csv`.
    pub path: String,
    /// The name of its form for people, the same in every language.
    pub format: &'static str,
    /// The form's word, such as `csv`, for the strings that say whom it is for.
    pub word: &'static str,
    /// The media type, without parameters.
    pub media_type: &'static str,
    /// Whether lists of tables name it; the page of a table names all.
    pub is_main: bool,
}

/// Code that reads a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// The tool, such as `pandas`, for the strings about it.
    pub tool: &'static str,
    /// The code, without a line break at its end, the same in every language.
    pub code: String,
}
