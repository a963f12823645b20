//! Sections and subsections.

use super::{Gather, Kind, shown};

pub(super) fn sections(gather: &mut Gather<'_>) {
    for section in &gather.registry.classifier.sections {
        let code = section.code.as_str();
        let title = |language| shown(&section.name, language);
        gather.record(Kind::Section, code, title, |words| {
            words.name(&section.name);
            words.aliases(&section.aliases);
            words.body(section.subsections.iter().map(|subsection| &subsection.name));
            words.code(code);
        });
    }
}

pub(super) fn subsections(gather: &mut Gather<'_>) {
    let registry = gather.registry;
    for section in &registry.classifier.sections {
        for subsection in &section.subsections {
            let code = subsection.code.as_str();
            let title = |language| shown(&subsection.name, language);
            gather.record(Kind::Subsection, code, title, |words| {
                words.name(&subsection.name);
                words.aliases(&subsection.aliases);
                words.body([&section.name]);
                words.code(code);
                words.related(section.code.as_str());
            });
        }
    }
}
