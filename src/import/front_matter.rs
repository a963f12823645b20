//! Finds the header of an act among the first blocks, and puts title and header where a text has them.
//!
//! A print has the title, then the header. A page copied from the legal portal has its menus before both, a newspaper the
//! header before the title, and a page break may part either.

use super::act_header::{self, ActHeader};
use super::blocks::{BlockShape, PrintedBlock};
use super::report::{EntryKind, ImportReport};

/// How many blocks at the start may hold the header.
const HEADER_BLOCKS: usize = 60;

/// The most blocks that a header is torn into.
const PIECES: usize = 4;

/// The most lines that stand before the header in its block, as a title does that no empty line sets apart.
const LINES_BEFORE: usize = 10;

/// The most lines of a block that holds a header.
const MOST_LINES: usize = 40;

/// An act whose title and header stand first.
#[derive(Debug)]
pub(super) struct FrontMatter {
    /// What the header says.
    pub header: ActHeader,
    /// Its line.
    pub line: usize,
    /// The blocks of the act: its title, its header, the rest.
    pub blocks: Vec<PrintedBlock>,
    /// What stood before the title and is no part of the act.
    pub before: Vec<PrintedBlock>,
}

/// Finds the header; none if no block is one.
pub(super) fn arrange(mut blocks: Vec<PrintedBlock>, report: &mut ImportReport) -> Option<FrontMatter> {
    let (header, start, pieces, skip) = find(&blocks)?;
    let rest = blocks.split_off(start + pieces);
    let mut own: Vec<PrintedBlock> = blocks.split_off(start);
    let mut before = blocks;
    let mut header_lines: Vec<_> = own.drain(..).flat_map(|block| block.lines).collect();
    let title_lines: Vec<_> = header_lines.drain(..skip).collect();
    let mut title: Vec<PrintedBlock> = Vec::new();
    let mut statuses: Vec<PrintedBlock> = Vec::new();
    if !title_lines.is_empty() {
        title.push(PrintedBlock { shape: BlockShape::Flush, lines: title_lines });
    }
    while title.is_empty()
        && let Some(block) = before.pop()
    {
        if act_header::without_status(&block.text()).is_empty() {
            statuses.insert(0, block);
        } else {
            // A title that a page break tore.
            let torn = |block: &PrintedBlock| {
                block.after_page_break()
                    && block.lines.first().is_some_and(|line| super::rejoin_lines::goes_on(&line.text))
            };
            title.insert(0, block);
            while torn(&title[0])
                && let Some(piece) = before.pop()
            {
                title.insert(0, piece);
            }
        }
    }
    let line = header_lines.first().map_or(0, |line| line.printed.number);
    let header_block = PrintedBlock { shape: BlockShape::Flush, lines: header_lines };
    let mut rest = rest.into_iter().peekable();
    if title.is_empty()
        && let Some(next) = rest.next_if(|block| block.shape == BlockShape::Flush)
    {
        report.likely(next.line(), EntryKind::Head, next.text(), "the title, printed under the head");
        title.push(next);
    }
    if title.is_empty() {
        report.guess(line, EntryKind::Head, header_block.text(), "no title found");
    }
    let mut arranged = title;
    arranged.append(&mut statuses);
    arranged.push(header_block);
    arranged.extend(rest);
    Some(FrontMatter { header, line, blocks: arranged, before })
}

/// The header, its block, how many blocks it takes, and how many lines of the first stand before it.
fn find(blocks: &[PrintedBlock]) -> Option<(ActHeader, usize, usize, usize)> {
    let near = &blocks[..blocks.len().min(HEADER_BLOCKS)];
    let candidate =
        |block: &PrintedBlock| !matches!(block.shape, BlockShape::Heading(_)) && block.lines.len() < MOST_LINES;
    for pieces in 1..=PIECES {
        for (start, group) in near.windows(pieces).enumerate() {
            if !group.iter().all(candidate) {
                continue;
            }
            for skip in 0..group[0].lines.len().min(LINES_BEFORE) {
                let Some(header) = act_header::parse(&joined(group, skip)).filter(is_plausible) else { continue };
                let (header, pieces) = with_registration(blocks, start, pieces, skip, header);
                return Some((header, start, pieces, skip));
            }
        }
    }
    None
}

/// Whether the issuer has not swallowed a title.
fn is_plausible(header: &ActHeader) -> bool {
    let issuer = header.issuer.to_lowercase();
    !["туралы", " об ", "мақсатында", "утвержд"].iter().any(|word| issuer.contains(word))
}

/// The header with its registration, if that stands behind a page break.
fn with_registration(
    blocks: &[PrintedBlock],
    start: usize,
    pieces: usize,
    skip: usize,
    header: ActHeader,
) -> (ActHeader, usize) {
    let torn =
        |at: usize| blocks.get(at).is_some_and(|block| block.shape == BlockShape::Flush && block.after_page_break());
    let text = joined(&blocks[start..start + pieces], skip);
    if header.registration.is_some() && header.repealed_by.is_some() || !torn(start + pieces) || text.ends_with('.') {
        return (header, pieces);
    }
    match act_header::parse(&joined(&blocks[start..=start + pieces], skip)) {
        Some(whole) if whole.date == header.date => (whole, pieces + 1),
        _ => (header, pieces),
    }
}

fn joined(group: &[PrintedBlock], skip: usize) -> String {
    let mut text = String::new();
    let lines = group.iter().enumerate().flat_map(|(at, block)| &block.lines[if at == 0 { skip } else { 0 }..]);
    for line in lines {
        super::rejoin_lines::append(&mut text, &line.text);
    }
    text
}
