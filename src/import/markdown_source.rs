//! Acts that were copied as Markdown: their paragraphs are laid out as a print has them, so that one reader serves both.

use super::source::{PARAGRAPH_INDENT, PrintedLine};

/// Whether lines are Markdown: bold, italic or `#` headings stand at line starts.
pub(super) fn is_markdown(lines: &[PrintedLine]) -> bool {
    let marks = lines.iter().filter(|line| line.text.starts_with("**") || is_heading(&line.text));
    marks.take(2).count() == 2 && !lines.iter().take(100).any(PrintedLine::opens_paragraph)
}

fn is_heading(text: &str) -> bool {
    let rest = text.trim_start_matches('#');
    rest.len() < text.len() && rest.starts_with(' ')
}

/// The lines as a print lays them out: paragraphs indented, headings, tables and right-hand headings flush, marks removed.
pub(super) fn lay_out(lines: Vec<PrintedLine>, raw: &str) -> Vec<PrintedLine> {
    let hard_breaks: Vec<bool> = raw.split('\n').map(|line| line.trim_end_matches('\r').ends_with("  ")).collect();
    let breaks = |line: &PrintedLine| hard_breaks.get(line.number - 1).copied().unwrap_or(false);
    let mut out: Vec<PrintedLine> = Vec::with_capacity(lines.len());
    let mut start = 0;
    while start < lines.len() {
        let apart = |line: &PrintedLine| line.gap_before || line.page_break;
        let end = lines[start + 1..].iter().position(apart).map_or(lines.len(), |n| start + 1 + n);
        let block = &lines[start..end];
        let italic = block.iter().any(|line| line.text.starts_with('*') && !line.text.starts_with("**"));
        let flush = !italic
            && block.iter().any(|line| {
                is_heading(&line.text) || line.text.starts_with("**") || line.text.contains('\t') || breaks(line)
            });
        let before = out.last().map(|line: &PrintedLine| line.text.clone()).unwrap_or_default();
        let torn = !flush
            && !before.is_empty()
            && !super::rejoin_lines::is_closed(&before)
            && super::rejoin_lines::goes_on(&block[0].text);
        for (index, line) in block.iter().enumerate() {
            let indent = if index == 0 && !flush && !torn { PARAGRAPH_INDENT } else { 0 };
            let text = plain(&line.text);
            out.push(PrintedLine {
                indent,
                text,
                page_break: line.page_break || torn && index == 0,
                gap_before: line.gap_before && !torn,
                ..line.clone()
            });
        }
        start = end;
    }
    out
}

/// The words without marks of headings, bold and italic, and without escapes.
fn plain(text: &str) -> String {
    let text = if is_heading(text) { text.trim_start_matches('#') } else { text };
    let text = text.trim().trim_start_matches("**").trim_end_matches("**");
    let text = if text.starts_with("\\") { text } else { text.trim_start_matches('*') };
    let text = if text.ends_with("\\*") { text } else { text.trim_end_matches('*') };
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c != '\\' || !chars.peek().is_some_and(char::is_ascii_punctuation) {
            out.push(c);
        }
    }
    out.trim().to_owned()
}
