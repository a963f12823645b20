//! Finds what a merge of two changes left in a file when it did not know which of the two to take.

use std::ops::Range;

use super::messages::{Message, message};

/// The conflicts that were left in a file.
#[derive(Debug, PartialEq, Eq)]
pub struct Conflicts {
    /// The bytes of the first marker's line.
    pub first: Range<usize>,
    /// The lines with markers, from 1.
    pub lines: Vec<usize>,
}

/// How many lines a message names.
const NAMED: usize = 9;

impl Conflicts {
    /// The message about them.
    pub fn message(&self) -> Message {
        let mut lines = self.lines.iter().take(NAMED).map(ToString::to_string).collect::<Vec<_>>().join(", ");
        if self.lines.len() > NAMED {
            lines.push_str(", …");
        }
        if self.lines.len() == 1 {
            message!("a merge conflict was left in the file: markers in line {lines}", lines)
        } else {
            message!("a merge conflict was left in the file: markers in lines {lines}", lines)
        }
    }
}

/// What a line is, by its beginning (git-merge, "How conflicts are presented").
#[derive(Clone, Copy, PartialEq, Eq)]
enum Marker {
    /// `<<<<<<< ours`, `>>>>>>> theirs`, and `||||||| base` with its name: nothing else begins so.
    Certain,
    /// `=======` or `|||||||` alone, which also underline a title and make an empty row of a table.
    Beside,
}

/// The conflicts in a text. `=======` alone is none: it underlines a title in Markdown.
pub fn find(text: &str) -> Option<Conflicts> {
    let mut found: Vec<(usize, Range<usize>, Marker)> = Vec::new();
    let mut start = 0;
    for (line, number) in text.split_inclusive('\n').zip(1..) {
        let words = line.trim_end_matches(['\n', '\r']);
        if let Some(marker) = marker(words.trim_start_matches('\u{FEFF}')) {
            found.push((number, start..start + words.len(), marker));
        }
        start += line.len();
    }
    let is_certain = |found: &(usize, Range<usize>, Marker)| found.2 == Marker::Certain;
    let (first, last) = (found.iter().position(is_certain)?, found.iter().rposition(is_certain)?);
    let lines = found[first..=last].iter().map(|(number, ..)| *number).collect();
    Some(Conflicts { first: found[first].1.clone(), lines })
}

fn marker(line: &str) -> Option<Marker> {
    let is = |sign: &str| line.strip_prefix(sign).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    if is("<<<<<<<") || is(">>>>>>>") {
        return Some(Marker::Certain);
    }
    if let Some(base) = line.strip_prefix("||||||| ") {
        // A row of a table ends with a bar.
        return (!base.trim().is_empty() && !base.contains('|')).then_some(Marker::Certain);
    }
    matches!(line, "=======" | "|||||||").then_some(Marker::Beside)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<usize> {
        find(text).map(|found| found.lines).unwrap_or_default()
    }

    #[test]
    fn every_marker_is_found() {
        assert_eq!(lines("a\n<<<<<<< HEAD\nb\n||||||| 1a2b3c\nc\n=======\nd\n>>>>>>> topic\n"), [2, 4, 6, 8]);
        assert_eq!(lines("a\r\n<<<<<<< HEAD\r\nb\r\n=======\r\nc\r\n>>>>>>> topic\r\n"), [2, 4, 6]);
        assert_eq!(lines("\u{FEFF}<<<<<<<\n|||||||\n=======\n>>>>>>>"), [1, 2, 3, 4]);
        for left in ["<<<<<<< HEAD", ">>>>>>> topic", "||||||| merged common ancestors"] {
            assert_eq!(lines(&format!("a\n{left}\nb")), [2], "{left}");
        }
        let found = find("қ\n=======\n\n<<<<<<< HEAD\n=======\n>>>>>>> topic\n\nа\n=======").unwrap();
        assert_eq!(found.first, 12..24);
        assert_eq!(found.message().english(), "a merge conflict was left in the file: markers in lines 4, 5, 6");
    }

    #[test]
    fn what_only_looks_alike_is_left() {
        for text in [
            "Тақырып\n=======\n\nМәтін",
            "Тақырып\n============\n",
            " <<<<<<< HEAD",
            "<<<<<<<< a",
            "<<<<<<<a",
            ">>>>>>>>> а",
            "|||||||\n",
            "||||||| а |",
            "||||||| \n",
            "======= a",
        ] {
            assert_eq!(find(text), None, "{text}");
        }
    }
}
