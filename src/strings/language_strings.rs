//! The strings of one language of a register.

use std::borrow::Cow;
use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentValue};

use super::bundle::LanguageBundle;
use super::dictionary_keys::replaced_by;
use super::localized::Localized;
use super::marks;
use crate::locale::{self, Locale};
use crate::registry::values::LangTag;

/// The strings of one language, with those of other languages behind them.
#[derive(Clone, Debug)]
pub struct Strings {
    pub(super) language: LangTag,
    pub(super) locale: Arc<Locale>,
    pub(super) bundles: Vec<Arc<LanguageBundle>>,
    pub(super) marking: bool,
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

    /// The same strings, which [mark](super::marks) what is in another language.
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
        let localized = self.get(key, args)?;
        localized.is_in(self.language).then_some(localized.text)
    }

    /// As [`get`](Self::get), marked if it is in another language and marks are wanted. A column of the data dictionary of which its
    /// table says nothing is called as in all tables.
    pub fn shown(&self, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        let shared = replaced_by(key).map(|(_, shared)| shared);
        let key = shared.as_deref().map_or(key, |shared| self.either(key, shared));
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

    pub(super) fn either<'k>(&self, key: &'k str, other: &'k str) -> &'k str {
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
    pub(super) fn inside<'v>(
        &self,
        outer: &str,
        args: impl IntoIterator<Item = (&'static str, FluentValue<'v>)>,
        key: &str,
    ) -> Localized {
        let mut args = arguments(args);
        let localized = self.bundles.iter().find_map(|bundle| {
            args.set("text", bundle.format(key, &FluentArgs::new())?);
            Some(Localized { text: bundle.format(outer, &args)?, language: bundle.language })
        });
        localized.unwrap_or_else(|| Localized { text: key.to_owned(), language: self.language })
    }
}

fn arguments<'v>(args: impl IntoIterator<Item = (&'static str, FluentValue<'v>)>) -> FluentArgs<'v> {
    args.into_iter().map(|(name, value)| (Cow::Borrowed(name), value)).collect()
}
