//! Titles and meanings of tables and columns, in Kazakh and Russian.

use std::borrow::Cow;

use crate::registry::values::LangTag;

/// A short text about the data (not of it): the title or the meaning of a table or a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caption {
    /// In Kazakh.
    pub kk: Cow<'static, str>,
    /// In Russian.
    pub ru: Cow<'static, str>,
}

impl Caption {
    /// The text in a language of the register: Russian where it is asked for, Kazakh otherwise.
    pub fn in_language(&self, language: LangTag) -> &str {
        match language.primary() {
            "ru" => &self.ru,
            _ => &self.kk,
        }
    }

    /// In both languages, for formats that have room for one text.
    pub(super) fn in_both(&self) -> String {
        format!("{} / {}", self.kk, self.ru)
    }

    /// The caption of one language's column of a value that has several.
    pub(super) fn for_column_of(&self, language: LangTag) -> Self {
        let (kk, ru) = match language.as_str() {
            "kk" => ("қазақша", "на казахском"),
            "ru" => ("орысша", "на русском"),
            "en" => ("ағылшынша", "на английском"),
            tag => (tag, tag),
        };
        Self { kk: format!("{} ({kk})", self.kk).into(), ru: format!("{} ({ru})", self.ru).into() }
    }

    /// The caption of the value that one language's column belongs to: without the language that such a caption ends in.
    pub fn without_language(&self) -> Self {
        let plain = |text: &str| text.rsplit_once(" (").map_or(text, |(plain, _)| plain).to_owned().into();
        Self { kk: plain(&self.kk), ru: plain(&self.ru) }
    }
}

/// Kazakh first, then Russian.
impl From<[&'static str; 2]> for Caption {
    fn from([kk, ru]: [&'static str; 2]) -> Self {
        Self { kk: kk.into(), ru: ru.into() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_caption_follows_the_language() {
        let caption = Caption::from(["Атауы", "Название"]);
        assert_eq!(caption.in_language(LangTag::RU), "Название");
        assert_eq!(caption.in_language("kk-Latn".parse().unwrap()), "Атауы");
        assert_eq!(caption.in_language("en".parse().unwrap()), "Атауы");
        assert_eq!(caption.for_column_of(LangTag::KK).ru, "Название (на казахском)");
        assert_eq!(caption.for_column_of("tr".parse().unwrap()).kk, "Атауы (tr)");
        assert_eq!(caption.for_column_of(LangTag::RU).without_language(), caption);
    }
}
