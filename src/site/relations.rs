//! Who belongs to whom, computed once: the offices of a service, the services of a district, the services of an act.

use std::collections::{BTreeSet, HashMap};

use crate::registry::Registry;
use crate::registry::model::{Act, Office, OfficeFile, Service};

/// Backward references of a register.
pub(super) struct Relations<'r> {
    offices_by_service: HashMap<&'r str, Vec<(&'r OfficeFile, &'r Office)>>,
    services_by_subsection: HashMap<&'r str, Vec<&'r Service>>,
    services_by_act: HashMap<&'r str, Vec<&'r Service>>,
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
        for service in &registry.services {
            services_by_subsection.entry(service.subsection.value.as_str()).or_default().push(service);
            if let Some(act) = &service.act {
                services_by_act.entry(act.as_str()).or_default().push(service);
            }
        }
        let files_by_district = registry.offices.iter().map(|file| (file.district.as_str(), file)).collect();
        Self { offices_by_service, services_by_subsection, services_by_act, files_by_district }
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

    /// The providers and offices of a district.
    pub(super) fn offices_in(&self, district: &str) -> Option<&'r OfficeFile> {
        self.files_by_district.get(district).copied()
    }
}
