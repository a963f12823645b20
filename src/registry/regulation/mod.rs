//! The texts of acts: `content/regulations/<act>/<text>/<language>.md`.
//!
//! A text is read in two steps: [`directives`] runs the few directives that editors may write (`{{ offices(…) }}`), and
//! `blocks` divides the result into [`Block`]s, each with its number as printed and its stable address (`addresses`).
//! The words of its language come from [`LegalGrammar`](crate::text::legal::LegalGrammar). `docs/formats.md` describes the dialect.

mod addresses;
mod blocks;
pub mod citations;
pub mod definitions;
pub mod directives;
mod marks;
pub mod words;

use pulldown_cmark::Options;

use super::footnotes;
use super::values::{LangTag, Slug};
use crate::diagnostics::FileId;

pub use addresses::address_of_point;
pub use blocks::{Outline, outline};
pub use directives::Directive;

/// A text of an act in every language that has it.
#[derive(Clone, Debug)]
pub struct Regulation {
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

/// A piece of a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its number as printed: `14`, `9-1`, `1`, `a`; of chapters and annexes too. Absent where the act prints none.
    pub number: Option<String>,
    /// Whether the number stands in brackets, `(1)`, and not before one, `1)`.
    pub enclosed: bool,
    /// Its address, stable while the act's numbering is: `p14-5`. Blocks that nobody cites have none.
    pub address: Option<String>,
    /// The Markdown of its words, without the number; of a table, its rows; of verbatim text, the text.
    pub markdown: String,
    /// The byte of the file at which it begins.
    pub start: usize,
}

impl Block {
    /// The names of the footnotes that its words refer to.
    pub fn references(&self) -> Vec<String> {
        let (markdown, others) = match self.kind {
            BlockKind::Verbatim | BlockKind::Directive(_) => return Vec::new(),
            BlockKind::Table => (self.markdown.clone(), Options::ENABLE_TABLES),
            _ => (format!("{} {}", words::GUARD, self.markdown), Options::empty()),
        };
        footnotes::references(&markdown, others).into_iter().map(|(name, _)| name).collect()
    }

    /// The number with its signs, as printed: `14.`, `5)`, `(a)`. Headings have theirs in their words.
    pub fn label(&self) -> Option<String> {
        let number = self.number.as_ref()?;
        match self.kind {
            BlockKind::Point => Some(format!("{number}.")),
            BlockKind::SubPoint(_) if self.enclosed => Some(format!("({number})")),
            BlockKind::SubPoint(_) => Some(format!("{number})")),
            BlockKind::Footnote => Some(number.clone()),
            _ => None,
        }
    }
}

/// What a block is.
#[derive(Clone, Debug, PartialEq)]
pub enum BlockKind {
    /// A chapter's heading.
    Chapter,
    /// An annex's heading.
    Annex,
    /// A heading inside a chapter or an annex.
    Heading,
    /// A numbered point.
    Point,
    /// A sub-point; 1 under a point, 2 under a sub-point, and so on.
    SubPoint(u8),
    /// An unnumbered paragraph.
    Paragraph,
    /// A note on amendments, which belongs to the block before it.
    Note,
    /// A footnote; its number is the name by which words refer to it.
    Footnote,
    /// A table.
    Table,
    /// Something that is drawn from the register's data.
    Directive(Directive),
    /// What could not be placed, kept letter by letter.
    Verbatim,
}

impl Regulation {
    /// The block at an address, in a language or in the first language that has the text.
    pub fn block_at(&self, address: &str, language: LangTag) -> Option<&Block> {
        self.in_language(language).blocks.iter().find(|block| block.address.as_deref() == Some(address))
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
