//! What programs read in a page: structured data (JSON-LD in the vocabulary of schema.org, acts in the European Legislation
//! Identifier's ontology as well).

pub(super) mod acts;
pub(super) mod data;
pub(super) mod places;
pub(super) mod services;

use serde_json::{Map, Value, json};

use super::context::SiteContext;
use super::pages::Page;
use super::views::{Breadcrumb, Localizer, PageView};
use crate::addresses::paths;
use crate::registry::values::Text;

/// The structured data of a page as the text of a `script` element: no `<` can end it.
pub(super) fn structured(
    localizer: &Localizer<'_>,
    page: &dyn Page,
    context: &SiteContext<'_>,
    head: &PageView,
) -> String {
    let mut graph = page.structured_data(localizer, context, &head.canonical);
    graph.extend(breadcrumbs(localizer, head));
    if graph.is_empty() {
        return String::new();
    }
    let context = json!(["https://schema.org", { "eli": "http://data.europa.eu/eli/ontology#" }]);
    let context = if page.is_legislation() { context } else { json!("https://schema.org") };
    json!({ "@context": context, "@graph": graph }).to_string().replace('<', "\\u003c")
}

/// The site and how it is searched.
pub(super) fn site(localizer: &Localizer<'_>) -> Value {
    let settings = &localizer.registry.settings;
    let home = localizer.base.absolute(&paths::in_language(localizer.language, ""));
    let mut publisher = object("Organization");
    put(&mut publisher, "name", localizer.text(&settings.publisher.name).text);
    put_option(&mut publisher, "url", settings.publisher.url.as_ref().map(ToString::to_string));
    let mut site = object("WebSite");
    put(&mut site, "@id", format!("{home}#site"));
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

/// The way up from the home page, this page at its end.
fn breadcrumbs(localizer: &Localizer<'_>, head: &PageView) -> Option<Value> {
    if head.breadcrumbs.is_empty() {
        return None;
    }
    let origin = localizer.base.absolute("");
    let origin = origin.strip_suffix(localizer.base.path()).unwrap_or(&origin).to_owned();
    let item = |at: usize, name: &str, address: String| json!({ "@type": "ListItem", "position": at + 1, "name": name, "item": address });
    let above = head.breadcrumbs.iter().enumerate();
    let mut items: Vec<_> =
        above.map(|(at, Breadcrumb { href, title })| item(at, &title.text, format!("{origin}{href}"))).collect();
    items.push(item(items.len(), &head.title, head.canonical.clone()));
    Some(json!({ "@type": "BreadcrumbList", "itemListElement": items }))
}

fn object(kind: &str) -> Map<String, Value> {
    let mut object = Map::new();
    put(&mut object, "@type", kind.to_owned());
    object
}

fn put(object: &mut Map<String, Value>, key: &str, value: String) {
    object.insert(key.to_owned(), Value::String(value));
}

fn put_option(object: &mut Map<String, Value>, key: &str, value: Option<String>) {
    if let Some(value) = value {
        put(object, key, value);
    }
}

/// A list, left out if it is empty.
fn put_list(object: &mut Map<String, Value>, key: &str, values: Vec<Value>) {
    if !values.is_empty() {
        object.insert(key.to_owned(), Value::Array(values));
    }
}

/// The whole address of a page in the language of the words.
fn address(localizer: &Localizer<'_>, path: &str) -> String {
    localizer.base.absolute(&paths::in_language(localizer.language, path))
}

/// The address of an act, which is also its name in linked data.
fn act_address(localizer: &Localizer<'_>, id: &str) -> String {
    address(localizer, &paths::act(id))
}

fn told(localizer: &Localizer<'_>, text: &Text) -> String {
    localizer.text(text).text
}
