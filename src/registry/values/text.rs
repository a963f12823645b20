//! Texts in the register's languages.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use toml::de::DeValue;

use crate::diagnostics::{codes, message, phrase};
use crate::registry::decode::{Decoder, Field, Value};
use crate::registry::language::LangTag;

/// A text in one or more languages, at least one, in the order of the register's languages.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    entries: Vec<Wording>,
}

#[derive(Clone, Debug, PartialEq)]
struct Wording {
    language: LangTag,
    text: String,
    official: bool,
}

/// A text as a page in some language shows it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct InLanguage<'a> {
    /// The words.
    pub text: &'a str,
    /// The language that they are in, which is another than asked for when a translation is missing.
    pub language: LangTag,
    /// Whether the wording is official.
    pub official: bool,
}

impl Text {
    /// A text in one language, for texts made by programs and tests.
    pub fn of(language: LangTag, text: impl Into<String>) -> Self {
        Self { entries: vec![Wording { language, text: text.into(), official: true }] }
    }

    /// The same in one more language.
    #[must_use]
    pub fn with(mut self, language: LangTag, text: impl Into<String>, official: bool) -> Self {
        self.entries.push(Wording { language, text: text.into(), official });
        self
    }

    /// The languages of another text over those of this one.
    #[must_use]
    pub fn overlaid(mut self, other: Self) -> Self {
        for entry in other.entries {
            match self.entries.iter_mut().find(|known| known.language == entry.language) {
                Some(known) => *known = entry,
                None => self.entries.push(entry),
            }
        }
        self
    }

    /// Leaves the languages of a register, in its order; a text in none of them keeps its English words, or the first that
    /// it has.
    pub fn keep_languages(&mut self, languages: &[LangTag]) {
        let order = |language| languages.iter().position(|known| *known == language);
        if self.entries.iter().any(|entry| order(entry.language).is_some()) {
            self.entries.retain(|entry| order(entry.language).is_some());
            self.entries.sort_by_key(|entry| order(entry.language));
        } else {
            let kept = self.in_language(LangTag::EN).language;
            self.entries.retain(|entry| entry.language == kept);
        }
    }

    /// The same text with the words of each language made into others.
    #[must_use]
    pub fn map(&self, words: impl Fn(&str) -> String) -> Self {
        let changed = |entry: &Wording| Wording { text: words(&entry.text), ..entry.clone() };
        Self { entries: self.entries.iter().map(changed).collect() }
    }

    /// Replaces some words by others in every language.
    pub fn replace(&mut self, from: &str, to: &str) {
        for entry in &mut self.entries {
            entry.text = entry.text.replace(from, to);
        }
    }

    /// The text in a language, or in the first language that it has.
    pub fn in_language(&self, language: LangTag) -> InLanguage<'_> {
        let entry = self.entries.iter().find(|entry| entry.language == language).unwrap_or(&self.entries[0]);
        InLanguage { text: &entry.text, language: entry.language, official: entry.official }
    }

    /// The languages whose wording is official.
    pub fn official(&self) -> impl Iterator<Item = LangTag> {
        self.entries.iter().filter(|entry| entry.official).map(|entry| entry.language)
    }

    /// The words in a language, if it has them.
    pub fn get(&self, language: LangTag) -> Option<&str> {
        self.entries.iter().find(|entry| entry.language == language).map(|entry| entry.text.as_str())
    }

    /// Every language with its words.
    pub fn iter(&self) -> impl Iterator<Item = (LangTag, &str)> {
        self.entries.iter().map(|entry| (entry.language, entry.text.as_str()))
    }

    /// The languages whose wording is not official.
    pub fn unofficial(&self) -> impl Iterator<Item = LangTag> {
        self.entries.iter().filter(|entry| !entry.official).map(|entry| entry.language)
    }
}

impl Serialize for Text {
    /// A map from language to words.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.entries.len()))?;
        for entry in &self.entries {
            map.serialize_entry(entry.language.as_str(), &entry.text)?;
        }
        map.end()
    }
}

impl Text {
    /// Reads `{ kk = "…", ru = "…" }`, of which languages may be missing. The key `unofficial` beside the languages adds to
    /// those that the record names.
    pub(in crate::registry) fn decode_languages(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        Self::decode_entries(value, decoder).map(|(text, _)| text)
    }

    /// The text, and whether any of its languages was faulty.
    fn decode_entries(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<(Self, bool)> {
        let DeValue::Table(table) = value.get_ref() else {
            return decoder.wrong_type(value, phrase!("a text per language such as { kk = \"…\", ru = \"…\" }"));
        };
        decoder.within_record(table, |decoder| {
            let mut entries = Vec::new();
            let mut broken = false;
            for (key, value) in table {
                if key.get_ref().as_ref() == "unofficial" {
                    broken |= Vec::<LangTag>::decode(value, decoder).is_none();
                    continue;
                }
                let Some(language) = language_of_key(key, decoder) else {
                    broken = true;
                    continue;
                };
                match String::decode(value, decoder) {
                    Some(text) => entries.push(Wording { language, text, official: !decoder.is_unofficial(language) }),
                    None => broken = true,
                }
            }
            if entries.is_empty() {
                if !broken {
                    decoder.fault(
                        &codes::EMPTY_VALUE,
                        value,
                        phrase!("the text has no language"),
                        phrase!("Write { kk = \"…\", ru = \"…\" }."),
                    );
                }
                return None;
            }
            let order = |language| decoder.languages.iter().position(|known| *known == language);
            entries.sort_by_key(|entry| order(entry.language));
            Some((Self { entries }, broken))
        })
    }
}

impl Field for Text {
    /// Reads `{ kk = "…", ru = "…" }`; languages of the register that are missing are counted.
    fn decode(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        let (text, broken) = Self::decode_entries(value, decoder)?;
        // A language that is there and faulty is not missing.
        if !broken {
            let span = decoder.span(value);
            let missing = decoder.languages.iter().filter(|language| text.get(**language).is_none());
            decoder.missing_translations.extend(missing.map(|language| (span, *language)));
        }
        Some(text)
    }
}

/// The language that a key names, which must be one of the register's.
pub(in crate::registry) fn language_of_key<T: AsRef<str>>(
    key: &toml::Spanned<T>,
    decoder: &mut Decoder<'_>,
) -> Option<LangTag> {
    let name = key.get_ref().as_ref();
    let tag = name.parse::<LangTag>().ok();
    if let Some(tag) = tag
        && (decoder.languages.is_empty() || decoder.languages.contains(&tag))
    {
        return Some(tag);
    }
    let known: Vec<_> = decoder.languages.iter().map(LangTag::as_str).collect();
    decoder.fault(
        &codes::FOREIGN_LANGUAGE,
        key,
        message!("`{name}` is not a language of this register", name),
        message!("The register's languages are: {languages}.", languages = known.join(", ")),
    );
    None
}

/// Words under which people look for a record, per language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Aliases {
    entries: Vec<(LangTag, Vec<String>)>,
}

impl Aliases {
    /// Languages and their words.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&LangTag, &Vec<String>)> {
        self.entries.iter().map(|(language, words)| (language, words))
    }

    /// The words in a language.
    pub fn get(&self, language: LangTag) -> &[String] {
        self.entries.iter().find(|entry| entry.0 == language).map_or(&[], |entry| &entry.1)
    }
}

impl Serialize for Aliases {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.entries.len()))?;
        for (language, words) in &self.entries {
            map.serialize_entry(language.as_str(), words)?;
        }
        map.end()
    }
}

impl Field for Aliases {
    fn decode(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        let table = decoder.table(value)?;
        let mut entries = Vec::new();
        for (key, value) in table {
            let language = language_of_key(key, decoder);
            let words = Vec::<String>::decode(value, decoder);
            entries.push(language.zip(words));
        }
        let mut entries: Vec<_> = entries.into_iter().collect::<Option<_>>()?;
        entries.sort_by_key(|(language, _)| decoder.languages.iter().position(|known| known == language));
        Some(Self { entries })
    }
    fn missing() -> Option<Self> {
        Some(Self::default())
    }
}
