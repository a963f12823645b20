//! Stems Kazakh words in full spelling. For callers who know both sides to be written with Kazakh letters; the search
//! uses [`folded_stem`](super::folded_stem), which runs on the same rules and forgives the keyboard.
//!
//! A light stemmer: rules and some 250 exceptions, no lexicon. What comes out is a key, not always a word of the
//! dictionary. The data are in `kazakh_tables`, the engine is in `suffix_stripper`.

use std::sync::LazyLock;

use super::kazakh_tables::{LeftContext, PROTECTED, RULES};
use super::suffix_stripper::{Spelling, SuffixStripper};

pub use super::suffix_stripper::StemMode;

/// The stem of a normalised Kazakh word.
///
/// ```
/// use tizilim::text::kazakh::{StemMode, stem};
///
/// assert_eq!(stem("қызметтерінің", StemMode::Nominal), "қызмет");
/// assert_eq!(stem("берілген", StemMode::NominalVerbal), "беріл");
/// assert_eq!(stem("берілген", StemMode::NominalVerbalVoice), "бер");
/// ```
pub fn stem(word: &str, mode: StemMode) -> String {
    static STRIPPER: LazyLock<SuffixStripper> = LazyLock::new(|| {
        let spelling = Spelling { follows, harmonises, glide: 'й', short_irregulars: true };
        SuffixStripper::new(spelling, str::to_owned, &[PROTECTED], RULES.iter().collect())
    });
    STRIPPER.stem(word, mode)
}

/// Whether `c` is of the class `after`.
pub(super) fn follows(after: LeftContext, c: char) -> bool {
    let open = "аәеыіоөияюэ".contains(c);
    let vowel = open || "уұүё".contains(c);
    let nasal = matches!(c, 'м' | 'н' | 'ң');
    let liquid = matches!(c, 'р' | 'л' | 'й' | 'у');
    let sibilant = matches!(c, 'ж' | 'з');
    match after {
        LeftContext::Vowel => open,
        LeftContext::Consonant => !vowel || matches!(c, 'у' | 'и'),
        LeftContext::Voiceless => !(vowel || nasal || liquid || sibilant),
        LeftContext::Voiced => vowel || nasal || liquid || sibilant,
        LeftContext::Nasal => nasal,
        LeftContext::VowelOrNasal => open || nasal,
        LeftContext::LiquidOrSibilant => liquid || sibilant || c == 'и',
        LeftContext::VowelOrLiquid => vowel || liquid,
        LeftContext::VowelLiquidOrNasal => vowel || liquid || nasal,
        LeftContext::VoicedSibilant => sibilant,
        LeftContext::NasalSibilantOrL => nasal || sibilant || c == 'л',
        LeftContext::Sonorant => nasal || liquid || sibilant,
        LeftContext::PossessiveVowel => matches!(c, 'ы' | 'і'),
        LeftContext::Anything => true,
    }
}

fn is_back(c: char) -> bool {
    matches!(c, 'а' | 'о' | 'ұ' | 'ы')
}

fn is_front(c: char) -> bool {
    matches!(c, 'ә' | 'ө' | 'ү' | 'і' | 'е' | 'э')
}

/// Whether root and ending agree: the first vowel of the ending with the last of the root, both back or both front.
///
/// `и` and `у` at the end of a root go with either; Russian `я ю ё` count as back.
fn harmonises(root: &str, ending: &str) -> bool {
    let Some(wanted) = ending.chars().find(|&c| is_back(c) || is_front(c)) else {
        return true;
    };
    for c in root.chars().rev() {
        match c {
            _ if is_back(c) => return is_back(wanted),
            'я' | 'ю' | 'ё' => return is_back(wanted),
            _ if is_front(c) => return is_front(wanted),
            'и' | 'у' => return true,
            _ => {}
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::noise::noise;

    #[test]
    fn endings_come_off_one_after_another() {
        for form in ["құжат", "құжаттар", "құжаттардың", "құжаттарын", "құжатымыздан"]
        {
            assert_eq!(stem(form, StemMode::Nominal), "құжат", "{form}");
        }
    }

    #[test]
    fn roots_that_look_inflected_stay_whole() {
        for root in ["баға", "кейін", "білім", "сейсенбі", "желтоқсан", "үй", "сау"]
        {
            assert_eq!(stem(root, StemMode::NominalVerbalVoice), root);
        }
    }

    #[test]
    fn roots_are_repaired() {
        for (form, root) in [("халқы", "халық"), ("кітабы", "кітап"), ("көлігі", "көлік"), ("органы", "орган")]
        {
            assert_eq!(stem(form, StemMode::Nominal), root);
        }
        assert_eq!(stem("объектінің", StemMode::Nominal), "объект");
        assert_eq!(stem("үйінің", StemMode::Nominal), "үй");
    }

    #[test]
    fn endings_that_break_harmony_stay() {
        assert!(harmonises("бала", "лар") && !harmonises("бала", "лер"));
        assert!(harmonises("оку", "лер") && harmonises("тр", "дан"));
        assert_eq!(stem("мектепта", StemMode::Nominal), "мектепта");
    }

    #[test]
    fn no_input_panics() {
        for text in noise(400) {
            for mode in [StemMode::Nominal, StemMode::NominalVerbal, StemMode::NominalVerbalVoice] {
                stem(&text, mode);
            }
        }
    }
}
