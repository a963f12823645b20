//! Pages of running text have free names and exist in every language.

use crate::addresses::paths;
use crate::diagnostics::{Diagnostic, Diagnostics, codes, message, phrase};
use crate::registry::register::Registry;

pub(super) fn check(registry: &Registry, faults: &mut Diagnostics) {
    let ids = registry.acts.iter().map(|act| &act.id).chain(registry.services.iter().map(|service| &service.id));
    for id in ids.filter(|id| paths::is_index(id.as_str())) {
        let message = message!("the site keeps \"{id}\" for an index", id = id.value);
        faults.push(Diagnostic::at(&codes::PAGE_NAME, id.span, message).help(phrase!("Give the record another id.")));
    }
    for page in &registry.pages {
        if paths::is_reserved(page.slug.as_str()) {
            let message = message!("the site keeps \"{slug}\" for itself", slug = page.slug);
            let path = format!("content/pages/{}", page.slug);
            faults.push(Diagnostic::of_path(&codes::PAGE_NAME, path, message).help(codes::PAGE_NAME.help));
        }
        for language in &registry.languages {
            if page.texts.iter().all(|text| text.language != *language) {
                let path = format!("content/pages/{}", page.slug);
                faults.push(
                    Diagnostic::of_path(
                        &codes::PAGE_LANGUAGE,
                        path,
                        message!("the page \"{slug}\" has no {language}", slug = page.slug, language),
                    )
                    .help(message!(
                        "Add content/pages/{slug}/{language}.md.",
                        slug = page.slug,
                        language
                    )),
                );
            }
        }
    }
}
