//! Normative legal acts.

use super::collector::{DocumentCollector, shown};
use super::document::IndexFields;
use super::kind::RecordKind;
use crate::registry::model::{Act, ActReference};

pub(super) fn acts(collector: &mut DocumentCollector<'_>) {
    let registry = collector.registry;
    for act in &registry.acts {
        let title = |language| shown(&act.title, language);
        collector.record(RecordKind::Act, act.id.as_str(), title, |words| {
            words.name(&act.title);
            words.aliases(&act.aliases);
            if let Some(number) = &act.number {
                words.code(number.as_str());
            }
            if let Some(registration) = &act.registration {
                words.code(registration.number.as_str());
            }
            if let Some(issuer) = registry.body(act.issuer.as_str()) {
                words.body([&issuer.name]);
            }
            words.body(&act.approves);
            words.body([&act.preamble, &act.signed].into_iter().flatten());
            words.former(&act.former_ids);
            act.texts.iter().for_each(|text| words.former(&text.former_ids));
            references(act, words);
        });
    }
}

/// What other acts it mentions: someone who knows the number of a changing act looks for the changed one.
fn references<'r>(act: &'r Act, words: &mut IndexFields<'r>) {
    words.body(act.amended_by.iter().filter_map(|amendment| amendment.note.as_ref()));
    let changing = act.amended_by.iter().map(|amendment| &amendment.by);
    for reference in changing.chain(&act.amends).chain(&act.repeals).chain(&act.repealed_by) {
        mention(reference, words);
    }
}

/// The title and the number of an act that is mentioned.
pub(super) fn mention<'r>(reference: &'r ActReference, words: &mut IndexFields<'r>) {
    words.body(&reference.title);
    if let Some(number) = &reference.number {
        words.related(number.as_str());
    }
}
