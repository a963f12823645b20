//! Reads what the reading of all other files depends on: the settings, and the profile of the country.

use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::DeValue;

use super::files::TakenFile;
use crate::diagnostics::{Diagnostic, Diagnostics, Sources, Span, codes, message, phrase};
use crate::registry::decode::{Decoder, parse_toml, read_toml};
use crate::registry::model::Settings;
use crate::registry::profile::{self, Layer as _, Profile};
use crate::registry::proofread::WrittenFile;
use crate::registry::records::SETTINGS;
use crate::registry::values::{CountryCode, LangTag};

/// Reads `registry/registry.toml`, on which the reading of all other files depends.
pub(super) fn read_settings(
    files: &[TakenFile],
    sources: &Sources,
    diagnostics: &mut Diagnostics,
    missing: &mut Vec<(Span, LangTag)>,
    written: &mut Vec<WrittenFile>,
) -> Option<Settings> {
    let file = files.iter().find(|file| file.path == SETTINGS)?.file;
    let mut decoder = Decoder::new(file, &[]);
    let Some(settings) = read_toml::<Settings>(file, sources, &mut decoder) else {
        diagnostics.extend(decoder.faults);
        return None;
    };
    if settings.languages.is_empty() {
        diagnostics.push(
            Diagnostic::of_path(&codes::EMPTY_VALUE, SETTINGS, phrase!("`languages` is an empty list"))
                .help(phrase!("List at least one language: languages = [\"en\", \"fr\"].")),
        );
        return None;
    }
    // Read again, now that the languages are known: the texts of this very file are checked against them.
    let languages: Vec<_> = settings.languages.iter().map(|language| language.value).collect();
    let mut decoder = Decoder::new(file, &languages);
    let settings = read_toml::<Settings>(file, sources, &mut decoder);
    diagnostics.extend(decoder.faults);
    missing.extend(decoder.missing_translations);
    written.push(WrittenFile { file, strings: decoder.strings });
    settings
}

/// How many keys a message names.
const NAMED: usize = 3;

/// The profile of a country with the register's own values over it, in the register's languages; and how many of its texts
/// lack a language.
pub(super) fn read_profile(
    country: Option<CountryCode>,
    languages: &[LangTag],
    files: &[TakenFile],
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> (Profile, BTreeMap<LangTag, usize>) {
    let base = profile::of_country(country);
    let mut own = None;
    if let Some(TakenFile { file, .. }) = files.iter().find(|file| file.path == profile::FILE) {
        let mut decoder = Decoder::new(*file, languages);
        if let Some(document) = parse_toml(*file, sources, &mut decoder) {
            let value = Spanned::new(document.span(), DeValue::Table(document.into_inner()));
            own = Profile::lay(Some(base), &value, &mut decoder);
        }
        diagnostics.extend(decoder.faults);
    }
    let (profile, missing) = own.unwrap_or_else(|| base.clone()).in_languages(languages);
    for (language, keys) in &missing {
        let named = keys.iter().take(NAMED).map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ");
        let message = match keys.len().saturating_sub(NAMED) {
            0 => message!("the profile has no words in {language} for {named}", language, named),
            more => {
                message!("the profile has no words in {language} for {named} and {more} more", language, named, more)
            }
        };
        let help =
            message!("Add them to {file}: {key}.{language} = \"…\".", file = profile::FILE, key = keys[0], language);
        diagnostics.push(Diagnostic::of_path(&codes::PROFILE_LANGUAGE, profile::FILE, message).help(help));
    }
    (profile, missing.into_iter().map(|(language, keys)| (language, keys.len())).collect())
}
