//! Languages as the tables of the CLDR know them.

use icu_locale_core::Locale;

/// The locale of a language tag; that of no language in particular if the tag is unknown.
pub(super) fn icu_locale(language: &str) -> Locale {
    language.parse().unwrap_or(Locale::UNKNOWN)
}
