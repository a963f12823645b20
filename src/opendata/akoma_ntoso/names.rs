//! What the metadata call acts and languages.

use crate::locale::codes;
use crate::registry::Registry;
use crate::registry::model::{Act, ActReference};
use crate::registry::values::LangTag;
use crate::strings::Strings;

/// A mention in words of the language of `strings`.
pub(super) fn shown(registry: &Registry, reference: &ActReference, strings: &Strings) -> String {
    let language = strings.language();
    let act = registry.mentioned(reference);
    let title = reference.title.as_ref().or(act.map(|act| &act.title));
    let issuer = reference.issuer.as_ref().map(|issuer| issuer.in_language(language).text.to_owned());
    let date = reference.date.or(act.map(|act| *act.date)).map(|date| date.to_string());
    let number = reference.number.as_ref().or(act.and_then(|act| act.number.as_ref()));
    let number = number.map(|number| strings.with("numbered", [("number", number.as_str().into())]));
    let title = title.map(|title| title.in_language(language).text.to_owned());
    [issuer, date, number, title].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The day of the version that the text gives: of the last change that the record knows.
pub(super) fn version(act: &Act) -> jiff::civil::Date {
    let changes = act.amended_by.iter().filter_map(|change| change.by.date);
    changes.fold(*act.date, std::cmp::Ord::max)
}

/// The three letters of a language (ISO 639), which the naming convention asks for; those for "undetermined" if it has none.
pub(super) fn three_letters(language: LangTag) -> &'static str {
    codes::three_letters(language.as_str()).unwrap_or("und")
}
