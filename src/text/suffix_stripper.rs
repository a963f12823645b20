//! The engine of the Kazakh stemmer: takes endings off a word, last one first, until nothing fits.
//!
//! It knows no letters of its own. [`kazakh`](super::kazakh) runs it with full Kazakh spelling,
//! [`folded_stem`](super::folded_stem) with folded spelling; both give it the tables in their letters.
//!
//! An ending comes off if the letter before it, the vowel harmony and the length of the rest allow; the longest goes
//! first. Nominal endings may follow one another (`қызмет|тер|і|нің`), a verbal ending ends the search.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::kazakh_tables::{self as tables, EndingKind, LeftContext, StemException};
use super::stem_table::{StemTable, letters_of};

/// No Kazakh word carries more endings; the bound only guards against tables that feed on each other.
const MOST_ENDINGS: usize = 8;

/// How much is taken off a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StemMode {
    /// Endings of nouns only: case, possessive, plural.
    Nominal,
    /// Endings of nouns, then at most one of verbs.
    NominalVerbal,
    /// As [`StemMode::NominalVerbal`], and the passive or reflexive voice after an ending of verbs.
    NominalVerbalVoice,
}

/// How a spelling is read.
pub(super) struct Spelling {
    /// Whether a letter belongs to a class.
    pub follows: fn(LeftContext, char) -> bool,
    /// Whether a root and an ending agree in vowel harmony.
    pub harmonises: fn(root: &str, ending: &str) -> bool,
    /// The letter й.
    pub glide: char,
    /// Whether a remainder of three letters is still looked up among the irregular forms. Not in folded spelling, where
    /// such a remainder has too many readings (`ели` is `елі` "his country" and Russian "firs").
    pub short_irregulars: bool,
}

/// The tables in the letters of one spelling.
pub(super) struct SuffixStripper {
    spelling: Spelling,
    /// Writes a word of the tables in the letters of the spelling.
    spell: fn(&str) -> String,
    /// The longest first.
    endings: Vec<Ending>,
    protected: HashSet<String>,
    irregular: HashMap<String, String>,
    elided: HashMap<String, String>,
    loans_in_s: HashSet<String>,
    nouns_in_n: HashSet<String>,
    nouns_in_at: HashSet<String>,
    loans_in_t: HashSet<String>,
    nouns_in_glide: HashSet<String>,
    ends_of_vowel_stems: Vec<String>,
}

struct Ending {
    text: String,
    rule: &'static tables::EndingRule,
}

/// What one look at a word yields.
enum Stripped {
    /// An ending came off and another may follow.
    Shorter(String),
    /// The root is found.
    Root(String),
    /// No ending fits.
    Whole,
}

impl SuffixStripper {
    /// Writes the tables in the letters that `spell` gives, with the words of `protected` protected.
    pub(super) fn new(
        spelling: Spelling,
        spell: fn(&str) -> String,
        protected: &[&[&str]],
        rules: Vec<&'static tables::EndingRule>,
    ) -> Self {
        let set = |list: &[&str]| -> HashSet<String> { words(list).map(spell).collect() };
        let map = |pairs: &[(&str, &str)]| pairs.iter().map(|(from, to)| (spell(from), spell(to))).collect();
        let mut endings: Vec<Ending> = rules
            .into_iter()
            .flat_map(|rule| rule.endings.split_whitespace().map(move |text| Ending { text: spell(text), rule }))
            .collect();
        // Stable, so rules for the same ending keep their order.
        endings.sort_by_key(|ending| std::cmp::Reverse(ending.text.chars().count()));
        SuffixStripper {
            spelling,
            spell,
            endings,
            protected: set(&protected.concat()),
            irregular: map(tables::IRREGULAR),
            elided: map(tables::ELIDED),
            loans_in_s: set(tables::LOANS_IN_S),
            nouns_in_n: set(tables::NOUNS_IN_N),
            nouns_in_at: set(tables::NOUNS_IN_AT),
            loans_in_t: set(tables::LOANS_IN_T),
            nouns_in_glide: set(tables::NOUNS_IN_GLIDE),
            ends_of_vowel_stems: words(tables::ENDS_OF_VOWEL_STEMS).map(spell).collect(),
        }
    }

    /// The tables as the script in the browser takes them.
    pub(super) fn table(&self, harmony: Vec<(&'static str, char)>) -> StemTable {
        let mut classes = Vec::new();
        let mut endings = Vec::new();
        for Ending { text, rule } in &self.endings {
            let class = letters_of(|c| (self.spelling.follows)(rule.after, c));
            let at = classes.iter().position(|known| *known == class).unwrap_or_else(|| {
                classes.push(class);
                classes.len() - 1
            });
            let kind = match rule.kind {
                EndingKind::Nominal => 0,
                EndingKind::Verbal => 1,
                EndingKind::VerbalGlide => 2,
            };
            endings.push((text.clone(), at, rule.least, kind, rule.exception.name(), u8::from(rule.harmonic)));
        }
        let listed = |set: &HashSet<String>| set.iter().cloned().collect::<BTreeSet<_>>();
        let lists = [
            (StemException::RootInN, &self.nouns_in_n),
            (StemException::RootInT, &self.loans_in_t),
            (StemException::RootInGlide, &self.nouns_in_glide),
            (StemException::RootInAt, &self.nouns_in_at),
            (StemException::RootInS, &self.loans_in_s),
        ];
        let spelled =
            |letters: &[char]| letters.iter().filter(|&&c| (self.spell)(&c.to_string()) == c.to_string()).collect();
        StemTable {
            vowels: letters_of(is_vowel),
            infinitive_ends: spelled(tables::INFINITIVE_ENDS),
            soft_sign: tables::SOFT_SIGN,
            before_infinitive: spelled(tables::BEFORE_INFINITIVE),
            before_n: spelled(tables::BEFORE_N),
            possessive: letters_of(|c| (self.spelling.follows)(LeftContext::PossessiveVowel, c)),
            glide: self.spelling.glide,
            voiced: tables::VOICED.iter().copied().collect(),
            harmony,
            classes,
            endings,
            protected: listed(&self.protected),
            irregular: self.irregular.clone().into_iter().collect(),
            elided: self.elided.clone().into_iter().collect(),
            lists: lists.into_iter().map(|(exception, set)| (exception.name(), listed(set))).collect(),
            vowel_stems: self.ends_of_vowel_stems.clone(),
        }
    }

    /// The stem of `word`.
    pub(super) fn stem(&self, word: &str, mode: StemMode) -> String {
        if let Some(root) = self.irregular.get(word) {
            return root.clone();
        }
        // Of words of three letters only the infinitives are worth a look: шию, қою.
        let infinitive_of_three = length(word) == 3 && word.ends_with(tables::INFINITIVE_ENDS);
        if is_short(word) && !infinitive_of_three || vowels(word) == 0 {
            return word.to_owned();
        }
        let mut word = word.to_owned();
        for _ in 0..MOST_ENDINGS {
            let short = is_short(&word) && !word.ends_with(tables::INFINITIVE_ENDS);
            if self.protected.contains(&word) || (short && !self.spelling.short_irregulars) {
                return word;
            }
            if let Some(root) = self.irregular.get(&word) {
                return root.clone();
            }
            if short {
                return word;
            }
            match self.step(&word, mode) {
                Stripped::Shorter(rest) => word = rest,
                Stripped::Root(root) => return root,
                Stripped::Whole => return word,
            }
        }
        word
    }

    /// Takes off the first ending that fits.
    fn step(&self, word: &str, mode: StemMode) -> Stripped {
        for Ending { text, rule } in &self.endings {
            if mode == StemMode::Nominal && rule.kind != EndingKind::Nominal {
                continue;
            }
            let Some(rest) = word.strip_suffix(text.as_str()) else { continue };
            let Some(before) = letter_before(rest) else { continue };
            let fits = (self.spelling.follows)(rule.after, before)
                && is_long_enough(rest, rule.least)
                && (!rule.harmonic || (self.spelling.harmonises)(rest, text));
            if !fits
                || (rule.exception == StemException::Infinitive
                    && tables::BEFORE_INFINITIVE.contains(&before)
                    && vowels(rest) < 2)
            {
                continue;
            }
            if let Some(kept) = self.kept_by_root(rule.exception, word, rest, before) {
                return Stripped::Shorter(kept.to_owned());
            }
            let voice = mode == StemMode::NominalVerbalVoice;
            return match rule.kind {
                EndingKind::VerbalGlide => Stripped::Root(format!("{rest}{}", self.spelling.glide)),
                EndingKind::Verbal if voice => Stripped::Root(without_voice(rest).to_owned()),
                EndingKind::Verbal => Stripped::Root(rest.to_owned()),
                EndingKind::Nominal
                    if voice
                        && rule.exception == StemException::PastOfPassive
                        && before == 'л'
                        && length(rest) >= 5 =>
                {
                    Stripped::Root(without_voice(rest).to_owned())
                }
                EndingKind::Nominal => match self.repaired(rest) {
                    root if root == word => Stripped::Whole,
                    root => Stripped::Shorter(root),
                },
            };
        }
        Stripped::Whole
    }

    /// What is left of `word` if its ending is partly root, as `exception` suspects.
    fn kept_by_root<'w>(&self, exception: StemException, word: &'w str, rest: &str, before: char) -> Option<&'w str> {
        let less_one = without_last(word);
        let less_two = without_last(less_one);
        let (kept, is_root) = match exception {
            StemException::RootInN => {
                (less_one, tables::BEFORE_N.contains(&before) && self.nouns_in_n.contains(less_one))
            }
            StemException::RootInT => (less_one, self.loans_in_t.contains(less_one)),
            StemException::RootInGlide => (less_two, self.nouns_in_glide.contains(less_two)),
            StemException::RootInAt => (less_two, self.nouns_in_at.contains(less_two)),
            StemException::RootInS => (less_two, self.loans_in_s.contains(less_two)),
            StemException::ThirdPerson if (self.spelling.follows)(LeftContext::PossessiveVowel, before) => {
                (less_one, !self.ends_of_vowel_stems.iter().any(|end| rest.ends_with(end.as_str())))
            }
            StemException::ThirdPerson => (less_one, self.loans_in_s.contains(less_one)),
            StemException::None | StemException::Infinitive | StemException::PastOfPassive => return None,
        };
        is_root.then_some(kept)
    }

    /// Undoes what an ending does to its root: a vowel lost (`халқ`), a consonant voiced between vowels (`кітаб`).
    fn repaired(&self, root: &str) -> String {
        if let Some(full) = self.elided.get(root) {
            return full.clone();
        }
        let mut letters = root.chars().rev();
        let last = letters.next();
        let Some((_, voiceless)) = tables::VOICED.iter().find(|&&(voiced, _)| Some(voiced) == last) else {
            return root.to_owned();
        };
        if length(root) > 2 && letters.next().is_some_and(is_vowel) {
            format!("{}{voiceless}", without_last(root))
        } else {
            root.to_owned()
        }
    }
}

/// Whether `c` is a vowel or one of the letters that hold one. Folded spelling uses a subset.
pub(super) fn is_vowel(c: char) -> bool {
    "аоұыәөүіеэуиюяё".contains(c)
}

fn words<'a>(list: &'a [&'a str]) -> impl Iterator<Item = &'a str> {
    list.iter().flat_map(|line| line.split_whitespace())
}

fn length(word: &str) -> usize {
    word.chars().count()
}

fn is_short(word: &str) -> bool {
    length(word) < 4
}

fn vowels(word: &str) -> usize {
    word.chars().filter(|&c| is_vowel(c)).count()
}

fn without_last(word: &str) -> &str {
    let mut letters = word.chars();
    letters.next_back();
    letters.as_str()
}

/// The last letter of a rest of two letters or more, which decides on the ending; the one before it, if it is a soft sign.
fn letter_before(rest: &str) -> Option<char> {
    let mut letters = rest.chars().rev();
    let (last, second) = (letters.next()?, letters.next()?);
    Some(if last == tables::SOFT_SIGN && letters.next().is_some() { second } else { last })
}

/// Whether `rest` may be a root. Two letters will do if a vowel comes first, as in `үй`, `іс`, `ел`.
fn is_long_enough(rest: &str, least: usize) -> bool {
    let letters: Vec<char> = rest.chars().take(least.max(3)).collect();
    let pair = matches!(letters[..], [first, second] if is_vowel(first) && !is_vowel(second));
    vowels(rest) > 0 && (letters.len() >= least || (least <= 3 && pair))
}

/// A verb's root without the ending of the passive or reflexive: `жасал` to `жаса`, `беріл` to `бер`.
fn without_voice(root: &str) -> &str {
    let count = length(root);
    match root.strip_suffix("ыл").or_else(|| root.strip_suffix("іл")) {
        Some(rest) if count >= 5 => rest,
        _ if count >= 6 && (root.ends_with("ал") || root.ends_with("ел")) => without_last(root),
        _ => root,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_soft_sign_lets_the_letter_before_it_decide() {
        assert_eq!(letter_before("роль"), Some('л'));
        assert_eq!(letter_before("ль"), Some('ь'));
        assert_eq!(letter_before("л"), None);
    }

    #[test]
    fn a_root_has_a_vowel_and_enough_letters() {
        assert!(is_long_enough("үй", 3) && is_long_enough("сау", 3));
        assert!(!is_long_enough("үй", 4) && !is_long_enough("ғы", 3) && !is_long_enough("құб", 4));
        assert!(!is_long_enough("здр", 3));
    }

    #[test]
    fn voice_comes_off_long_roots_only() {
        assert_eq!(without_voice("беріл"), "бер");
        assert_eq!(without_voice("тағайындал"), "тағайында");
        assert_eq!(without_voice("қыл"), "қыл");
    }
}
