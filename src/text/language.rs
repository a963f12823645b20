//! How the words of a language are analysed: chosen here by its tag, and nowhere else.
//!
//! A register that has a language in Cyrillic letters brings all words to such letters, so that Kazakh typed in Latin ones is
//! found ([`fold`](super::fold)); any other register only takes marks off letters ([`diacritics`](super::diacritics)) and holds
//! no letter of a script that its languages do not have. That is its [`Folding`].
//!
//! Within it, each language has a [`Stemmer`]: Kazakh its own, some thirty more that of Snowball, any other none.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

use super::diacritics::without_marks;
use super::fold::fold;
use super::folded_stem::stem_folded;
use super::letters::is_cyrillic;
use super::normalise::{lower_case, normalise};
use super::snowball::Snowball;

/// A language, as far as its words go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageRules {
    /// The tag without script and region.
    pub primary: String,
    /// How its endings come off.
    pub stemmer: Stemmer,
    /// Whether it is written in Cyrillic letters.
    cyrillic: bool,
}

/// Languages that are written in Cyrillic letters unless their tag names another script. Kazakh is among them whatever its
/// script: its stemmer works on Cyrillic letters.
const CYRILLIC: &[&str] = &[
    "ab", "ba", "be", "bg", "ce", "cv", "kk", "kv", "ky", "mk", "mn", "os", "ru", "sah", "sr", "tg", "tt", "tyv",
    "udm", "uk",
];

impl LanguageRules {
    /// The language of a tag such as `fr` or `kk-Latn`.
    pub fn of(tag: &str) -> Self {
        let mut parts = tag.split('-');
        let primary = parts.next().unwrap_or_default().to_owned();
        let script = parts.find(|part| part.len() == 4 && part.bytes().all(|b| b.is_ascii_alphabetic()));
        let cyrillic = match script {
            Some(script) if primary != "kk" => script.eq_ignore_ascii_case("cyrl"),
            _ => CYRILLIC.contains(&primary.as_str()),
        };
        let stemmer = match primary.as_str() {
            "kk" => Stemmer::Kazakh,
            other => Snowball::of(other).map_or(Stemmer::None, Stemmer::Snowball),
        };
        Self { primary, stemmer, cyrillic }
    }

    /// The clean, lower-case form of a text of this language. In Turkish and Azerbaijani the capital of ı is I, that of i İ.
    pub fn normalise<'t>(&self, folding: Folding, text: &'t str) -> Cow<'t, str> {
        if matches!(self.primary.as_str(), "tr" | "az") && text.contains(['I', 'İ']) {
            let lowered = text.replace('I', "ı").replace('İ', "i");
            return Cow::Owned(folding.normalise(&lowered).into_owned());
        }
        folding.normalise(text)
    }
}

/// The letters to which the words of a register are brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Folding {
    /// Cyrillic ones, whatever the keyboard or alphabet.
    Cyrillic,
    /// Their own, without marks.
    Marks,
}

impl Folding {
    /// The folding of a register of these languages.
    pub fn of<'l>(languages: impl IntoIterator<Item = &'l LanguageRules>) -> Self {
        if languages.into_iter().any(|language| language.cyrillic) { Self::Cyrillic } else { Self::Marks }
    }

    /// The clean, lower-case form of a text.
    pub fn normalise(self, text: &str) -> Cow<'_, str> {
        match self {
            Self::Cyrillic => normalise(text),
            Self::Marks => match lower_case(text) {
                // İ is lowered to i and a dot that no letter needs.
                text if text.contains("i\u{307}") => Cow::Owned(text.replace("i\u{307}", "i").nfc().collect()),
                text => text,
            },
        }
    }

    /// A lower-case word with its spelling levelled.
    ///
    /// ```
    /// use tizilim::text::language::Folding;
    ///
    /// assert_eq!(Folding::Cyrillic.fold("qyzmeti"), "кызмети");
    /// assert_eq!(Folding::Marks.fold("éléphant"), "elephant");
    /// ```
    pub fn fold(self, word: &str) -> String {
        match self {
            Self::Cyrillic => fold(word),
            Self::Marks => without_marks(word).into_owned(),
        }
    }
}

/// How the endings of a language come off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stemmer {
    /// Folded, then stemmed as Kazakh.
    Kazakh,
    /// Stemmed by Snowball, then folded: Snowball looks at letters that folding takes away.
    Snowball(Snowball),
    /// Folded only: a language whose endings are not known here.
    None,
}

impl Stemmer {
    /// The name in the names of the index's fields: the language's tag, `plain` if there is no stemmer.
    pub fn name(self) -> &'static str {
        match self {
            Self::Kazakh => "kk",
            Self::Snowball(snowball) => snowball.tag(),
            Self::None => "plain",
        }
    }

    /// Whether the stemmer knows Cyrillic letters only, so that a word in Latin ones is folded first.
    pub(super) fn wants_cyrillic(self) -> bool {
        self.name() == "ru"
    }

    /// The key that all forms of a normalised word share.
    ///
    /// ```
    /// use tizilim::text::language::{Folding, LanguageRules};
    ///
    /// let key = |tag, folding, word| LanguageRules::of(tag).stemmer.key(folding, word);
    /// assert_eq!(key("kk", Folding::Cyrillic, "құжаттарды"), "кужат");
    /// assert_eq!(key("ru", Folding::Cyrillic, "пособиями"), key("ru", Folding::Cyrillic, "posobie"));
    /// assert_eq!(key("fr", Folding::Marks, "déclarées"), "declar");
    /// ```
    pub fn key(self, folding: Folding, word: &str) -> String {
        match self {
            Self::Kazakh => stem_folded(&folding.fold(word)),
            // A Russian word in Latin letters has no endings to the stemmer before it is brought to Cyrillic ones.
            Self::Snowball(snowball) if self.wants_cyrillic() && word.bytes().any(|b| b.is_ascii_alphabetic()) => {
                folding.fold(&snowball.stem(&folding.fold(word)))
            }
            Self::Snowball(snowball) => folding.fold(&snowball.stem(word)),
            Self::None => folding.fold(word),
        }
    }

    /// The key of a normalised word of a text and, if it is another, the key of the same word typed without marks: the endings
    /// of `déclarée` and `declaree` are not the same to Snowball.
    pub fn keys(self, folding: Folding, word: &str) -> (String, Option<String>) {
        let key = self.key(folding, word);
        let typed = match self {
            Self::Snowball(_) if !word.is_ascii() && !word.contains(is_cyrillic) => without_marks(word),
            _ => return (key, None),
        };
        let typed = self.key(folding, &typed);
        let differs = typed != key;
        (key, differs.then_some(typed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folding(tags: &[&str]) -> Folding {
        Folding::of(&tags.iter().map(|tag| LanguageRules::of(tag)).collect::<Vec<_>>())
    }

    #[test]
    fn a_tag_chooses_stemmer_and_letters() {
        for (tag, name) in
            [("kk", "kk"), ("kk-Latn", "kk"), ("ru", "ru"), ("en-GB", "en"), ("nb", "no"), ("uz", "plain")]
        {
            assert_eq!(LanguageRules::of(tag).stemmer.name(), name);
        }
        for tags in [&["en", "ru"][..], &["kk-Latn"], &["uz-Cyrl"], &["sr"], &["tg", "fr"]] {
            assert_eq!(folding(tags), Folding::Cyrillic, "{tags:?}");
        }
        for tags in [&["en", "fr"][..], &["sr-Latn"], &["uz"], &["ar"], &[]] {
            assert_eq!(folding(tags), Folding::Marks, "{tags:?}");
        }
    }

    #[test]
    fn words_typed_without_marks_have_a_key_of_the_text() {
        for (tag, written, typed) in [
            ("fr", "déclarée", "declaree"),
            ("fr", "chômeuse", "chomeuse"),
            ("de", "gebühren", "gebuhren"),
            ("es", "inscripción", "inscripcion"),
            ("tr", "ısınma", "isinma"),
            ("cs", "žádosti", "zadosti"),
            ("el", "πιστοποιητικό", "πιστοποιητικο"),
            ("ar", "شَهادة", "شهاده"),
        ] {
            let stemmer = LanguageRules::of(tag).stemmer;
            let (key, other) = stemmer.keys(Folding::Marks, written);
            let asked = stemmer.key(Folding::Marks, typed);
            assert!(asked == key || Some(&asked) == other.as_ref(), "{tag}: {asked} is neither {key} nor {other:?}");
        }
    }

    #[test]
    fn turkish_capitals_are_lowered_as_in_turkish() {
        let turkish = LanguageRules::of("tr");
        assert_eq!(turkish.normalise(Folding::Marks, "ISINMA İZNİ"), "ısınma izni");
        assert_eq!(LanguageRules::of("en").normalise(Folding::Marks, "ID İSTANBUL"), "id istanbul");
    }

    #[test]
    fn no_letter_is_brought_to_another_script_without_a_language_of_it() {
        for word in ["certificate", "aхс", "3g", "şeşim"] {
            let folded = Folding::Marks.fold(word);
            assert_eq!(folded.contains(is_cyrillic), word.contains(is_cyrillic), "{word}: {folded}");
        }
        assert_eq!(Folding::Marks.normalise("Ѕ C E R T"), "ѕ c e r t");
    }
}
