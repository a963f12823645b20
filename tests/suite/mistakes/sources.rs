//! The sources of a register in memory, and places in them.

use std::collections::BTreeMap;
use std::ops::Range;

use tizilim::registry::SourceTree;

use crate::support::{files, project};

/// A line of a file, from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub file: String,
    pub line: usize,
}

impl Place {
    /// The text that the place is in: the folder of the languages of a page or of a text of an act, any other file itself.
    pub(crate) fn text(&self) -> &str {
        let folder = self.file.rsplit_once('/').filter(|_| self.file.ends_with(".md"));
        folder.map_or(&self.file, |(folder, _)| folder)
    }
}

/// The words of a text in one language: of a record, or a line of Markdown.
#[derive(Clone, Debug)]
pub(crate) struct Wording {
    pub file: String,
    pub language: String,
    /// The bytes of the words, without quotes.
    pub range: Range<usize>,
    pub words: String,
}

/// The texts of a register's files by their paths.
#[derive(Clone)]
pub(crate) struct Sources(BTreeMap<String, String>);

impl Sources {
    /// The files under `registry/` and `content/` of a folder of the project.
    pub(crate) fn read(folder: &str) -> Self {
        let root = project().join(folder);
        let text = |bytes| String::from_utf8(bytes).expect("sources are UTF-8");
        let of = |folder: &'static str| {
            files(&root.join(folder)).into_iter().map(move |(path, bytes)| (format!("{folder}/{path}"), text(bytes)))
        };
        Self(of("registry").chain(of("content")).collect())
    }

    /// The same without the files under a path.
    pub(crate) fn without(mut self, path: &str) -> Self {
        self.0.retain(|known, _| !known.starts_with(path));
        self
    }

    /// The sources as they are loaded.
    pub(crate) fn tree(&self) -> SourceTree {
        SourceTree::from_texts(self.0.iter().map(|(path, text)| (path.as_str(), text.as_str())))
    }

    /// The paths that end so.
    pub(crate) fn paths(&self, end: &str) -> Vec<String> {
        self.0.keys().filter(|path| path.ends_with(end)).cloned().collect()
    }

    /// The text of a file.
    pub(crate) fn text(&self, path: &str) -> &str {
        &self.0[path]
    }

    /// The line at a place.
    pub(crate) fn line(&self, at: &Place) -> &str {
        self.text(&at.file).lines().nth(at.line.saturating_sub(1)).unwrap_or_default()
    }

    /// Puts words in the place of others, and gives the place where they begin.
    pub(crate) fn replace(&mut self, path: &str, range: Range<usize>, words: &str) -> Place {
        let text = self.0.get_mut(path).expect("a file of these sources");
        let line = text[..range.start].matches('\n').count() + 1;
        text.replace_range(range, words);
        Place { file: path.to_owned(), line }
    }

    /// The single-line texts of records, with a language as their key.
    pub(crate) fn texts(&self) -> Vec<Wording> {
        let mut found = Vec::new();
        for path in self.paths(".toml") {
            let text = self.text(&path);
            for (at, _) in text.match_indices(" = \"") {
                let head = text[..at].rsplit(['\n', ' ', '.', '{', ',']).next().unwrap_or_default();
                let start = at + " = \"".len();
                let Some(length) = text[start..].find(['"', '\n', '\\']) else { continue };
                let is_whole = text[start + length..].starts_with('"');
                let before = text[..at].rsplit('\n').next().unwrap_or_default();
                if !is_whole || !matches!(head, "kk" | "ru" | "en" | "ar" | "fr") || before.contains('#') {
                    continue;
                }
                let range = start..start + length;
                let words = text[range.clone()].to_owned();
                found.push(Wording { file: path.clone(), language: head.to_owned(), range, words });
            }
        }
        found
    }

    /// The lines of Markdown that hold words: of pages and texts of acts.
    pub(crate) fn lines(&self) -> Vec<Wording> {
        let mut found = Vec::new();
        for path in self.paths(".md") {
            let name = path.rsplit('/').next().unwrap_or_default();
            let language = name.strip_suffix(".md").unwrap_or_default().to_owned();
            let mut start = 0;
            for line in self.text(&path).split_inclusive('\n') {
                let words = line.trim_end().to_owned();
                if words.chars().any(char::is_alphabetic) && !words.starts_with(['{', '|', '`']) {
                    let range = start..start + words.len();
                    found.push(Wording { file: path.clone(), language: language.clone(), range, words });
                }
                start += line.len();
            }
        }
        found
    }

    /// The texts of records and the lines of Markdown.
    pub(crate) fn wordings(&self) -> Vec<Wording> {
        let mut all = self.texts();
        all.extend(self.lines());
        all
    }
}

impl Wording {
    /// The bytes of its words of letters alone, in the file.
    pub(crate) fn letters(&self) -> Vec<Range<usize>> {
        let mut words = Vec::new();
        let mut begin = None;
        for (at, c) in self.words.char_indices().chain([(self.words.len(), ' ')]) {
            match (begin, c.is_alphabetic()) {
                (None, true) => begin = Some(at),
                (Some(start), false) => {
                    words.push(self.range.start + start..self.range.start + at);
                    begin = None;
                }
                _ => {}
            }
        }
        words
    }
}
