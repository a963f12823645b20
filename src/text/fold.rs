//! Levels spelling: whatever keyboard or script a word was typed with, it ends up in the same letters.
//!
//! People without a Kazakh keyboard write `кызмет` for `қызмет`; others write Kazakh in one of its Latin alphabets
//! (the projects of 2017, 2018 and 2021) or as they hear it. Folding maps all of them to a Cyrillic set of 27
//! letters. Called for every indexed and every asked word; [`folded_stem`](super::folded_stem) works on the result.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use super::diacritics::without_marks;
use super::letters::is_cyrillic;

/// The folded form of a lower-case word.
///
/// In Cyrillic: `қ→к ғ→г ң→н ә→а ө→о ұ,ү→у і,й→и һ→х ё,э→е щ→ш`; `ъ` and `ь` go, and so do stress marks. A word that
/// holds Latin letters and no Cyrillic one is transliterated to the same letters; one of neither loses its
/// [marks](super::diacritics).
///
/// ```
/// use tizilim::text::fold::fold;
///
/// assert_eq!(fold("қызметі"), "кызмети");
/// assert_eq!(fold("qyzmeti"), "кызмети");
/// assert_eq!(fold("şeşim"), "шешим"); // 2021
/// assert_eq!(fold("kómek"), "комек"); // 2018
/// ```
pub fn fold(word: &str) -> String {
    let cyrillic = word.contains(is_cyrillic);
    let mut folded = String::with_capacity(word.len());
    if !cyrillic && word.contains(is_latin) {
        transliterate(word).chars().for_each(|c| push_folded(&mut folded, c));
    } else if cyrillic {
        word.chars().for_each(|c| push_folded(&mut folded, c));
    } else {
        folded.push_str(&without_marks(word));
    }
    folded
}

/// Whether `c` stands among the Latin letters of ASCII, Latin-1 and Extended-A and B.
fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{C0}'..='\u{24F}')
}

fn push_folded(folded: &mut String, c: char) {
    folded.push(match c {
        'қ' => 'к',
        'ғ' => 'г',
        'ң' => 'н',
        'ә' => 'а',
        'ө' => 'о',
        'ұ' | 'ү' => 'у',
        'і' | 'й' => 'и',
        'һ' => 'х',
        'ё' | 'э' => 'е',
        'щ' => 'ш',
        'ъ' | 'ь' | '\u{300}'..='\u{36F}' => return,
        other => other,
    });
}

/// Spellings of one sound with several letters. None is the beginning of another but `sh` of `shch`, so that comes
/// first.
const DIGRAPHS: &[(&str, char)] = &[
    ("shch", 'ш'),
    ("sh", 'ш'),
    ("ch", 'ч'),
    ("zh", 'ж'),
    ("kh", 'х'),
    ("gh", 'г'),
    ("ya", 'я'),
    ("yu", 'ю'),
    ("yo", 'е'),
    ("ts", 'ц'),
    ("ia", 'я'),
    ("iu", 'ю'),
    ("s'", 'ш'), // the apostrophes of 2017
    ("c'", 'ч'),
];

fn transliterate(word: &str) -> String {
    // İ is lowered to i and a dot that no letter needs.
    let word: String = word.to_lowercase().replace("i\u{307}", "i").nfc().collect();
    let mut cyrillic = String::with_capacity(word.len() * 2);
    let mut rest = word.as_str();
    while let Some(c) = rest.chars().next() {
        if let Some((latin, letter)) = DIGRAPHS.iter().find(|(latin, _)| rest.starts_with(latin)) {
            cyrillic.push(*letter);
            rest = &rest[latin.len()..];
        } else {
            cyrillic.extend(transliterate_letter(c));
            rest = &rest[c.len_utf8()..];
        }
    }
    cyrillic
}

/// The Cyrillic letter for one Latin letter; nothing for an apostrophe; anything else as it is.
fn transliterate_letter(c: char) -> Option<char> {
    Some(match c {
        'a' | 'ä' | 'á' | 'ə' => 'а',
        'b' => 'б',
        'c' => 'ц',
        'ç' => 'ч',
        'd' => 'д',
        'e' => 'е',
        'f' => 'ф',
        'g' | 'ğ' | 'ǵ' => 'г',
        'h' | 'x' => 'х',
        'i' | 'ı' | 'ï' | 'í' => 'и',
        'j' | 'ž' => 'ж',
        'k' | 'q' => 'к',
        'l' => 'л',
        'm' => 'м',
        'n' | 'ñ' | 'ń' | 'ŋ' => 'н',
        'o' | 'ö' | 'ó' => 'о',
        'p' => 'п',
        'r' => 'р',
        's' => 'с',
        'ş' | 'š' => 'ш',
        't' => 'т',
        'u' | 'ü' | 'ú' | 'ū' | 'ý' | 'w' => 'у',
        'v' => 'в',
        'y' => 'ы',
        'z' => 'з',
        '\'' | '’' | 'ʼ' => return None,
        other => other,
    })
}

/// What each Latin spelling of a sound becomes, for the script in the browser.
pub(super) fn latin_spellings() -> BTreeMap<String, String> {
    let digraphs = DIGRAPHS.iter().map(|&(latin, letter)| (latin.to_owned(), letter.to_string()));
    let letters = ('\''..='’').filter_map(|c| {
        let cyrillic = transliterate_letter(c).map_or(String::new(), String::from);
        (cyrillic != c.to_string()).then(|| (c.to_string(), cyrillic))
    });
    digraphs.chain(letters).collect()
}

/// What each Cyrillic letter that folding changes becomes, for the script in the browser.
pub(super) fn folded_letters() -> BTreeMap<char, String> {
    ('\u{400}'..='\u{52F}')
        .filter_map(|c| {
            let mut folded = String::new();
            push_folded(&mut folded, c);
            (folded != c.to_string()).then_some((c, folded))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keyboards_without_kazakh_letters_meet_kazakh_ones() {
        assert_eq!(fold("әлеуметтік"), fold("алеуметтик"));
        assert_eq!(fold("жаңғыруы"), fold("жангыруы"));
        assert_eq!(fold("объявление"), "обявление");
        assert_eq!(fold("щёлочь"), "шелоч");
    }

    #[test]
    fn latin_alphabets_meet_in_one_spelling() {
        for kindergarten in ["balabaqsha", "balabaqşa", "balabaqs'a", "balabakša"] {
            assert_eq!(fold(kindergarten), "балабакша");
        }
        assert_eq!(fold("áleýmettik"), fold("әлеуметтік"));
        assert_eq!(fold("otbasy"), fold("отбасы"));
        assert_eq!(fold("borshch"), "борш");
        assert_eq!(fold("İstanbul"), "истанбул");
        assert_eq!(fold("i\u{307}stanbul"), "истанбул");
        assert_eq!(fold("ko\u{301}mek"), "комек");
    }

    #[test]
    fn mixed_words_and_numbers_are_not_transliterated() {
        assert_eq!(fold("ipтелефон"), "ipтелефон");
        assert_eq!(fold("2011"), "2011");
        assert_eq!(fold("3g"), "3г");
    }

    #[test]
    fn stress_marks_go() {
        assert_eq!(fold("за\u{301}мок"), "замок");
    }
}
