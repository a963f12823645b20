//! In which language an act is printed.

use super::source::PrintedLine;

/// The share of Kazakh letters from which a text is Kazakh, in a thousand.
const KAZAKH_SHARE: usize = 20;

/// How many lines at the start show the language.
const SAMPLE: usize = 2000;

/// The language of a text: `kk` or `ru`.
pub(super) fn of(lines: &[PrintedLine]) -> &'static str {
    let letters = lines.iter().take(SAMPLE).flat_map(|line| line.text.chars()).filter(|c| c.is_alphabetic());
    let kazakh = letters.clone().filter(|c| is_kazakh_letter(*c)).count();
    if kazakh * 1000 > letters.count() * KAZAKH_SHARE { "kk" } else { "ru" }
}

/// Whether a letter is one of those that Russian does not have.
pub(super) fn is_kazakh_letter(c: char) -> bool {
    "әғқңөұүһіӘҒҚҢӨҰҮҺІ".contains(c)
}
