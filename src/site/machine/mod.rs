//! What programs read in a page: structured data (JSON-LD in the vocabulary of schema.org, acts in the European Legislation
//! Identifier's ontology as well).

mod acts;
mod data;
mod places;
mod services;

use serde_json::{Map, Value, json};

use super::pages::{Material, Page};
use super::paths;
use super::views::{Breadcrumb, PageView, Words};
use crate::registry::values::Text;

/// The structured data of a page as the text of a `script` element: no `<` can end it.
pub fn structured(words: &Words<'_>, page: &Page<'_>, material: &Material<'_>, head: &PageView) -> String {
    let mut graph: Vec<Value> = match page {
        Page::Home => vec![site(words)],
        Page::Service(service) => vec![services::service(words, service, material, &head.canonical)],
        Page::District(district) => places::offices(words, material, district, &head.canonical),
        Page::Act(act) => vec![acts::act(words, act, &head.canonical)],
        Page::Regulation(act, listed, text) => vec![acts::text(words, act, listed, text, &head.canonical)],
        Page::OpenData(_) => vec![data::catalogue(words, material, &head.canonical)],
        Page::Dataset(dataset, _) => vec![data::dataset(words, dataset, &head.canonical)],
        _ => Vec::new(),
    };
    graph.extend(breadcrumbs(words, head));
    if graph.is_empty() {
        return String::new();
    }
    let context = json!(["https://schema.org", { "eli": "http://data.europa.eu/eli/ontology#" }]);
    let context =
        if matches!(page, Page::Act(_) | Page::Regulation(..)) { context } else { json!("https://schema.org") };
    json!({ "@context": context, "@graph": graph }).to_string().replace('<', "\\u003c")
}

/// The site and how it is searched.
fn site(words: &Words<'_>) -> Value {
    let settings = &words.registry.settings;
    let home = words.base.absolute(&format!("{}/", words.language));
    let mut publisher = object("Organization");
    put(&mut publisher, "name", words.text(&settings.publisher.name).text);
    put_option(&mut publisher, "url", settings.publisher.url.as_ref().map(ToString::to_string));
    let mut site = object("WebSite");
    put(&mut site, "@id", format!("{home}#site"));
    put(&mut site, "url", home.clone());
    put(&mut site, "name", words.text(&settings.title).text);
    put(&mut site, "description", words.text(&settings.description).text);
    put(&mut site, "inLanguage", words.language.to_string());
    put(&mut site, "license", settings.licence.url.to_string());
    site.insert("publisher".to_owned(), Value::Object(publisher));
    let template = format!("{home}search/?q={{search_term_string}}");
    let action = json!({
        "@type": "SearchAction",
        "target": { "@type": "EntryPoint", "urlTemplate": template },
        "query-input": "required name=search_term_string",
    });
    site.insert("potentialAction".to_owned(), action);
    Value::Object(site)
}

/// The way up from the home page, this page at its end.
fn breadcrumbs(words: &Words<'_>, head: &PageView) -> Option<Value> {
    if head.breadcrumbs.is_empty() {
        return None;
    }
    let origin = words.base.absolute("");
    let origin = origin.strip_suffix(words.base.path()).unwrap_or(&origin).to_owned();
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
fn address(words: &Words<'_>, path: &str) -> String {
    words.base.absolute(&format!("{}/{path}", words.language))
}

/// The address of an act, which is also its name in linked data.
fn act_address(words: &Words<'_>, id: &str) -> String {
    address(words, &paths::act(id))
}

fn told(words: &Words<'_>, text: &Text) -> String {
    words.text(text).text
}
