//! Files of the open data as pages list them.

use serde::Serialize;

use super::basics::{Localizer, TextView};
use crate::datasets::{DataFile, Dataset, FileSizes};
use crate::strings::Caption;

/// A file of the open data.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct FileView {
    /// The link.
    pub href: String,
    /// Its form: `CSV`, `JSON`.
    pub format: &'static str,
    /// Its media type.
    pub media_type: &'static str,
    /// Its size in words: `13 kB`.
    pub size: String,
    /// Whom it is for, in a line.
    pub purpose: String,
}

impl Localizer<'_> {
    /// What a data set is, for search engines, which want more than a few words.
    pub(crate) fn described(&self, dataset: &Dataset) -> String {
        let about = self.caption(&dataset.description).text;
        let register = self.text(&self.registry.settings.title).text;
        self.strings.with("dataset-description", [("about", about.into()), ("register", register.into())])
    }

    /// A file with its size.
    pub(crate) fn data_file(&self, file: &DataFile, sizes: &FileSizes) -> FileView {
        FileView {
            href: self.base.href(&file.path),
            format: file.format,
            media_type: file.media_type,
            size: self.size(sizes.get(&file.path).unwrap_or_default()),
            purpose: self.choice("file-for", file.word),
        }
    }

    /// Several files with their sizes.
    pub(crate) fn data_files(&self, files: &[DataFile], sizes: &FileSizes) -> Vec<FileView> {
        files.iter().map(|file| self.data_file(file, sizes)).collect()
    }

    /// The description of data, in the language of the page or, marked, in another.
    pub(crate) fn caption(&self, caption: &Caption) -> TextView {
        let shown = caption.localized(self.language);
        TextView {
            text: shown.map(|shown| shown.text.clone()).unwrap_or_default(),
            lang: shown.filter(|shown| shown.language != self.language).map(|shown| shown.language.to_string()),
            unofficial: false,
        }
    }

    /// The description of data as a string of the page, which names its language if that is another one.
    pub(crate) fn caption_string(&self, caption: &Caption) -> String {
        caption.localized(self.language).map(|shown| self.strings.mark(shown.clone())).unwrap_or_default()
    }
}
