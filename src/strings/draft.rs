//! The files that a translator fills in: every string of the program with the English text beside it. A key that has no
//! text yet is a comment, so that the string still counts as missing and pages show it in another language.
//!
//! ```text
//! # en: Home
//! # home =
//! ```
//!
//! What a file holds already is kept byte for byte, except the English text beside a key, which follows the program.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};

use super::blocks::{FluentBlock, blocks};
use super::catalog::{MissingString, StringCatalog, built_in_languages, folder, keys_of, missing_strings, texts};
use super::english::EnglishFile;
use super::fallback::LAST_RESORT;
use super::fluent_file::FluentFile;
use super::update::{Drafter, updated};
use crate::files::replace_file;
use crate::registry::values::LangTag;
use crate::theme::Theme;

/// The files of a language to fill in.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The language.
    pub language: LangTag,
    /// Whether the program has strings in this language itself.
    pub built_in: bool,
    /// Whether the strings of the program in this language are offered too.
    pub all: bool,
    /// Each file that has something to fill in, or that is there already.
    pub files: Vec<DraftedFile>,
    /// What the language lacks, in the order of the English files, with the English text.
    pub missing: Vec<MissingText>,
    /// How many strings a language must have.
    pub count: usize,
}

/// A string that the language lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingText {
    /// Its key, its file, and the language in which it is shown.
    pub string: MissingString,
    /// The English text on one line.
    pub english: String,
}

/// A file to fill in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftedFile {
    /// Where it stands, from the root of the register.
    pub path: String,
    /// Its text.
    pub text: String,
    /// What happens to it.
    pub change: FileChange,
    /// How many keys were added to it.
    pub added: usize,
}

/// What happens to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileChange {
    /// It is new.
    Created,
    /// Keys are added, or English texts beside keys change.
    Updated,
    /// It stays as it is.
    Unchanged,
}

impl FileChange {
    /// The change in a word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::Updated => "updated",
            Self::Unchanged => "unchanged",
        }
    }
}

/// A file could not be written.
#[derive(Debug, thiserror::Error)]
#[error("cannot write {}", path.display())]
pub struct DraftError {
    path: PathBuf,
    #[source]
    cause: io::Error,
}

impl Draft {
    /// The files of a language in the register's own theme. `languages` are those of the register, `all` adds the strings
    /// that the program has in this language, for overriding.
    pub fn of(theme: &Theme, languages: &[LangTag], language: LangTag, all: bool) -> Self {
        let asked = if languages.contains(&language) { languages.to_vec() } else { [languages, &[language]].concat() };
        let missing = missing_strings(theme, &asked).remove(&language).unwrap_or_default();
        let own = own_keys(theme, language);
        let catalog = StringCatalog::of(theme);
        let drafter = Drafter {
            language,
            offered: if all {
                catalog.entries.iter().map(|it| it.key.clone()).filter(|key| !own.contains(key)).collect()
            } else {
                missing.iter().map(|string| string.key.clone()).collect()
            },
            defined: if all { own } else { keys_of(theme, language) },
            present: if all { built_in_texts(theme, language) } else { BTreeMap::new() },
        };
        let (inner, english) = (folder(language), folder(LAST_RESORT));
        let english: Vec<_> =
            texts(theme.built_in_under(&english)).map(|(name, source)| (name, EnglishFile::parse(source))).collect();
        let file = |(name, english): &(&str, EnglishFile<'_>)| {
            let existing = theme.own_under(&inner).find(|(own, _)| own == name);
            let existing = existing.and_then(|(_, bytes)| std::str::from_utf8(bytes).ok());
            let (text, added) = match existing {
                Some(existing) => updated(existing, english, &drafter),
                None => drafter.new_file(english)?,
            };
            let change = match existing {
                None => FileChange::Created,
                Some(existing) if existing == text => FileChange::Unchanged,
                Some(_) => FileChange::Updated,
            };
            Some(DraftedFile { path: format!("{}/{inner}/{name}", theme.folder()), text, change, added })
        };
        let files = english.iter().filter_map(file).collect();
        let beside = english_texts(&english);
        let missing_text = |string: MissingString| {
            let english = beside.get(&string.key).cloned().unwrap_or_default();
            MissingText { string, english }
        };
        Self {
            language,
            built_in: built_in_languages(theme).contains(&language),
            all,
            files,
            missing: missing.into_iter().map(missing_text).collect(),
            count: catalog.asked_of(language).count(),
        }
    }

    /// Whether there can be anything to fill in: the program lacks strings in this language, or its own are offered.
    pub fn is_wanted(&self) -> bool {
        self.all || !self.built_in || !self.missing.is_empty()
    }

    /// Writes the files that change under the root of the register.
    ///
    /// # Errors
    /// When the disk fails. Each file is replaced as a whole.
    pub fn write(&self, root: &Path) -> Result<(), DraftError> {
        for file in self.files.iter().filter(|file| file.change != FileChange::Unchanged) {
            let path = root.join(&file.path);
            replace_file(&path, file.text.as_bytes()).map_err(|cause| DraftError { path, cause })?;
        }
        Ok(())
    }
}

/// The keys that the register's own files of a language define.
fn own_keys(theme: &Theme, language: LangTag) -> BTreeSet<String> {
    let folder = folder(language);
    let definitions = texts(theme.own_under(&folder)).flat_map(|(_, source)| FluentFile::parse(source).definitions());
    definitions.map(|definition| definition.key).collect()
}

/// The built-in messages of a language as they are written, by their names.
fn built_in_texts(theme: &Theme, language: LangTag) -> BTreeMap<String, String> {
    let folder = folder(language);
    texts(theme.built_in_under(&folder))
        .flat_map(|(_, source)| {
            let named = |block: FluentBlock| Some((block.name(source)?.to_owned(), source[block.body].to_owned()));
            blocks(source).into_iter().filter_map(named).collect::<Vec<_>>()
        })
        .collect()
}

/// The English text of each key on one line.
fn english_texts(files: &[(&str, EnglishFile<'_>)]) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for (_, file) in files {
        for block in &file.blocks {
            let Some(name) = block.name(file.source) else { continue };
            for key in file.keys(name) {
                let text = file.text(name, &key, block).split_whitespace().collect::<Vec<_>>().join(" ");
                found.insert(key, text);
            }
        }
    }
    found
}
