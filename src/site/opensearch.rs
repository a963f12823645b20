//! How browsers search the site from their address bar: OpenSearch 1.1, a description a language.

use super::views::Localizer;
use crate::addresses::{file_types, paths, site_files};
use crate::xml::Element;

/// The lengths that OpenSearch 1.1 allows, in characters.
const SHORT_NAME: usize = 16;
const LONG_NAME: usize = 48;
const DESCRIPTION: usize = 1024;

/// The description.
pub(super) fn description(localizer: &Localizer<'_>) -> Vec<u8> {
    let settings = &localizer.registry.settings;
    let leaf = |name, text: &str, most| Element::new(name).text(cut(text, most));
    let search = localizer
        .base
        .absolute(&paths::in_language(localizer.language, format_args!("{}?q={{searchTerms}}", paths::SEARCH)));
    let own = localizer.base.absolute(&site_files::opensearch(localizer.language));
    Element::new("OpenSearchDescription")
        .with("xmlns", "http://a9.com/-/spec/opensearch/1.1/")
        .child(leaf("ShortName", &localizer.string("short-name"), SHORT_NAME))
        .child(leaf("Description", &localizer.text(&settings.description).text, DESCRIPTION))
        .child(Element::new("Url").with("type", file_types::HTML.essence()).with("template", search))
        .child(
            Element::new("Url")
                .with("type", file_types::OPENSEARCH.essence())
                .with("rel", "self")
                .with("template", own),
        )
        .child(leaf("LongName", &localizer.text(&settings.title).text, LONG_NAME))
        .child(leaf("Language", localizer.language.as_str(), LONG_NAME))
        .child(leaf("InputEncoding", "UTF-8", LONG_NAME))
        .child(leaf("OutputEncoding", "UTF-8", LONG_NAME))
        .document()
}

/// A text of at most so many characters, cut behind a whole word if it can be.
fn cut(text: &str, most: usize) -> &str {
    let Some((end, _)) = text.char_indices().nth(most) else { return text };
    match text[..end].rfind(' ') {
        _ if text[end..].starts_with(' ') => &text[..end],
        Some(space) => &text[..space],
        None => &text[..end],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_cut_between_words() {
        for (text, name) in [
            ("Қызметтер тізілімі", "Қызметтер"),
            ("Реестр госуслуг", "Реестр госуслуг"),
            ("Шестнадцать букв и", "Шестнадцать букв"),
            ("Dienstleistungsverzeichnis", "Dienstleistungsv"),
        ] {
            assert_eq!(cut(text, SHORT_NAME), name);
        }
    }
}
