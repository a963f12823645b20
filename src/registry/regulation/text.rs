//! A text of an act.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::block::{Block, BlockKind};
use crate::diagnostics::FileId;
use crate::incremental::Tracked;
use crate::registry::values::{LangTag, Slug};

/// A text of an act in every language that has it.
#[derive(Clone, Debug)]
pub struct RegulationDocument {
    /// The act's id: the folder.
    pub act: Slug,
    /// The text's id within the act: the folder in it.
    pub id: Slug,
    /// The texts, in the order of the register's languages; at least one.
    pub texts: Vec<Tracked<RegulationText>>,
}

/// A term with its meaning, as a text has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DefinedTerm {
    /// The term.
    pub name: String,
    /// Its short names.
    pub short_names: Vec<String>,
    /// What it means.
    pub meaning: String,
    /// The address of the definition.
    pub address: String,
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
    /// Where the first block of each address stands.
    by_address: HashMap<String, usize>,
    /// Where the first footnote of each name in lower case stands.
    footnotes: HashMap<String, usize>,
    /// The terms that it defines, once they were asked for.
    pub(super) defined_terms: OnceLock<Vec<DefinedTerm>>,
}

impl RegulationText {
    /// A text of blocks.
    pub fn new(language: LangTag, title: String, blocks: Vec<Block>, file: FileId) -> Self {
        let (mut by_address, mut footnotes) = (HashMap::new(), HashMap::new());
        for (at, block) in blocks.iter().enumerate() {
            if let Some(address) = &block.address {
                by_address.entry(address.clone()).or_insert(at);
            }
            if block.kind == BlockKind::Footnote {
                footnotes.entry(block.number.as_deref().unwrap_or_default().to_lowercase()).or_insert(at);
            }
        }
        Self { language, title, blocks, file, by_address, footnotes, defined_terms: OnceLock::new() }
    }

    /// The block at an address.
    pub fn block_at(&self, address: &str) -> Option<&Block> {
        self.by_address.get(address).map(|&at| &self.blocks[at])
    }

    /// The footnote of a name.
    pub fn footnote(&self, name: &str) -> Option<&Block> {
        self.footnotes.get(&name.to_lowercase()).map(|&at| &self.blocks[at])
    }
}

impl RegulationDocument {
    /// The block at an address, in a language or in the first language that has the text.
    pub fn block_at(&self, address: &str, language: LangTag) -> Option<&Block> {
        self.in_language(language).block_at(address)
    }

    /// Whether the text has an address in any language.
    pub fn has_address(&self, address: &str) -> bool {
        self.texts.iter().any(|text| text.block_at(address).is_some())
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
