//! From text to printed lines: page breaks and indents are noted before anything is repaired.

use super::error::ImportError;

/// How many leading spaces make the first line of a paragraph. One to three are a gap that a moved word left behind.
pub(super) const PARAGRAPH_INDENT: usize = 4;

/// How many empty lines in a row are a page break.
const PAGE_BREAK: usize = 3;

/// A printed line that is not blank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintedLine {
    /// Its number in the file, from 1.
    pub number: usize,
    /// Its leading spaces.
    pub indent: usize,
    /// Its words, without the spaces around them.
    pub text: String,
    /// Whether a blank line stands before it, a page break not counted.
    pub gap_before: bool,
    /// Whether a page ended before it.
    pub page_break: bool,
    /// Whether a line of spaces alone stands before it: the place of a picture or a cell that was lost.
    pub hole_before: bool,
}

impl PrintedLine {
    /// Whether it is indented as the first line of a paragraph.
    pub fn opens_paragraph(&self) -> bool {
        self.indent >= PARAGRAPH_INDENT
    }

    /// Whether the print shows a gap at its start, where a moved word stood.
    pub fn starts_with_gap(&self) -> bool {
        (1..PARAGRAPH_INDENT).contains(&self.indent)
    }
}

/// The lines of a text.
///
/// # Errors
/// When nothing but blanks stands in it.
pub(super) fn read(text: &str) -> Result<Vec<PrintedLine>, ImportError> {
    let lines = lines(text);
    if lines.is_empty() { Err(ImportError::Empty) } else { Ok(lines) }
}

/// The words of a line with plain spaces, without signs that nobody sees.
fn plain(words: &str) -> String {
    const SPACES: [char; 4] = ['\u{A0}', '\u{202F}', '\u{2007}', '\u{2009}'];
    const UNSEEN: [char; 5] = ['\u{AD}', '\u{200B}', '\u{200C}', '\u{200D}', '\u{FEFF}'];
    let words = words.replace(SPACES, " ");
    if words.contains(UNSEEN) { words.replace(UNSEEN, "") } else { words }
}

/// The indent of a line. A tab begins a cell, or a paragraph if words enough or the number of a point follow.
fn indent(before: &str, words: &str) -> usize {
    let spaces = before.chars().filter(|c| *c != '\t').count();
    let numbered = words.split([' ', '.', ')']).next().is_some_and(|number| {
        let digits = number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
        (1..=4).contains(&number.len()) && digits && words[number.len()..].starts_with(['.', ')'])
    });
    // `Аким области\tС. Дьяченко`
    let signed = words.rsplit_once('\t').is_some_and(|(_, name)| name.chars().nth(1) == Some('.'));
    let enough = !words.contains('\t') && (numbered || words.split(' ').count() > 3);
    let paragraph = before.contains('\t') && (enough || signed);
    if paragraph { spaces.max(PARAGRAPH_INDENT) } else { spaces }
}

fn lines(text: &str) -> Vec<PrintedLine> {
    let mut lines = Vec::new();
    let (mut empty, mut blank, mut page_break) = (0, false, true);
    for (index, raw) in text.split('\n').enumerate() {
        let raw = raw.trim_end_matches('\r');
        let raw = match raw.strip_prefix('\u{C}') {
            Some(rest) => {
                (page_break, empty) = (true, 0);
                rest
            }
            None => raw,
        };
        let unseen = |c: char| c.is_whitespace() || matches!(c, '\u{FEFF}' | '\u{200B}');
        let words = raw.trim_matches(unseen);
        if words.is_empty() {
            // A line with a lone space is a cell or a picture that was lost, not part of a page break.
            empty = if raw.is_empty() { empty + 1 } else { 0 };
            blank |= !raw.is_empty();
            if empty == PAGE_BREAK {
                (page_break, empty) = (true, 0);
            }
            continue;
        }
        let before = &raw[..raw.len() - raw.trim_start_matches(unseen).len()];
        let words = plain(words);
        lines.push(PrintedLine {
            number: index + 1,
            indent: indent(before, &words),
            text: words,
            gap_before: blank || empty > 0,
            page_break,
            hole_before: blank,
        });
        (empty, blank, page_break) = (0, false, false);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_empty_lines_are_a_page_break_and_one_is_a_gap() {
        let lines = read("а\n\n\n\nб\n\nв\n      г\n \nд\n").unwrap();
        let seen: Vec<_> = lines.iter().map(|line| (line.number, line.page_break, line.gap_before)).collect();
        assert_eq!(seen, [(1, true, false), (5, true, false), (7, false, true), (8, false, false), (10, false, true)]);
        assert!(lines[3].opens_paragraph());
    }

    #[test]
    fn blanks_of_every_kind_are_spaces() {
        assert!(matches!(read(" \n\u{FEFF}\n\u{A0}\n"), Err(ImportError::Empty)));
        let lines = read("\u{A0}\u{A0}\u{A0}\u{A0}1.\u{A0}Те\u{AD}кст\r\n\t2. Текст\r\n\tІшкі бөлім\r\n").unwrap();
        assert_eq!(lines[0].text, "1. Текст");
        let paragraphs: Vec<_> = lines.iter().map(PrintedLine::opens_paragraph).collect();
        assert_eq!(paragraphs, [true, true, false]);
    }
}
