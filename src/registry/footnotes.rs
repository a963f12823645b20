//! Footnotes in Markdown: `[^1]` in the words, and `[^1]: …` at the beginning of a line for what the note says.
//!
//! A page of running text is Markdown as a whole; a text of an act is divided into blocks, of which the note is one
//! ([`BlockKind::Footnote`](super::regulation::BlockKind::Footnote)).

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag};

use crate::diagnostics::{Message, message};

/// What the Markdown of a page knows beside CommonMark.
pub fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH
}

/// The option by which words refer to notes that stand elsewhere.
pub const REFERENCES: Options = Options::ENABLE_OLD_FOOTNOTES;

/// The name of a note, and the bytes where it stands.
type NotePlace = (String, Range<usize>);

/// A note without a reference, a reference without a note, or two notes of one name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The bytes that it is about.
    pub range: Range<usize>,
    /// What is wrong.
    pub message: Message,
}

/// Parts the name of a note from its words: `[^1]: …`.
pub fn definition(line: &str) -> Option<(&str, &str)> {
    let (name, words) = line.strip_prefix("[^")?.split_once("]:")?;
    let is_name = !name.is_empty() && !name.contains(|c: char| c.is_whitespace() || "[]".contains(c));
    is_name.then(|| (name, words.trim_start()))
}

/// The notes that words refer to, each with its place in them.
pub fn references(markdown: &str, others: Options) -> Vec<NotePlace> {
    let events = Parser::new_ext(markdown, others | REFERENCES).into_offset_iter();
    let found = events.filter_map(|(event, range)| match event {
        Event::FootnoteReference(name) => Some((name.into_string(), range)),
        _ => None,
    });
    found.collect()
}

/// What is wrong with the footnotes of a page.
pub fn faults_of_page(markdown: &str) -> Vec<Fault> {
    let events = Parser::new_ext(markdown, options()).into_offset_iter();
    let notes: Vec<NotePlace> = events
        .filter_map(|(event, range)| match event {
            Event::Start(Tag::FootnoteDefinition(name)) => {
                let end = markdown[range.clone()].find("]:").map_or(range.end, |at| range.start + at + 1);
                Some((name.into_string(), range.start..end))
            }
            _ => None,
        })
        .collect();
    faults(&notes, &references(markdown, options()))
}

/// What is wrong with these notes and references.
pub fn faults(notes: &[NotePlace], references: &[NotePlace]) -> Vec<Fault> {
    let same = |a: &str, b: &str| a.to_lowercase() == b.to_lowercase();
    let has = |places: &[NotePlace], name: &str| places.iter().any(|(other, _)| same(other, name));
    let mut found = Vec::new();
    for (at, (name, range)) in notes.iter().enumerate() {
        let message = if has(&notes[..at], name) {
            message!("the note [^{name}] stands here a second time", name)
        } else if !has(references, name) {
            message!("nothing refers to the note [^{name}]", name)
        } else {
            continue;
        };
        found.push(Fault { range: range.clone(), message });
    }
    for (name, range) in references.iter().filter(|(name, _)| !has(notes, name)) {
        found.push(Fault { range: range.clone(), message: message!("there is no note [^{name}]: …", name) });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_begins_with_its_name() {
        assert_eq!(definition("[^1]: Мәтін"), Some(("1", "Мәтін")));
        assert_eq!(definition("[^*]:"), Some(("*", "")));
        for other in ["[^]: а", "[^1 2]: а", "[1]: а", "[^1] а", " [^1]: а"] {
            assert_eq!(definition(other), None, "{other}");
        }
    }

    #[test]
    fn what_has_no_counterpart_is_reported_at_its_place() {
        let text = "Бір[^1], екі[^2], `[^3]`, \\[^4].\n\n[^1]: Ескерту[^5].\n\n[^6]: Артық.\n\n[^1]: Тағы.\n";
        let reported: Vec<_> =
            faults_of_page(text).into_iter().map(|fault| (text[fault.range].to_owned(), fault.message)).collect();
        let reported: Vec<_> = reported.iter().map(|(text, message)| (text.as_str(), message.english())).collect();
        let reported: Vec<_> = reported.iter().map(|(text, message)| (*text, &**message)).collect();
        assert_eq!(
            reported,
            [
                ("[^6]", "nothing refers to the note [^6]"),
                ("[^1]", "the note [^1] stands here a second time"),
                ("[^2]", "there is no note [^2]: …"),
                ("[^5]", "there is no note [^5]: …"),
            ]
        );
        assert_eq!(faults_of_page("А[^а].\n\n| б[^Б] |\n| - |\n\n[^А]: в\n[^б]: г\n"), []);
    }
}
