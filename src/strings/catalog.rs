//! The strings that the program asks for, which are those of the built-in languages, and what a language lacks of them.

use std::collections::{BTreeMap, BTreeSet};

use super::dictionary_keys::replaced_by;
use super::fallback::{LAST_RESORT, chain, speaks_for};
use super::fluent_file::{FluentDefinition, FluentFile, variables};
use crate::locale::Dates;
use crate::registry::values::LangTag;
use crate::theme::Theme;

/// The folder of strings in a theme.
pub(super) const FOLDER: &str = "strings";

/// The strings in whose place a language without them has the tables of the Unicode CLDR, if these know its months: `Words` says
/// what is taken then.
const OPTIONAL: [&str; 5] = ["date", "day", "language-name", "money", "year-day"];

/// The strings that the program asks for.
pub(super) struct StringCatalog {
    /// In the order of the English files.
    pub entries: Vec<CatalogEntry>,
    positions: BTreeMap<String, usize>,
}

/// A string that the program asks for.
pub(super) struct CatalogEntry {
    /// The key of a message or of an attribute.
    pub key: String,
    /// The file that it belongs to, by its path in the folder of a language.
    pub file: String,
    /// The variables that at least one built-in language uses.
    pub given: BTreeSet<String>,
    /// The variables that every built-in language uses.
    pub used: BTreeSet<String>,
}

impl StringCatalog {
    /// The strings of the built-in languages of a theme.
    pub(super) fn of(theme: &Theme) -> Self {
        let mut catalog = Self { entries: Vec::new(), positions: BTreeMap::new() };
        let mut languages = built_in_languages(theme);
        languages.sort_by_key(|language| (*language != LAST_RESORT, *language));
        for language in languages {
            let inner = folder(language);
            let files: Vec<_> = texts(theme.built_in_under(&inner))
                .map(|(file, source)| (file, FluentFile::parse(source).definitions()))
                .collect();
            let all = files.iter().flat_map(|(_, definitions)| definitions);
            let all: BTreeMap<_, _> = all.map(|definition| (definition.key.clone(), definition.clone())).collect();
            for (file, definitions) in &files {
                for definition in definitions.iter().filter(|definition| !definition.key.starts_with('-')) {
                    catalog.add(definition.key.clone(), file, variables(definition, &all));
                }
            }
        }
        catalog
    }

    fn add(&mut self, key: String, file: &str, variables: BTreeSet<String>) {
        if let Some(at) = self.positions.get(&key) {
            let entry = &mut self.entries[*at];
            entry.used.retain(|name| variables.contains(name));
            entry.given.extend(variables);
            return;
        }
        self.positions.insert(key.clone(), self.entries.len());
        self.entries.push(CatalogEntry { key, file: file.to_owned(), given: variables.clone(), used: variables });
    }

    /// The string of a key that the program may ask for. What a column of the data dictionary is called in one table may be what
    /// the program's own strings say for all tables at once.
    pub(super) fn get(&self, key: &str) -> Option<&CatalogEntry> {
        let known = |key: &str| self.positions.get(key).map(|at| &self.entries[*at]);
        known(key).or_else(|| {
            let (table, shared) = replaced_by(key)?;
            known(table).and_then(|_| known(&shared))
        })
    }

    /// The strings that a language must have.
    pub(super) fn asked_of(&self, language: LangTag) -> impl Iterator<Item = &CatalogEntry> {
        let in_tables = Dates::of(language.as_str()).is_some();
        self.entries.iter().filter(move |entry| !in_tables || !OPTIONAL.contains(&entry.key.as_str()))
    }

    /// The keys, in the order of the English files.
    pub(super) fn keys(&self) -> Vec<&str> {
        self.entries.iter().map(|entry| entry.key.as_str()).collect()
    }
}

/// The folder of a language in a theme.
pub(super) fn folder(language: LangTag) -> String {
    format!("{FOLDER}/{language}")
}

/// The languages that the program has strings in.
pub(super) fn built_in_languages(theme: &Theme) -> Vec<LangTag> {
    let folders = theme.built_in_under(FOLDER).filter_map(|(path, _)| Some(path.split_once('/')?.0));
    let language = |folder: &str| folder.parse().expect("a folder of built-in strings has the name of its language");
    let mut languages: Vec<LangTag> = folders.map(language).collect();
    languages.dedup();
    languages
}

/// The Fluent files among files, with their texts. Those that are not UTF-8 are left out.
pub(super) fn texts<'t>(files: impl Iterator<Item = (&'t str, &'t [u8])>) -> impl Iterator<Item = (&'t str, &'t str)> {
    files.filter(|(name, _)| name.ends_with(".ftl")).filter_map(|(name, bytes)| {
        let text = std::str::from_utf8(bytes).ok()?;
        Some((name, text))
    })
}

/// The strings and terms that a language has, built in or in the register's own theme, by their keys.
pub(super) fn definitions_of(theme: &Theme, language: LangTag) -> BTreeMap<String, FluentDefinition> {
    let folder = folder(language);
    let files = texts(theme.built_in_under(&folder)).chain(texts(theme.own_under(&folder)));
    let definitions = files.flat_map(|(_, source)| FluentFile::parse(source).definitions());
    definitions.map(|definition| (definition.key.clone(), definition)).collect()
}

/// The keys that a language has, built in or in the register's own theme.
pub(super) fn keys_of(theme: &Theme, language: LangTag) -> BTreeSet<String> {
    definitions_of(theme, language).into_keys().collect()
}

/// A string that a language lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingString {
    /// Its key.
    pub key: String,
    /// The file that it belongs to, by its path in the folder of the language.
    pub file: String,
    /// The language in which it is shown.
    pub shown_in: LangTag,
}

/// The strings that each language of a register lacks, the first language of the register first. A language without
/// subtags stands in for one with them in the same script: `pt` for `pt-BR`, not `kk` for `kk-Latn`.
pub fn missing_strings(theme: &Theme, languages: &[LangTag]) -> BTreeMap<LangTag, Vec<MissingString>> {
    let catalog = StringCatalog::of(theme);
    let first = languages.first().copied().unwrap_or(LAST_RESORT);
    let chains: Vec<_> = languages.iter().map(|language| (*language, chain(*language, first))).collect();
    let known: BTreeMap<_, _> =
        chains.iter().flat_map(|(_, chain)| chain).map(|language| (*language, keys_of(theme, *language))).collect();
    let mut missing = BTreeMap::new();
    for (language, chain) in &chains {
        let lacking = catalog.asked_of(*language).filter_map(|entry| {
            let shown_in =
                chain.iter().find(|other| known[*other].contains(&entry.key)).copied().unwrap_or(LAST_RESORT);
            let own = speaks_for(shown_in, *language);
            let missing = || MissingString { key: entry.key.clone(), file: entry.file.clone(), shown_in };
            (!own).then(missing)
        });
        let lacking: Vec<_> = lacking.collect();
        if !lacking.is_empty() {
            missing.insert(*language, lacking);
        }
    }
    missing
}
