//! Stems Kazakh words in folded spelling: the key under which the search finds a Kazakh word however it was typed.
//! Called by the indexer and by the query parser after [`fold`].
//!
//! The rules are those of [`kazakh`], written in folded letters at first use. Folding blurs vowel harmony
//! (`а` is `а` and `ә`; only `ы` against `и` and `е` is left of it), so some conditions are looser and a few more words
//! are protected.

use std::sync::LazyLock;

use super::fold::fold;
use super::kazakh;
use super::kazakh_tables::{LeftContext, NOUNS_IN_N, PROTECTED, PROTECTED_WHEN_FOLDED, RULES};
use super::stem_table::StemTable;
use super::suffix_stripper::{Spelling, StemMode, SuffixStripper, is_vowel};

/// The stem of a folded word; endings of verbs come off, voice stays.
///
/// ```
/// use tizilim::text::{fold::fold, folded_stem::stem_folded};
///
/// for typed in ["қызметтерінің", "кызметтеринин", "qyzmetteriniñ"] {
///     assert_eq!(stem_folded(&fold(typed)), "кызмет");
/// }
/// ```
pub fn stem_folded(word: &str) -> String {
    STRIPPER.stem(word, StemMode::NominalVerbal)
}

static STRIPPER: LazyLock<SuffixStripper> = LazyLock::new(|| {
    let spelling = Spelling { follows, harmonises, glide: 'и', short_irregulars: false };
    let protected = [PROTECTED, PROTECTED_WHEN_FOLDED, NOUNS_IN_N];
    SuffixStripper::new(spelling, fold, &protected, RULES.iter().filter(|rule| rule.foldable).collect())
});

/// The tables in folded letters, for the script in the browser.
pub(super) fn table() -> StemTable {
    STRIPPER.table(HARMONY.to_vec())
}

/// Whether the folded letter `c` may be of the class `after`: `у` may be a `ү`, and `и` an `і` or a `й`.
fn follows(after: LeftContext, c: char) -> bool {
    match (after, c) {
        (LeftContext::Vowel, 'у') | (LeftContext::Sonorant | LeftContext::PossessiveVowel, 'и') => true,
        _ => kazakh::follows(after, c),
    }
}

/// First vowels of endings, and the vowel at the end of a root that forbids them. In the root only `ы` is surely back and only
/// `е` surely front; `а` is written for no `ә`, which stands in no ending.
const HARMONY: &[(&str, char)] = &[("аы", 'е'), ("ие", 'ы')];

/// Whether root and ending may agree.
fn harmonises(root: &str, ending: &str) -> bool {
    let last = root.chars().rev().find(|&c| is_vowel(c));
    let first = ending.chars().find(|&c| is_vowel(c));
    let forbidden = HARMONY.iter().find(|(vowels, _)| first.is_some_and(|first| vowels.contains(first)));
    forbidden.is_none_or(|&(_, forbidden)| last != Some(forbidden))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::noise::noise;

    fn key(word: &str) -> String {
        stem_folded(&fold(word))
    }

    #[test]
    fn all_ways_to_write_a_word_meet() {
        for forms in [["анықтамасын", "аныктамасы"], ["áleýmettik", "алеуметтиктің"], ["көмегі", "комек"]]
        {
            assert_eq!(key(forms[0]), key(forms[1]));
        }
    }

    #[test]
    fn roots_that_only_folding_makes_look_inflected_stay_whole() {
        for root in ["табиғи", "машина", "орган", "баға"] {
            assert_eq!(key(root), fold(root));
        }
    }

    #[test]
    fn a_remainder_of_three_letters_is_not_looked_up() {
        assert_eq!(key("үйі"), "уи");
        assert_eq!(key("үйінің"), "уии");
    }

    #[test]
    fn no_input_panics() {
        for text in noise(400) {
            key(&text);
            stem_folded(&text);
        }
    }
}
