//! What counts as a letter, a word character or a look-alike. The ground under [`normalise`](super::normalise),
//! [`tokens`](super::tokens), [`fold`](super::fold) and [`codes`](super::codes).

use unicode_normalization::char::is_combining_mark;

/// Whether `c` stands in one of the blocks Cyrillic and Cyrillic Supplement, which hold all letters of Kazakh and
/// Russian.
pub(super) fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{52F}')
}

/// The small letter of a capital, where it is one letter.
pub fn small_letter(c: char) -> char {
    match c {
        'a'..='z' | 'а'..='я' | 'ә' | 'ғ' | 'қ' | 'ң' | 'ө' | 'ұ' | 'ү' | 'һ' | 'і' | 'ё' => c,
        'А'..='Я' => char::from_u32(u32::from(c) + 32).unwrap_or(c),
        _ => c.to_lowercase().next().unwrap_or(c),
    }
}

/// Whether `c` is a combining mark. A mark belongs to the character before it and never starts a word.
pub(super) fn is_mark(c: char) -> bool {
    c >= '\u{300}' && is_combining_mark(c)
}

/// Whether `c` is a letter of any script.
pub(super) fn is_letter(c: char) -> bool {
    c.is_alphabetic() && !is_mark(c)
}

/// Whether `c` is a letter or a number: what words consist of. The underscore is neither.
pub(super) fn is_word_char(c: char) -> bool {
    c.is_alphanumeric() && !is_mark(c)
}

/// The Cyrillic letter that looks like the Latin `c`, the case kept.
///
/// `Y` looks like `Ү`, `y` like `у`, as printed texts use them; `B`, `M` and `T` have a look-alike as capitals only.
pub fn look_alike(c: char) -> Option<char> {
    Some(match c {
        'a' => 'а',
        'c' => 'с',
        'e' => 'е',
        'h' => 'һ',
        'i' | 'ı' => 'і',
        'k' => 'к',
        'o' => 'о',
        'p' => 'р',
        'x' => 'х',
        'y' => 'у',
        'ə' => 'ә',
        'A' => 'А',
        'B' => 'В',
        'C' => 'С',
        'E' => 'Е',
        'H' => 'Н',
        'I' => 'І',
        'K' => 'К',
        'M' => 'М',
        'O' => 'О',
        'P' => 'Р',
        'T' => 'Т',
        'X' => 'Х',
        'Y' => 'Ү',
        'Ə' => 'Ә',
        _ => return None,
    })
}

/// The Latin letter that looks like the Cyrillic `c`, the case kept; `У` of Russian words has none.
pub fn latin_look_alike(c: char) -> Option<char> {
    is_cyrillic(c).then(|| ('A'..='Z').chain('a'..='z').find(|latin| look_alike(*latin) == Some(c)))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn look_alikes_lead_from_latin_to_cyrillic() {
        let all = (0..=0x10FFFF).filter_map(char::from_u32);
        let pairs: Vec<_> = all.filter_map(|c| Some((c, look_alike(c)?))).collect();
        assert_eq!(pairs.len(), 26);
        for (latin, cyrillic) in pairs {
            assert!(!is_cyrillic(latin), "{latin} is Cyrillic already");
            assert!(is_cyrillic(cyrillic), "{cyrillic} is not Cyrillic");
            assert_eq!(latin.is_uppercase(), cyrillic.is_uppercase());
        }
    }

    #[test]
    fn marks_are_neither_letters_nor_word_characters() {
        for mark in ['\u{301}', '\u{306}', '\u{483}', '\u{93E}'] {
            assert!(is_mark(mark) && !is_letter(mark) && !is_word_char(mark));
        }
        assert!(is_word_char('7') && !is_letter('7') && !is_word_char('_'));
    }
}
