//! Pages exist in every language.

use crate::diagnostics::{Diagnostic, Diagnostics, codes};
use crate::registry::Registry;

pub(super) fn check(registry: &Registry, faults: &mut Diagnostics) {
    for page in &registry.pages {
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
