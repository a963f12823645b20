//! What the program says to people, in Fluent: `strings/<language>/*.ftl` of the theme, a folder a language.
//!
//! A key is asked for in one language and answered in the first of these that has it: the language itself, the language
//! without its script and region (`pt` for `pt-BR`), the first language of the register, English. An answer in another
//! language than the one asked for can be [marked](Strings::marking), so that the page names its language.
//!
//! Files of the register's own theme override the built-in ones key by key, attributes of a message one by one.

mod blocks;
mod bundle;
mod caption;
mod catalog;
mod check;
mod dictionary_keys;
mod draft;
mod english;
mod fluent_file;
mod formatting;
pub mod marks;
mod skeleton;
mod update;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentValue};

use crate::locale::{self, Locale, same_script};
use crate::registry::values::LangTag;
use crate::theme::{Theme, ThemeError};
use bundle::LanguageBundle;

pub use caption::Caption;
pub use catalog::{MissingString, missing_strings};
pub use check::check;
pub use dictionary_keys::{column_keys, table_key};
pub use draft::{Draft, DraftError, DraftedFile, FileChange, MissingText};

/// The language that every key of the program has.
pub const LAST_RESORT: LangTag = LangTag::EN;

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

/// The languages in which a string is looked for, in their order, in a register with a first language.
fn chain(language: LangTag, first: LangTag) -> Vec<LangTag> {
    let mut chain: Vec<LangTag> = Vec::new();
    for tag in [language, language.without_subtags(), first, first.without_subtags(), LAST_RESORT] {
        if !chain.contains(&tag) {
            chain.push(tag);
        }
    }
    chain
}

/// Whether words in a language are also words in another one: in the same language and script.
fn speaks_for(shown: LangTag, language: LangTag) -> bool {
    shown == language || shown == language.without_subtags() && same_script(language.as_str(), shown.as_str())
}

/// The strings of one language, with those of other languages behind them.
#[derive(Clone, Debug)]
pub struct Strings {
    language: LangTag,
    locale: Arc<Locale>,
    bundles: Vec<Arc<LanguageBundle>>,
    marking: bool,
}

/// A string with the language that it is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Localized {
    /// The words.
    pub text: String,
    /// Their language, which is another than asked for where that one lacks the key.
    pub language: LangTag,
}

impl Localized {
    /// Whether it is in a language, or in that language without its region and in the same script: `pt` for `pt-BR`, not `kk`
    /// for `kk-Latn`.
    pub fn is_in(&self, language: LangTag) -> bool {
        speaks_for(self.language, language)
    }
}

impl Strings {
    /// The language that was asked for.
    pub fn language(&self) -> LangTag {
        self.language
    }

    /// How the language that was asked for writes numbers, days and lists.
    pub fn locale(&self) -> &Locale {
        &self.locale
    }

    /// What the language calls itself: as its strings say or, if it has none, as it is called in the tables of languages.
    pub fn language_name(&self) -> String {
        self.own("language-name", &FluentArgs::new()).unwrap_or_else(|| locale::language_name(self.language))
    }

    /// The same strings, which [mark](marks) what is in another language.
    #[must_use]
    pub fn marking(&self) -> Self {
        Self { marking: true, ..self.clone() }
    }

    /// What a key says. The key of a message, such as `home`, or of an attribute, such as `table-services.code`. `None` if no
    /// language has it, or if it asks for an argument that is not given.
    pub fn get(&self, key: &str, args: &FluentArgs<'_>) -> Option<Localized> {
        self.bundles
            .iter()
            .find_map(|bundle| bundle.format(key, args).map(|text| Localized { text, language: bundle.language }))
    }

    /// As [`get`](Self::get), but only if the language itself has the key, or the language without its script and region in
    /// the same script.
    pub fn own(&self, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        let said = self.get(key, args)?;
        said.is_in(self.language).then_some(said.text)
    }

    /// As [`get`](Self::get), marked if it is in another language and marks are wanted.
    pub fn shown(&self, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        Some(self.mark(self.get(key, args)?))
    }

    /// Words, marked if they are in another language and marks are wanted.
    pub fn mark(&self, Localized { text, language }: Localized) -> String {
        let foreign = self.marking && language != self.language;
        if foreign { marks::marked(&text, language) } else { text }
    }

    /// Whether the language itself has a key, or another one does.
    pub fn has(&self, key: &str) -> bool {
        self.bundles.iter().any(|bundle| bundle.has(key))
    }

    fn either<'k>(&self, key: &'k str, other: &'k str) -> &'k str {
        if self.has(key) { key } else { other }
    }

    /// What a key without arguments says, or the key itself, which a test of the theme would show.
    pub fn plain(&self, key: &str) -> String {
        self.shown(key, &FluentArgs::new()).unwrap_or_else(|| key.to_owned())
    }

    /// What a key with arguments says, or the key itself.
    pub fn with<'v>(&self, key: &str, args: impl IntoIterator<Item = (&'static str, FluentValue<'v>)>) -> String {
        self.shown(key, &arguments(args)).unwrap_or_else(|| key.to_owned())
    }

    /// What a key with arguments says, or the key itself, with its language.
    pub fn localized<'v>(
        &self,
        key: &str,
        args: impl IntoIterator<Item = (&'static str, FluentValue<'v>)>,
    ) -> Localized {
        let missing = || Localized { text: key.to_owned(), language: self.language };
        self.get(key, &arguments(args)).unwrap_or_else(missing)
    }

    /// What a key says as the argument `text` of another one, both in the same language, or the key itself.
    fn inside<'v>(
        &self,
        outer: &str,
        args: impl IntoIterator<Item = (&'static str, FluentValue<'v>)>,
        key: &str,
    ) -> Localized {
        let mut args = arguments(args);
        let said = self.bundles.iter().find_map(|bundle| {
            args.set("text", bundle.format(key, &FluentArgs::new())?);
            Some(Localized { text: bundle.format(outer, &args)?, language: bundle.language })
        });
        said.unwrap_or_else(|| Localized { text: key.to_owned(), language: self.language })
    }
}

fn arguments<'v>(args: impl IntoIterator<Item = (&'static str, FluentValue<'v>)>) -> FluentArgs<'v> {
    args.into_iter().map(|(name, value)| (Cow::Borrowed(name), value)).collect()
}
