//! Tables, their files, and what the pages of open data show.

use std::collections::BTreeMap;

use super::column::{Column, ColumnRole};
use crate::incremental::{ContentHash, SourceId, Tracked};
use crate::registry::tables::TableId;
use crate::strings::Caption;

/// How many bytes files have, by their paths from the site's root.
#[derive(Debug, Default)]
pub struct FileSizes(BTreeMap<String, Tracked<u64>>);

impl FileSizes {
    /// Of files that were written.
    pub fn new(sizes: impl IntoIterator<Item = (String, u64)>) -> Self {
        let tracked = |(path, size): (String, u64)| {
            let source = SourceId::of(&format!("size of {path}"));
            (path, Tracked::new(size, source, ContentHash::of(&size.to_le_bytes())))
        };
        Self(sizes.into_iter().map(tracked).collect())
    }

    /// That of a file.
    pub fn get(&self, path: &str) -> Option<u64> {
        self.0.get(path).map(|size| **size)
    }

    /// What of it is tracked.
    pub fn sources(&self) -> impl Iterator<Item = (SourceId, Option<ContentHash>)> {
        self.0.values().map(Tracked::source)
    }
}

/// All open data of a register.
#[derive(Clone, Debug, Default)]
pub struct OpenData {
    /// Every table, in the order in which tables are presented.
    tables: Vec<(TableId, Tracked<Dataset>)>,
    /// What the pages of tables show. A table that is not presented has none: it has no rows and none are promised.
    previews: BTreeMap<TableId, Tracked<Preview>>,
    /// The files that hold all tables.
    pub whole: Vec<DataFile>,
    /// The same in the vocabularies of others.
    pub other_forms: Vec<DataFile>,
    /// The version of the data's form.
    pub version: &'static str,
}

impl OpenData {
    /// The tables with their descriptions, and what the pages of tables show.
    pub fn new(tables: Vec<Dataset>, previews: BTreeMap<TableId, Preview>) -> Self {
        let tracked = |of: &str, name: TableId| SourceId::of(&format!("{of} {name}"));
        Self {
            tables: tables
                .into_iter()
                .map(|table| {
                    let (source, hash) = (tracked("table", table.name), ContentHash::of_debug(&table));
                    (table.name, Tracked::new(table, source, hash))
                })
                .collect(),
            previews: previews
                .into_iter()
                .map(|(name, preview)| {
                    let hash = ContentHash::of_debug(&preview);
                    (name, Tracked::new(preview, tracked("preview of", name), hash))
                })
                .collect(),
            ..Self::default()
        }
    }

    /// What of it is tracked.
    pub fn sources(&self) -> impl Iterator<Item = (SourceId, Option<ContentHash>)> {
        let tables = self.tables.iter().map(|(_, table)| table.source());
        tables.chain(self.previews.values().map(Tracked::source))
    }

    /// How many tables are presented.
    pub fn presented_count(&self) -> usize {
        self.previews.len()
    }

    /// The hash of what is not tracked: which tables are presented, and which files there are beside those of tables.
    pub fn outline(&self) -> ContentHash {
        let tables: Vec<_> = self.previews.keys().collect();
        ContentHash::of_debug(&(tables, &self.whole, &self.other_forms, self.version))
    }

    /// A table, whether it is presented or not.
    pub fn table(&self, id: TableId) -> Option<&Dataset> {
        self.tables.iter().find(|(name, _)| *name == id).map(|(_, table)| &**table)
    }

    /// A table that is presented.
    pub fn presented(&self, id: TableId) -> Option<&Dataset> {
        self.table(id).filter(|_| self.previews.contains_key(&id))
    }

    /// The tables that are presented, those of a group together, each with what its page shows.
    pub fn datasets(&self) -> impl Iterator<Item = (&Tracked<Dataset>, &Tracked<Preview>)> {
        self.tables.iter().filter_map(|(name, table)| Some((table, self.previews.get(name)?)))
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
