//! The words of the theme, in Fluent: `strings/<language>.ftl`.

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Theme, ThemeError, text};
use crate::registry::values::LangTag;

/// The strings of one language. What a language lacks is taken from the register's first language.
pub struct Strings {
    bundle: FluentBundle<FluentResource>,
    fallback: Option<FluentBundle<FluentResource>>,
}

impl Strings {
    /// The strings of a language, with those of `first` behind them.
    ///
    /// # Errors
    /// When the theme has strings in neither language, or a file is not Fluent.
    pub fn load(theme: &Theme, language: LangTag, first: LangTag) -> Result<Self, ThemeError> {
        let own = bundle(theme, language)?;
        let fallback = if language == first { None } else { bundle(theme, first)? };
        match (own, fallback) {
            (Some(bundle), fallback) => Ok(Self { bundle, fallback }),
            (None, Some(bundle)) => Ok(Self { bundle, fallback: None }),
            (None, None) => Err(ThemeError::Strings(format!(
                "neither strings/{language}.ftl nor strings/{first}.ftl is there; add one of them to the theme"
            ))),
        }
    }

    /// The words of a key. `None` if no language has it.
    pub fn get(&self, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        [Some(&self.bundle), self.fallback.as_ref()].into_iter().flatten().find_map(|bundle| {
            let pattern = bundle.get_message(key)?.value()?;
            let mut errors = Vec::new();
            let words = bundle.format_pattern(pattern, Some(args), &mut errors);
            errors.is_empty().then(|| words.into_owned())
        })
    }

    /// The words of a key without arguments, or the key itself, which a test of the theme would show.
    pub fn plain(&self, key: &str) -> String {
        self.get(key, &FluentArgs::new()).unwrap_or_else(|| key.to_owned())
    }

    /// The words of a key with arguments, or the key itself.
    pub fn with<'v>(&self, key: &str, args: impl IntoIterator<Item = (&'static str, FluentValue<'v>)>) -> String {
        let args: FluentArgs<'_> = args.into_iter().map(|(name, value)| (Cow::Borrowed(name), value)).collect();
        self.get(key, &args).unwrap_or_else(|| key.to_owned())
    }
}

fn bundle(theme: &Theme, language: LangTag) -> Result<Option<FluentBundle<FluentResource>>, ThemeError> {
    let name = format!("{language}.ftl");
    let Some((_, bytes)) = theme.under("strings").find(|(path, _)| *path == name) else {
        return Ok(None);
    };
    let source = text(&name, bytes)?.to_owned();
    let wrong = |cause: String| ThemeError::Strings(format!("strings/{name}: {cause}"));
    let resource = FluentResource::try_new(source).map_err(|(_, errors)| {
        wrong(errors.iter().map(|error| format!("{error} at byte {}", error.pos.start)).collect::<Vec<_>>().join("; "))
    })?;
    let id: LanguageIdentifier = language.as_str().parse().map_err(|_| wrong("no language".to_owned()))?;
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    bundle.set_use_isolating(false);
    bundle
        .add_resource(resource)
        .map_err(|errors| wrong(errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")))?;
    Ok(Some(bundle))
}
