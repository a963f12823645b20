//! Deadlines: what is due, and who has to do it. A deadline has no page of its own: its address is its place among all.

use super::collector::{DocumentCollector, shown};
use super::kind::RecordKind;

pub(super) fn deadlines(collector: &mut DocumentCollector<'_>) {
    let registry = collector.registry;
    for deadline in &registry.deadlines {
        let title = |language| shown(&deadline.name, language);
        collector.record(RecordKind::Deadline, deadline.id.as_str(), title, |words| {
            words.name(&deadline.name);
            words.body(&deadline.who);
            words.former(&deadline.former_ids);
            if let Some(number) = registry.act(deadline.act.as_str()).and_then(|act| act.number.as_ref()) {
                words.related(number.as_str());
            }
        });
    }
}
