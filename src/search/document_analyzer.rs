//! Turns the texts of documents into terms, when the index is written.
//!
//! Called by [`index`](super::index), one [`DocumentAnalyzer`] for each language and thread. A register repeats its words far
//! more often than it brings new ones, and most texts may be cut into words as they stand
//! ([`plain_words`](crate::text::plain_words)); so what becomes of a word is remembered by the word as written.

use std::collections::HashMap;
use std::ops::Range;

use super::analysis::{Analysis, LONGEST_WORD, TokenForm};
use super::term_list::{first_term, term_list};
use crate::registry::values::LangTag;
use crate::text::language::{LanguageRules, Stemmer};
use crate::text::normalise::is_clean_word;
use crate::text::plain_words::plain_words;
use crate::text::tokens::words;

/// Turns the texts of one language into lists of terms and remembers the words that it has seen.
pub(super) struct DocumentAnalyzer<'a> {
    analysis: &'a Analysis,
    language: LanguageRules,
    /// By word, normalised or not: the place of its terms.
    known: HashMap<Box<str>, usize>,
    terms: Vec<WordTerms>,
    /// The words of the text that is read, kept for their memory.
    found: Vec<Range<usize>>,
}

/// What a word of a text is kept as: three lists of terms, one after another. Each has one term, but for a word that is two words
/// when it is normalised, and for the stem of a word typed without marks if it is another.
struct WordTerms {
    lists: String,
    /// Where the stems and the first letters begin; before them stands the word as written.
    stems: usize,
    prefixes: usize,
}

impl WordTerms {
    fn stems(&self) -> &str {
        &self.lists[self.stems..self.prefixes]
    }
}

impl<'a> DocumentAnalyzer<'a> {
    pub(super) fn of(analysis: &'a Analysis, language: LangTag) -> Self {
        let language = LanguageRules::of(language.as_str());
        Self { analysis, language, known: HashMap::new(), terms: Vec::new(), found: Vec::new() }
    }

    /// The language's stemmer.
    pub(super) fn stemmer(&self) -> Stemmer {
        self.language.stemmer
    }

    /// The terms of texts in the form of words as written, of the language's stems and of the first letters.
    pub(super) fn read<'t>(&mut self, texts: impl IntoIterator<Item = &'t str>) -> [(TokenForm, String); 3] {
        let (mut exact, mut stems, mut prefixes) = (String::new(), String::new(), String::new());
        let mut found = std::mem::take(&mut self.found);
        for text in texts {
            let (mut text, mut normalised) = (text, None);
            if !plain_words(text, &mut found) {
                text = normalised.insert(self.language.normalise(self.analysis.folding(), text));
                found.clear();
                found.extend(words(text).map(|word| word.range()));
            }
            for word in found.drain(..) {
                let terms = self.terms(&text[word]);
                exact.push_str(&terms.lists[..terms.stems]);
                stems.push_str(terms.stems());
                prefixes.push_str(&terms.lists[terms.prefixes..]);
            }
        }
        self.found = found;
        let stem = TokenForm::Stem(self.language.stemmer);
        [(TokenForm::Exact, exact), (stem, stems), (TokenForm::Prefix5, prefixes)]
    }

    /// The term of a whole name, as [`Analysis::phrase`] gives it for a query.
    pub(super) fn phrase(&mut self, text: &str) -> Option<String> {
        let analysis = self.analysis;
        analysis.phrase_by(text, |word| match first_term(self.terms(word).stems()) {
            Some(stem) => stem.to_owned(),
            None => self.language.stemmer.key(analysis.folding(), word), // a word that is too long
        })
    }

    fn terms(&mut self, word: &str) -> &WordTerms {
        let place = self.known.get(word).copied().unwrap_or_else(|| {
            let terms = self.new_terms(word);
            self.terms.push(terms);
            self.known.insert(word.into(), self.terms.len() - 1);
            self.terms.len() - 1
        });
        &self.terms[place]
    }

    fn new_terms(&self, word: &str) -> WordTerms {
        let folding = self.analysis.folding();
        let normalised = if is_clean_word(word) { word.into() } else { self.language.normalise(folding, word) };
        let words = || words(&normalised).map(|word| word.text).filter(|word| word.len() <= LONGEST_WORD);
        let mut lists = term_list(words());
        let stems = lists.len();
        for word in words() {
            let (stem, typed) = self.language.stemmer.keys(folding, word);
            lists.push_str(&term_list([stem].into_iter().chain(typed)));
        }
        let prefixes = lists.len();
        lists.push_str(&term_list(words().map(|word| self.analysis.term(TokenForm::Prefix5, word))));
        WordTerms { lists, stems, prefixes }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::term_list::END;

    fn analysis(tags: &[&str]) -> Analysis {
        Analysis::of(&tags.iter().map(|tag| tag.parse().unwrap()).collect::<Vec<_>>())
    }

    fn lists(tags: &[&str], tag: &str, text: &str) -> [Vec<String>; 3] {
        let analysis = analysis(tags);
        let mut analyzer = DocumentAnalyzer::of(&analysis, tag.parse().unwrap());
        let twice = [analyzer.read([text]), analyzer.read([text])];
        assert_eq!(twice[0], twice[1], "what is remembered is what was found");
        twice[0].clone().map(|(_, list)| list.split_terminator(END).map(str::to_owned).collect())
    }

    #[test]
    fn texts_have_the_terms_that_queries_ask_for() {
        let text = "Әлеуметтiк Қызметтердің түрлері; 8-71643, ж ы л ғ ы жергіліктендірілмегендіктеріңізден";
        let analysis = analysis(&["kk", "ru"]);
        let normalised = analysis.folding().normalise(text);
        let words: Vec<&str> = words(&normalised).map(|word| word.text).collect();
        assert_eq!(words.len(), 7, "no word is too long");
        let forms = [TokenForm::Exact, TokenForm::Stem(analysis.stemmers()[0]), TokenForm::Prefix5];
        let asked = forms.map(|form| words.iter().map(|word| analysis.term(form, word)).collect::<Vec<_>>());
        assert_eq!(lists(&["kk", "ru"], "kk", text), asked);
        assert_eq!(lists(&["kk", "ru"], "kk", &text.replace(" ж ы л ғ ы", " жылғы")), asked);
    }

    #[test]
    fn names_have_the_phrase_that_queries_ask_for() {
        let analysis = analysis(&["tr", "kk"]);
        let long = "ж".repeat(200);
        for name in ["ISINMA yardımı", "Жеке куәлік", "бір екі үш төрт бес алты жеті сегіз тоғыз", "—", long.as_str()]
        {
            let mut analyzer = DocumentAnalyzer::of(&analysis, "tr".parse().unwrap());
            analyzer.read([name]);
            assert_eq!(analyzer.phrase(name), analysis.phrase(analyzer.stemmer(), name), "{name}");
        }
    }

    #[test]
    fn a_word_with_marks_is_also_kept_as_typed_without() {
        let asked = analysis(&["fr"]).term(analysis(&["fr"]).forms()[1], "declaree");
        let [_, stems, _] = lists(&["fr"], "fr", "déclarée légale");
        assert!(stems.contains(&asked), "{asked} is not among {stems:?}");
    }
}
