//! From text to the terms under which the index keeps it. Called by the indexer with whole texts and by queries word by word:
//! both sides share [`Analysis::term`], so that what is asked can be found.
//!
//! A word is kept in several forms, since no single one serves all who ask:
//!
//! | form | of `certificates` in English | serves |
//! |---|---|---|
//! | [`TokenForm::Exact`] | `certificates` | prefixes of words, typos |
//! | [`TokenForm::Stem`] | `certif` | other endings, other keyboards, letters without marks |
//! | [`TokenForm::Prefix5`] | `certi` | derived words, such as `tax` and `taxation` |
//!
//! None of tantivy's own tokenizers and filters is used: its filter of long words counts bytes and drops Kazakh words of
//! twenty letters, its stemmers have no Kazakh, and its tokenizer does not know of look-alike letters.

use crate::registry::values::LangTag;
use crate::text::codes::index_codes;
use crate::text::language::{Folding, LanguageRules, Stemmer};
use crate::text::tokens::words;

/// Words of more bytes are no words; tantivy refuses terms of 64 kB.
pub(super) const LONGEST_WORD: usize = 240;
/// A phrase of more words is a sentence, which nobody types the same way twice.
const LONGEST_PHRASE: usize = 8;
/// How many letters of a [`TokenForm::Prefix5`] there are.
const PREFIX: usize = 5;

/// How a word becomes a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenForm {
    /// Lower case, spelling kept.
    Exact,
    /// Without the endings of a language, in folded letters.
    Stem(Stemmer),
    /// The first five letters of the folded word.
    Prefix5,
}

impl TokenForm {
    /// The name in the names of fields and tokenizers.
    pub fn name(self) -> &'static str {
        match self {
            Self::Exact => "x",
            Self::Stem(stemmer) => stemmer.name(),
            Self::Prefix5 => "p5",
        }
    }

    /// Whether the form goes by the endings of a language.
    pub fn is_stem(self) -> bool {
        matches!(self, Self::Stem(_))
    }
}

/// How the words of a register are analysed: by the languages that it has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Analysis {
    languages: Vec<LanguageRules>,
    folding: Folding,
    stemmers: Vec<Stemmer>,
}

impl Analysis {
    /// The analysis of a register of these languages.
    pub fn of(languages: &[LangTag]) -> Self {
        let languages: Vec<LanguageRules> = languages.iter().map(|tag| LanguageRules::of(tag.as_str())).collect();
        let mut stemmers = Vec::new();
        for language in &languages {
            if !stemmers.contains(&language.stemmer) {
                stemmers.push(language.stemmer);
            }
        }
        Self { folding: Folding::of(&languages), languages, stemmers }
    }

    /// The languages, in the register's order.
    pub fn languages(&self) -> &[LanguageRules] {
        &self.languages
    }

    /// The letters to which words are brought.
    pub fn folding(&self) -> Folding {
        self.folding
    }

    /// The stemmers, each once, in the order of the languages.
    pub fn stemmers(&self) -> &[Stemmer] {
        &self.stemmers
    }

    /// The forms in which words are kept: as written, by each stemmer, by the first letters.
    pub fn forms(&self) -> Vec<TokenForm> {
        let stems = self.stemmers.iter().copied().map(TokenForm::Stem);
        [TokenForm::Exact].into_iter().chain(stems).chain([TokenForm::Prefix5]).collect()
    }

    /// The term of a normalised word in a form.
    ///
    /// ```
    /// use tizilim::search::analysis::{Analysis, TokenForm};
    /// use tizilim::text::language::LanguageRules;
    ///
    /// let analysis = Analysis::of(&["en".parse().unwrap(), "fr".parse().unwrap()]);
    /// let french = TokenForm::Stem(LanguageRules::of("fr").stemmer);
    /// assert_eq!(analysis.term(french, "déclarées"), analysis.term(french, "déclarer"));
    /// assert_eq!(analysis.term(TokenForm::Prefix5, "élections"), "elect");
    /// ```
    pub fn term(&self, form: TokenForm, word: &str) -> String {
        match form {
            TokenForm::Exact => word.to_owned(),
            TokenForm::Stem(stemmer) => stemmer.key(self.folding, word),
            TokenForm::Prefix5 => self.folding.fold(word).chars().take(PREFIX).collect(),
        }
    }

    /// The term of a whole phrase, whatever the order of its words; `None` if it has no words or is a sentence.
    ///
    /// ```
    /// use tizilim::search::analysis::Analysis;
    ///
    /// let analysis = Analysis::of(&["en".parse().unwrap()]);
    /// let english = analysis.stemmers()[0];
    /// assert_eq!(analysis.phrase(english, "marriage registration"), analysis.phrase(english, "Registration: marriages"));
    /// ```
    pub fn phrase(&self, stemmer: Stemmer, text: &str) -> Option<String> {
        self.phrase_by(text, |word| stemmer.key(self.folding, word))
    }

    /// The term of a whole phrase whose words have the keys that `key` gives.
    pub(super) fn phrase_by(&self, text: &str, key: impl FnMut(&str) -> String) -> Option<String> {
        let text = self.folding.normalise(text);
        let mut keys: Vec<String> = words(&text).take(LONGEST_PHRASE + 1).map(|word| word.text).map(key).collect();
        if keys.len() > LONGEST_PHRASE || keys.iter().map(String::len).sum::<usize>() > LONGEST_WORD {
            return None;
        }
        keys.sort_unstable();
        Some(keys.join(" ")).filter(|phrase| !phrase.is_empty())
    }

    /// The codes of a text, in every form that finds them. A text that is nothing but a number is a code whatever its length:
    /// acts and registrations are numbered from 1.
    ///
    /// ```
    /// use tizilim::search::analysis::Analysis;
    ///
    /// let analysis = Analysis::of(&["en".parse().unwrap()]);
    /// assert_eq!(analysis.codes("00704"), ["00704", "704"]);
    /// assert_eq!(analysis.codes("8549"), ["8549"]);
    /// ```
    pub fn codes(&self, text: &str) -> Vec<String> {
        let mut codes = index_codes(self.folding, text);
        if codes.is_empty() && (1..=LONGEST_WORD).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit()) {
            codes.push(text.to_owned());
        }
        codes
    }
}

/// The name of the tokenizer that takes a text as one phrase, also that of its field.
pub fn phrase_name(stemmer: Stemmer) -> String {
    format!("phrase_{}", stemmer.name())
}

/// The name of the tokenizer of codes.
pub const CODE: &str = "code";

#[cfg(test)]
mod tests {
    use super::*;

    fn analysis(tags: &[&str]) -> Analysis {
        Analysis::of(&tags.iter().map(|tag| tag.parse().unwrap()).collect::<Vec<_>>())
    }

    #[test]
    fn every_language_has_a_form_and_languages_without_a_stemmer_share_one() {
        let names = |tags: &[&str]| analysis(tags).forms().into_iter().map(TokenForm::name).collect::<Vec<_>>();
        assert_eq!(names(&["kk", "ru"]), ["x", "kk", "ru", "p5"]);
        assert_eq!(names(&["en-GB", "en-US", "uz", "mn", "fr"]), ["x", "en", "plain", "fr", "p5"]);
    }

    #[test]
    fn sentences_are_no_phrases() {
        let analysis = analysis(&["kk", "uz"]);
        let [kazakh, plain] = analysis.stemmers() else { panic!("two stemmers") };
        assert_eq!(analysis.phrase(*kazakh, "бір екі үш төрт бес алты жеті сегіз тоғыз"), None);
        assert_eq!(analysis.phrase(*kazakh, " — "), None);
        assert_eq!(analysis.phrase(*plain, &"а".repeat(1000)), None);
    }
}
