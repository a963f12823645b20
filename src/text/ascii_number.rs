//! Numbers of acts in ASCII, for addresses.
//!
//! Addresses are kept for ever, so no letter may ever be written otherwise. Different letters give different addresses, which is why
//! this is none of the usual romanisations.

use unicode_normalization::UnicodeNormalization;

/// A printed number in lower-case letters and digits of ASCII and hyphens: `9-1`, `a`, `ae` of `ә`. Letters of alphabets without a
/// table give their code point; signs give hyphens.
///
/// ```
/// use tizilim::text::ascii_number::ascii_number;
///
/// assert_eq!(ascii_number("9-1"), "9-1");
/// assert_eq!(ascii_number("Б"), "b");
/// assert_eq!(ascii_number("β"), "u3b2");
/// ```
pub fn ascii_number(number: &str) -> String {
    let mut ascii = String::with_capacity(number.len());
    for c in number.chars().flat_map(char::to_lowercase) {
        match letter(c) {
            Some(letter) => ascii.push_str(letter),
            None if c.is_ascii_alphanumeric() => ascii.push(c),
            None => match std::iter::once(c).nfd().next() {
                Some(base) if base.is_ascii_alphanumeric() => ascii.push(base),
                _ if c.is_alphanumeric() => ascii.push_str(&format!("u{:x}", u32::from(c))),
                _ => ascii.push('-'),
            },
        }
    }
    ascii
}

/// The Latin letters of a letter of the Kazakh or Russian alphabet.
fn letter(c: char) -> Option<&'static str> {
    Some(match c {
        'а' => "a",
        'ә' => "ae",
        'б' => "b",
        'в' => "v",
        'г' => "g",
        'ғ' => "gh",
        'д' => "d",
        'е' => "e",
        'ё' => "yo",
        'ж' => "zh",
        'з' => "z",
        'и' => "i",
        'й' => "y",
        'к' => "k",
        'қ' => "q",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'ң' => "ng",
        'о' => "o",
        'ө' => "oe",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' => "u",
        'ұ' => "uu",
        'ү' => "ue",
        'ф' => "f",
        'х' => "kh",
        'һ' => "h",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'і' => "ii",
        'э' => "eh",
        'ю' => "yu",
        'я' => "ya",
        // They number nothing: signs.
        'ъ' | 'ы' | 'ь' => "-",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_alphabet_gives_an_address() {
        for (number, address) in [
            ("9-1", "9-1"),
            ("14", "14"),
            ("Ә", "ae"),
            ("IV", "iv"),
            ("é", "e"),
            ("ß", "udf"),
            ("α", "u3b1"),
            ("٣", "u663"),
            ("ы", "-"),
            ("1°", "1-"),
        ] {
            assert_eq!(ascii_number(number), address, "{number}");
        }
    }
}
