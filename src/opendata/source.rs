//! What the tables are made from: the register, the addresses of its pages, and what has to be counted beforehand so
//! that the cost grows in line with the register.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::links::Links;
use super::table::TableDefinition;
use crate::readings::{MentionNames, WorkNames, is_in_force};
use crate::registry::model::{CitedPoint, Office, OfficeFile, Provider, Service};
use crate::registry::revisions::{RecordChange, changes_of};
use crate::registry::tables::TableId;
use crate::registry::values::{LangTag, SectionCode, SubsectionCode, Text};
use crate::registry::{Citation, OwnText, Registry};
use crate::strings::Translations;

/// An office with the file of its district.
#[derive(Clone, Copy, Debug)]
pub struct PlacedOffice<'r> {
    /// The file, which names the district.
    pub file: &'r OfficeFile,
    /// The office.
    pub office: &'r Office,
}

/// How many services there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ServiceCount {
    /// Of any status.
    pub all: usize,
    /// In force.
    pub in_force: usize,
}

/// A register made ready for its tables.
#[derive(Debug)]
pub struct Source<'r> {
    /// The register.
    pub registry: &'r Registry,
    /// The strings of its languages.
    pub translations: &'r Translations,
    /// The addresses of its pages.
    pub links: Links<'r>,
    /// The names of acts as works.
    pub works: WorkNames<'r>,
    /// Every office, by id.
    pub offices: Vec<PlacedOffice<'r>>,
    /// Every provider with the file of its district, by id.
    pub providers: Vec<(&'r OfficeFile, &'r Provider)>,
    offices_of_provider: HashMap<&'r str, usize>,
    services_of_section_itself: HashMap<SectionCode, ServiceCount>,
    services_of_subsection: HashMap<SubsectionCode, ServiceCount>,
    /// Found when somebody asks: most of those who make a source do not.
    changes: OnceLock<Vec<RecordChange>>,
    mentions: OnceLock<MentionNames>,
}

impl<'r> Source<'r> {
    /// Makes a register ready, with the strings of its languages. The base is the address under which the site stands.
    pub fn new(registry: &'r Registry, translations: &'r Translations, base_url: &'r str) -> Self {
        let mut offices: Vec<_> = registry.all_offices().map(|(file, office)| PlacedOffice { file, office }).collect();
        offices.sort_by_key(|placed| placed.office.id.as_str());
        let files = registry.offices.iter();
        let mut providers: Vec<_> =
            files.flat_map(|file| file.providers.iter().map(move |provider| (file, provider))).collect();
        providers.sort_by_key(|(_, provider)| provider.id.as_str());

        let mut offices_of_provider: HashMap<&str, usize> = HashMap::new();
        for placed in &offices {
            *offices_of_provider.entry(placed.office.provider.as_str()).or_default() += 1;
        }
        let mut services_of_subsection: HashMap<SubsectionCode, ServiceCount> = HashMap::new();
        let mut services_of_section_itself: HashMap<SectionCode, ServiceCount> = HashMap::new();
        for service in &registry.services {
            let Some(place) = registry.placement(service) else { continue };
            let count = match place.subsection {
                Some(subsection) => services_of_subsection.entry(*subsection.code).or_default(),
                None => services_of_section_itself.entry(*place.section.code).or_default(),
            };
            count.all += 1;
            count.in_force += usize::from(is_in_force(service));
        }
        Self {
            registry,
            translations,
            links: Links::new(base_url),
            works: WorkNames::new(registry),
            offices,
            providers,
            offices_of_provider,
            services_of_section_itself,
            services_of_subsection,
            changes: OnceLock::new(),
            mentions: OnceLock::new(),
        }
    }

    /// A table of the register without columns.
    pub(super) fn table<R: 'r>(&'r self, name: TableId) -> TableDefinition<'r, R> {
        TableDefinition::new(name, self.translations).kinds_of(&self.registry.profile)
    }

    /// Where a point that a fact of a service names stands.
    pub(super) fn citation<'s>(&'s self, service: &'s Service, point: &'s CitedPoint) -> Citation<'s> {
        Citation::of_point(self.registry, OwnText::of_service(service), point)
    }

    /// The names of the acts that records mention.
    pub fn mentions(&self) -> &MentionNames {
        self.mentions.get_or_init(|| MentionNames::new(&self.works))
    }

    /// The languages of the register.
    pub fn languages(&self) -> &'r [LangTag] {
        &self.registry.languages
    }

    /// A text in every language that has it, for formats that have room for one text.
    pub fn in_all_languages(&self, text: &Text) -> String {
        self.languages().iter().filter_map(|language| text.get(*language)).collect::<Vec<_>>().join(" / ")
    }

    /// The offices that serve for a service, by id, each once.
    pub fn offices_of(&self, service: &Service) -> Vec<PlacedOffice<'r>> {
        let all = self.registry.offices_of_service(service.id.as_str());
        let mut offices: Vec<_> = all.map(|(file, office)| PlacedOffice { file, office }).collect();
        offices.sort_by_key(|placed| placed.office.id.as_str());
        offices
    }

    /// How many offices a provider has.
    pub fn office_count_of_provider(&self, provider: &str) -> usize {
        self.offices_of_provider.get(provider).copied().unwrap_or_default()
    }

    /// How many services stand in a section itself and in none of its subsections.
    pub fn services_in_itself(&self, code: SectionCode) -> ServiceCount {
        self.services_of_section_itself.get(&code).copied().unwrap_or_default()
    }

    /// How many services stand in a subsection.
    pub fn services_in(&self, code: SubsectionCode) -> ServiceCount {
        self.services_of_subsection.get(&code).copied().unwrap_or_default()
    }

    /// What changed in all revisions, by revision.
    pub fn changes(&self) -> &[RecordChange] {
        self.changes.get_or_init(|| changes_of(&self.registry.revisions))
    }

    /// What changed in a revision, by its place among all.
    pub fn changes_in(&self, revision: usize) -> &[RecordChange] {
        let changes = self.changes();
        let from = changes.partition_point(|change| change.revision < revision);
        let to = changes.partition_point(|change| change.revision <= revision);
        &changes[from..to]
    }

    /// How many records each revision added, changed and withdrew.
    pub fn change_counts(&self) -> Vec<[usize; 3]> {
        let mut counts = vec![[0; 3]; self.registry.revisions.len()];
        for change in self.changes() {
            counts[change.revision][change.kind.place()] += 1;
        }
        counts
    }
}
