//! The parts of a text, one inside another: annexes hold chapters, chapters headings, these points, these sub-points.

use super::blocks::BlockContext;
use crate::registry::regulation::{Block, BlockKind, number_label};
use crate::text::legal::LegalGrammar;
use crate::xml::Element;

/// Makes the elements of quoted blocks which stand one after another, in the element that has the `eId` in the third place; counts the
/// quotations of the text in the last.
pub(super) type Modifications = fn(BlockContext<'_, '_>, &[Block], Option<&str>, &mut usize) -> Vec<Element>;

/// A part that is being put together.
struct BodyPart {
    depth: u8,
    element: Element,
    id: Option<String>,
    /// Blocks before its first inner part.
    blocks: Vec<Element>,
    inner: Vec<Element>,
}

/// The blocks before the first part, and the parts. `ids` are the `eId`s of the blocks.
pub(super) fn parts(
    context: BlockContext<'_, '_>,
    blocks: &[Block],
    ids: &[Option<String>],
    modifications: Modifications,
) -> (Vec<Element>, Vec<Element>) {
    let mut leading = Vec::new();
    let mut done = Vec::new();
    let mut open: Vec<BodyPart> = Vec::new();
    let mut quotations = 0;
    let mut at = 0;
    while let Some(block) = blocks.get(at) {
        let id = ids[at].as_deref();
        if let Some(depth) = depth(&block.kind) {
            close(&mut open, &mut done, depth);
            open.push(begun(context, block, id, depth));
            at += 1;
            continue;
        }
        let (elements, next) = if is_quoted(block) {
            let length = blocks[at..].iter().take_while(|block| is_quoted(block)).count();
            let above = open.last().and_then(|part| part.id.clone());
            (modifications(context, &blocks[at..at + length], above.as_deref(), &mut quotations), at + length)
        } else {
            (context.block(block, id), at + 1)
        };
        open.last_mut().map_or(&mut leading, |part| &mut part.blocks).extend(elements);
        at = next;
    }
    close(&mut open, &mut done, 0);
    (leading, done)
}

/// Whether a block is quoted.
fn is_quoted(block: &Block) -> bool {
    block.kind == BlockKind::Quotation
}

/// How deep a part lies; blocks that are no part have no depth.
fn depth(kind: &BlockKind) -> Option<u8> {
    Some(match kind {
        BlockKind::Annex => 0,
        BlockKind::Chapter => 1,
        BlockKind::Heading => 2,
        BlockKind::Point => 3,
        BlockKind::SubPoint(level) => 3 + level,
        BlockKind::Paragraph
        | BlockKind::Note
        | BlockKind::Quotation
        | BlockKind::Footnote
        | BlockKind::Table
        | BlockKind::Directive(_)
        | BlockKind::Verbatim => return None,
    })
}

/// Closes the open parts that a part of some depth ends.
fn close(open: &mut Vec<BodyPart>, done: &mut Vec<Element>, depth: u8) {
    while let Some(part) = open.pop_if(|part| part.depth >= depth) {
        let element = finished(part);
        open.last_mut().map_or(&mut *done, |outer| &mut outer.inner).push(element);
    }
}

fn begun(context: BlockContext<'_, '_>, block: &Block, id: Option<&str>, depth: u8) -> BodyPart {
    let named = |name: &str| Element::new("hcontainer").with("name", name);
    let element = match block.kind {
        BlockKind::Annex => named("annex"),
        BlockKind::Chapter => Element::new("chapter"),
        BlockKind::Heading => named("heading"),
        BlockKind::Point => Element::new("paragraph"),
        BlockKind::SubPoint(1) => Element::new("subparagraph"),
        _ => Element::new("point"),
    };
    let mut element = element.with_option("eId", id).with_option("wId", block.address.as_deref());
    let mut blocks = Vec::new();
    if depth < 3 {
        let grammar = LegalGrammar::of(context.language().as_str());
        let (label, heading) = context.words_after("heading", block, |words| number_label(&block.kind, words, grammar));
        if !label.is_empty() {
            element.push(Element::new("num").text(label));
        }
        if !heading.is_empty() {
            element.push(heading);
        }
    } else {
        if let Some(label) = block.label() {
            element.push(Element::new("num").text(label));
        }
        blocks.push(context.words("p", block));
    }
    BodyPart { depth, element, id: id.map(str::to_owned), blocks, inner: Vec::new() }
}

/// A part with inner parts keeps its own words in `intro`, one without in `content`.
fn finished(part: BodyPart) -> Element {
    let BodyPart { element, blocks, inner, .. } = part;
    if !inner.is_empty() {
        let element = if blocks.is_empty() { element } else { element.child(Element::new("intro").children(blocks)) };
        return element.children(inner);
    }
    let mut content = Element::new("content").children(blocks);
    if content.is_empty() {
        content.push(Element::new("p"));
    }
    element.child(content)
}
