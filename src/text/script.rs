//! The tables of this module as the script that searches in the browser takes them. There is one truth, in Rust; what the
//! script makes of it is compared with Rust word by word (`tests/suite/browser_search.rs`).

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::letters::look_alike;
use super::{fold, folded_stem, keyboard};

/// All tables.
#[derive(Clone, Debug, Serialize)]
pub struct ScriptTables {
    /// What folding makes of Cyrillic letters.
    pub fold: BTreeMap<char, String>,
    /// What folding makes of Latin letters and groups of them.
    pub latin: BTreeMap<String, String>,
    /// Latin letters that look Cyrillic.
    pub look_alikes: BTreeMap<char, char>,
    /// The keys of the Latin layout and those of the Russian one.
    pub layouts: [String; 2],
    /// The Kazakh stemmer.
    pub stem: StemTable,
    /// The endings of the Russian stemmer as regular expressions: gerunds, reflexives, adjectives, participles, verbs, nouns.
    pub russian: [&'static str; 6],
}

/// The endings that Snowball takes off Russian words, a step each. [`russian`](super::russian) has them from a library, which
/// does not hand them out.
const RUSSIAN: [&str; 6] = [
    "[иы]в(ши(сь)?)?|(?<=[ая])в(ши(сь)?)?",
    "с[ья]",
    "[ео]му|[ыи]х|[уюео]ю|яя|ая|[ыеио]е|[ыи]ми|[ыеио]й|[ыеио]м|[ео]го",
    "[ыи]вш|ующ|(?<=[ая])(вш|ю?щ|ем|нн)",
    "[иы]л[аио]?|ен[аоы]?|[уе]й(те)?|ите?|ишь|ят|уют|ует|ыт|[ыи]ть|[ыи]м|у?ю|\
     (?<=[ая])(л[аио]?|н[аоы]?|нно|[ей]те|й|ем|[ею]т|ть|ешь)",
    "и?[ея]м|и?ях|и?ями|а[мх]|ами|ом|[оеи]й|ией|й|[ео]в|[иь]?[еюя]|[еи]?и|[ауыоь]",
];

/// The tables of the Kazakh stemmer in folded letters.
#[derive(Clone, Debug, Serialize)]
pub struct StemTable {
    /// Classes of letters, as the inside of a class of a regular expression.
    pub classes: Vec<String>,
    /// Endings, the longest first: text, class of the letter before, least letters left, kind (0 nominal, 1 verbal, 2 verbal
    /// with a glide), trap, whether it follows vowel harmony.
    pub endings: Vec<(String, usize, usize, u8, &'static str, u8)>,
    /// Words that stay whole.
    pub protected: BTreeSet<String>,
    /// Forms that no ending leads to their root.
    pub irregular: BTreeMap<String, String>,
    /// Roots that lost a vowel.
    pub elided: BTreeMap<String, String>,
    /// Roots for which an ending is a trap, by trap.
    pub lists: BTreeMap<&'static str, BTreeSet<String>>,
    /// How roots in a vowel end.
    pub vowel_stems: Vec<String>,
}

/// The tables.
pub fn tables() -> ScriptTables {
    ScriptTables {
        fold: fold::folded_letters(),
        latin: fold::latin_spellings(),
        look_alikes: ('A'..='ə').filter_map(|c| Some((c, look_alike(c)?))).collect(),
        layouts: keyboard::layouts(),
        stem: folded_stem::table(),
        russian: RUSSIAN,
    }
}

/// The lower-case Cyrillic letters of a class, or, if other characters belong to it as well, those that do not.
pub(super) fn letters_of(belongs: impl Fn(char) -> bool) -> String {
    let others = belongs('x');
    let letters = ('а'..='ӿ').filter(|c| c.is_lowercase() && belongs(*c) != others);
    others.then_some('^').into_iter().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_hold_what_the_functions_do() {
        let tables = tables();
        assert_eq!(tables.fold[&'қ'], "к");
        assert_eq!(tables.fold[&'ь'], "");
        assert_eq!(
            (tables.latin["shch"].as_str(), tables.latin["q"].as_str(), tables.latin["’"].as_str()),
            ("ш", "к", "")
        );
        assert_eq!(tables.look_alikes.len(), 26);
        assert_eq!(tables.layouts[0].chars().count(), tables.layouts[1].chars().count());
        assert!(tables.stem.protected.contains("баға".replace('ғ', "г").as_str()));
    }

    #[test]
    fn classes_are_told_by_their_letters_or_by_the_others() {
        assert_eq!(letters_of(|c| matches!(c, 'а' | 'е')), "ае");
        assert_eq!(letters_of(|c| c != 'б'), "^б");
    }
}
