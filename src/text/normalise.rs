//! Cleans text before anything else looks at it, source and query alike.
//!
//! Printed acts come with three faults that hide words from a search: lines spaced out letter by letter
//! (`қ ы з м е т`), letters split into base and mark (`и` + U+0306 for `й`), and Latin letters that look Cyrillic
//! (`әлеуметтiк` with a Latin `i`). [`normalise`] mends all three and lowers the case. Called by the indexer, by the
//! query parser and by the import of printed acts; the latter also uses the single steps.
//!
//! All steps take linear time and borrow the text when there is nothing to mend. Normalising twice changes nothing.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::letters::{is_cyrillic, is_letter, is_mark, is_word_char, look_alike};

/// The clean form of `text`: composed (NFC), letter-spaced runs joined, look-alikes folded, lower case.
///
/// The Latin capital `İ` becomes `i` and a combining dot, as Unicode has it; [`fold`](super::fold::fold) drops the dot.
///
/// ```
/// use tizilim::text::normalise::normalise;
///
/// assert_eq!(normalise("Мемлекеттiк Қ Ы З М Е Т"), "мемлекеттік қызмет"); // a Latin i
/// assert_eq!(normalise("жаи\u{306}"), "жай");
/// assert_eq!(normalise("WiFi және 3G-ді"), "wifi және 3g-ді");
/// ```
pub fn normalise(text: &str) -> Cow<'_, str> {
    let text = compose(text);
    let text = then(text, join_spaced);
    then(then(text, fold_lookalikes), lower_case)
}

/// Whether `word` consists of small letters of Kazakh and Russian and of digits, so that normalising leaves it as it is.
pub fn is_clean_word(word: &str) -> bool {
    let is_clean = |c| matches!(c, '0'..='9' | 'а'..='я' | 'ё' | 'ә' | 'ғ' | 'қ' | 'ң' | 'ө' | 'ұ' | 'ү' | 'һ' | 'і');
    word.chars().all(is_clean)
}

/// The composed, lower-case form of `text`, in which nothing is mended.
pub(super) fn lower_case(text: &str) -> Cow<'_, str> {
    // Lowering may yield what composes: H + U+0331 has a composed form in lower case only.
    then(then(compose(text), lower), compose)
}

/// Joins runs of three or more single letters set apart by exactly one space each, if any of them is Cyrillic.
///
/// Letter-spaced lines keep two or more spaces between words, so words do not run together. The Latin `i` of such a run
/// becomes `і` at once.
///
/// ```
/// use tizilim::text::normalise::join_spaced;
///
/// assert_eq!(join_spaced("2 0 1 1  ж ы л ғ ы  7"), "2 0 1 1  жылғы  7");
/// assert_eq!(join_spaced("а б  A B C"), "а б  A B C");
/// ```
pub fn join_spaced(text: &str) -> Cow<'_, str> {
    let mut edit = Edit::new(text);
    let mut in_word = false;
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        if !in_word && let Some(run) = spaced_run(text, at) {
            let letters = &text[at..run.end];
            if run.letters >= 3 && letters.contains(is_cyrillic) {
                let joined = letters.chars().filter(|&c| c != ' ').map(|c| if c == 'i' { 'і' } else { c });
                edit.replace(at, run.end, joined);
            }
            at = run.end;
            in_word = true;
        } else {
            in_word = is_word_char(c) || (in_word && is_mark(c));
            at += c.len_utf8();
        }
    }
    edit.finish()
}

/// Replaces Latin letters by the Cyrillic ones they look like, within words that also hold a Cyrillic letter.
///
/// A word is left alone as soon as one of its Latin letters has no look-alike or carries a mark: then it is a
/// compound such as `Webсайт`, not a slip.
///
/// ```
/// use tizilim::text::normalise::fold_lookalikes;
///
/// assert_eq!(fold_lookalikes("cелосы"), "селосы"); // a Latin c
/// assert_eq!(fold_lookalikes("WiFi, 3G, Webсайт"), "WiFi, 3G, Webсайт");
/// ```
pub fn fold_lookalikes(text: &str) -> Cow<'_, str> {
    let mut edit = Edit::new(text);
    for (start, end) in word_spans(text) {
        let word = &text[start..end];
        if has_slipped_letters(word) {
            edit.replace(start, end, word.chars().map(|c| look_alike(c).unwrap_or(c)));
        }
    }
    edit.finish()
}

/// The byte spans of the words of `text`: a letter or number with all letters, numbers and marks that follow.
pub(super) fn word_spans(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(is_word_char)?;
        let length = text[start..].find(|c| !is_word_char(c) && !is_mark(c));
        at = length.map_or(text.len(), |length| start + length);
        Some((start, at))
    })
}

/// Whether `word` is Cyrillic with Latin letters in it that all have a look-alike.
fn has_slipped_letters(word: &str) -> bool {
    let (mut cyrillic, mut latin) = (false, false);
    let mut chars = word.chars().peekable();
    while let Some(c) = chars.next() {
        if is_cyrillic(c) {
            cyrillic = true;
        } else if is_letter(c) {
            let marked = chars.peek().is_some_and(|&next| is_mark(next));
            if marked || look_alike(c).is_none() {
                return false;
            }
            latin = true;
        }
    }
    cyrillic && latin
}

/// A run of single letters: where it ends and how many there are.
struct SpacedRun {
    end: usize,
    letters: usize,
}

/// The run of single letters that starts at `start`, if a single letter stands there.
fn spaced_run(text: &str, start: usize) -> Option<SpacedRun> {
    let mut end = start + single_letter(&text[start..])?;
    let mut letters = 1;
    while let Some(rest) = text[end..].strip_prefix(' ')
        && let Some(length) = single_letter(rest)
    {
        end += ' '.len_utf8() + length;
        letters += 1;
    }
    Some(SpacedRun { end, letters })
}

/// The length in bytes of the letter at the head of `text`, its marks included, if no word goes on after it.
fn single_letter(text: &str) -> Option<usize> {
    let first = text.chars().next().filter(|&c| is_letter(c))?;
    let rest = text[first.len_utf8()..].trim_start_matches(is_mark);
    (!rest.starts_with(is_word_char)).then_some(text.len() - rest.len())
}

/// The composed form (NFC).
fn compose(text: &str) -> Cow<'_, str> {
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => Cow::Borrowed(text),
        IsNormalized::No | IsNormalized::Maybe => Cow::Owned(text.nfc().collect()),
    }
}

/// The lower-case form, free of any language's own rules.
fn lower(text: &str) -> Cow<'_, str> {
    if text.chars().all(|c| c.to_lowercase().eq([c])) { Cow::Borrowed(text) } else { Cow::Owned(text.to_lowercase()) }
}

/// Applies one more step, keeping what is owned already if the step changes nothing.
fn then<'a>(text: Cow<'a, str>, step: fn(&str) -> Cow<'_, str>) -> Cow<'a, str> {
    match text {
        Cow::Borrowed(text) => step(text),
        Cow::Owned(text) => match step(&text) {
            Cow::Owned(changed) => Cow::Owned(changed),
            Cow::Borrowed(_) => Cow::Owned(text),
        },
    }
}

/// A text under repair, copied only once the first replacement is made.
struct Edit<'a> {
    source: &'a str,
    done: String,
    copied: usize,
}

impl<'a> Edit<'a> {
    fn new(source: &'a str) -> Self {
        Edit { source, done: String::new(), copied: 0 }
    }

    /// Puts `replacement` in the place of the bytes from `start` to `end`; the places must come in order.
    fn replace(&mut self, start: usize, end: usize, replacement: impl Iterator<Item = char>) {
        self.done.push_str(&self.source[self.copied..start]);
        self.done.extend(replacement);
        self.copied = end;
    }

    fn finish(mut self) -> Cow<'a, str> {
        if self.copied == 0 {
            return Cow::Borrowed(self.source);
        }
        self.done.push_str(&self.source[self.copied..]);
        Cow::Owned(self.done)
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::*;
    use crate::text::noise::noise;

    #[test]
    fn a_clean_word_stays_as_it_is() {
        let texts = noise(600);
        let clean: Vec<&str> =
            texts.iter().flat_map(|text| text.split(' ')).filter(|word| is_clean_word(word)).collect();
        assert!(clean.len() > 100 && clean.iter().all(|word| normalise(word) == *word), "{clean:?}");
        assert!(!is_clean_word("Қызмет") && !is_clean_word("wifi") && !is_clean_word("и\u{306}"));
    }

    #[test]
    fn clean_text_is_borrowed() {
        assert!(matches!(normalise("атаулы көмек, wifi"), Cow::Borrowed(_)));
    }

    #[test]
    fn look_alikes_fold_only_when_all_latin_letters_have_one() {
        assert_eq!(fold_lookalikes("Көмекшi ҮKІМЕТ"), "Көмекші ҮКІМЕТ");
        assert_eq!(fold_lookalikes("тіркеуWeb"), "тіркеуWeb");
        assert_eq!(fold_lookalikes("1cынып"), "1сынып");
        assert_eq!(fold_lookalikes("_cөз_"), "_сөз_");
    }

    #[test]
    fn letters_with_a_mark_are_no_look_alikes() {
        assert_eq!(normalise("İжa"), "i\u{307}жa");
        assert_eq!(normalise("i\u{307}жa"), "i\u{307}жa");
        assert_eq!(normalise("ка\u{301}к"), "ка\u{301}к");
    }

    #[test]
    fn spaced_lines_are_joined_word_by_word() {
        assert_eq!(join_spaced("« М е м л е к е т т i к  а т а у л ы"), "« Мемлекеттік  атаулы");
        assert_eq!(join_spaced("д е м а л ы с -"), "демалыс -");
        assert_eq!(join_spaced("а у д а н ы ,"), "ауданы ,");
        assert_eq!(join_spaced("с а ғ а т т а н кейін"), "сағаттан кейін");
    }

    #[test]
    fn single_letters_of_running_text_stay() {
        for text in ["а б", "я и\nв с", "а  б  в", "ба б в г1", "а1 б в", "а_б в", "A B C D"] {
            assert_eq!(join_spaced(text), text);
        }
    }

    #[test]
    fn decomposed_letters_are_composed_before_joining() {
        assert_eq!(normalise("т а и\u{306} ы н"), "тайын");
        assert_eq!(normalise("е\u{308}лка"), "ёлка");
    }

    #[test]
    fn normalising_twice_changes_nothing() {
        for text in noise(600) {
            let once = normalise(&text);
            assert_eq!(normalise(&once), once, "from {text:?}");
        }
    }

    #[test]
    fn five_megabytes_of_single_letters_take_linear_time() {
        let text = "ж ".repeat(5_000_000 / "ж ".len());
        let start = Instant::now();
        assert_eq!(normalise(&text).chars().count(), text.len() / "ж ".len() + 1);
        assert!(start.elapsed() < Duration::from_secs(20), "took {:?}", start.elapsed());
    }
}
