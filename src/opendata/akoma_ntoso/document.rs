//! The documents of a register.

use crate::addresses::data;
use crate::registry::Registry;
use crate::registry::model::{Act, ActText};
use crate::registry::regulation::{RegulationDocument, RegulationText};

/// A text of an act in one language.
#[derive(Clone, Copy)]
pub struct Document<'r> {
    pub(super) act: &'r Act,
    pub(super) listed: &'r ActText,
    pub(super) text: &'r RegulationDocument,
    pub(super) wording: &'r RegulationText,
}

/// Every document of a register.
pub fn documents(registry: &Registry) -> Vec<Document<'_>> {
    let mut documents = Vec::new();
    for act in &registry.acts {
        for listed in &act.texts {
            let Some((_, _, text)) = registry.text_of(act.id.as_str(), listed.id.as_str()) else { continue };
            documents.extend(text.texts.iter().map(|wording| Document { act, listed, text, wording }));
        }
    }
    documents
}

impl Document<'_> {
    /// Its path from the site's root.
    pub fn path(&self) -> String {
        data::act_text(&self.act.id, self.listed.id_in_files(), self.wording.language)
    }
}
