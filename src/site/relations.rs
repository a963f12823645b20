//! Who belongs to whom, computed once: the offices of a service, the services of a district, the services of an act.

use std::collections::{BTreeSet, HashMap};

use crate::registry::Registry;
use crate::registry::model::{Act, CatalogueLevel, Office, OfficeFile, Service};
use crate::registry::regulation::{BlockKind, Directive, RegulationDocument};
use crate::registry::values::SectionCode;

/// Backward references of a register.
pub(super) struct Relations<'r> {
    offices_by_service: HashMap<&'r str, Vec<(&'r OfficeFile, &'r Office)>>,
    services_by_subsection: HashMap<&'r str, Vec<&'r Service>>,
    services_by_act: HashMap<&'r str, Vec<&'r Service>>,
    sections_by_act: HashMap<&'r str, BTreeSet<SectionCode>>,
    /// Texts by the act and the part of the catalogue whose functions they draw.
    function_tables: HashMap<(&'r str, &'r str), &'r RegulationDocument>,
    files_by_district: HashMap<&'r str, &'r OfficeFile>,
}

impl<'r> Relations<'r> {
    /// Computes them for a register.
    pub(super) fn of(registry: &'r Registry) -> Self {
        let mut offices_by_service: HashMap<&str, Vec<_>> = HashMap::new();
        for (file, office) in registry.all_offices() {
            let services: BTreeSet<_> = office.listings.iter().map(|listing| listing.service.as_str()).collect();
            for service in services {
                offices_by_service.entry(service).or_default().push((file, office));
            }
        }
        let mut services_by_subsection: HashMap<&str, Vec<_>> = HashMap::new();
        let mut services_by_act: HashMap<&str, Vec<_>> = HashMap::new();
        let mut sections_by_act: HashMap<&str, BTreeSet<_>> = HashMap::new();
        for service in &registry.services {
            services_by_subsection.entry(service.subsection.value.as_str()).or_default().push(service);
            if let Some(act) = &service.act {
                services_by_act.entry(act.as_str()).or_default().push(service);
                sections_by_act.entry(act.as_str()).or_default().extend(registry.section_of(service));
            }
        }
        let mut function_tables = HashMap::new();
        for text in &registry.regulations {
            for block in text.texts.iter().flat_map(|version| &version.blocks) {
                if let BlockKind::Directive(Directive::Functions { part }) = &block.kind {
                    function_tables.entry((text.act.as_str(), part.as_str())).or_insert(text);
                }
            }
        }
        let files_by_district = registry.offices.iter().map(|file| (file.district.as_str(), file)).collect();
        Self {
            offices_by_service,
            services_by_subsection,
            services_by_act,
            sections_by_act,
            function_tables,
            files_by_district,
        }
    }

    /// The offices that acts list for a service.
    pub(super) fn offices_of(&self, service: &str) -> &[(&'r OfficeFile, &'r Office)] {
        self.offices_by_service.get(service).map_or(&[], Vec::as_slice)
    }

    /// The services of a subsection.
    pub(super) fn services_of_subsection(&self, code: &str) -> &[&'r Service] {
        self.services_by_subsection.get(code).map_or(&[], Vec::as_slice)
    }

    /// The services whose procedure an act sets.
    pub(super) fn services_of_act(&self, act: &Act) -> &[&'r Service] {
        self.services_by_act.get(act.id.as_str()).map_or(&[], Vec::as_slice)
    }

    /// The sections of the services whose procedure an act sets.
    pub(super) fn sections_of_act(&self, act: &Act) -> impl Iterator<Item = SectionCode> {
        self.sections_by_act.get(act.id.as_str()).into_iter().flatten().copied()
    }

    /// The text that draws the table of a level of the catalogue.
    pub(super) fn text_of_level(&self, level: &CatalogueLevel) -> Option<&'r RegulationDocument> {
        self.function_tables.get(&(level.act.as_str(), level.part.as_str())).copied()
    }

    /// The providers and offices of a district.
    pub(super) fn offices_in(&self, district: &str) -> Option<&'r OfficeFile> {
        self.files_by_district.get(district).copied()
    }
}
