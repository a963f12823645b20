//! Words that say little, by language: how one asks, and what every service does.
//!
//! Kazakh and Russian have lists of their own, made for the register of services; other languages those of the crate
//! `stop-words`, which has NLTK's lists and, where there is none, those of Stopwords ISO. What a list means for a query is
//! decided by the search.

mod kazakh;
mod russian;

use super::letters::{is_mark, is_word_char};

/// The stop words of a language by its primary tag, lower case, one word each; none if no list is known.
///
/// ```
/// use tizilim::text::stopwords::stopwords;
///
/// assert!(stopwords("en").any(|word| word == "how"));
/// assert!(stopwords("fr").any(|word| word == "comment"));
/// assert_eq!(stopwords("zz").count(), 0);
/// ```
pub fn stopwords(primary: &str) -> impl Iterator<Item = &'static str> {
    let own: &[&str] = match primary {
        "kk" => kazakh::STOPWORDS,
        "ru" => russian::STOPWORDS,
        _ => &[],
    };
    let code = if matches!(primary, "nb" | "nn") { "no" } else { primary };
    let listed = if own.is_empty() { stop_words::lookup(code).unwrap_or_default() } else { &[] };
    let asking = ASKING.iter().filter(move |(language, _)| *language == primary).map(|&(_, words)| words);
    let whole = |word: &str| word.chars().all(|c| is_word_char(c) || is_mark(c));
    let words = own.iter().copied().chain(asking).flat_map(str::split_whitespace);
    words.chain(listed.iter().copied().filter(move |word| whole(word)))
}

/// Words of texts that say little, in full spelling where the list of the search has folded letters; none elsewhere.
pub fn spelt_stopwords(primary: &str) -> impl Iterator<Item = &'static str> {
    let listed: &[&str] = if primary == "kk" { kazakh::SPELT } else { &[] };
    listed.iter().copied().flat_map(str::split_whitespace)
}

/// Stems of words that name what every service does, such as "get" and "issue", in folded letters; none if no list is known.
pub fn routine_stems(primary: &str) -> impl Iterator<Item = &'static str> {
    let listed: &[&str] = match primary {
        "kk" => kazakh::ROUTINE,
        "ru" => russian::ROUTINE,
        _ => &[],
    };
    listed.iter().copied().flat_map(str::split_whitespace)
}

/// Words by which one asks that the lists of the crate lack.
const ASKING: &[(&str, &str)] = &[
    ("da", "hvordan hvornår hvorfor hvem"),
    ("de", "wann warum wer"),
    ("fr", "comment combien où pourquoi quand quel quelle quelles quels"),
    ("it", "quando"),
    ("nl", "hoe waar wanneer waarom welk welke"),
    ("pt", "onde porque"),
    ("sv", "när"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_have_lists_of_single_words() {
        for language in ["kk", "ru", "en", "fr", "de", "es", "tr", "ar", "cs", "pl", "nb", "uk"] {
            let words: Vec<_> = stopwords(language).collect();
            assert!(words.len() > 15, "{language}: {words:?}");
            assert!(words.iter().all(|word| !word.contains(['\'', '-'])), "{language}");
        }
        assert_eq!(stopwords("nb").count(), stopwords("no").count());
    }

    #[test]
    fn routine_is_named_where_it_was_measured() {
        assert!(routine_stems("ru").any(|stem| stem == "оформ"));
        assert_eq!(routine_stems("en").count(), 0);
    }
}
