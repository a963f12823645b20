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

use std::borrow::Cow;
use std::collections::HashMap;

use tantivy::tokenizer::{PreTokenizedString, TextAnalyzer, Token, TokenStream, Tokenizer, TokenizerManager};

use crate::registry::values::LangTag;
use crate::text::codes::index_codes;
use crate::text::language::{Folding, LanguageRules, Stemmer};
use crate::text::tokens::words;

/// Words of more bytes are no words; tantivy refuses terms of 64 kB.
const LONGEST_WORD: usize = 240;
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
        let text = self.folding.normalise(text);
        let words = words(&text).take(LONGEST_PHRASE + 1);
        let mut keys: Vec<String> = words.map(|word| stemmer.key(self.folding, word.text)).collect();
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

/// Turns the texts of one language into tokens. It remembers the words that it has seen: a register repeats its words far
/// more often than it brings new ones, and stemming costs more than remembering.
pub(super) struct DocumentAnalyzer<'a> {
    analysis: &'a Analysis,
    language: LanguageRules,
    known: HashMap<String, Terms>,
}

/// What a word of a text is kept as, beside itself.
struct Terms {
    stem: String,
    /// The stem of the word typed without marks, if it is another.
    typed: Option<String>,
    prefix: String,
}

impl<'a> DocumentAnalyzer<'a> {
    pub(super) fn of(analysis: &'a Analysis, language: LangTag) -> Self {
        Self { analysis, language: LanguageRules::of(language.as_str()), known: HashMap::new() }
    }

    /// The language's stemmer.
    pub(super) fn stemmer(&self) -> Stemmer {
        self.language.stemmer
    }

    /// The tokens of texts in the form of words as written, of the language's stems and of the first letters.
    pub(super) fn read<'t>(
        &mut self,
        texts: impl IntoIterator<Item = &'t str>,
    ) -> [(TokenForm, PreTokenizedString); 3] {
        let (mut exact, mut stems, mut prefixes) = (Vec::new(), Vec::new(), Vec::new());
        for text in texts {
            let text = self.language.normalise(self.analysis.folding, text);
            for word in words(&text).filter(|word| word.text.len() <= LONGEST_WORD) {
                let terms = self.terms(word.text);
                exact.push(word.text.to_owned());
                stems.push(terms.stem.clone());
                stems.extend(terms.typed.clone());
                prefixes.push(terms.prefix.clone());
            }
        }
        let stem = TokenForm::Stem(self.language.stemmer);
        [(TokenForm::Exact, tokens(exact)), (stem, tokens(stems)), (TokenForm::Prefix5, tokens(prefixes))]
    }

    fn terms(&mut self, word: &str) -> &Terms {
        if !self.known.contains_key(word) {
            let (stem, typed) = self.language.stemmer.keys(self.analysis.folding, word);
            let prefix = self.analysis.term(TokenForm::Prefix5, word);
            self.known.insert(word.to_owned(), Terms { stem, typed, prefix });
        }
        &self.known[word]
    }
}

/// Terms as tantivy takes them. Offsets and the text are left out: nothing that the index keeps needs them.
pub(super) fn tokens(terms: impl IntoIterator<Item = String>) -> PreTokenizedString {
    let tokens = terms.into_iter().enumerate().map(|(position, text)| Token {
        position,
        text,
        offset_from: 0,
        offset_to: 0,
        position_length: 1,
    });
    PreTokenizedString { text: String::new(), tokens: tokens.collect() }
}

/// The name of the tokenizer that takes a text as one phrase, also that of its field.
pub fn phrase_name(stemmer: Stemmer) -> String {
    format!("phrase_{}", stemmer.name())
}

/// The name of the tokenizer of codes.
pub const CODE: &str = "code";

/// The tokenizers that the [`schema`](super::schema) names. The indexer does not run them, as it cuts a text up once for all
/// of its forms, but tantivy wants them to be there, and other programs need them to make queries of their own.
pub fn tokenizers(analysis: &Analysis) -> TokenizerManager {
    // tantivy asks for its default tokenizer even for fields without text.
    let manager = TokenizerManager::default();
    let add = |name: &str, terms| {
        let tokenizer = TermTokenizer { analysis: analysis.clone(), terms };
        manager.register(name, TextAnalyzer::builder(tokenizer).build());
    };
    for form in analysis.forms() {
        add(form.name(), TermsOf::Words(form));
    }
    for &stemmer in &analysis.stemmers {
        add(&phrase_name(stemmer), TermsOf::Phrase(stemmer));
    }
    add(CODE, TermsOf::Codes);
    manager
}

/// What of a text becomes terms.
#[derive(Clone, Copy)]
enum TermsOf {
    Words(TokenForm),
    Phrase(Stemmer),
    Codes,
}

/// Makes terms of a text.
#[derive(Clone)]
struct TermTokenizer {
    analysis: Analysis,
    terms: TermsOf,
}

impl TermTokenizer {
    fn terms(&self, text: &str) -> Vec<String> {
        match self.terms {
            TermsOf::Words(form) => {
                let text: Cow<'_, str> = self.analysis.folding.normalise(text);
                let words = words(&text).filter(|word| word.text.len() <= LONGEST_WORD);
                words.map(|word| self.analysis.term(form, word.text)).collect()
            }
            TermsOf::Phrase(stemmer) => self.analysis.phrase(stemmer, text).into_iter().collect(),
            TermsOf::Codes => self.analysis.codes(text),
        }
    }
}

impl Tokenizer for TermTokenizer {
    type TokenStream<'a> = TermStream;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> TermStream {
        TermStream { tokens: tokens(self.terms(text)).tokens, next: 0 }
    }
}

/// Terms made beforehand; `next` is the place after the current one.
struct TermStream {
    tokens: Vec<Token>,
    next: usize,
}

impl TokenStream for TermStream {
    fn advance(&mut self) -> bool {
        self.next += 1;
        self.next <= self.tokens.len()
    }

    fn token(&self) -> &Token {
        &self.tokens[self.next - 1]
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.tokens[self.next - 1]
    }
}

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
    fn the_analyzer_and_the_tokenizers_agree() {
        let text = "Әлеуметтiк қызметтердің түрлері; 8-71643, жергіліктендірілмегендіктеріңізден";
        let analysis = analysis(&["kk", "ru"]);
        let manager = tokenizers(&analysis);
        for (form, tokens) in DocumentAnalyzer::of(&analysis, LangTag::KK).read([text]) {
            let mut tokenizer = manager.get(form.name()).unwrap();
            let mut stream = tokenizer.token_stream(text);
            let mut terms = Vec::new();
            stream.process(&mut |token| terms.push(token.text.clone()));
            assert_eq!(terms, tokens.tokens.iter().map(|token| token.text.clone()).collect::<Vec<_>>());
            assert_eq!(terms.len(), 6, "no word is too long");
        }
    }

    #[test]
    fn a_word_with_marks_is_also_kept_as_typed_without() {
        let analysis = analysis(&["fr"]);
        let [_, (_, stems), _] = DocumentAnalyzer::of(&analysis, "fr".parse().unwrap()).read(["déclarée légale"]);
        let asked = analysis.term(analysis.forms()[1], "declaree");
        assert!(stems.tokens.iter().any(|token| token.text == asked), "{asked} is not among {:?}", stems.tokens);
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
