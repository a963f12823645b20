//! The graph of a page: what it says of itself, and the way to it.

use serde_json::{Value, json};

use crate::site::context::SiteContext;
use crate::site::page::Page;
use crate::site::views::{Breadcrumb, Localizer, PageView};

/// The structured data of a page as the text of a `script` element: no `<` can end it.
pub(crate) fn structured(
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
