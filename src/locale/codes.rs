//! What standards call languages: ISO 639, the European Union's authority table, and each language itself.
//!
//! A tag names its language by two letters or, where ISO 639-1 has none, by three (BCP 47). A language that a table does not
//! have gets no code.

use isolang::Language;

/// The authority table of languages of the EU's Publications Office, which follows ISO 639-3.
const AUTHORITY: &str = "http://publications.europa.eu/resource/authority/language/";

/// The three letters of a tag's language (ISO 639-3): `kaz` for `kk` and `kk-Latn`.
pub fn three_letters(tag: &str) -> Option<&'static str> {
    language(tag).map(|language| language.to_639_3())
}

/// The language of a tag in the authority table of the European Union, which DCAT-AP, CPSV-AP and ELI ask for.
pub fn authority_address(tag: &str) -> Option<String> {
    three_letters(tag).map(|code| format!("{AUTHORITY}{}", code.to_ascii_uppercase()))
}

/// What a tag's language calls itself: `français`.
pub fn own_name(tag: &str) -> Option<&'static str> {
    language(tag).and_then(|language| language.to_autonym())
}

fn language(tag: &str) -> Option<Language> {
    let code = tag.split('-').next()?;
    match code.len() {
        2 => Language::from_639_1(code),
        _ => Language::from_639_3(code),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_has_its_codes_and_its_name() {
        for (tag, three, name) in [
            ("kk", "kaz", "қазақ тілі"),
            ("kaz", "kaz", "қазақ тілі"),
            ("kk-Latn", "kaz", "қазақ тілі"),
            ("ru", "rus", "русский"),
            ("fr", "fra", "français"),
            ("ar", "ara", "العربية"),
            ("ug", "uig", "ئۇيغۇرچە"),
        ] {
            assert_eq!((three_letters(tag), own_name(tag)), (Some(three), Some(name)), "{tag}");
        }
        assert_eq!(
            authority_address("de").as_deref(),
            Some("http://publications.europa.eu/resource/authority/language/DEU")
        );
    }

    #[test]
    fn a_language_without_a_code_gets_none() {
        for tag in ["xx", "zzz", ""] {
            assert_eq!((three_letters(tag), authority_address(tag), own_name(tag)), (None, None, None), "{tag}");
        }
    }
}
