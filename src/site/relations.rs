//! What pages ask of the whole register that its own indexes do not know, computed once.

use std::collections::{BTreeSet, HashMap};

use crate::incremental::{ContentHash, SourceId, Tracked};
use crate::registry::Registry;
use crate::registry::model::{Act, CatalogueLevel};
use crate::registry::regulation::{BlockKind, Directive, RegulationDocument};
use crate::registry::values::SectionCode;

/// Relations between records.
pub(super) struct Relations<'r> {
    sections_by_act: Tracked<HashMap<&'r str, BTreeSet<SectionCode>>>,
    /// The places of texts by the act and the part of the catalogue whose functions they draw.
    function_tables: Tracked<HashMap<(&'r str, &'r str), usize>>,
    texts: &'r [RegulationDocument],
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
        for (at, text) in registry.regulations.iter().enumerate() {
            for block in text.texts.iter().flat_map(|version| &version.blocks) {
                if let BlockKind::Directive(Directive::Functions { part }) = &block.kind {
                    function_tables.entry((text.act.as_str(), part.as_str())).or_insert(at);
                }
            }
        }
        Self {
            sections_by_act: Tracked::of_entries("sections by act", sections_by_act),
            function_tables: Tracked::of_entries("texts by function table", function_tables),
            texts: &registry.regulations,
        }
    }

    /// What of it is tracked.
    pub(super) fn sources(&self) -> [(SourceId, Option<ContentHash>); 2] {
        [self.sections_by_act.source(), self.function_tables.source()]
    }

    /// The sections of the services whose procedure an act sets.
    pub(super) fn sections_of_act(&self, act: &Act) -> impl Iterator<Item = SectionCode> {
        self.sections_by_act.get(act.id.as_str()).into_iter().flatten().copied()
    }

    /// The text that draws the table of a level of the catalogue.
    pub(super) fn text_of_level(&self, level: &CatalogueLevel) -> Option<&'r RegulationDocument> {
        let &at = self.function_tables.get(&(level.act.as_str(), level.part.as_str()))?;
        self.texts.get(at)
    }
}
