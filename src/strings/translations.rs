//! The strings of all languages of a register.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

use fluent_bundle::FluentValue;

use super::bundle::LanguageBundle;
use super::caption::Caption;
use super::fallback::{LAST_RESORT, chain};
use super::language_strings::Strings;
use super::localized::Localized;
use crate::locale::Locale;
use crate::registry::values::LangTag;
use crate::theme::{Theme, ThemeError};

/// The strings of every language of a register.
#[derive(Clone, Debug)]
pub struct Translations {
    languages: Vec<LangTag>,
    by_language: BTreeMap<LangTag, Arc<Strings>>,
}

impl Translations {
    /// Loads the strings of the languages, the first language of the register first.
    ///
    /// # Errors
    /// When a file is not Fluent, or defines a key twice.
    pub fn load(theme: &Theme, languages: &[LangTag]) -> Result<Self, ThemeError> {
        let mut loaded = BTreeMap::new();
        for tag in languages.iter().flat_map(|tag| [*tag, tag.without_subtags()]).chain([LAST_RESORT]) {
            if let Entry::Vacant(entry) = loaded.entry(tag) {
                entry.insert(LanguageBundle::load(theme, tag)?.map(Arc::new));
            }
        }
        let first = languages.first().copied().unwrap_or(LAST_RESORT);
        let strings = |language: LangTag| {
            let bundles = chain(language, first).iter().filter_map(|tag| loaded.get(tag)?.clone()).collect();
            (
                language,
                Arc::new(Strings {
                    language,
                    locale: Arc::new(Locale::of(language.as_str())),
                    bundles,
                    marking: false,
                }),
            )
        };
        Ok(Self { languages: languages.to_vec(), by_language: languages.iter().map(|tag| strings(*tag)).collect() })
    }

    /// The strings of the program itself, for a register whose theme is not at hand.
    ///
    /// # Panics
    /// When a file of the default theme is no Fluent, which tests rule out.
    pub fn built_in(languages: &[LangTag]) -> Self {
        Self::load(&Theme::built_in(), languages).expect("the default theme's strings are Fluent")
    }

    /// The languages, the first one of the register first.
    pub fn languages(&self) -> &[LangTag] {
        &self.languages
    }

    /// The strings of a language of the register, or of its first language.
    pub fn of(&self, language: LangTag) -> &Arc<Strings> {
        self.by_language.get(&language).unwrap_or_else(|| &self.by_language[&self.languages[0]])
    }

    /// What a key says in every language of the register that says it itself; in one other language if none does.
    pub fn caption(&self, key: &str) -> Caption {
        self.caption_with(key, &[])
    }

    /// As [`caption`](Self::caption), with arguments.
    pub fn caption_with(&self, key: &str, args: &[(&'static str, &str)]) -> Caption {
        self.caption_of(|strings| strings.localized(key, values(args)))
    }

    /// What a key says; where neither a language nor those that stand in for it have that key, what another one says.
    pub fn caption_or(&self, [key, other]: [&str; 2]) -> Caption {
        self.caption_of(|strings| strings.localized(strings.either(key, other), []))
    }

    /// As [`caption_or`](Self::caption_or), as the argument `text` of an outer key, both in the same language.
    pub fn caption_inside(&self, outer: &str, args: &[(&'static str, &str)], [key, other]: [&str; 2]) -> Caption {
        self.caption_of(|strings| strings.inside(outer, values(args), strings.either(key, other)))
    }

    fn caption_of(&self, words: impl Fn(&Strings) -> Localized) -> Caption {
        Caption::of(self.languages.iter().map(|language| (*language, words(self.of(*language)))))
    }
}

fn values<'v>(args: &'v [(&'static str, &'v str)]) -> impl Iterator<Item = (&'static str, FluentValue<'v>)> {
    args.iter().map(|(name, value)| (*name, FluentValue::from(*value)))
}
