//! How acts are written in a language: the words that head their annexes and chapters, that cite their points, and that define their
//! terms.
//!
//! These are data only. The rules that use them stand in `registry::regulation` and ask for the grammar of the language of a text. A
//! language is a file in this folder and a line in `GRAMMARS`; texts of any other language are read by their numbering alone.

mod english;
mod grammar;
mod kazakh;
mod neutral;
mod russian;

use std::sync::LazyLock;

pub use grammar::{
    ActGrammar, CitationGrammar, DatedActGrammar, DefinitionGrammar, LegalGrammar, OtherTexts, Phrase, Unit, pattern,
};

/// The languages whose grammar is known.
static GRAMMARS: [(&str, &LazyLock<LegalGrammar>); 3] =
    [("en", &english::GRAMMAR), ("kk", &kazakh::GRAMMAR), ("ru", &russian::GRAMMAR)];

impl LegalGrammar {
    /// The grammar of a language (`kk`, `kk-Cyrl-KZ`), or the one that goes by numbering alone.
    ///
    /// ```
    /// use tizilim::text::legal::LegalGrammar;
    ///
    /// assert!(LegalGrammar::of("en-GB").annex_headings[0].is_match("Annex 1"));
    /// assert!(LegalGrammar::of("fr").annex_headings.is_empty());
    /// ```
    pub fn of(language: &str) -> &'static Self {
        let primary = language.split('-').next().unwrap_or_default();
        GRAMMARS.iter().find(|(tag, _)| *tag == primary).map_or(&neutral::GRAMMAR, |(_, grammar)| grammar)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn groups(pattern: &regex::Regex) -> Vec<&str> {
        pattern.capture_names().flatten().collect()
    }

    #[test]
    fn every_grammar_has_the_groups_that_are_asked_for() {
        let known = GRAMMARS.iter().map(|(_, grammar)| &***grammar).chain([&*neutral::GRAMMAR]);
        for grammar in known {
            assert_eq!(groups(&grammar.acts.number), ["number"]);
            assert!(grammar.chapter_headings.iter().all(|heading| groups(heading) == ["number"]));
            for sentence in &grammar.definitions.sentences {
                assert_eq!(groups(sentence), ["term", "meaning"]);
            }
            if let Some(dated) = &grammar.acts.dated {
                assert!(["day", "month", "year", "number"].iter().all(|group| groups(&dated.date).contains(group)));
            }
            let Some(citations) = &grammar.citations else { continue };
            assert!(["what", "numbers"].iter().all(|group| groups(&citations.part).contains(group)));
            assert_eq!(groups(&citations.own_sub_points), ["numbers"]);
            match &citations.phrase {
                Phrase::TextFirst { text, .. } => assert_eq!(groups(text), ["this", "whole"]),
                Phrase::PartsFirst(phrase) => assert_eq!(groups(phrase), ["parts", "this", "whole"]),
            }
        }
    }

    #[test]
    fn a_language_is_known_by_its_first_subtag() {
        for (tag, there) in [("ru", true), ("ru-KZ", true), ("en", true), ("uz", false), ("", false)] {
            assert_eq!(LegalGrammar::of(tag).citations.is_some(), there, "{tag}");
        }
    }
}
