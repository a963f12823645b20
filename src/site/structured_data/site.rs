//! The site as a whole.

use serde_json::{Value, json};

use super::json::{identity, object, put, put_option};
use crate::addresses::paths;
use crate::site::views::Localizer;

/// The site and how it is searched.
pub(crate) fn site(localizer: &Localizer<'_>) -> Value {
    let settings = &localizer.registry.settings;
    let home = localizer.base.absolute(&paths::in_language(localizer.language, ""));
    let mut publisher = object("Organization");
    put(&mut publisher, "name", localizer.text(&settings.publisher.name).text);
    put_option(&mut publisher, "url", settings.publisher.url.as_ref().map(ToString::to_string));
    let mut site = object("WebSite");
    put(&mut site, "@id", identity(localizer, ""));
    put(&mut site, "url", home.clone());
    put(&mut site, "name", localizer.text(&settings.title).text);
    put(&mut site, "description", localizer.text(&settings.description).text);
    put(&mut site, "inLanguage", localizer.language.to_string());
    put(&mut site, "license", settings.licence.url.to_string());
    site.insert("publisher".to_owned(), Value::Object(publisher));
    let template = format!("{home}{}?q={{search_term_string}}", paths::SEARCH);
    let action = json!({
        "@type": "SearchAction",
        "target": { "@type": "EntryPoint", "urlTemplate": template },
        "query-input": "required name=search_term_string",
    });
    site.insert("potentialAction".to_owned(), action);
    Value::Object(site)
}
