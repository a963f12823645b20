//! Where lines begin.

use icu_locale::{Direction as IcuDirection, LocaleDirectionality, LocaleExpander};
use icu_locale_core::LanguageIdentifier;
use icu_locale_core::subtags::Script;
use icu_properties::CodePointMapDataBorrowed;
use icu_properties::props::BidiClass;

/// The direction of a language's script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From left to right, as Kazakh in Cyrillic or Latin letters.
    LeftToRight,
    /// From right to left, as Arabic and Uyghur.
    RightToLeft,
}

impl Direction {
    /// The direction of a language tag; from left to right if it is unknown.
    pub fn of(language: &str) -> Self {
        let directions = LocaleDirectionality::new_extended();
        match language.parse::<LanguageIdentifier>().ok().and_then(|id| directions.get(&id)) {
            Some(IcuDirection::RightToLeft) => Self::RightToLeft,
            _ => Self::LeftToRight,
        }
    }

    /// The direction of a text: that of its first letter (UAX #9, rules P2 and P3). `None` for a text without letters.
    pub fn of_text(text: &str) -> Option<Self> {
        let classes = CodePointMapDataBorrowed::<BidiClass>::new();
        text.chars().find_map(|c| match classes.get(c) {
            BidiClass::LeftToRight => Some(Self::LeftToRight),
            BidiClass::RightToLeft | BidiClass::ArabicLetter => Some(Self::RightToLeft),
            _ => None,
        })
    }

    /// The value of the attribute `dir` in HTML and of `direction` in SVG.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

/// The script that a language tag names or, if it names none, the one that the language is most often written in.
pub(super) fn script(language: &str) -> Option<Script> {
    let mut id: LanguageIdentifier = language.parse().ok()?;
    LocaleExpander::new_extended().maximize(&mut id);
    id.script
}

/// Whether two languages are written in the same script. An unknown language is written as any other.
pub fn same_script(one: &str, other: &str) -> bool {
    match (script(one), script(other)) {
        (Some(one), Some(other)) => one == other,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_follows_from_the_language() {
        assert!(same_script("pt", "pt-BR") && same_script("kk", "kk-Cyrl") && same_script("xx", "xx-AA"));
        assert!(!same_script("kk", "kk-Latn") && !same_script("sr", "sr-Latn"));
    }

    #[test]
    fn a_script_has_a_direction() {
        for (tag, direction) in [("kk", "ltr"), ("kk-Arab", "rtl"), ("ar", "rtl"), ("ug", "rtl"), ("ug-Cyrl", "ltr")] {
            assert_eq!(Direction::of(tag).as_str(), direction, "{tag}");
        }
    }

    #[test]
    fn the_first_letter_gives_a_text_its_direction() {
        assert_eq!(Direction::of_text("1. «Қазақ» سجل"), Some(Direction::LeftToRight));
        assert_eq!(Direction::of_text("2024: سجل ABC"), Some(Direction::RightToLeft));
        assert_eq!(Direction::of_text("שלום"), Some(Direction::RightToLeft));
        assert_eq!(Direction::of_text("12 – 34"), None);
    }

    #[test]
    fn a_language_has_a_script() {
        for (tag, expected) in [("kk", "Cyrl"), ("kk-Latn", "Latn"), ("ug", "Arab"), ("zh", "Hans"), ("fr", "Latn")] {
            assert_eq!(script(tag).map(|script| script.to_string()).as_deref(), Some(expected), "{tag}");
        }
        assert_eq!(script("x!"), None);
    }
}
