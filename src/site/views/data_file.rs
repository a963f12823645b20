//! Files of the open data as pages list them.

use serde::Serialize;

use super::{Localizer, TextView};
use crate::site::{DatasetFile, FileSizes, PerLanguage};
use crate::strings::Localized;

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

impl Localizer<'_> {
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
        let shown = self.localized(texts);
        TextView {
            text: shown.map(|shown| shown.text.clone()).unwrap_or_default(),
            lang: shown.filter(|shown| shown.language != self.language).map(|shown| shown.language.to_string()),
            unofficial: false,
        }
    }

    /// What is told of data as a string of the page, which names its language if that is another one.
    pub fn told_string(&self, texts: &PerLanguage) -> String {
        self.localized(texts).map(|shown| self.strings.mark(shown.clone())).unwrap_or_default()
    }

    fn localized<'t>(&self, texts: &'t PerLanguage) -> Option<&'t Localized> {
        texts.get(&self.language).or_else(|| texts.values().next())
    }
}
