//! Texts in languages whose words are not known: numbers alone.

use std::sync::LazyLock;

use super::grammar::{ACT_NUMBER, ActGrammar, DefinitionGrammar, LegalGrammar, pattern};

pub(super) static GRAMMAR: LazyLock<LegalGrammar> = LazyLock::new(|| LegalGrammar {
    annex_headings: Vec::new(),
    chapter_headings: Vec::new(),
    enclosed_marks: true,
    citations: None,
    acts: ActGrammar {
        // `№ 5`, `n° 5`, `n.º 5`, `Nr. 5`, `núm. 5`, `N 5`.
        number: pattern(&format!(r"(?:№|\b[Nn](?:[or]|um|úm)?(?:[.°º]+|\s))\s*{ACT_NUMBER}")),
        date_may_follow: true,
        dated: None,
    },
    definitions: DefinitionGrammar::default(),
    agreed: &[],
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_an_act_has_a_sign() {
        for text in ["№ 2021-58", "n° 2021-58", "n.º 2021-58", "Nr. 2021-58", "núm. 2021-58", "N 2021-58"] {
            let found = GRAMMAR.acts.number.captures(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(&found["number"], "2021-58", "{text}");
        }
        assert!(!GRAMMAR.acts.number.is_match("non"));
    }
}
