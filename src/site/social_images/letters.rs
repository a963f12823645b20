//! Which texts can be drawn letter by letter, as cards are: scripts whose letters stand side by side from left to right.
//!
//! Letters of other scripts join, change places or stand over each other, or run from right to left. Drawn one by one they
//! would make words that nobody can read.

use icu_properties::props::{GeneralCategory, GeneralCategoryGroup, Script};
use icu_properties::{CodePointMapData, CodePointMapDataBorrowed};
use unicode_normalization::UnicodeNormalization as _;

/// The scripts whose letters stand side by side.
const SIMPLE: [Script; 15] = [
    Script::Armenian,
    Script::Bopomofo,
    Script::Cherokee,
    Script::Common,
    Script::Coptic,
    Script::Cyrillic,
    Script::Ethiopic,
    Script::Georgian,
    Script::Greek,
    Script::Han,
    Script::Hangul,
    Script::Hiragana,
    Script::Katakana,
    Script::Latin,
    Script::Tifinagh,
];

/// A text as it is drawn: marks joined with their letters, signs left out that have no shape. `None` if its letters do not
/// stand side by side.
pub(super) fn drawable(text: &str) -> Option<String> {
    let scripts: CodePointMapDataBorrowed<'static, Script> = CodePointMapData::<Script>::new();
    let categories: CodePointMapDataBorrowed<'static, GeneralCategory> = CodePointMapData::<GeneralCategory>::new();
    let mut out = String::with_capacity(text.len());
    for c in text.nfc() {
        let category = categories.get(c);
        if matches!(category, GeneralCategory::Format | GeneralCategory::Control) && !c.is_whitespace() {
            continue;
        }
        if GeneralCategoryGroup::Mark.contains(category) || !SIMPLE.contains(&scripts.get(c)) {
            return None;
        }
        out.push(c);
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_that_stand_side_by_side_are_drawn() {
        for text in ["Қызмет № 5 — «ә»", "Œuvre élève", "Υπηρεσία", "サービス登録", "서비스", "ქართული", "a\u{a0}b"]
        {
            assert_eq!(drawable(text).as_deref(), Some(text));
        }
        assert_eq!(drawable("e\u{301}te\u{301} so\u{ad}ft").as_deref(), Some("été soft"));
    }

    #[test]
    fn scripts_that_join_or_turn_are_not() {
        for text in ["سجل الخدمات", "ئۇيغۇرچە", "שירות", "सेवा", "บริการ", "සේවා", "CSV سجل", "q\u{301}"]
        {
            assert_eq!(drawable(text), None, "{text}");
        }
    }
}
