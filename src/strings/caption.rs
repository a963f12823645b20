//! Short texts about the data, such as titles of columns, in the languages of the register.

use super::localized::Localized;
use crate::registry::values::LangTag;

/// The title or the meaning of a part of the data, in every language of the register.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Caption {
    /// By the language that was asked for, the first language of the register first.
    entries: Vec<(LangTag, Localized)>,
}

impl Caption {
    /// The words for each language of the register.
    pub(super) fn of(entries: impl Iterator<Item = (LangTag, Localized)>) -> Self {
        Self { entries: entries.collect() }
    }

    /// The words for each language of the register, and the language that they are in, which is another where a language lacks
    /// them.
    pub fn entries(&self) -> impl Iterator<Item = (LangTag, &Localized)> {
        self.entries.iter().map(|(asked, localized)| (*asked, localized))
    }

    /// The words for a language of the register, with the language that they are in; those of its first language for another
    /// one.
    pub fn localized(&self, language: LangTag) -> Option<&Localized> {
        let found = self.entries.iter().find(|(asked, _)| *asked == language).or(self.entries.first());
        found.map(|(_, localized)| localized)
    }

    /// The words for a language of the register; those of its first language for another one.
    pub fn in_language(&self, language: LangTag) -> &str {
        self.localized(language).map_or("", |localized| &localized.text)
    }

    /// Each wording once, with the language that it is in. A language of the register that lacks the words has none, so
    /// that nothing in another language appears under its name; where all of them lack the words, there is one in another language.
    pub fn wordings(&self) -> impl Iterator<Item = (LangTag, &str)> {
        let is_own = |(asked, localized): &&(LangTag, Localized)| localized.is_in(*asked);
        let none_is_own = !self.entries.iter().any(|entry| is_own(&entry));
        let shown = move || self.entries.iter().filter(move |entry| none_is_own || is_own(entry)).map(|(_, it)| it);
        shown().enumerate().filter_map(move |(at, localized)| {
            let known = shown().take(at).any(|earlier| earlier.language == localized.language);
            (!known).then_some((localized.language, localized.text.as_str()))
        })
    }

    /// Its words in a language, if it has any in that.
    pub fn wording(&self, language: LangTag) -> Option<&str> {
        self.wordings().find_map(|(tag, text)| (tag == language).then_some(text))
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

#[cfg(test)]
mod tests {
    use super::*;

    fn caption(entries: &[(&str, &str, &str)]) -> Caption {
        Caption::of(entries.iter().map(|&(asked, language, text)| {
            (asked.parse().unwrap(), Localized { text: text.to_owned(), language: language.parse().unwrap() })
        }))
    }

    #[test]
    fn nothing_is_said_in_another_language_in_the_name_of_one() {
        let name = caption(&[
            ("tr", "en", "Name"),
            ("kk", "kk", "Атауы"),
            ("kk-Latn", "kk", "Атауы"),
            ("kk-KZ", "kk", "Атауы"),
        ]);
        assert_eq!(name.in_language("tr".parse().unwrap()), "Name");
        assert_eq!(name.wordings().collect::<Vec<_>>(), [(LangTag::KK, "Атауы")]);
        assert_eq!((name.wording(LangTag::KK), name.wording(LangTag::EN)), (Some("Атауы"), None));
        let second = caption(&[("fr", "en", "Name"), ("en", "en", "Name")]);
        assert_eq!(second.wordings().collect::<Vec<_>>(), [(LangTag::EN, "Name")]);
        let foreign = caption(&[("tr", "en", "Name"), ("fr", "en", "Name")]);
        assert_eq!(foreign.wordings().collect::<Vec<_>>(), [(LangTag::EN, "Name")]);
    }

    #[test]
    fn one_text_holds_each_wording_once() {
        assert_eq!(caption(&[("kk", "kk", "Атауы"), ("ru", "ru", "Название")]).joined(), "Атауы / Название");
        assert_eq!(caption(&[("kk", "kk", "Акт"), ("ru", "ru", "Акт")]).joined(), "Акт");
    }
}
