//! The key that all forms of a word share, by the endings of its language. Called where forms of a word are to be
//! recognised in running text.

use super::language::{Folding, LanguageRules};

/// The key of a word of a language; of a language whose endings are not known only spelling is levelled.
///
/// ```
/// use tizilim::text::word_key::word_key;
///
/// assert_eq!(word_key("kk", "Тізілімнің"), word_key("kk", "тізілім"));
/// assert_eq!(word_key("ru", "Услугополучателю"), word_key("ru", "услугополучатель"));
/// assert_eq!(word_key("en", "Certificates"), word_key("en", "certificate"));
/// ```
pub fn word_key(language: &str, word: &str) -> String {
    let language = LanguageRules::of(language);
    let folding = Folding::of([&language]);
    language.stemmer.key(folding, &language.normalise(folding, word))
}
