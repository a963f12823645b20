//! Short texts about the data, such as titles of columns, in the languages of the register.

use super::Localized;
use crate::registry::values::LangTag;

/// The title or the meaning of a part of the data, in every language of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caption {
    /// By the language that was asked for, the first language of the register first. Never empty.
    entries: Vec<(LangTag, Localized)>,
}

impl Caption {
    /// The words for each language of the register.
    pub(super) fn of(entries: impl Iterator<Item = (LangTag, Localized)>) -> Self {
        Self { entries: entries.collect() }
    }

    /// The words for a language of the register; those of its first language for another one.
    pub fn in_language(&self, language: LangTag) -> &str {
        let found = self.entries.iter().find(|(asked, _)| *asked == language).or(self.entries.first());
        found.map_or("", |(_, localized)| &localized.text)
    }

    /// Each wording once, with the language that it is in. A language of the register that lacks the words has none, so
    /// that nothing is said in another language in its name.
    pub fn wordings(&self) -> impl Iterator<Item = (LangTag, &str)> {
        self.entries.iter().enumerate().filter_map(|(at, (_, localized))| {
            let known = self.entries[..at].iter().any(|(_, earlier)| earlier.language == localized.language);
            (!known).then_some((localized.language, localized.text.as_str()))
        })
    }

    /// Every wording in one text, for formats that have room for one.
    pub fn joined(&self) -> String {
        let mut texts: Vec<&str> = Vec::new();
        for (_, text) in self.wordings() {
            if !texts.contains(&text) {
                texts.push(text);
            }
        }
        texts.join(" / ")
    }
}
