//! A text of an act.

use super::block::{Block, BlockKind};
use crate::diagnostics::FileId;
use crate::registry::values::{LangTag, Slug};

/// A text of an act in every language that has it.
#[derive(Clone, Debug)]
pub struct RegulationDocument {
    /// The act's id: the folder.
    pub act: Slug,
    /// The text's id within the act: the folder in it.
    pub id: Slug,
    /// The texts, in the order of the register's languages; at least one.
    pub texts: Vec<RegulationText>,
}

/// A text of an act in one language.
#[derive(Clone, Debug)]
pub struct RegulationText {
    /// The language.
    pub language: LangTag,
    /// The title.
    pub title: String,
    /// The blocks after the title, in their order.
    pub blocks: Vec<Block>,
    /// The file.
    pub file: FileId,
}

impl RegulationText {
    /// The footnote of a name.
    pub fn footnote(&self, name: &str) -> Option<&Block> {
        let called = |block: &&Block| {
            let number = block.number.as_deref().unwrap_or_default();
            block.kind == BlockKind::Footnote && number.to_lowercase() == name.to_lowercase()
        };
        self.blocks.iter().find(called)
    }
}

impl RegulationDocument {
    /// The block at an address, in a language or in the first language that has the text.
    pub fn block_at(&self, address: &str, language: LangTag) -> Option<&Block> {
        self.in_language(language).blocks.iter().find(|block| block.address.as_deref() == Some(address))
    }

    /// The addresses that the text has in any language.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        self.texts.iter().flat_map(|text| &text.blocks).filter_map(|block| block.address.as_deref())
    }

    /// Whether the text has an address in any language.
    pub fn has_address(&self, address: &str) -> bool {
        self.addresses().any(|known| known == address)
    }

    /// The footnote of a name, in a language or in the first language that has the text.
    pub fn footnote(&self, name: &str, language: LangTag) -> Option<&Block> {
        self.in_language(language).footnote(name)
    }

    /// The text in a language, or in the first language that has one.
    pub fn in_language(&self, language: LangTag) -> &RegulationText {
        self.texts.iter().find(|text| text.language == language).unwrap_or(&self.texts[0])
    }
}
