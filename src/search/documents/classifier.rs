//! Sections and subsections.

use super::collector::{DocumentCollector, shown};
use super::kind::RecordKind;

pub(super) fn sections(collector: &mut DocumentCollector<'_>) {
    for section in &collector.registry.classifier.sections {
        let code = section.code.as_str();
        let title = |language| shown(&section.name, language);
        collector.record(RecordKind::Section, code, title, |words| {
            words.name(&section.name);
            words.aliases(&section.aliases);
            words.body(section.subsections.iter().map(|subsection| &subsection.name));
            words.code(code);
            words.former(&section.former_codes);
        });
    }
}

pub(super) fn subsections(collector: &mut DocumentCollector<'_>) {
    let registry = collector.registry;
    for section in &registry.classifier.sections {
        for subsection in &section.subsections {
            let code = subsection.code.as_str();
            let title = |language| shown(&subsection.name, language);
            collector.record(RecordKind::Subsection, code, title, |words| {
                words.name(&subsection.name);
                words.aliases(&subsection.aliases);
                words.body([&section.name]);
                words.code(code);
                words.former(&subsection.former_codes);
                words.related(section.code.as_str());
            });
        }
    }
}
