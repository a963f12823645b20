//! The key that all forms of a word share, by the endings of its language. Called where forms of a word are to be
//! recognised in running text.

use super::fold::fold;
use super::folded_stem::stem_folded;
use super::normalise::normalise;
use super::russian;

/// The key of a word of a language (`kk`, `ru`; of other languages only spelling is levelled).
///
/// ```
/// use tizilim::text::word_key::word_key;
///
/// assert_eq!(word_key("kk", "Тізілімнің"), word_key("kk", "тізілім"));
/// assert_eq!(word_key("ru", "Услугополучателю"), word_key("ru", "услугополучатель"));
/// ```
pub fn word_key(language: &str, word: &str) -> String {
    let word = normalise(word);
    match language.split('-').next() {
        Some("kk") => stem_folded(&fold(&word)),
        Some("ru") => fold(&russian::stem(&word)),
        _ => fold(&word),
    }
}
