//! From bytes to printed lines: what is no text is refused, and page breaks and indents are noted before anything is repaired.

use super::error::ImportError;

/// The largest file that is read, in bytes. Printed acts have a few megabytes at most.
pub const LARGEST: usize = 256 * 1024 * 1024;

/// How many leading spaces make the first line of a paragraph. One to three are a gap that a moved word left behind.
pub const PARAGRAPH_INDENT: usize = 4;

/// How many empty lines in a row are a page break.
const PAGE_BREAK: usize = 3;

/// A printed line that is not blank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
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

impl Line {
    /// Whether it is indented as the first line of a paragraph.
    pub fn opens_paragraph(&self) -> bool {
        self.indent >= PARAGRAPH_INDENT
    }

    /// Whether the print shows a gap at its start, where a moved word stood.
    pub fn starts_with_gap(&self) -> bool {
        (1..PARAGRAPH_INDENT).contains(&self.indent)
    }
}

/// The lines of a file.
///
/// # Errors
/// When the file is empty, too large, binary or not UTF-8.
pub fn read(bytes: &[u8]) -> Result<Vec<Line>, ImportError> {
    if bytes.len() > LARGEST {
        return Err(ImportError::TooLarge { limit: LARGEST });
    }
    if let Some(at) = bytes.iter().position(|byte| *byte == 0) {
        return Err(ImportError::Binary { at });
    }
    let text = std::str::from_utf8(bytes).map_err(|error| ImportError::NotUtf8 { at: error.valid_up_to() })?;
    let lines = lines(text.strip_prefix('\u{FEFF}').unwrap_or(text));
    if lines.is_empty() { Err(ImportError::Empty) } else { Ok(lines) }
}

fn lines(text: &str) -> Vec<Line> {
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
        let words = raw.trim();
        if words.is_empty() {
            // A line with a lone space is a cell or a picture that was lost, not part of a page break.
            empty = if raw.is_empty() { empty + 1 } else { 0 };
            blank |= !raw.is_empty();
            if empty == PAGE_BREAK {
                (page_break, empty) = (true, 0);
            }
            continue;
        }
        let before = raw.len() - raw.trim_start().len();
        let indent = raw[..before].chars().map(|c| if c == '\t' { 0 } else { 1 }).sum();
        lines.push(Line {
            number: index + 1,
            indent,
            text: words.to_owned(),
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
        let lines = read("а\n\n\n\nб\n\nв\n      г\n \nд\n".as_bytes()).unwrap();
        let seen: Vec<_> = lines.iter().map(|line| (line.number, line.page_break, line.gap_before)).collect();
        assert_eq!(seen, [(1, true, false), (5, true, false), (7, false, true), (8, false, false), (10, false, true)]);
        assert!(lines[3].opens_paragraph());
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert!(matches!(read(b""), Err(ImportError::Empty)));
        assert!(matches!(read(b" \n\n"), Err(ImportError::Empty)));
        assert!(matches!(read(b"%PDF\0"), Err(ImportError::Binary { at: 4 })));
        assert!(matches!(read(&[0x61, 0xFF]), Err(ImportError::NotUtf8 { at: 1 })));
    }
}
