//! Descriptions that several services follow.

use super::collector::{DocumentCollector, shown};
use super::kind::RecordKind;
use super::services::page_text;

pub(super) fn bases(collector: &mut DocumentCollector<'_>) {
    let registry = collector.registry;
    for base in registry.bases.iter().map(|base| &base.service) {
        let title = |language| shown(&base.name, language);
        collector.record(RecordKind::Base, base.id.as_str(), title, |words| {
            words.name(&base.name);
            words.aliases(&base.aliases);
            words.code(base.id.as_str());
            words.former(&base.former_ids);
            page_text(base, words);
        });
    }
}
