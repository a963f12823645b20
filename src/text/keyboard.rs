//! Reads a query typed with the keyboard in the wrong layout. The search tries this last, when a query found nothing: a
//! Latin word may well be meant, be it Kazakh in Latin script or a name.

/// `word` as it would read had the keyboard been set to Russian: `ghbdtn` gives `привет`.
///
/// `None` unless `word` consists of Latin letters and ASCII punctuation, with at least one letter. Pass words as typed,
/// parted at spaces only: the keys of `х`, `ъ`, `ж`, `э`, `б`, `ю` and `ё` are punctuation marks in the Latin layout.
///
/// ```
/// use tizilim::text::keyboard::swap_layout;
///
/// assert_eq!(swap_layout("ghbdtn").as_deref(), Some("привет"));
/// assert_eq!(swap_layout("hf,jnf").as_deref(), Some("работа"));
/// assert_eq!(swap_layout("2011"), None);
/// ```
pub fn swap_layout(word: &str) -> Option<String> {
    let mut letters = word.chars().filter(|c| !c.is_ascii_punctuation()).peekable();
    letters.peek()?;
    if !letters.all(|c| c.is_ascii_alphabetic()) {
        return None;
    }
    Some(word.chars().map(russian_key).collect())
}

const LATIN: &str = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./";
const RUSSIAN: &str = "ёйцукенгшщзхъфывапролджэячсмитьбю.";
const LATIN_SHIFTED: &str = "~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?";
const RUSSIAN_SHIFTED: &str = "ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,";

/// The keys as both layouts have them, in the same order: Latin, Russian. For the script in the browser.
pub(super) fn layouts() -> [String; 2] {
    [[LATIN, LATIN_SHIFTED].concat(), [RUSSIAN, RUSSIAN_SHIFTED].concat()]
}

/// The Russian letter on the key of `c`, or `c` if the key bears none.
fn russian_key(c: char) -> char {
    let plain = LATIN.chars().zip(RUSSIAN.chars());
    let shifted = LATIN_SHIFTED.chars().zip(RUSSIAN_SHIFTED.chars());
    plain.chain(shifted).find(|&(latin, _)| latin == c).map_or(c, |(_, russian)| russian)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_two_layouts_have_as_many_keys() {
        assert_eq!(LATIN.chars().count(), RUSSIAN.chars().count());
        assert_eq!(LATIN_SHIFTED.chars().count(), RUSSIAN_SHIFTED.chars().count());
    }

    #[test]
    fn words_in_the_wrong_layout_become_readable() {
        for (typed, meant) in
            [("gfcgjhn", "паспорт"), ("{thcjy", "Херсон"), ("j,]zdktybt", "объявление"), ("ckj;yj", "сложно")]
        {
            assert_eq!(swap_layout(typed).as_deref(), Some(meant));
        }
    }

    #[test]
    fn anything_else_is_left_alone() {
        for word in ["", "...", "привет", "3g", "жai", "kómek", "a b"] {
            assert_eq!(swap_layout(word), None, "{word}");
        }
    }
}
