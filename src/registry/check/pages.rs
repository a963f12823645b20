//! Pages of running text have free names and exist in every language.

use crate::diagnostics::{Diagnostic, Diagnostics, codes};
use crate::registry::Registry;
use crate::registry::page::RESERVED;

/// Ids that no act may bear, because the indexes of acts stand there.
const TAKEN_BY_INDEXES: [&str; 2] = ["by-issuer", "by-year"];

pub(super) fn check(registry: &Registry, faults: &mut Diagnostics) {
    for act in &registry.acts {
        if TAKEN_BY_INDEXES.contains(&act.id.as_str()) {
            let message = format!("the site keeps \"acts/{}/\" for itself", act.id.value);
            faults.push(Diagnostic::at(&codes::PAGE_NAME, act.id.span, message).help("Give the act another id."));
        }
    }
    for page in &registry.pages {
        if RESERVED.contains(&page.slug.as_str()) {
            let message = format!("the site keeps \"{}\" for itself", page.slug);
            let path = format!("content/pages/{}", page.slug);
            faults.push(Diagnostic::of_path(&codes::PAGE_NAME, path, message).help(codes::PAGE_NAME.remedy));
        }
        for language in &registry.languages {
            if page.texts.iter().all(|text| text.language != *language) {
                let path = format!("content/pages/{}", page.slug);
                faults.push(
                    Diagnostic::of_path(
                        &codes::PAGE_LANGUAGE,
                        path,
                        format!("the page \"{}\" has no {language}", page.slug),
                    )
                    .help(format!("Add content/pages/{}/{language}.md.", page.slug)),
                );
            }
        }
    }
}
