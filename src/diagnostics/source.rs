//! The source files as they were read, and places in them.
//!
//! Every span that a diagnostic carries points into a [`SourceFile`] kept here; lines and columns are computed only when
//! a diagnostic is printed.

use std::sync::{Arc, OnceLock};

use super::codes;
use super::diagnostic::Diagnostic;
use super::list::Diagnostics;
use super::messages::message;
use super::span::{FileId, Span};

/// A place as people and editors count it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters (Unicode scalar values), from 1.
    pub column: usize,
}

/// One source file: its path, as printed to people, and its text.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// The path from the root of the register, with `/` between its parts on every system.
    pub path: String,
    /// The whole text, shared with records that keep it. Bytes that are not UTF-8 stand as U+FFFD.
    pub text: Arc<str>,
    /// The bytes at which its lines begin, once somebody has asked for a position.
    line_starts: OnceLock<Vec<usize>>,
}

impl SourceFile {
    /// A file of a path and a text.
    pub fn new(path: impl Into<String>, text: impl Into<Arc<str>>) -> Self {
        Self { path: path.into(), text: text.into(), line_starts: OnceLock::new() }
    }

    /// The bytes of a span that can be shown: on letter boundaries, and at most to the end of its first line, since a record
    /// of two hundred lines is not a place.
    pub fn marked(&self, span: Span) -> std::ops::Range<usize> {
        let start = self.text.floor_char_boundary(span.start.min(self.text.len()));
        let end = self.text.ceil_char_boundary(span.end.clamp(start, self.text.len()));
        let end = self.text[start..end].find('\n').map_or(end, |newline| start + newline);
        start..end
    }

    /// The position of a byte. A byte past the end counts as the end.
    pub fn position(&self, byte: usize) -> Position {
        let byte = self.text.floor_char_boundary(byte.min(self.text.len()));
        let line = self.line_of(byte);
        Position { line, column: self.text[self.line_starts()[line - 1]..byte].chars().count() + 1 }
    }

    /// The whole lines that hold some bytes, and the number of the first, from 1.
    pub fn lines(&self, bytes: std::ops::Range<usize>) -> (usize, std::ops::Range<usize>) {
        let (first, last) = (self.line_of(bytes.start), self.line_of(bytes.end));
        let end = self.line_starts().get(last).copied().unwrap_or(self.text.len());
        (first, self.line_starts()[first - 1]..end)
    }

    fn line_of(&self, byte: usize) -> usize {
        self.line_starts().partition_point(|start| *start <= byte)
    }

    fn line_starts(&self) -> &[usize] {
        self.line_starts
            .get_or_init(|| std::iter::once(0).chain(self.text.match_indices('\n').map(|(at, _)| at + 1)).collect())
    }
}

/// All source files of one run.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
}

impl Sources {
    /// Keeps a file and gives its number.
    ///
    /// # Panics
    /// With more than 2³² files, which no file system of ours lists.
    pub fn add(&mut self, path: impl Into<String>, text: impl Into<Arc<str>>) -> FileId {
        let id = u32::try_from(self.files.len()).expect("fewer than 2^32 source files");
        self.files.push(SourceFile::new(path, text));
        FileId(id)
    }

    /// Keeps the bytes of a file as text and gives its number; none if they are not UTF-8, which is reported at the first byte that
    /// is wrong.
    pub fn add_bytes(&mut self, path: &str, bytes: Vec<u8>, diagnostics: &mut Diagnostics) -> Option<FileId> {
        let error = match String::from_utf8(bytes) {
            Ok(text) => return Some(self.add(path, text)),
            Err(error) => error,
        };
        let start = error.utf8_error().valid_up_to();
        let byte = error.as_bytes()[start];
        let file = self.add(path, String::from_utf8_lossy(error.as_bytes()));
        let span = Span { file, start, end: start + char::REPLACEMENT_CHARACTER.len_utf8() };
        let diagnostic = Diagnostic::at(
            &codes::NOT_UTF8,
            span,
            message!("the byte 0x{byte} is not UTF-8", byte = format_args!("{byte:02X}")),
        );
        diagnostics.push(diagnostic.help(codes::NOT_UTF8.help));
        None
    }

    /// The path of the file or folder that a diagnostic is about; empty if it is about none.
    pub fn path_of<'a>(&'a self, diagnostic: &'a Diagnostic) -> &'a str {
        match diagnostic.span {
            Some(span) => &self.get(span.file).path,
            None => diagnostic.path.as_deref().unwrap_or_default(),
        }
    }

    /// All files with their numbers.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        (0..).map(FileId).zip(&self.files)
    }

    /// The file of a number that [`Sources::add`] gave.
    pub fn get(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_characters_not_bytes() {
        let file = SourceFile::new("x", "a = 1\nқала = 2\n");
        let equals = file.text.rfind('=').unwrap();
        assert_eq!(file.position(equals), Position { line: 2, column: 6 });
        assert_eq!(file.position(0), Position { line: 1, column: 1 });
        assert_eq!(file.position(10_000), Position { line: 3, column: 1 });
    }

    #[test]
    fn a_byte_inside_a_letter_is_that_letter() {
        let file = SourceFile::new("x", "қа");
        assert_eq!(file.position(1).column, 1);
    }
}
