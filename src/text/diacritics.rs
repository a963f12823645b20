//! Takes marks off letters, for registers whose words are not brought to Cyrillic letters: people type `chomeur`, `gebuhr`,
//! `uye`, and leave out the tonos, the hamza and the vowel points.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

/// A lower-case word without the marks that people leave out.
///
/// ```
/// use tizilim::text::diacritics::without_marks;
///
/// assert_eq!(without_marks("chômeuse"), "chomeuse");
/// assert_eq!(without_marks("straße"), "strasse");
/// assert_eq!(without_marks("أُسْرَة"), "اسره");
/// ```
pub fn without_marks(word: &str) -> Cow<'_, str> {
    if word.is_ascii() {
        return Cow::Borrowed(word);
    }
    let mut plain = String::with_capacity(word.len());
    for c in word.nfd().filter(|&c| !is_left_out(c)) {
        match plain_letters(c) {
            Some(letters) => plain.push_str(letters),
            None => plain.push(c),
        }
    }
    // What remains of marks, as in Devanagari and Korean, is composed again.
    Cow::Owned(plain.nfc().collect())
}

/// Whether `c` is a mark that people leave out: an accent, a Hebrew or Arabic point, the Arabic elongation, a nukta. The script
/// in the browser has the same ranges.
fn is_left_out(c: char) -> bool {
    matches!(
        c,
        '\u{300}'..='\u{36F}'
            | '\u{591}'..='\u{5C7}'
            | '\u{610}'..='\u{61A}'
            | '\u{640}'
            | '\u{64B}'..='\u{65F}'
            | '\u{670}'
            | '\u{6D6}'..='\u{6ED}'
            | '\u{93C}'
    )
}

/// What stands for a letter that is no letter and mark to Unicode.
fn plain_letters(c: char) -> Option<&'static str> {
    LETTERS.iter().find(|&&(letter, _)| letter == c).map(|&(_, plain)| plain)
}

/// Letters and what people type for them.
pub(super) const LETTERS: &[(char, &str)] = &[
    ('ß', "ss"),
    ('æ', "ae"),
    ('ð', "d"),
    ('ø', "o"),
    ('þ', "th"),
    ('đ', "d"),
    ('ħ', "h"),
    ('ı', "i"),
    ('ł', "l"),
    ('ŋ', "n"),
    ('œ', "oe"),
    ('ŧ', "t"),
    ('ƙ', "k"),
    ('ƴ', "y"),
    ('ɓ', "b"),
    ('ɗ', "d"),
    ('ə', "e"),
    ('ʻ', ""),
    ('ʼ', ""),
    ('ς', "σ"),
    // Arabic: teh marbuta, alef maksura, alef wasla, and the Persian keyboard's kaf and yeh.
    ('ة', "ه"),
    ('ى', "ي"),
    ('ٱ', "ا"),
    ('ک', "ك"),
    ('ی', "ي"),
    // Digits of Arabic and Persian.
    ('٠', "0"),
    ('١', "1"),
    ('٢', "2"),
    ('٣', "3"),
    ('٤', "4"),
    ('٥', "5"),
    ('٦', "6"),
    ('٧', "7"),
    ('٨', "8"),
    ('٩', "9"),
    ('۰', "0"),
    ('۱', "1"),
    ('۲', "2"),
    ('۳', "3"),
    ('۴', "4"),
    ('۵', "5"),
    ('۶', "6"),
    ('۷', "7"),
    ('۸', "8"),
    ('۹', "9"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::noise::noise;

    #[test]
    fn people_type_letters_without_marks() {
        for (written, typed) in [
            ("chômeuse", "chomeuse"),
            ("œuvre", "oeuvre"),
            ("größe", "grosse"),
            ("ısınma", "isinma"),
            ("i\u{307}stanbul", "istanbul"),
            ("łódź", "lodz"),
            ("đường", "duong"),
            ("πιστοποιητικός", "πιστοποιητικοσ"),
            ("שָׁלוֹם", "שלום"),
            ("مسئولية", "مسيوليه"),
            ("كتـــاب", "كتاب"),
            ("کتاب‌های", "كتاب‌هاي"),
        ] {
            assert_eq!(without_marks(written), typed);
        }
    }

    #[test]
    fn letters_of_scripts_that_need_their_marks_stay() {
        for word in ["हिन्दी", "தமிழ்", "한국어", "ქართული", "字"] {
            assert_eq!(without_marks(word), word);
        }
    }

    #[test]
    fn nothing_is_left_to_take_off() {
        for text in noise(400) {
            let once = without_marks(&text).into_owned();
            assert_eq!(without_marks(&once), once, "from {text:?}");
        }
    }
}
