//! Signs between words: what stands between the parts of a line, after a label, and where something leads.

use icu_locale_core::LanguageIdentifier;
use icu_locale_core::subtags::{language as french, script};

use super::direction::Direction;

/// The signs of a language, with the spaces around them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signs {
    /// Between the parts of a line.
    pub comma: &'static str,
    /// Between things that have commas themselves.
    pub semicolon: &'static str,
    /// Between a label and what it labels.
    pub colon: &'static str,
    /// An arrow to what follows.
    pub forward: &'static str,
    /// An arrow to what went before.
    pub back: &'static str,
}

impl Signs {
    /// The signs of a language tag.
    pub fn of(language: &str) -> Self {
        let written = super::direction::script(language);
        let is_chinese_or_japanese =
            [script!("Hans"), script!("Hant"), script!("Jpan")].into_iter().any(|script| written == Some(script));
        let (comma, semicolon) = match written {
            Some(arabic) if arabic == script!("Arab") => ("، ", "؛ "),
            _ if is_chinese_or_japanese => ("、", "；"),
            _ => (", ", "; "),
        };
        let id: Option<LanguageIdentifier> = language.parse().ok();
        let colon = match id {
            // French sets it off by a space that does not break.
            Some(id) if id.language == french!("fr") => "\u{a0}: ",
            _ if is_chinese_or_japanese => "：",
            _ => ": ",
        };
        let (forward, back) = match Direction::of(language) {
            Direction::LeftToRight => ("→", "←"),
            Direction::RightToLeft => ("←", "→"),
        };
        Self { comma, semicolon, colon, forward, back }
    }

    /// A label and what it labels.
    pub fn labelled(&self, label: &str, value: &str) -> String {
        format!("{label}{}{value}", self.colon)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_those_of_the_language() {
        let signs = |tag| Signs::of(tag);
        for tag in ["kk", "ru", "en", "zz", "!"] {
            let plain = Signs { comma: ", ", semicolon: "; ", colon: ": ", forward: "→", back: "←" };
            assert_eq!(signs(tag), plain, "{tag}");
        }
        assert_eq!((signs("fr").colon, signs("fr-CA").colon), ("\u{a0}: ", "\u{a0}: "));
        assert_eq!((signs("ar").comma, signs("ug").comma, signs("kk-Arab").comma), ("، ", "، ", "، "));
        assert_eq!((signs("fa").semicolon, signs("ja").semicolon), ("؛ ", "；"));
        assert_eq!((signs("ar").forward, signs("he").back, signs("he").comma), ("←", "→", ", "));
        assert_eq!((signs("zh-Hant").comma, signs("ja").colon), ("、", "："));
        assert_eq!(signs("fr").labelled("Licence", "CC BY"), "Licence\u{a0}: CC BY");
    }
}
