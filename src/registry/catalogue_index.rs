//! Where the records of the catalogue stand in its files.

use std::collections::{BTreeSet, HashMap};

use super::model::{Capability, Catalogue, Level};
use super::values::Slug;

/// Where a capability stands: the place of its level, and its own in the level.
pub(super) type CapabilityPlace = (usize, usize);

/// Where the records of the catalogue stand, by id. Of equal ids the first counts.
#[derive(Clone, Debug, Default)]
pub(super) struct CatalogueIndex {
    /// Information systems.
    pub(super) systems: HashMap<String, usize>,
    /// Abbreviations by their letters in the first language: the place of the list, and the place in it.
    pub(super) abbreviations: HashMap<String, (usize, usize)>,
    /// Capabilities by level and id, such as `district/1-1`.
    pub(super) capabilities: HashMap<String, CapabilityPlace>,
    /// Capabilities by level and the ids that they had before.
    pub(super) capabilities_by_former_id: HashMap<String, CapabilityPlace>,
    /// Capabilities by their id alone, which several levels may have, in the order of the levels.
    pub(super) capabilities_by_id: HashMap<String, Vec<CapabilityPlace>>,
    /// How many capabilities name an information system, by the id of the system.
    pub(super) capability_counts: HashMap<String, usize>,
}

impl CatalogueIndex {
    /// The index of a catalogue.
    pub(super) fn of(catalogue: &Catalogue) -> Self {
        let mut index = Self::default();
        for (at, system) in catalogue.all_systems().iter().enumerate() {
            index.systems.entry(system.id.to_string()).or_insert(at);
        }
        for (list, found) in catalogue.lists().iter().enumerate() {
            for (at, abbreviation) in found.abbreviations.iter().enumerate() {
                let Some((_, letters)) = abbreviation.name.iter().next() else { continue };
                index.abbreviations.entry(letters.to_owned()).or_insert((list, at));
            }
        }
        for (level, found) in catalogue.levels.iter().enumerate() {
            for (at, capability) in found.capabilities.iter().enumerate() {
                index.add_capability(*found.level, capability, (level, at));
            }
        }
        index
    }

    fn add_capability(&mut self, level: Level, capability: &Capability, place: CapabilityPlace) {
        self.capabilities.entry(format!("{level}/{}", capability.id)).or_insert(place);
        self.capabilities_by_id.entry(capability.id.to_string()).or_default().push(place);
        for former in &capability.former_ids {
            self.capabilities_by_former_id.entry(format!("{level}/{former}")).or_insert(place);
        }
        let systems: BTreeSet<&Slug> =
            capability.systems.iter().flat_map(|cell| &cell.ids).map(|id| &id.value).collect();
        for system in systems {
            *self.capability_counts.entry(system.to_string()).or_default() += 1;
        }
    }
}
