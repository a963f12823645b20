//! The sources of a register in memory, and places in them.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use jiff::civil::{Date, date};
use regex::Regex;
use tizilim::checked::Checked;
use tizilim::registry::check::check_reviews;
use tizilim::registry::{Loaded, SourceTree, load};

use super::seeded::Rng;
use crate::support::{files, project};

/// The day of the checks.
const DAY: Date = date(2026, 11, 28);

/// A line of a file, from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub file: String,
    pub line: usize,
}

/// The text that a file is of: the folder of the languages of a page or of a text of an act, any other file itself.
pub(crate) fn text_of(file: &str) -> &str {
    let folder = file.rsplit_once('/').filter(|_| file.ends_with(".md"));
    folder.map_or(file, |(folder, _)| folder)
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

/// The texts of a register's files by their paths. Copies share what is not changed in them.
#[derive(Clone)]
pub(crate) struct Sources {
    root: PathBuf,
    files: BTreeMap<String, Arc<str>>,
    texts: OnceLock<Arc<[Wording]>>,
    lines: OnceLock<Arc<[Wording]>>,
    wordings: OnceLock<Arc<[Wording]>>,
}

impl Sources {
    /// The files under `registry/` and `content/` of a folder of the project.
    pub(crate) fn read(folder: &str) -> Self {
        let root = project().join(folder);
        let text = |bytes| String::from_utf8(bytes).expect("sources are UTF-8");
        let of = |folder: &'static str| {
            files(&root.join(folder)).into_iter().map(move |(path, bytes)| (format!("{folder}/{path}"), text(bytes)))
        };
        Self::of(root.clone(), of("registry").chain(of("content")))
    }

    /// The register that is made for these tests.
    pub(crate) fn generated() -> Self {
        Self::of(project().join("tests/fixtures/neutral"), super::generated::files())
    }

    fn of<T: Into<Arc<str>>>(root: PathBuf, files: impl IntoIterator<Item = (String, T)>) -> Self {
        let files = files.into_iter().map(|(path, text)| (path, text.into())).collect();
        Self { root, files, texts: OnceLock::new(), lines: OnceLock::new(), wordings: OnceLock::new() }
    }

    /// The paths of the files that are others than in these sources.
    pub(crate) fn changed_from(&self, before: &Self) -> Vec<String> {
        let differs = |path: &&String| match (self.files.get(*path), before.files.get(*path)) {
            (Some(one), Some(other)) => !Arc::ptr_eq(one, other),
            _ => true,
        };
        self.files.keys().filter(differs).cloned().collect()
    }

    /// Takes a file as it is in other sources.
    pub(crate) fn take(&mut self, path: &str, from: &Self) {
        self.set(path, Arc::clone(&from.files[path]));
    }

    fn set(&mut self, path: &str, text: Arc<str>) {
        self.files.insert(path.to_owned(), text);
        self.texts = OnceLock::new();
        self.lines = OnceLock::new();
        self.wordings = OnceLock::new();
    }

    /// The same without the files under a path.
    pub(crate) fn without(mut self, path: &str) -> Self {
        self.files.retain(|known, _| !known.starts_with(path));
        Self::of(self.root, self.files)
    }

    fn tree(&self) -> SourceTree {
        SourceTree::from_texts(self.files.iter().map(|(path, text)| (path.as_str(), &**text)))
    }

    /// The sources loaded and checked on a day.
    pub(crate) fn loaded(&self) -> Loaded {
        let mut loaded = load(self.tree());
        if let Some(registry) = &loaded.registry {
            check_reviews(registry, DAY, &mut loaded.diagnostics);
        }
        loaded
    }

    /// The same with the theme and the links.
    pub(crate) fn checked(&self) -> Loaded {
        let mut checked = Checked::of_sources(self.tree(), &self.root);
        checked.check_reviews(DAY);
        checked.loaded
    }

    /// The paths that end so.
    pub(crate) fn paths(&self, end: &str) -> Vec<String> {
        self.files.keys().filter(|path| path.ends_with(end)).cloned().collect()
    }

    /// The text of a file.
    pub(crate) fn text(&self, path: &str) -> &str {
        &self.files[path]
    }

    /// The line at a place.
    pub(crate) fn line(&self, at: &Place) -> &str {
        self.text(&at.file).lines().nth(at.line.saturating_sub(1)).unwrap_or_default()
    }

    /// Puts words in the place of others, and gives the place where they begin.
    pub(crate) fn replace(&mut self, path: &str, range: Range<usize>, words: &str) -> Place {
        let mut text = self.text(path).to_owned();
        let line = text[..range.start].matches('\n').count() + 1;
        text.replace_range(range, words);
        self.set(path, text.into());
        Place { file: path.to_owned(), line }
    }

    /// The single-line texts of records, with a language as their key.
    pub(crate) fn texts(&self) -> Arc<[Wording]> {
        Arc::clone(self.texts.get_or_init(|| self.read_texts().into()))
    }

    fn read_texts(&self) -> Vec<Wording> {
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
    pub(crate) fn lines(&self) -> Arc<[Wording]> {
        Arc::clone(self.lines.get_or_init(|| self.read_lines().into()))
    }

    /// One of the lines of Markdown of a kind.
    pub(crate) fn pick_line(&self, rng: &mut Rng, is_wanted: impl Fn(&Wording) -> bool) -> Option<Wording> {
        let lines = self.lines();
        let wanted: Vec<_> = lines.iter().filter(|line| is_wanted(line)).collect();
        rng.pick(&wanted).map(|line| (*line).clone())
    }

    fn read_lines(&self) -> Vec<Wording> {
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

    /// The lines of TOML in files under a path that are a pattern, each with its groups.
    pub(crate) fn keys(&self, under: &str, pattern: &str) -> Vec<KeyLine> {
        let pattern = Regex::new(&format!("(?m)^{pattern}$")).expect("a pattern");
        let mut found = Vec::new();
        for path in self.paths(".toml").into_iter().filter(|path| path.starts_with(under)) {
            for groups in pattern.captures_iter(self.text(&path)) {
                let range = groups.get(0).expect("the whole line").range();
                let groups = (1..groups.len()).map(|at| groups.get(at).map_or(0..0, |group| group.range())).collect();
                found.push(KeyLine { file: path.clone(), range, groups });
            }
        }
        found
    }

    /// The texts of records and the lines of Markdown.
    pub(crate) fn wordings(&self) -> Arc<[Wording]> {
        Arc::clone(self.wordings.get_or_init(|| self.texts().iter().chain(self.lines().iter()).cloned().collect()))
    }
}

/// A line of TOML.
#[derive(Clone, Debug)]
pub(crate) struct KeyLine {
    pub file: String,
    /// Its bytes without the end of the line.
    pub range: Range<usize>,
    /// The bytes of the groups of the pattern by which it was found.
    pub groups: Vec<Range<usize>>,
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
