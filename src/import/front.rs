//! Finds the head of an act among the first blocks, and puts title and head where a text has them.
//!
//! A print has the title, then the head. A page copied from the legal portal has its menus before both, a newspaper the
//! head before the title, and a page break may part either.

use super::head::{self, Head};
use super::layout::{Block, Shape};
use super::report::{Certainty, Kind, Report};

/// How many blocks at the start may hold the head.
const HEAD_BLOCKS: usize = 60;

/// The most blocks that a head is torn into.
const PIECES: usize = 4;

/// The most lines that stand before the head in its block, as a title does that no empty line sets apart.
const LINES_BEFORE: usize = 10;

/// The most lines of a block that holds a head.
const MOST_LINES: usize = 40;

/// An act whose title and head stand first.
#[derive(Debug)]
pub struct Front {
    /// What the head says.
    pub head: Head,
    /// Its line.
    pub line: usize,
    /// The blocks of the act: its title, its head, the rest.
    pub blocks: Vec<Block>,
    /// What stood before the title and is no part of the act.
    pub before: Vec<Block>,
}

/// Finds the head; none if no block is one.
pub fn arrange(mut blocks: Vec<Block>, report: &mut Report) -> Option<Front> {
    let (head, start, pieces, skip) = find(&blocks)?;
    let rest = blocks.split_off(start + pieces);
    let mut own: Vec<Block> = blocks.split_off(start);
    let mut before = blocks;
    let mut head_lines: Vec<_> = own.drain(..).flat_map(|block| block.lines).collect();
    let title_lines: Vec<_> = head_lines.drain(..skip).collect();
    let mut title: Vec<Block> = Vec::new();
    let mut statuses: Vec<Block> = Vec::new();
    if !title_lines.is_empty() {
        title.push(Block { shape: Shape::Flush, lines: title_lines });
    }
    while title.is_empty()
        && let Some(block) = before.pop()
    {
        if head::without_status(&block.text()).is_empty() {
            statuses.insert(0, block);
        } else {
            // A title that a page break tore.
            let torn = |block: &Block| {
                block.after_page_break() && block.lines.first().is_some_and(|line| super::join::goes_on(&line.text))
            };
            title.insert(0, block);
            while torn(&title[0])
                && let Some(piece) = before.pop()
            {
                title.insert(0, piece);
            }
        }
    }
    let line = head_lines.first().map_or(0, |line| line.line.number);
    let head_block = Block { shape: Shape::Flush, lines: head_lines };
    let mut rest = rest.into_iter().peekable();
    if title.is_empty()
        && let Some(next) = rest.next_if(|block| block.shape == Shape::Flush)
    {
        report.add(next.line(), Kind::Head, Certainty::Likely, next.text(), "the title, printed under the head");
        title.push(next);
    }
    if title.is_empty() {
        report.add(line, Kind::Head, Certainty::Guess, head_block.text(), "no title found");
    }
    let mut arranged = title;
    arranged.append(&mut statuses);
    arranged.push(head_block);
    arranged.extend(rest);
    Some(Front { head, line, blocks: arranged, before })
}

/// The head, its block, how many blocks it takes, and how many lines of the first stand before it.
fn find(blocks: &[Block]) -> Option<(Head, usize, usize, usize)> {
    let near = &blocks[..blocks.len().min(HEAD_BLOCKS)];
    let candidate = |block: &Block| !matches!(block.shape, Shape::Head(_)) && block.lines.len() < MOST_LINES;
    for pieces in 1..=PIECES {
        for (start, group) in near.windows(pieces).enumerate() {
            if !group.iter().all(candidate) {
                continue;
            }
            for skip in 0..group[0].lines.len().min(LINES_BEFORE) {
                let Some(head) = head::parse(&joined(group, skip)).filter(is_plausible) else { continue };
                let (head, pieces) = with_registration(blocks, start, pieces, skip, head);
                return Some((head, start, pieces, skip));
            }
        }
    }
    None
}

/// Whether the issuer has not swallowed a title.
fn is_plausible(head: &Head) -> bool {
    let issuer = head.issuer.to_lowercase();
    !["туралы", " об ", "мақсатында", "утвержд"].iter().any(|word| issuer.contains(word))
}

/// The head with its registration, if that stands behind a page break.
fn with_registration(blocks: &[Block], start: usize, pieces: usize, skip: usize, head: Head) -> (Head, usize) {
    let torn = |at: usize| blocks.get(at).is_some_and(|block| block.shape == Shape::Flush && block.after_page_break());
    let text = joined(&blocks[start..start + pieces], skip);
    if head.registration.is_some() && head.repealed_by.is_some() || !torn(start + pieces) || text.ends_with('.') {
        return (head, pieces);
    }
    match head::parse(&joined(&blocks[start..=start + pieces], skip)) {
        Some(whole) if whole.date == head.date => (whole, pieces + 1),
        _ => (head, pieces),
    }
}

fn joined(group: &[Block], skip: usize) -> String {
    let mut text = String::new();
    let lines = group.iter().enumerate().flat_map(|(at, block)| &block.lines[if at == 0 { skip } else { 0 }..]);
    for line in lines {
        super::join::append(&mut text, &line.text);
    }
    text
}
