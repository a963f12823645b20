//! Latin letters in queries of registers whose words are brought to Cyrillic ones, beyond what [`fold`] makes of them.
//!
//! [`fold`] reads Latin letters as the alphabets of Kazakh and the usual romanisations have them, one way only. People
//! romanise by ear: the `y` of `detskiy` is й and not ы, the `ia` of `mediator` are two sounds and not я, the `ts` of
//! `otstrel` fall into two parts of the word, and many write `i` for ы. [`other_readings`] are tried when the index does
//! not know the first one. They are written in Latin letters again, so that they take the way of any word; an
//! apostrophe, which folding drops, keeps two letters apart.

use std::borrow::Cow;

use super::fold::fold;
use super::letters::is_cyrillic;

/// Other ways to read a lower-case word with Latin letters, likely ones first; none for words without.
pub fn other_readings(word: &str) -> Vec<String> {
    if !word.contains(|c: char| c.is_ascii_alphabetic()) {
        return Vec::new();
    }
    if word.contains(is_cyrillic) {
        return vec![in_one_script(word)];
    }
    let parted = word.replace("ia", "i'a").replace("iu", "i'u").replace('x', "ks");
    let glides = with_glides(&parted);
    let candidates = [
        parted.replace("ts", "t's"),
        glides.replace("ts", "t's"),
        glides.strip_suffix("i'a").map(|stem| format!("{stem}iya")).unwrap_or_default(),
        word.replace('i', "y"),
    ];
    let mut readings = Vec::new();
    for reading in [parted, glides].into_iter().chain(candidates) {
        if !reading.is_empty() && reading != word && !readings.contains(&reading) {
            readings.push(reading);
        }
    }
    readings
}

/// Reads `y` after a vowel as й, unless another vowel shows it to be part of я, е or ю.
fn with_glides(word: &str) -> String {
    let mut read = String::with_capacity(word.len());
    let mut letters = word.chars().peekable();
    let mut after_vowel = false;
    while let Some(c) = letters.next() {
        let glide = c == 'y' && after_vowel && !matches!(letters.peek(), Some('a' | 'u' | 'o'));
        read.push(if glide { 'i' } else { c });
        after_vowel = "aeiouyäöüáóúý".contains(c);
    }
    read
}

/// Brings the Latin letters of a word that was begun in the other layout to Cyrillic ones.
fn in_one_script(word: &str) -> String {
    let mut whole = String::new();
    let mut latin = String::new();
    for c in word.chars() {
        if c.is_ascii_alphabetic() {
            latin.push(c);
        } else {
            whole.push_str(&fold(&latin));
            latin.clear();
            whole.push(c);
        }
    }
    whole + &fold(&latin)
}

/// Takes the apostrophes out of Latin words: the Kazakh alphabet of 2017 wrote `a'ley'mettik ko'mek`, and parting words
/// there would leave pieces of them. With an apostrophe `s`, `c` and `y` are sounds of their own.
pub fn without_apostrophes(text: &str) -> Cow<'_, str> {
    const APOSTROPHES: [char; 4] = ['\'', '’', 'ʼ', 'ʹ'];
    if !text.contains(APOSTROPHES) {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        let letter = plain.chars().next_back().filter(char::is_ascii_alphabetic);
        let (Some(letter), true) = (letter, APOSTROPHES.contains(&c)) else {
            plain.push(c);
            continue;
        };
        let sound = match letter {
            's' | 'S' => 'ş',
            'c' | 'C' => 'ç',
            'y' | 'Y' => 'u',
            other => other,
        };
        plain.pop();
        plain.push(sound);
    }
    Cow::Owned(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded_readings(word: &str) -> Vec<String> {
        other_readings(word).iter().map(|reading| fold(reading)).collect()
    }

    #[test]
    fn words_written_by_ear_are_among_the_readings() {
        for (typed, meant) in [
            ("detskiy", "детский"),
            ("mediator", "медиатор"),
            ("otstrel", "отстрел"),
            ("aviatsia", "авиация"),
            ("taxi", "такси"),
            ("jumissiz", "жумыссыз"),
            ("medициналық", "медициналық"),
        ] {
            assert!(folded_readings(typed).contains(&fold(meant)), "{typed}: {:?}", folded_readings(typed));
        }
        assert!(other_readings("көмек").is_empty());
    }

    #[test]
    fn the_alphabet_of_2017_keeps_its_words_whole() {
        assert_eq!(without_apostrophes("a'ley'mettik ko’mek s'es'im"), "aleumettik komek şeşim");
        assert_eq!(without_apostrophes("'бұл' 5'"), "'бұл' 5'");
    }
}
