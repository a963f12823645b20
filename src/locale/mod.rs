//! How a language writes: its direction, its script, its plurals; and what it is called. By the tables of the Unicode CLDR.

mod names;

mod plurals;

use icu_locale::{Direction as IcuDirection, LocaleDirectionality, LocaleExpander};
use icu_locale_core::LanguageIdentifier;

pub use names::language_name;
pub use plurals::{PLURAL_CATEGORIES, PluralRule, plural_categories};

/// Whether two languages are written in the same script. An unknown language is written as any other.
pub fn same_script(one: &str, other: &str) -> bool {
    let expander = LocaleExpander::new_extended();
    let script = |tag: &str| {
        let mut id = tag.parse::<LanguageIdentifier>().ok()?;
        expander.maximize(&mut id);
        id.script
    };
    match (script(one), script(other)) {
        (Some(one), Some(other)) => one == other,
        _ => true,
    }
}

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

    /// The value of the attribute `dir` in HTML.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
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
}
