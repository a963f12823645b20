//! Files of the open data as pages list them.

use serde::Serialize;

use super::{TextView, Words};
use crate::site::{DatasetFile, FileSizes, PerLanguage};

/// A file of the open data.
#[derive(Clone, Debug, Serialize)]
pub struct FileView {
    /// The link.
    pub href: String,
    /// Its form: `CSV`, `JSON`.
    pub format: String,
    /// Its media type.
    pub media_type: &'static str,
    /// Its size in words: `13 kB`.
    pub size: String,
    /// Whom it is for, in a line.
    pub purpose: String,
}

impl Words<'_> {
    /// A file with its size.
    pub fn data_file(&self, file: &DatasetFile, sizes: &FileSizes) -> FileView {
        FileView {
            href: self.base.href(&file.path),
            format: file.format.clone(),
            media_type: file.media_type,
            size: self.size(sizes.get(&file.path).copied().unwrap_or_default()),
            purpose: self.choice("file-for", file.word),
        }
    }

    /// Several files with their sizes.
    pub fn data_files(&self, files: &[DatasetFile], sizes: &FileSizes) -> Vec<FileView> {
        files.iter().map(|file| self.data_file(file, sizes)).collect()
    }

    /// What is told of data, in the language of the page or, marked, in another.
    pub fn told(&self, texts: &PerLanguage) -> TextView {
        let own = texts.get_key_value(&self.language);
        let shown = own.or_else(|| texts.first_key_value());
        TextView {
            text: shown.map(|(_, text)| text.clone()).unwrap_or_default(),
            lang: shown.filter(|(tag, _)| **tag != self.language).map(|(tag, _)| tag.to_string()),
            unofficial: false,
        }
    }
}
