//! Where services stand in the classifier: in a subsection of a section, or in a section itself.

use super::model::{Section, Service, Subsection};
use super::register::Registry;
use super::values::{SectionCode, SubsectionCode, Text};

/// A place of the classifier.
#[derive(Clone, Copy, Debug)]
pub struct Placement<'r> {
    /// The section.
    pub section: &'r Section,
    /// The subsection; none if the section itself is meant.
    pub subsection: Option<&'r Subsection>,
}

impl<'r> Placement<'r> {
    /// The code of the subsection or, where there is none, of the section.
    pub fn code(&self) -> &'r str {
        self.subsection.map_or(self.section.code.as_str(), |subsection| subsection.code.as_str())
    }

    /// The name of the subsection or, where there is none, of the section.
    pub fn name(&self) -> &'r Text {
        self.subsection.map_or(&self.section.name, |subsection| &subsection.name)
    }

    /// The names from the section downwards.
    pub fn names(&self) -> impl Iterator<Item = &'r Text> + use<'r> {
        std::iter::once(&self.section.name).chain(self.subsection.map(|subsection| &subsection.name))
    }
}

impl Registry {
    /// Where a service stands; none if the classifier does not have what it names, a fault that forbids publication.
    pub fn placement(&self, service: &Service) -> Option<Placement<'_>> {
        match (&service.subsection, &service.section) {
            (Some(code), _) => {
                let (section, subsection) = self.subsection(**code)?;
                Some(Placement { section, subsection: Some(subsection) })
            }
            (None, code) => Some(Placement { section: self.section(**code.as_ref()?)?, subsection: None }),
        }
    }

    /// The code of the section that a service stands in, itself or in one of its subsections.
    pub fn section_of(&self, service: &Service) -> Option<SectionCode> {
        self.placement(service).map(|place| *place.section.code)
    }

    /// The section of a code.
    pub fn section(&self, code: SectionCode) -> Option<&Section> {
        self.index.sections.get(&code).map(|&at| &self.classifier.sections[at])
    }

    /// The subsection of a code, with its section.
    pub fn subsection(&self, code: SubsectionCode) -> Option<(&Section, &Subsection)> {
        let &(section, at) = self.index.subsections.get(&code)?;
        let section = &self.classifier.sections[section];
        Some((section, &section.subsections[at]))
    }

    /// The services of a subsection, by id.
    pub fn services_of_subsection(&self, code: SubsectionCode) -> impl ExactSizeIterator<Item = &Service> {
        let places = self.index.services_by_subsection.get(code.as_str()).map_or(&[][..], Vec::as_slice);
        places.iter().map(|&at| &self.services[at])
    }

    /// The services that stand in a section itself and in none of its subsections, by id.
    pub fn services_of_section_itself(&self, code: SectionCode) -> impl ExactSizeIterator<Item = &Service> {
        let places = self.index.services_by_section.get(code.as_str()).map_or(&[][..], Vec::as_slice);
        places.iter().map(|&at| &self.services[at])
    }

    /// Whether a service stands in a section or one of its subsections.
    pub fn has_services_in(&self, section: &Section) -> bool {
        let mut subsections = section.subsections.iter();
        self.services_of_section_itself(*section.code).len() > 0
            || subsections.any(|subsection| self.services_of_subsection(*subsection.code).len() > 0)
    }

    /// How many services stand in a section, in its subsections among them.
    pub fn service_count_in(&self, section: &Section) -> usize {
        let below = section.subsections.iter().map(|subsection| self.services_of_subsection(*subsection.code).len());
        self.services_of_section_itself(*section.code).len() + below.sum::<usize>()
    }
}
