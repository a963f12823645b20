//! The data that are published beside the pages, as the pages need them. Who writes the data fills this in.

use std::collections::BTreeMap;

use super::PerLanguage;
use crate::registry::values::LangTag;

/// How many bytes files have, by their paths from the site's root.
pub type FileSizes = BTreeMap<String, u64>;

/// The data that are published beside the pages.
#[derive(Clone, Debug, Default)]
pub struct DataFiles {
    /// The data sets, those of a group together.
    pub datasets: Vec<DatasetLink>,
    /// The files that hold all data sets.
    pub whole: Vec<DatasetFile>,
    /// The same in the vocabularies of others.
    pub other_forms: Vec<DatasetFile>,
    /// The list of checksums, from the site's root.
    pub checksums: String,
    /// The version of the data's form.
    pub version: String,
    /// The list of revisions, from the site's root.
    pub revision_index: String,
    /// The files of the revisions, by the revisions' ids.
    pub revisions: BTreeMap<String, RevisionFiles>,
}

impl DataFiles {
    /// The data set of a name.
    pub fn dataset(&self, name: &str) -> Option<&DatasetLink> {
        self.datasets.iter().find(|dataset| dataset.name == name)
    }
}

/// A data set: a table.
#[derive(Clone, Debug)]
pub struct DatasetLink {
    /// Its name, such as `services`.
    pub name: String,
    /// The title of the group that it stands in.
    pub group: PerLanguage,
    /// Its title.
    pub title: PerLanguage,
    /// What it is.
    pub description: PerLanguage,
    /// How many rows it has.
    pub rows: usize,
    /// Its columns.
    pub columns: Vec<DatasetColumn>,
    /// Its files.
    pub files: Vec<DatasetFile>,
    /// Its first rows, a text a column; empty where the register does not say.
    pub first_rows: Vec<Vec<String>>,
    /// Whether a text of the first rows is a translation that is not official.
    pub unofficial: bool,
    /// How it is read with common tools.
    pub examples: Vec<DatasetExample>,
}

/// A column of a data set.
#[derive(Clone, Debug)]
pub struct DatasetColumn {
    /// Its name.
    pub name: String,
    /// Its kind, such as `string`.
    pub kind: &'static str,
    /// Its title.
    pub title: PerLanguage,
    /// Its title without the language of its texts.
    pub plain_title: PerLanguage,
    /// What it means.
    pub description: PerLanguage,
    /// Whether every row has a value.
    pub required: bool,
    /// Whether no two rows have the same value.
    pub unique: bool,
    /// The words that it may hold, if they are few.
    pub words: Vec<String>,
    /// The data set and the column whose values it repeats.
    pub references: Option<(String, String)>,
    /// The language of its texts, if it has one.
    pub language: Option<LangTag>,
}

impl DatasetColumn {
    /// Whether its values can be shown to readers: they are no words for programs and no ids.
    pub fn is_readable(&self) -> bool {
        self.words.is_empty() && self.references.is_none()
    }
}

/// The files of a revision.
#[derive(Clone, Debug)]
pub struct RevisionFiles {
    /// The path of the dump in the site.
    pub dump: String,
    /// The path of the list of changes in the site.
    pub changes: String,
}

/// A file of a data set.
#[derive(Clone, Debug)]
pub struct DatasetFile {
    /// Its path in the site.
    pub path: String,
    /// Its form, such as `CSV`.
    pub format: String,
    /// The form's word, such as `csv`, for the strings that say whom it is for.
    pub word: &'static str,
    /// The media type.
    pub media_type: &'static str,
}

/// Code that reads a data set.
#[derive(Clone, Debug)]
pub struct DatasetExample {
    /// The tool, such as `pandas`, for the strings that tell of it.
    pub tool: &'static str,
    /// The code, the same in every language.
    pub code: String,
}
