//! The catalogue of functions: capabilities with their functions, and information systems.
//!
//! Of equal scores the service stands before the capability that has the same words: kinds are listed in the order of
//! [`RecordKind::ALL`]. An information system has no page of its own: its address is its place on the page of systems.

use super::collector::{DocumentCollector, shown};
use super::kind::RecordKind;

pub(super) fn capabilities(collector: &mut DocumentCollector<'_>) {
    for level in &collector.registry.catalogue.levels {
        for capability in &level.capabilities {
            let id = format!("{}/{}", level.level, capability.id);
            let title = |language| shown(&capability.name, language);
            collector.record(RecordKind::Capability, &id, title, |words| {
                words.name(&capability.name);
                words.former(&capability.former_ids);
                words.body([&level.name]);
                words.body(capability.functions.iter().map(|function| &function.text));
                words.body(capability.systems.iter().map(|cell| &cell.text));
                words.body(capability.functions.iter().flat_map(|function| &function.resources));
            });
        }
    }
}

pub(super) fn systems(collector: &mut DocumentCollector<'_>) {
    let registry = collector.registry;
    for system in registry.catalogue.all_systems() {
        let title = |language| shown(&system.name, language);
        collector.record(RecordKind::System, system.id.as_str(), title, |words| {
            words.name(&system.name);
            words.former(&system.former_ids);
            for spelling in &system.spellings {
                words.body.push(spelling.as_str().into());
            }
            let explained = system.abbreviation.as_ref().and_then(|name| registry.abbreviation(name));
            words.body(explained.map(|entry| &entry.meaning));
        });
    }
}
