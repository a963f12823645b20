//! Provisions that an act quotes, such as the new wording of a point of another act: a `quotedStructure`, whose parts have their own
//! numbers and are no parts of the act.

use super::blocks::BlockContext;
use super::body;
use super::element_ids::ElementIds;
use crate::registry::regulation::directives::Run;
use crate::registry::regulation::{Block, outline};
use crate::text::legal::LegalGrammar;
use crate::xml::Element;

/// The signs that open and close a quotation.
const QUOTES: [(char, char); 4] = [('«', '»'), ('“', '”'), ('"', '"'), ('„', '“')];

/// The modifications that quoted blocks are which stand one after another, in the element that has the `eId` `above`; `count` numbers
/// those of the text, and is raised.
pub(super) fn modifications(
    context: BlockContext<'_, '_>,
    quoted: &[Block],
    above: Option<&str>,
    count: &mut usize,
) -> Vec<Element> {
    let mut elements = Vec::new();
    let mut rest = quoted;
    while !rest.is_empty() {
        // A quotation ends where its sign closes and the next one opens.
        let ends = |at: usize| {
            closed(&rest[at].markdown).is_some() && rest.get(at + 1).is_none_or(|next| opened(&next.markdown).is_some())
        };
        let length = (0..rest.len()).find(|at| ends(*at)).map_or(rest.len(), |at| at + 1);
        let (run, others) = rest.split_at(length);
        *count += 1;
        elements.push(modification(context, run, above, *count));
        rest = others;
    }
    elements
}

fn modification(context: BlockContext<'_, '_>, quoted: &[Block], above: Option<&str>, number: usize) -> Element {
    let mut text = quoted.iter().map(|block| block.markdown.as_str()).collect::<Vec<_>>().join("\n\n");
    let mut structure = Element::new("quotedStructure");
    let mut after = String::new();
    if let (Some(open), Some((at, close))) = (opened(&text), closed(&text)) {
        after = text[at + close.len_utf8()..].to_owned();
        text.truncate(at);
        text.remove(0);
        structure = structure.with("startQuote", open.to_string()).with("endQuote", close.to_string());
    }
    let id = |name: &str| above.map_or_else(String::new, |above| format!("{above}__")) + &format!("{name}_{number}");
    let grammar = LegalGrammar::of(context.language().as_str());
    let blocks = outline(&Run { text: text.clone(), directives: Vec::new() }, &text, grammar).blocks;
    let blocks: Vec<Block> = blocks.into_iter().map(|block| Block { address: None, ..block }).collect();
    let ids = ElementIds::new(grammar, Some(id("qstr"))).all(&blocks);
    let (leading, parts) = body::parts(context.quoting(), &blocks, &ids, modifications);
    let mut structure = structure.with("eId", id("qstr")).children(leading).children(parts);
    if structure.is_empty() {
        structure.push(Element::new("p"));
    }
    let modification = Element::new("p").child(Element::new("mod").with("eId", id("mod")).child(structure));
    if after.is_empty() { modification } else { modification.text(after) }
}

/// The sign that opens a quotation.
fn opened(text: &str) -> Option<char> {
    text.chars().next().filter(|first| QUOTES.iter().any(|(open, _)| open == first))
}

/// The sign that closes a quotation, and the byte at which it stands; the signs of the sentence may follow it.
fn closed(text: &str) -> Option<(usize, char)> {
    let end = text.trim_end_matches(['.', ',', ';']);
    let last = end.chars().next_back().filter(|last| QUOTES.iter().any(|(_, close)| close == last))?;
    Some((end.len() - last.len_utf8(), last))
}
