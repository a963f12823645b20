//! What languages are called.

use super::codes;
use crate::registry::values::LangTag;

/// What a language calls itself (Unicode CLDR), with its script and region where the tag names them; the tag itself if the
/// language is unknown. For languages whose names the strings of a theme do not have.
pub fn language_name(language: LangTag) -> String {
    let Some(name) = codes::own_name(language.as_str()) else { return language.to_string() };
    match language.as_str().split_once('-') {
        Some((_, subtags)) => format!("{name}, {subtags}"),
        None => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_has_its_own_name() {
        for (tag, name) in [
            ("fr", "français"),
            ("fra", "français"),
            ("tr-Latn", "Türkçe, Latn"),
            ("qaa", "qaa"),
            ("xx-Cyrl", "xx-Cyrl"),
        ] {
            assert_eq!(language_name(tag.parse().unwrap()), name);
        }
    }
}
