//! A Fluent file in blocks, for tools that add to it and keep every byte of the rest: a message or term with the comment
//! right above it, or a comment alone.

use std::ops::Range;

/// A part of a Fluent file. Blank lines stand between blocks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct FluentBlock {
    /// The lines of the comment.
    pub comment: Range<usize>,
    /// The lines of the message or term.
    pub body: Range<usize>,
}

impl FluentBlock {
    /// Where the block begins.
    pub(super) fn start(&self) -> usize {
        if self.comment.is_empty() { self.body.start } else { self.comment.start }
    }

    /// Where it ends, behind its last line.
    pub(super) fn end(&self) -> usize {
        if self.body.is_empty() { self.comment.end } else { self.body.end }
    }

    /// The name of the message, or that of the term with its sign.
    pub(super) fn name<'s>(&self, source: &'s str) -> Option<&'s str> {
        let body = &source[self.body.clone()];
        let end = body.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').unwrap_or(body.len());
        Some(&body[..end]).filter(|name| !name.is_empty() && body[end..].trim_start_matches(' ').starts_with('='))
    }
}

/// The blocks of a file.
pub(super) fn blocks(source: &str) -> Vec<FluentBlock> {
    let mut blocks = Vec::new();
    let mut open = FluentBlock::default();
    let mut level = 0;
    let mut start = 0;
    for line in source.split_inclusive('\n') {
        let lines = start..start + line.len();
        start = lines.end;
        if line.trim().is_empty() {
            continue;
        }
        let signs = line.len() - line.trim_start_matches('#').len();
        let continues = line.starts_with(|c: char| !c.is_ascii_alphabetic() && c != '-' && c != '#');
        let follows = |range: &Range<usize>| !range.is_empty() && range.end == lines.start;
        if signs > 0 {
            if follows(&open.comment) && open.body.is_empty() && signs == level {
                open.comment.end = lines.end;
            } else {
                close(&mut open, &mut blocks);
                open.comment = lines;
            }
            level = signs;
        } else if continues && !open.body.is_empty() {
            open.body.end = lines.end;
        } else {
            if !open.body.is_empty() || !follows(&open.comment) {
                close(&mut open, &mut blocks);
            }
            open.body = lines;
        }
    }
    close(&mut open, &mut blocks);
    blocks
}

fn close(open: &mut FluentBlock, blocks: &mut Vec<FluentBlock>) {
    let block = std::mem::take(open);
    if block.end() > 0 {
        blocks.push(block);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_belong_to_the_message_below_them() {
        let source = "### File\n\n## Group\n# alone\n\n# of home\nhome = Home\n\n    more\nselect = { $n ->\n   *[a] x\n}\n-term = T\n# last";
        let found: Vec<_> = blocks(source)
            .into_iter()
            .map(|block| (&source[block.comment.clone()], block.name(source), &source[block.body.clone()]))
            .collect();
        assert_eq!(
            found,
            [
                ("### File\n", None, ""),
                ("## Group\n", None, ""),
                ("# alone\n", None, ""),
                ("# of home\n", Some("home"), "home = Home\n\n    more\n"),
                ("", Some("select"), "select = { $n ->\n   *[a] x\n}\n"),
                ("", Some("-term"), "-term = T\n"),
                ("# last", None, ""),
            ]
        );
    }
}
