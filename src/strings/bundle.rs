//! The strings of one language, without those of others.

use std::fmt;
use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentError, FluentResource};
use unic_langid::LanguageIdentifier;

use super::formatting::{self, Bundle};
use crate::locale::{Direction, Locale};
use crate::registry::values::LangTag;
use crate::theme::{Theme, ThemeError, text};

/// The strings of one language.
pub(super) struct LanguageBundle {
    pub language: LangTag,
    /// The built-in strings with those of the register's own theme laid over them.
    merged: Bundle,
    /// The built-in strings alone, for attributes that an overriding message does not repeat.
    built_in: Bundle,
}

impl LanguageBundle {
    /// The strings of a language; `None` if the theme has no file for it.
    pub(super) fn load(theme: &Theme, language: LangTag) -> Result<Option<Self>, ThemeError> {
        let folder = format!("strings/{language}");
        let built_in = resources(&folder, theme.built_in_under(&folder))?;
        let own = resources(&folder, theme.own_under(&folder))?;
        if built_in.is_empty() && own.is_empty() {
            return Ok(None);
        }
        let locale = Arc::new(Locale::of(language.as_str()));
        let mut merged = empty(language, &locale)?;
        let mut alone = empty(language, &locale)?;
        for (path, resource) in &built_in {
            add(&mut alone, path, resource)?;
            merged.add_resource_overriding(Arc::clone(resource));
        }
        // A key that two own files define would depend on the order of their names.
        let mut unique = empty(language, &locale)?;
        for (path, resource) in &own {
            add(&mut unique, path, resource)?;
            merged.add_resource_overriding(Arc::clone(resource));
        }
        Ok(Some(Self { language, merged, built_in: alone }))
    }

    /// What the key of a message or of an attribute says; `None` if it is not there or lacks an argument.
    pub(super) fn format(&self, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        [&self.merged, &self.built_in].into_iter().find_map(|bundle| {
            let mut errors = Vec::new();
            let text = bundle.format_pattern(pattern(bundle, key)?, Some(args), &mut errors);
            errors.is_empty().then(|| text.into_owned())
        })
    }

    /// Whether the key is there.
    pub(super) fn has(&self, key: &str) -> bool {
        [&self.merged, &self.built_in].into_iter().any(|bundle| pattern(bundle, key).is_some())
    }
}

impl fmt::Debug for LanguageBundle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LanguageBundle").field("language", &self.language).finish_non_exhaustive()
    }
}

fn pattern<'b>(bundle: &'b Bundle, key: &str) -> Option<&'b fluent_syntax::ast::Pattern<&'b str>> {
    match key.split_once('.') {
        Some((message, attribute)) => Some(bundle.get_message(message)?.get_attribute(attribute)?.value()),
        None => bundle.get_message(key)?.value(),
    }
}

fn empty(language: LangTag, locale: &Arc<Locale>) -> Result<Bundle, ThemeError> {
    let id: LanguageIdentifier = language
        .as_str()
        .parse()
        .map_err(|_| ThemeError::Strings(format!("strings/{language}: the folder is not named after a language")))?;
    let mut bundle = Bundle::new_concurrent(vec![id]);
    // Between words that run from right to left, names in other letters would change places with what stands around them.
    bundle.set_use_isolating(locale.direction == Direction::RightToLeft);
    formatting::install(&mut bundle, locale)
        .map_err(|error| ThemeError::Strings(format!("strings/{language}: {error}")))?;
    Ok(bundle)
}

/// The Fluent files of a folder by their paths in the theme.
fn resources<'t>(
    folder: &str,
    files: impl Iterator<Item = (&'t str, &'t [u8])>,
) -> Result<Vec<(String, Arc<FluentResource>)>, ThemeError> {
    files
        .filter(|(name, _)| name.ends_with(".ftl"))
        .map(|(name, bytes)| {
            let path = format!("{folder}/{name}");
            let source = text(&path, bytes)?.to_owned();
            let resource = FluentResource::try_new(source).map_err(|(_, errors)| {
                let causes: Vec<_> =
                    errors.iter().map(|error| format!("{error} at byte {}", error.pos.start)).collect();
                ThemeError::Strings(format!("{path}: {}", causes.join("; ")))
            })?;
            Ok((path, Arc::new(resource)))
        })
        .collect()
}

fn add(bundle: &mut Bundle, path: &str, resource: &Arc<FluentResource>) -> Result<(), ThemeError> {
    bundle.add_resource(Arc::clone(resource)).map_err(|errors| {
        let causes: Vec<_> = errors.iter().map(FluentError::to_string).collect();
        ThemeError::Strings(format!("{path}: {}", causes.join("; ")))
    })
}
