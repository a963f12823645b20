//! Situations of life.

use super::collector::{DocumentCollector, shown};
use super::kind::RecordKind;

pub(super) fn situations(collector: &mut DocumentCollector<'_>) {
    let registry = collector.registry;
    for (scheme, situation) in registry.situations() {
        let title = |language| shown(&situation.name, language);
        collector.record(RecordKind::Situation, situation.id.as_str(), title, |words| {
            words.name(&situation.name);
            words.aliases(&situation.aliases);
            words.former(&situation.former_ids);
            words.body(&situation.description);
            words.body(&situation.first);
            words.body(registry.services_of_concept(&scheme.id_of(&situation.id)).map(|service| &service.name));
        });
    }
}
