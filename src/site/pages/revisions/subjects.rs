//! What a subject is called, where its page is, which section it belongs to.

use super::{Teller, ValueView};
use crate::addresses::paths;
use crate::registry::revisions::Datum;
use crate::registry::values::SectionCode;
use crate::site::revisions::{Subject, SubjectChanges};
use crate::site::views::TextView;

impl Teller<'_, '_> {
    /// What a subject is called: today, or when it was there for the last time.
    pub(super) fn name(&self, subject: &Subject, told: &SubjectChanges) -> TextView {
        let (localizer, registry) = (self.localizer, self.localizer.registry);
        let now = match subject {
            Subject::Service(id) => registry.service(id).map(|service| &service.name),
            Subject::Act(id) => registry.act(id).map(|act| &act.title),
            Subject::District(id) => registry.district(id).map(|district| &district.name),
            Subject::Section(code) => {
                let mut sections = registry.classifier.sections.iter();
                sections.find(|section| section.code.to_string() == *code).map(|section| &section.name)
            }
            Subject::Capability(id) => id.split_once('/').and_then(|(level, id)| {
                let level = registry.catalogue.levels.iter().find(|found| found.level.as_str() == level)?;
                level.capabilities.iter().find(|found| found.id.as_str() == id).map(|found| &found.name)
            }),
            Subject::Page(name) => {
                return TextView { text: localizer.string(name), lang: None, unofficial: false };
            }
            Subject::Other(..) => None,
        };
        if let Some(name) = now {
            return localizer.text(name);
        }
        let then = told.own.as_ref().and_then(|own| self.label(self.table(table_of(subject))?, &own.values));
        let then = then.unwrap_or_else(|| ValueView { text: subject.anchor(), lang: None });
        TextView { text: then.text, lang: then.lang, unofficial: false }
    }

    /// The path of a subject's page, if it has one today.
    pub(super) fn path(&self, subject: &Subject) -> Option<String> {
        let registry = self.localizer.registry;
        match subject {
            Subject::Service(id) => registry.service(id).map(|service| paths::service(service.id.as_str())),
            Subject::Act(id) => registry.act(id).map(|act| paths::act(act.id.as_str())),
            Subject::District(id) => registry.district(id).map(|district| paths::district(district.id.as_str())),
            Subject::Section(code) => {
                let mut sections = registry.classifier.sections.iter();
                sections.find(|section| section.code.to_string() == *code).map(|section| paths::section(*section.code))
            }
            Subject::Capability(id) => id.split_once('/').and_then(|(level, id)| {
                let level = registry.catalogue.levels.iter().find(|found| found.level.as_str() == level)?;
                let capability = level.capabilities.iter().find(|found| found.id.as_str() == id)?;
                Some(paths::capability(*level.level, capability.id.as_str()))
            }),
            Subject::Page(name) => {
                let catalogue = &registry.catalogue;
                let there = match *name {
                    "systems" => catalogue.systems.is_some(),
                    "indicators" => catalogue.indicators.is_some(),
                    "abbreviations" => catalogue.abbreviations.is_some(),
                    "reports" => !registry.reported().is_empty(),
                    "deadlines" => !registry.deadlines.is_empty(),
                    _ => true,
                };
                there.then(|| format!("{name}/"))
            }
            Subject::Other(..) => None,
        }
    }

    /// Whether a service or an act belongs to a section.
    pub(super) fn concerns(&self, subject: &Subject, told: &SubjectChanges, section: SectionCode) -> bool {
        let registry = self.localizer.registry;
        let code = section.to_string();
        match subject {
            Subject::Service(id) => match registry.service(id) {
                Some(service) => registry.section_of(service) == Some(section),
                None => told.own.iter().any(|own| own.values.get("section_code") == Some(&Datum::Text(code.clone()))),
            },
            Subject::Act(id) => registry.act(id).is_some_and(|act| {
                let services = self.context.relations.services_of_act(act);
                services.iter().any(|service| registry.section_of(service) == Some(section))
            }),
            _ => false,
        }
    }
}

/// The table of a subject's own record.
pub(super) fn table_of(subject: &Subject) -> &str {
    match subject {
        Subject::Service(_) => "services",
        Subject::Act(_) => "acts",
        Subject::District(_) => "districts",
        Subject::Section(_) => "sections",
        Subject::Capability(_) => "capabilities",
        Subject::Page(name) => name,
        Subject::Other(table, _) => table,
    }
}
