//! The order of words in a language, by the Unicode Collation Algorithm with the rules of CLDR.
//!
//! Called by the pages that list names. In ICU the locale `kk` sorts Kazakh letters where a Kazakh reader looks for them
//! (ә after а, ғ after г …).

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale_core::Locale;

/// The order of one language.
///
/// ```
/// use tizilim::text::Collation;
/// let order = Collation::of("kk");
/// let mut words = ["Зеренді", "Әуезов", "Ғылым", "Ақкөл", "Гагарин"];
/// words.sort_by(|a, b| order.compare(a, b));
/// assert_eq!(words, ["Ақкөл", "Әуезов", "Гагарин", "Ғылым", "Зеренді"]);
/// ```
pub struct Collation {
    collator: CollatorBorrowed<'static>,
}

impl Collation {
    /// The order of a language tag; of no language in particular if the tag is unknown.
    ///
    /// # Panics
    /// Never: the tables are part of the program.
    pub fn of(language: &str) -> Self {
        let locale: Locale = language.parse().unwrap_or(Locale::UNKNOWN);
        let collator = CollatorBorrowed::try_new(CollatorPreferences::from(&locale), CollatorOptions::default())
            .expect("the collation tables are part of the program");
        Self { collator }
    }

    /// Which of two texts comes first; quotation marks and other punctuation at the start do not count.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.collator.compare(bare(a), bare(b)).then_with(|| a.cmp(b))
    }
}

/// A text from its first letter or digit on.
fn bare(text: &str) -> &str {
    text.trim_start_matches(|c: char| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kazakh_alphabet_is_in_its_order() {
        let alphabet = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";
        let order = Collation::of("kk");
        let mut letters: Vec<_> = alphabet.chars().rev().map(String::from).collect();
        letters.sort_by(|a, b| order.compare(a, b));
        assert_eq!(letters.concat(), alphabet);
    }

    #[test]
    fn quotation_marks_do_not_count() {
        let order = Collation::of("kk");
        assert_eq!(order.compare("«Ақкөл»", "Бурабай"), Ordering::Less);
    }

    #[test]
    fn an_unknown_language_sorts_somehow() {
        assert_eq!(Collation::of("zz-broken-tag").compare("a", "b"), Ordering::Less);
    }
}
