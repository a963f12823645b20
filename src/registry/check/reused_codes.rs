//! A code of the classifier is never given to a second service.

use std::collections::HashMap;

use super::unread::UnreadFiles;
use crate::diagnostics::{Diagnostic, Diagnostics, codes, message, phrase};
use crate::registry::register::Registry;
use crate::registry::revisions::{Datum, Fold};
use crate::registry::tables::TableId;

/// Reports services with a code that another one had in an earlier revision.
pub(super) fn check(registry: &Registry, broken: &UnreadFiles, faults: &mut Diagnostics) {
    let coded: HashMap<&str, _> =
        registry.services.iter().filter_map(|service| Some((service.code.as_ref()?.value.as_str(), service))).collect();
    if coded.is_empty() || broken.any_in("registry/services/") {
        return;
    }
    let mut fold = Fold::new(TableId::Services.as_str());
    let mut told = HashMap::new();
    for revision in &registry.revisions {
        for touched in fold.apply(revision) {
            let (id, Some(published)) = (touched.id, touched.new) else { continue };
            let values = published.values();
            let Some(Datum::Text(code)) = values.get("code") else { continue };
            let Some(service) = coded.get(code.as_str()) else { continue };
            let is_own = service.id.as_str() == id || service.former_ids.iter().any(|former| former.as_str() == id);
            if !is_own {
                told.entry(service.id.as_str()).or_insert((*service, id, published.revision, published.span));
            }
        }
    }
    for (service, id, revision, span) in told.into_values() {
        let Some(code) = &service.code else { continue };
        let message = message!(
            "the code {code} was that of the service \"{id}\" in the revision \"{revision}\"",
            code,
            id,
            revision
        );
        faults.push(
            Diagnostic::at(&codes::REUSED_CODE, code.span, message)
                .help(codes::REUSED_CODE.help)
                .related(span, phrase!("as it was published")),
        );
    }
}
