//! Towns, villages and what unites them, each at its place on the page of its territory, whose offices serve it.

use super::collector::{DocumentCollector, shown};
use super::kind::RecordKind;
use crate::addresses::paths;

pub(super) fn settlements(collector: &mut DocumentCollector<'_>) {
    for (file, settlement) in collector.registry.all_settlements() {
        let id = paths::settlement_key(&file.district, &settlement.id);
        let title = |language| shown(&settlement.name, language);
        collector.record(RecordKind::Settlement, &id, title, |words| {
            words.name(&settlement.name);
            words.aliases(&settlement.aliases);
            words.former(&settlement.former_ids);
            words.body(settlement.former_names.iter().map(|former| &former.name));
            words.identifiers(&settlement.identifiers);
        });
    }
}
