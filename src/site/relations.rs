//! What pages ask of the whole register that its own indexes do not know, computed once.

use std::collections::{BTreeSet, HashMap};

use crate::registry::Registry;
use crate::registry::model::{Act, CatalogueLevel};
use crate::registry::regulation::{BlockKind, Directive, RegulationDocument};
use crate::registry::values::SectionCode;

/// Relations between records.
pub(super) struct Relations<'r> {
    sections_by_act: HashMap<&'r str, BTreeSet<SectionCode>>,
    /// Texts by the act and the part of the catalogue whose functions they draw.
    function_tables: HashMap<(&'r str, &'r str), &'r RegulationDocument>,
}

impl<'r> Relations<'r> {
    /// Computes them for a register.
    pub(super) fn of(registry: &'r Registry) -> Self {
        let mut sections_by_act: HashMap<&str, BTreeSet<_>> = HashMap::new();
        for service in &registry.services {
            if let Some(act) = &service.act {
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
        Self { sections_by_act, function_tables }
    }

    /// The sections of the services whose procedure an act sets.
    pub(super) fn sections_of_act(&self, act: &Act) -> impl Iterator<Item = SectionCode> {
        self.sections_by_act.get(act.id.as_str()).into_iter().flatten().copied()
    }

    /// The text that draws the table of a level of the catalogue.
    pub(super) fn text_of_level(&self, level: &CatalogueLevel) -> Option<&'r RegulationDocument> {
        self.function_tables.get(&(level.act.as_str(), level.part.as_str())).copied()
    }
}
