//! Bodies of the state, each at its place on the page of bodies.

use super::collector::{DocumentCollector, shown};
use super::kind::RecordKind;

pub(super) fn bodies(collector: &mut DocumentCollector<'_>) {
    for body in &collector.registry.bodies {
        let title = |language| shown(&body.name, language);
        collector.record(RecordKind::Body, body.id.as_str(), title, |words| {
            words.name(&body.name);
            words.aliases(&body.aliases);
            words.former(&body.former_ids);
            words.body(body.former_names.iter().map(|former| &former.name));
            words.body([&body.description, &body.address].into_iter().flatten());
            words.contacts(&body.phones, body.email.as_ref());
            words.identifiers(&body.identifiers);
        });
    }
}
