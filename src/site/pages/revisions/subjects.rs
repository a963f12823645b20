//! What a subject is called, where its page is, which section it belongs to.

use super::localizer::DiffLocalizer;
use super::views::ValueView;
use crate::addresses::paths;
use crate::datasets::Column;
use crate::registry::model::Section;
use crate::registry::revisions::Datum;
use crate::registry::tables::TableId;
use crate::registry::values::SectionCode;
use crate::site::revisions::{IndexPage, Part, Subject, SubjectChanges};
use crate::site::views::TextView;

impl DiffLocalizer<'_, '_> {
    /// What a subject is called: today, or when it was there for the last time.
    pub(super) fn name(&self, subject: &Subject, changes: &SubjectChanges) -> TextView {
        let (localizer, registry) = (self.localizer, self.localizer.registry);
        let now = match subject {
            Subject::Service(id) => registry.service(id).map(|service| &service.name),
            Subject::Base(id) => registry.base(id).map(|base| &base.service.name),
            Subject::Act(id) => registry.act(id).map(|act| &act.title),
            Subject::District(id) => registry.district(id).map(|district| &district.name),
            Subject::Section(code) => self.section(code).map(|section| &section.name),
            Subject::Capability(id) => registry.capability(id).map(|(_, capability)| &capability.name),
            Subject::Page(page) => {
                return TextView::plain(localizer.string(page.as_str()));
            }
            Subject::Other(..) => None,
        };
        if let Some(name) = now {
            return localizer.text(name);
        }
        let then = changes.own.as_ref().and_then(|own| self.label(self.table(subject.table()?)?, &own.values));
        let then = then.unwrap_or_else(|| ValueView { text: subject.anchor(), lang: None });
        TextView { text: then.text, lang: then.lang, unofficial: false }
    }

    /// The path of a subject's page, if it has one today.
    pub(super) fn path(&self, subject: &Subject) -> Option<String> {
        let registry = self.localizer.registry;
        match subject {
            Subject::Service(id) => registry.service(id).map(|service| paths::service(service.id.as_str())),
            Subject::Base(id) => registry.base(id).map(|base| paths::base(&base.service.id)),
            Subject::Act(id) => registry.act(id).map(|act| paths::act(act.id.as_str())),
            Subject::District(id) => registry.district(id).map(|district| paths::district(district.id.as_str())),
            Subject::Section(code) => self.section(code).map(|section| paths::section(*section.code)),
            Subject::Capability(id) => {
                let (level, capability) = registry.capability(id)?;
                Some(paths::capability(*level.level, capability.id.as_str()))
            }
            Subject::Page(page) => {
                let catalogue = &registry.catalogue;
                let there = match page {
                    IndexPage::Systems => catalogue.systems.is_some(),
                    IndexPage::Indicators => catalogue.indicators.is_some(),
                    IndexPage::Abbreviations => catalogue.abbreviations.is_some(),
                    IndexPage::Reports => !registry.reported().is_empty(),
                    IndexPage::Deadlines => !registry.deadlines.is_empty(),
                    IndexPage::Glossary => true,
                };
                there.then(|| page.path().to_owned())
            }
            Subject::Other(..) => None,
        }
    }

    /// The section of a code that a revision names.
    fn section(&self, code: &str) -> Option<&Section> {
        self.localizer.registry.classifier.sections.iter().find(|section| section.code.to_string() == code)
    }

    /// Whether a service or an act belongs to a section.
    pub(super) fn concerns(&self, subject: &Subject, changes: &SubjectChanges, section: SectionCode) -> bool {
        let registry = self.localizer.registry;
        let code = section.to_string();
        match subject {
            Subject::Service(id) => match registry.service(id) {
                Some(service) => registry.section_of(service) == Some(section),
                None => changes.own.iter().any(|own| self.section_then(own) == Some(&Datum::Text(code.clone()))),
            },
            Subject::Act(id) => registry
                .act(id)
                .is_some_and(|act| self.context.relations.sections_of_act(act).any(|code| code == section)),
            _ => false,
        }
    }

    /// The code of the section of a service that is gone.
    fn section_then<'p>(&self, own: &'p Part) -> Option<&'p Datum> {
        let sections = |column: &&Column| column.references.is_some_and(|key| key.table == TableId::Sections);
        own.values.get(&self.table(TableId::Services)?.columns.iter().find(sections)?.name)
    }
}
