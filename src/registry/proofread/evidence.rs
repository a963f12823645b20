//! What the words of a text say about its language: scripts, letters, the register's other texts, and the house's lists of common
//! words.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

use icu_locale::LocaleExpander;
use icu_locale::exemplar_chars::{ExemplarCharacters, ExemplarCharactersBorrowed};
use icu_locale_core::Locale;
use icu_properties::props::Script;
use icu_properties::{CodePointMapData, PropertyNamesShort};

use super::passage::{Origin, Passage, hash};
use crate::registry::values::LangTag;
use crate::text::small_letter;
use crate::text::stopwords::{spelt_stopwords, stopwords};

/// How much one word can say: about twenty times as frequent in one language as in the other.
const MOST: f32 = 3.0;

type Counts = HashMap<u64, u32, BuildHasherDefault<PlainHasher>>;

/// Hashes what is a hash already.
#[derive(Default)]
pub(super) struct PlainHasher(u64);

impl Hasher for PlainHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.0 = self.0.rotate_left(8) ^ u64::from(*byte));
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}

/// A language of the register, as far as its writing and its words go.
struct Writing {
    language: LangTag,
    /// Its letters, and those of words that it borrows; none if they are not known.
    letters: Option<[ExemplarCharactersBorrowed<'static>; 2]>,
    /// What is known of the letters of the first alphabets of Unicode, by their number.
    known: Vec<Known>,
    /// The four letters that name its script; none if it is not known.
    script: Option<String>,
    /// Words that say little, by their hash.
    common: HashSet<u64, BuildHasherDefault<PlainHasher>>,
    /// How often the texts of the register in this language have a word, by its hash.
    counts: Counts,
}

impl Writing {
    fn of(language: LangTag) -> Self {
        let locale = language.as_str().parse::<Locale>().ok();
        let letters = locale.as_ref().and_then(|locale| {
            let locale = locale.into();
            let main = ExemplarCharacters::try_new_main(&locale).ok()?;
            Some([main, ExemplarCharacters::try_new_auxiliary(&locale).ok()?])
        });
        let script = locale
            .and_then(|locale| LocaleExpander::new_extended().get_likely_script(&locale.id))
            .map(|script| script.as_str().to_owned());
        let common = stopwords(language.primary()).chain(spelt_stopwords(language.primary())).map(hash).collect();
        let mut writing = Self { language, letters, known: Vec::new(), script, common, counts: Counts::default() };
        writing.known = (0..KEPT).map(|c| char::from_u32(c).map_or(Known::default(), |c| writing.look_up(c))).collect();
        writing
    }

    fn of_letter(&self, letter: char) -> Known {
        self.known.get(letter as usize).copied().unwrap_or_else(|| self.look_up(letter))
    }

    fn look_up(&self, letter: char) -> Known {
        let has = self.letters.as_ref().is_none_or(|sets| sets.iter().any(|set| set.contains(letter)));
        Known { has, is_of_script: has || self.is_of_script(letter) }
    }

    /// Whether a letter is one of the language's script, or the script of the language is not known.
    fn is_of_script(&self, letter: char) -> bool {
        let Some(script) = &self.script else { return true };
        let of_letter = CodePointMapData::<Script>::new().get(letter);
        let parts: &[&str] = match script.as_str() {
            "Jpan" => &["Hani", "Hira", "Kana"],
            "Hans" | "Hant" => &["Hani"],
            "Kore" => &["Hang", "Hani"],
            other => &[other],
        };
        matches!(of_letter, Script::Common | Script::Inherited)
            || PropertyNamesShort::<Script>::new().get(of_letter).is_some_and(|name| parts.contains(&name))
    }
}

/// How many letters are looked up once: those up to the end of Arabic.
const KEPT: u32 = 0x700;

/// What a language has to do with a letter.
#[derive(Clone, Copy, Default)]
struct Known {
    /// It is one of the language's letters.
    has: bool,
    /// It is one of its script.
    is_of_script: bool,
}

/// How strongly a text reads like another language.
pub(super) struct Leaning {
    /// The sum over its different words of the logarithm of how much likelier each is in the other language.
    pub(super) sum: f32,
    /// The number of its different words.
    pub(super) words: usize,
    /// Whether a word has letters that only the other language has.
    pub(super) has_alien_letters: bool,
}

/// What is known of the languages of a register.
pub(super) struct Evidence {
    writings: Vec<Writing>,
}

impl Evidence {
    /// What the texts of a register say about its languages.
    pub(super) fn of(languages: &[LangTag], passages: &[Vec<Passage<'_>>]) -> Self {
        let mut writings: Vec<_> = languages.iter().map(|language| Writing::of(*language)).collect();
        let counted = |passage: &&Passage<'_>| matches!(passage.origin, Origin::Record | Origin::Page | Origin::Act);
        for passage in passages.iter().flatten().filter(counted) {
            let Some(writing) = writings.iter_mut().find(|writing| Some(writing.language) == passage.language) else {
                continue;
            };
            for (hash, _) in passage.hashed_words() {
                *writing.counts.entry(hash).or_default() += 1;
            }
        }
        Self { writings }
    }

    /// The languages of the register.
    pub(super) fn languages(&self) -> impl Iterator<Item = LangTag> {
        self.writings.iter().map(|writing| writing.language)
    }

    /// How strongly a passage in `own` reads like `other`. Its own words are taken out of the counts.
    pub(super) fn leaning(&self, passage: &Passage<'_>, own: LangTag, other: LangTag) -> Leaning {
        let find = |language| self.writings.iter().find(|writing| writing.language == language);
        let mut leaning = Leaning { sum: 0.0, words: 0, has_alien_letters: false };
        let (Some(own), Some(other)) = (find(own), find(other)) else { return leaning };
        let mut all: Vec<(u64, &str)> = passage.hashed_words().collect();
        all.sort_unstable_by_key(|(hash, _)| *hash);
        for same in all.chunk_by(|one, other| one.0 == other.0) {
            let (hash, word) = same[0];
            if word.chars().nth(1).is_none() {
                continue;
            }
            let (sum, alien) = word_leaning(word, hash, same.len(), own, other);
            leaning.sum += sum;
            leaning.words += 1;
            leaning.has_alien_letters |= alien;
        }
        leaning
    }

    /// Whether a letter is one of the language's script.
    pub(super) fn is_of_script(&self, language: LangTag, letter: char) -> bool {
        self.writings
            .iter()
            .find(|writing| writing.language == language)
            .is_none_or(|writing| writing.of_letter(letter).is_of_script)
    }
}

/// How a word leans that a text has some times, and whether it has letters of the other language alone.
fn word_leaning(word: &str, hash: u64, times: usize, own: &Writing, other: &Writing) -> (f32, bool) {
    let Some(first) = word.chars().next() else { return (0.0, false) };
    match (own.of_letter(first).is_of_script, other.of_letter(first).is_of_script) {
        (false, true) => return (MOST, true),
        (true, false) => return (-MOST, false),
        (false, false) => return (0.0, false),
        (true, true) => {}
    }
    let (mut alien, mut proper) = (false, false);
    for letter in word.chars().map(small_letter) {
        match (own.of_letter(letter).has, other.of_letter(letter).has) {
            (false, true) => alien = true,
            (true, false) => proper = true,
            _ => {}
        }
    }
    let letters = match (alien, proper) {
        (true, false) => 2.0,
        (false, true) => -2.0,
        _ => 0.0,
    };
    let common = match (own.common.contains(&hash), other.common.contains(&hash)) {
        (false, true) => 1.5,
        (true, false) => -1.5,
        _ => 0.0,
    };
    let count = |writing: &Writing| writing.counts.get(&hash).copied().unwrap_or(0) as f32;
    let own_count = (count(own) - times as f32).max(0.0);
    let learned = ((count(other) + 0.3) / (own_count + 0.3)).ln();
    let name = if first.is_uppercase() && letters == 0.0 { 0.5 } else { 1.0 };
    (((letters + common + learned) * name).clamp(-MOST, MOST), alien && !proper)
}
