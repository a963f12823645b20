//! The pieces of a text.

use pulldown_cmark::Options;

use super::directives::Directive;
use super::words;
use crate::registry::footnotes;

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
    /// Whether the text gives it the address itself.
    pub has_own_address: bool,
    /// The Markdown of its words, without the number; of a table, its rows; of verbatim text, the text.
    pub markdown: String,
    /// The byte of the file at which it begins.
    pub start: usize,
}

impl Block {
    /// Whether its words are the rows of a table.
    pub fn is_table(&self) -> bool {
        match self.kind {
            BlockKind::Table => true,
            BlockKind::Quotation => self.markdown.starts_with('|'),
            _ => false,
        }
    }

    /// The names of the footnotes that its words refer to.
    pub fn references(&self) -> Vec<String> {
        let (markdown, others) = match self.kind {
            BlockKind::Verbatim | BlockKind::Directive(_) => return Vec::new(),
            _ if self.is_table() => (self.markdown.clone(), Options::ENABLE_TABLES),
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
    /// A block of a provision that the act quotes, such as the new wording of a point of another act. Its number stands in its
    /// words, and no address of the act is its own.
    Quotation,
    /// A footnote; its number is the name by which words refer to it.
    Footnote,
    /// A table.
    Table,
    /// Something that is drawn from the register's data.
    Directive(Directive),
    /// What could not be placed, kept letter by letter.
    Verbatim,
}
