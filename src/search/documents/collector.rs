//! Collects the documents of records in every language of the register.

use super::document::{IndexDocument, IndexFields};
use super::kind::RecordKind;
use crate::addresses::paths;
use crate::registry::Registry;
use crate::registry::values::{LangTag, Text};

/// Collects documents record by record.
pub(super) struct DocumentCollector<'r> {
    pub registry: &'r Registry,
    pub base_path: &'r str,
    pub documents: Vec<IndexDocument<'r>>,
}

impl<'r> DocumentCollector<'r> {
    /// Adds a record in every language; `fill` puts in the words of one.
    pub(super) fn record<'t>(
        &mut self,
        kind: RecordKind,
        id: &str,
        title: impl Fn(LangTag) -> (&'t str, LangTag),
        fill: impl Fn(&mut IndexFields<'r>),
    ) {
        for &language in &self.registry.languages {
            let mut words = IndexFields::new(language);
            fill(&mut words);
            let (title, title_language) = title(language);
            self.documents.push(IndexDocument {
                kind,
                id: id.to_owned(),
                language,
                title: title.to_owned(),
                title_language,
                url: format!("{}/{}", self.base_path, paths::in_language(language, kind.path(id))),
                words,
            });
        }
    }
}

/// A name in a language or, if it is not translated, in another; and which language that is.
pub(super) fn shown(name: &Text, language: LangTag) -> (&str, LangTag) {
    let shown = name.in_language(language);
    (shown.text, shown.language)
}
