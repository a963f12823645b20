//! From repaired lines to blocks: paragraphs, flush blocks and headings, joined over page breaks where the sentence goes on.

use super::rejoin_lines::{append, goes_on, is_closed};
use super::repair::RepairedLine;
use super::report::{Certainty, EntryKind, ImportReport};
use super::section_headings::{SectionHeading, opens_heading, section_heading};

/// What the indent says of a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BlockShape {
    /// A paragraph: its first line is indented.
    Paragraph,
    /// Flush lines between blank ones: a heading, a cell of a table.
    Flush,
    /// The heading of an annex or of an approved text.
    Heading(SectionHeading),
}

/// Lines that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintedBlock {
    /// What the indent says.
    pub shape: BlockShape,
    /// Its lines.
    pub lines: Vec<RepairedLine>,
}

impl PrintedBlock {
    /// The number of its first line.
    pub fn line(&self) -> usize {
        self.lines.first().map_or(0, |line| line.printed.number)
    }

    /// Whether a page ended before it.
    pub fn after_page_break(&self) -> bool {
        self.lines.first().is_some_and(|line| line.printed.page_break)
    }

    /// Reports what was done to its lines.
    pub fn report_repairs(&self, report: &mut ImportReport) {
        self.lines.iter().for_each(|line| line.report(report));
    }

    /// Its lines joined to one text.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for line in &self.lines {
            append(&mut text, &line.text);
        }
        text
    }
}

/// The blocks of a text, in order.
pub(super) fn blocks(lines: Vec<RepairedLine>, report: &mut ImportReport) -> Vec<PrintedBlock> {
    let mut blocks: Vec<PrintedBlock> = Vec::new();
    let mut open = String::new();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let apart = line.printed.gap_before || line.printed.page_break;
        let under_heading = blocks.last().is_some_and(|block| matches!(block.shape, BlockShape::Heading(_)));
        let may_be_heading = apart
            || under_heading
            || line.spaced
            || line.text.starts_with(['«', '"'])
            || is_closed(&open)
            || opens_heading(&line.text);
        if may_be_heading && let Some(heading) = section_heading(&lines[at..]) {
            let end = at + heading.lines;
            blocks.push(PrintedBlock { shape: BlockShape::Heading(heading), lines: lines[at..end].to_vec() });
            at = end;
            open.clear();
            continue;
        }
        let joins = match blocks.last() {
            Some(block) => joins(block, &open, line, report),
            None => false,
        };
        match blocks.last_mut() {
            Some(block) if joins => block.lines.push(line.clone()),
            _ => {
                let shape = if line.printed.opens_paragraph() { BlockShape::Paragraph } else { BlockShape::Flush };
                blocks.push(PrintedBlock { shape, lines: vec![line.clone()] });
                open.clear();
            }
        }
        append(&mut open, &line.text);
        at += 1;
    }
    blocks
}

/// Whether a line goes on with the block before it, whose text so far is `open`.
fn joins(block: &PrintedBlock, open: &str, line: &RepairedLine, report: &mut ImportReport) -> bool {
    if line.printed.opens_paragraph() || matches!(block.shape, BlockShape::Heading(_)) {
        return false;
    }
    if !line.printed.gap_before && !line.printed.page_break {
        return true;
    }
    if block.shape != BlockShape::Paragraph {
        return false;
    }
    let goes_on = goes_on(&line.text);
    let joined = !is_closed(open)
        && (line.printed.page_break && !line.printed.gap_before || goes_on || line.printed.starts_with_gap())
        || line.printed.page_break && goes_on && !line.printed.gap_before;
    if joined {
        let sure = goes_on && !is_closed(open);
        let certainty = if sure { Certainty::Sure } else { Certainty::Likely };
        let end: String = open.chars().rev().take(40).collect::<Vec<_>>().into_iter().rev().collect();
        report.add(
            line.printed.number,
            EntryKind::PageBreak,
            certainty,
            format!("{end} ¶ {}", line.text),
            "joined to one sentence",
        );
    }
    joined
}
