//! What a text consists of as a document: its printed head, its preamble, its body, and what closes it.

use jiff::civil::Date;

use crate::registry::model::{Act, ActText, ActTextKind};
use crate::registry::regulation::citations::acts_cited;
use crate::registry::regulation::words::plain;
use crate::registry::regulation::{Block, BlockKind, RegulationText};
use crate::text::legal::LegalGrammar;

/// The blocks of a text, each in its part of the document.
#[derive(Debug, PartialEq)]
pub(super) struct Layout<'t> {
    /// What the act prints above its words: what it is, of which day, where it is registered.
    pub head: &'t [Block],
    /// By virtue of what it is issued; of enacting texts only.
    pub preamble: &'t [Block],
    /// The words themselves.
    pub body: &'t [Block],
    /// Who signed it and who agreed to it; of enacting texts only.
    pub conclusions: &'t [Block],
}

/// How many blocks may stand above the words of a text that an act approves.
const HEAD: usize = 3;

/// How long the line may be in which somebody signs, in bytes.
const SIGNATURE: usize = 400;

impl<'t> Layout<'t> {
    /// Divides a text.
    pub(super) fn of(act: &Act, listed: &ActText, wording: &'t RegulationText) -> Self {
        let blocks = &wording.blocks;
        let enacting = listed.kind == ActTextKind::Act;
        let parts = blocks.iter().position(|block| is_part(&block.kind)).unwrap_or(blocks.len());
        let end = if enacting { conclusions(act, wording).unwrap_or(blocks.len()) } else { blocks.len() };
        let leading = parts.min(end);
        let preamble = enacting.then(|| preamble(act, wording, &blocks[..leading])).flatten();
        let head = preamble.unwrap_or_else(|| head(act, wording, &blocks[..leading]));
        // Without parts the words are no preamble.
        let body = if preamble.is_some() && parts < end { leading } else { head };
        Self {
            head: &blocks[..head],
            preamble: &blocks[head..body],
            body: &blocks[body..end],
            conclusions: &blocks[end..],
        }
    }
}

/// Whether a block is a part of the text's structure.
pub(super) fn is_part(kind: &BlockKind) -> bool {
    matches!(
        kind,
        BlockKind::Annex | BlockKind::Chapter | BlockKind::Heading | BlockKind::Point | BlockKind::SubPoint(_)
    )
}

/// Where the preamble begins: the words that the record has, or the last paragraph that leads over to the points.
fn preamble(act: &Act, wording: &RegulationText, leading: &[Block]) -> Option<usize> {
    let recorded = act.preamble.as_ref().and_then(|text| text.get(wording.language)).map(letters);
    let is = |block: &Block| block.kind == BlockKind::Paragraph && Some(letters(&plain(&block.markdown))) == recorded;
    let leads_over = |block: &Block| block.kind == BlockKind::Paragraph && block.markdown.ends_with(':');
    leading.iter().position(is).or_else(|| leading.iter().rposition(leads_over))
}

/// How many blocks the printed head takes: those that name the act that approves the text, or the one that this act changes.
fn head(act: &Act, wording: &RegulationText, leading: &[Block]) -> usize {
    let days: Vec<Date> = act.amends.iter().filter_map(|other| other.date).chain([*act.date]).collect();
    let names_it = |block: &Block| {
        let cited = acts_cited(&plain(&block.markdown), wording.language);
        block.kind == BlockKind::Paragraph && cited.iter().any(|(_, cited)| days.contains(&cited.date))
    };
    leading.iter().take(HEAD).rposition(names_it).map_or(0, |last| last + 1)
}

/// Where the signature begins, or what others agreed to if nobody is known to have signed: among the paragraphs after the last part.
fn conclusions(act: &Act, wording: &RegulationText) -> Option<usize> {
    let blocks = &wording.blocks;
    let begin = blocks.iter().rposition(|block| block.kind != BlockKind::Paragraph).map_or(0, |last| last + 1);
    let words: Vec<String> = blocks[begin..].iter().map(|block| plain(&block.markdown)).collect();
    let signed = act.signed.as_ref().and_then(|text| text.get(wording.language));
    let found = signed.and_then(|signed| {
        let whole = letters(signed);
        let is_signature = |at: &usize| {
            let mut joined = String::new();
            words[*at..].iter().any(|words| {
                joined.push_str(&letters(words));
                joined == whole
            })
        };
        let name = signed.split([' ', '.']).next_back().map(letters).filter(|name| !name.is_empty());
        let names = |words: &String| {
            words.len() < SIGNATURE && name.as_ref().is_some_and(|name| letters(words).ends_with(name.as_str()))
        };
        (0..words.len()).find(is_signature).or_else(|| words.iter().position(names))
    });
    let grammar = LegalGrammar::of(wording.language.as_str());
    found.or_else(|| words.iter().position(|words| is_agreed(words, grammar))).map(|at| begin + at)
}

/// Whether words head the list of those who agreed.
pub(super) fn is_agreed(words: &str, grammar: &LegalGrammar) -> bool {
    let heading = words.trim_matches(|c: char| !c.is_alphanumeric());
    let lower = heading.to_lowercase();
    let capitals = heading.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    capitals && grammar.agreed.iter().any(|begins| lower.starts_with(begins))
}

/// The letters and digits of words, in lower case.
fn letters(words: &str) -> String {
    words.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
