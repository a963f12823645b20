//! What is said of wordings that are not official.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::locale::language_name;
use crate::registry::values::LangTag;
use crate::strings::{Localized, Translations};

/// The note on a wording that is not official, by its language.
#[derive(Clone, Debug, Default)]
pub struct UnofficialNotes(Arc<BTreeMap<LangTag, Localized>>);

impl UnofficialNotes {
    /// The notes on wordings in the languages of the register: each in the language of the wording, or, if the strings of that lack
    /// it, in one that names the language.
    pub fn new(translations: &Translations) -> Self {
        let note = |&language: &LangTag| {
            let strings = translations.of(language);
            let note = strings.localized("unofficial-wording", []);
            if note.is_in(language) {
                return (language, note);
            }
            let name = language_name(language);
            let args = [("language", language.as_str().into()), ("name", name.into())];
            (language, strings.localized("unofficial-wording-in", args))
        };
        Self(Arc::new(translations.languages().iter().map(note).collect()))
    }

    /// The note on a wording in a language.
    pub(super) fn in_language(&self, language: LangTag) -> Option<&Localized> {
        self.0.get(&language)
    }
}
