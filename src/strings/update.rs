//! Adds to a file of strings what it lacks, and keeps the rest.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use regex::Regex;

use super::blocks::{FluentBlock, blocks};
use super::english::{BESIDE, EnglishFile, refreshed};
use crate::registry::values::LangTag;

/// The line of a comment where a message is to be filled in.
static LINE: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?m)^# (?<name>-?[A-Za-z][\w-]*) *="));

/// The head of a comment with parts of a message, up to the line below which they are to be filled in.
static PARTS: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?s)^# Add to `(?<name>-?[A-Za-z][\w-]*)`:.*\n# [a-z]{2,3}(?:-[\w-]+)?:\r?\n"));

/// What stands in lines that are not filled in: braces, variants, names of attributes.
static SYNTAX: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\{[^{}]*->|\{[^{}]*\}|\*?\[[^\[\]]*\]|\}|#|\.?[A-Za-z][\w-]* *=|\s"));

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("a regular expression")
}

/// A comment to fill in.
struct CommentDraft {
    /// The name of a message; with a `+`, which no name has, if the comment holds parts of it.
    place: String,
    text: String,
    /// How many keys it has.
    count: usize,
}

/// What is offered to a translator.
pub(super) struct Drafter {
    pub language: LangTag,
    /// The keys to fill in.
    pub offered: BTreeSet<String>,
    /// The keys, and terms, that the language has.
    pub defined: BTreeSet<String>,
    /// The messages to begin with, by their names, as they are written.
    pub present: BTreeMap<String, String>,
}

impl Drafter {
    /// The comment to fill in for a message, or for the parts of it that the language lacks.
    fn draft(&self, name: &str, block: &FluentBlock, english: &EnglishFile<'_>) -> Option<CommentDraft> {
        let offered = |key: &String| match key.strip_prefix('-') {
            Some(_) => !self.defined.contains(key),
            None => self.offered.contains(key),
        };
        let keys = english.keys(name);
        let wanted: Vec<_> = keys.iter().filter(|key| offered(key)).collect();
        let count = wanted.len();
        if count == 0 {
            return None;
        }
        if count == keys.len() {
            let text = english.draft(name, block, self.language, self.present.get(name).map(String::as_str));
            return Some(CommentDraft { place: name.to_owned(), text, count });
        }
        let text = english.draft_parts(name, &wanted, block, self.language);
        Some(CommentDraft { place: format!("{name}+"), text, count })
    }

    /// A file with everything that is offered, and with the comments of the English one; `None` if nothing is offered. And
    /// how many keys it has.
    pub(super) fn new_file(&self, english: &EnglishFile<'_>) -> Option<(String, usize)> {
        let mut count = 0;
        let mut parts = Vec::new();
        for block in &english.blocks {
            match block.name(english.source) {
                Some(name) => {
                    if let Some(draft) = self.draft(name, block, english) {
                        count += draft.count;
                        parts.push(draft.text);
                    }
                }
                None => parts.push(english.source[block.comment.clone()].to_owned()),
            }
        }
        (count > 0).then(|| (parts.join("\n"), count))
    }
}

/// A place of an existing file.
enum EntryState {
    /// A message or term.
    Defined,
    /// A comment to fill in, which nobody has begun to.
    Empty,
    /// A comment to fill in that is being worked at.
    Begun,
}

/// The file with what is offered at its place and without what is not any more, and how many keys were added.
pub(super) fn updated(existing: &str, english: &EnglishFile<'_>, drafter: &Drafter) -> (String, usize) {
    let found = blocks(existing);
    let places: BTreeMap<String, (usize, EntryState)> = found
        .iter()
        .enumerate()
        .filter_map(|(at, block)| {
            let (key, place) = place(existing, block)?;
            Some((key, (at, place)))
        })
        .collect();
    let mut edits = Edits { existing, changes: Vec::new(), insertions: BTreeMap::new() };
    let mut kept = BTreeSet::new();
    let mut added = 0;
    let known = |block: &FluentBlock| places.get(block.name(english.source)?).map(|(at, _)| found[*at].start());
    let head = english.blocks.iter().filter_map(known).min();
    let mut anchor = None;
    for block in &english.blocks {
        let Some(name) = block.name(english.source) else { continue };
        let draft = drafter.draft(name, block, english);
        if let Some((at, place)) = places.get(name) {
            // An empty comment that is not offered any more goes.
            if !matches!(place, EntryState::Empty) || draft.as_ref().is_some_and(|draft| draft.place == name) {
                anchor = Some(*at);
            }
            if matches!(place, EntryState::Defined)
                && let Some(comment) = refreshed(&existing[found[*at].comment.clone()], &english.beside(block))
            {
                edits.changes.push((found[*at].comment.clone(), comment));
            }
        }
        let Some(draft) = draft else { continue };
        match places.get(&draft.place) {
            Some((at, EntryState::Empty)) => {
                kept.insert(*at);
                let comment = found[*at].comment.clone();
                if existing[comment.clone()].replace('\r', "") != draft.text {
                    edits.changes.push((comment, draft.text));
                }
            }
            Some(_) => {}
            None => {
                added += draft.count;
                let place = anchor.map(|at| found[at].end()).or(head);
                let place = place.unwrap_or_else(|| found.last().map_or(0, FluentBlock::end));
                edits.insertions.entry(place).or_default().push(draft.text);
            }
        }
    }
    for (at, place) in places.values() {
        if matches!(place, EntryState::Empty) && !kept.contains(at) {
            let end = found.get(at + 1).map_or(existing.len(), FluentBlock::start);
            edits.changes.push((found[*at].start()..end, String::new()));
        }
    }
    (edits.applied(), added)
}

/// What a block of a file stands for.
fn place(source: &str, block: &FluentBlock) -> Option<(String, EntryState)> {
    if let Some(name) = block.name(source) {
        return Some((name.to_owned(), EntryState::Defined));
    }
    let comment = source.get(block.comment.clone()).filter(|_| block.body.is_empty())?;
    let (key, rest) = match PARTS.captures(comment) {
        Some(head) => (format!("{}+", &head["name"]), &comment[head.get(0)?.end()..]),
        None => {
            let comment = &comment[comment.find(BESIDE).unwrap_or(0)..];
            let line = LINE.captures(comment)?;
            (line["name"].to_owned(), &comment[line.get(0)?.end()..])
        }
    };
    let place = if without_syntax(rest).is_empty() { EntryState::Empty } else { EntryState::Begun };
    Some((key, place))
}

/// What is left of lines to fill in without the syntax of Fluent.
fn without_syntax(lines: &str) -> String {
    let mut text = lines.to_owned();
    loop {
        let shorter = SYNTAX.replace_all(&text, "").into_owned();
        if shorter == text {
            return text;
        }
        text = shorter;
    }
}

/// Changes of a file.
struct Edits<'s> {
    existing: &'s str,
    /// Parts that are replaced.
    changes: Vec<(std::ops::Range<usize>, String)>,
    /// Blocks that are put in, by their places.
    insertions: BTreeMap<usize, Vec<String>>,
}

impl Edits<'_> {
    /// The file with its changes, in its own form of line ends.
    fn applied(mut self) -> String {
        for (place, blocks) in std::mem::take(&mut self.insertions) {
            let (before, after) = self.existing.split_at(place);
            let line_end = if before.is_empty() || before.ends_with('\n') { "" } else { "\n" };
            let blank_above = before.trim().is_empty() || before.ends_with("\n\n") || before.ends_with("\n\r\n");
            let above = if blank_above { "" } else { "\n" };
            let blank_below = after.is_empty() || after.starts_with('\n') || after.starts_with("\r\n");
            let below = if blank_below { "" } else { "\n" };
            self.changes.push((place..place, format!("{line_end}{above}{}{below}", blocks.join("\n"))));
        }
        if self.changes.is_empty() {
            return self.existing.to_owned();
        }
        self.changes.sort_by_key(|(range, _)| (range.start, range.end));
        let mut out = String::with_capacity(self.existing.len() * 2);
        let mut at = 0;
        let returns = self.existing.contains("\r\n");
        let ends = |text: &str| {
            let text = text.replace("\r\n", "\n");
            if returns { text.replace('\n', "\r\n") } else { text }
        };
        for (range, text) in &self.changes {
            out.push_str(&self.existing[at..range.start]);
            out.push_str(&ends(text));
            at = range.end;
        }
        out.push_str(&self.existing[at..]);
        let line_end = if out.ends_with("\r\n") { "\r\n" } else { "\n" };
        let length = out.trim_end().len();
        if length == 0 {
            return String::new();
        }
        out.truncate(length);
        out + line_end
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: &str = "# The site.\n\nhome = Home\nskip = Skip\n\n# Of numbers.\ncount = { $n ->\n    [one] one\n   *[other] { $n }\n}\ncode = Code\n    .title = Title\nlast = Last\n";

    fn drafter(defined: &[&str]) -> Drafter {
        let defined: BTreeSet<String> = defined.iter().map(|key| (*key).to_owned()).collect();
        let keys = ["home", "skip", "count", "code", "code.title", "last"].map(str::to_owned);
        let offered = keys.into_iter().filter(|key| !defined.contains(key)).collect();
        Drafter { language: "fr".parse().unwrap(), offered, defined, present: BTreeMap::new() }
    }

    fn update(existing: &str, defined: &[&str]) -> (String, usize) {
        updated(existing, &EnglishFile::parse(ENGLISH), &drafter(defined))
    }

    #[test]
    fn a_new_file_has_everything_and_an_update_changes_nothing() {
        let (new, count) = drafter(&[]).new_file(&EnglishFile::parse(ENGLISH)).unwrap();
        assert_eq!(count, 6);
        assert!(
            new.starts_with("# The site.\n\n# en: Home\n# home =\n\n# en: Skip\n# skip =\n\n# Of numbers.\n"),
            "{new}"
        );
        assert_eq!(update(&new, &[]), (new, 0));
    }

    #[test]
    fn translations_stay_and_the_rest_is_put_at_its_place() {
        let existing = "skip   =   Passer\nlast = Fin\n";
        let (text, added) = update(existing, &["skip", "last"]);
        assert_eq!(added, 4);
        let place = |part: &str| text.find(part).unwrap_or_else(|| panic!("{part} is not in {text}"));
        assert!(place("# en: Home\n# home =\n\nskip   =   Passer\n\n# Of numbers.\n# en:") == 0, "{text}");
        assert!(place("# count =") < place("# code =") && place("# code =") < place("\n\nlast = Fin\n"), "{text}");
        assert_eq!(update(&text, &["skip", "last"]), (text, 0));
    }

    #[test]
    fn what_is_translated_elsewhere_or_gone_is_not_offered_any_more() {
        let (new, _) = drafter(&[]).new_file(&EnglishFile::parse(ENGLISH)).unwrap();
        let begun = new.replace("# home =", "# home = Accu").replace("# skip =", "# old =");
        let (text, added) = update(&begun, &["last"]);
        assert!(text.contains("# home = Accu\n") && !text.contains("old") && !text.contains("last"), "{text}");
        assert!(text.contains("# skip =\n") && added == 1, "{text}");
    }

    #[test]
    fn parts_of_messages_and_english_texts_follow() {
        let existing = "# en: Old\ncode = Code\nhome = A\nskip = B\ncount = C\nlast = D\n";
        let (text, added) = update(existing, &["code", "home", "skip", "count", "last"]);
        assert_eq!(added, 1);
        assert_eq!(
            text,
            "# en: Code\n#     .title = Title\ncode = Code\n\n# Add to `code`:\n# en:\n#     .title = Title\n# fr:\n#     .title =\n\nhome = A\nskip = B\ncount = C\nlast = D\n"
        );
        let filled = text.replace("code = Code\n\n# Add", "code = Code\n    .title = Titre\n\n# Add");
        let (text, _) = update(&filled, &["code", "code.title", "home", "skip", "count", "last"]);
        assert!(!text.contains("Add to"), "{text}");
    }

    #[test]
    fn line_ends_stay() {
        let (text, _) = update(
            "home = A\r\nskip = B\r\ncount = C\r\ncode = D\r\n    .title = E",
            &["home", "skip", "count", "code", "code.title"],
        );
        assert!(text.ends_with("    .title = E\r\n\r\n# en: Last\r\n# last =\r\n"), "{text:?}");
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    }
}
