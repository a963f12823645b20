//! Deadlines: what is due, and who has to do it. A deadline has no page of its own: its address is its place among all.

use super::{Gather, Kind, shown};

pub(super) fn deadlines(gather: &mut Gather<'_>) {
    let registry = gather.registry;
    for deadline in &registry.deadlines {
        let title = |language| shown(&deadline.name, language);
        gather.record(Kind::Deadline, deadline.id.as_str(), title, |words| {
            words.name(&deadline.name);
            words.body(&deadline.who);
            if let Some(number) = registry.act(deadline.act.as_str()).and_then(|act| act.number.as_ref()) {
                words.related(number.as_str());
            }
        });
    }
}
