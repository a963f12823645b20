//! Every text in quotes of a TOML file with its place, whatever record reads it: for the rules that look at words alone.

use toml::de::{DeTable, DeValue};

use super::decoder::Value;
use crate::diagnostics::{FileId, Span};
use crate::registry::language::LangTag;

/// A text in quotes.
#[derive(Clone, Debug, PartialEq)]
pub struct QuotedString {
    /// What it says.
    pub text: String,
    /// Where it stands, with its quotes.
    pub span: Span,
    /// The language that its key names; none of a text without a language.
    pub language: Option<LangTag>,
    /// Its number among the tables of languages of the file: the wordings of one text share it.
    pub set: usize,
    /// Its key is for words by which people find a record, spelt as they spell.
    pub is_alias: bool,
    /// It holds words as an act prints them, which nobody changes.
    pub is_printed: bool,
}

/// The texts in quotes of a file's top table, in the order of the keys. Keys that name one of the `languages` give theirs.
pub(super) fn strings(file: FileId, document: &DeTable<'_>, languages: &[LangTag]) -> Vec<QuotedString> {
    let mut walk = Walk { file, languages, sets: 0, is_alias: false, is_printed: false, found: Vec::new() };
    walk.table(document);
    walk.found
}

struct Walk<'l> {
    file: FileId,
    languages: &'l [LangTag],
    sets: usize,
    is_alias: bool,
    is_printed: bool,
    found: Vec<QuotedString>,
}

impl Walk<'_> {
    fn table(&mut self, table: &DeTable<'_>) {
        self.sets += 1;
        let set = self.sets;
        for (key, value) in table {
            let name = key.get_ref().as_ref();
            let language = name.parse().ok().filter(|tag| self.languages.contains(tag));
            let outer = (self.is_alias, self.is_printed);
            self.is_alias |= name == "aliases";
            self.is_printed |= matches!(name, "printed" | "parallel");
            self.value(value, language, set);
            (self.is_alias, self.is_printed) = outer;
        }
    }

    fn value(&mut self, value: &Value<'_>, language: Option<LangTag>, set: usize) {
        match value.get_ref() {
            DeValue::String(text) => {
                let range = value.span();
                let span = Span { file: self.file, start: range.start, end: range.end };
                self.found.push(QuotedString {
                    text: text.clone().into_owned(),
                    span,
                    language,
                    set,
                    is_alias: self.is_alias,
                    is_printed: self.is_printed,
                });
            }
            DeValue::Array(items) => items.iter().for_each(|item| self.value(item, None, set)),
            DeValue::Table(table) => self.table(table),
            _ => {}
        }
    }
}
