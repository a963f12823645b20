//! What happened, of the whole register and of each section, found once for all pages and feeds.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;

use super::relations::Relations;
use crate::incremental::{Hasher, SourceId, Tracked};
use crate::registry::Registry;
use crate::registry::changes::{Change, ChangedRecord};
use crate::registry::values::SectionCode;

/// What happened up to a day.
pub(super) struct DatedChanges<'r> {
    /// All, the newest first.
    all: Vec<Change<'r>>,
    /// Where those of each section stand, and those of the whole register.
    by_section: HashMap<Option<SectionCode>, Vec<usize>>,
}

impl<'r> DatedChanges<'r> {
    /// What happened up to a day, that day included.
    pub(super) fn of(registry: &'r Registry, relations: &Relations<'r>, until: Date) -> Tracked<Self> {
        let all = registry.changes(until);
        let mut by_section = HashMap::from([(None, (0..all.len()).collect::<Vec<_>>())]);
        for (at, change) in all.iter().enumerate() {
            let put = |section| by_section.entry(Some(section)).or_default().push(at);
            match change.what.record() {
                ChangedRecord::Service(service) => registry.section_of(service).into_iter().for_each(put),
                ChangedRecord::Act(act) => relations.sections_of_act(act).for_each(put),
            }
        }
        let mut hasher = Hasher::default();
        all.iter().for_each(|change| hasher.add_debug(&(change.date, &change.id)));
        let sections: BTreeMap<_, _> = by_section.iter().collect();
        hasher.add_debug(&sections);
        Tracked::new(Self { all, by_section }, SourceId::of("dated changes"), hasher.finish())
    }

    /// What happened, the newest first: to all, or to a section's services and the acts that set their procedures.
    pub(super) fn newest(&self, section: Option<SectionCode>) -> impl Iterator<Item = &Change<'r>> {
        self.by_section.get(&section).into_iter().flatten().map(|&at| &self.all[at])
    }
}
