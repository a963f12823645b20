//! Words to be read: a text of a record in one language, or a paragraph of Markdown.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::diagnostics::{Edit, FileId, SourceFile, Span};
use crate::registry::decode::QuotedString;
use crate::registry::values::LangTag;
use crate::text::legal::pattern;
use crate::text::small_letter;

/// What hides a byte that is no words: of an address, of code, of markup.
pub(super) const HIDDEN: char = '\u{1}';

/// Where words come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// A text of a record in a language.
    Record,
    /// A string of a record without a language: an id, a number, words as printed.
    Plain,
    /// Words by which people find a record, spelt as they spell.
    Alias,
    /// A paragraph of a page.
    Page,
    /// A paragraph of a text of an act.
    Act,
}

/// Words to be read, with their place.
#[derive(Clone, Debug)]
pub(super) struct Passage<'s> {
    /// The words; each byte of an address, of code or of markup is [`HIDDEN`].
    pub(super) text: Cow<'s, str>,
    /// The language that they should be in; none if nobody says.
    pub(super) language: Option<LangTag>,
    /// Where they come from.
    pub(super) origin: Origin,
    /// The number that the wordings of one text share, in their file.
    pub(super) set: usize,
    /// The whole text.
    pub(super) span: Span,
    /// The byte of the file at which the words begin; none if the source escapes some of them.
    start: Option<usize>,
    /// Whether an act prints the words, so that nobody changes them.
    pub(super) is_printed: bool,
    /// Whether it is a provision that an act quotes, which can go on in the next paragraph.
    pub(super) is_quotation: bool,
    /// Its words of letters.
    words: Vec<Word>,
}

/// A word of letters.
#[derive(Clone, Debug)]
struct Word {
    range: Range<usize>,
    /// What small and capital letters of the word have in common (FNV-1a).
    hash: u64,
}

impl<'s> Passage<'s> {
    /// A text in quotes.
    pub(super) fn of_string(string: &'s QuotedString, file: &SourceFile) -> Self {
        let raw = file.text.get(string.span.start..string.span.end).unwrap_or_default();
        // After one quote or three, with or without a line break; elsewhere only if something before it was escaped.
        let begins = |at: &usize| raw.get(*at..).is_some_and(|raw| raw.starts_with(string.text.as_str()));
        let start = [1, 3, 4].into_iter().find(begins).or_else(|| raw.find(string.text.as_str()));
        let start = start.map(|at| string.span.start + at);
        let origin = match string.language {
            _ if string.is_alias => Origin::Alias,
            Some(_) => Origin::Record,
            None => Origin::Plain,
        };
        let (text, language) = (hide(&string.text, &ADDRESSES), string.language);
        let words = hashed_words(&text);
        let is_printed = string.is_printed || file.path.starts_with("registry/catalogue/");
        let (set, span) = (string.set, string.span);
        Self { text, language, origin, set, span, start, is_printed, is_quotation: false, words }
    }

    /// The paragraphs of a file of Markdown; code and directives are none.
    pub(super) fn of_markdown(file: FileId, text: &'s str, language: LangTag, origin: Origin) -> Vec<Self> {
        let mut passages = Vec::new();
        let mut begin: Option<usize> = None;
        let (mut at, mut fenced) = (0, false);
        let mut end = |begin: &mut Option<usize>, end: usize| {
            let Some(start) = begin.take() else { return };
            let written = &text[start..end];
            let shown = hide(written, &MARKUP);
            passages.push(Self {
                is_quotation: written.starts_with(">>"),
                words: hashed_words(&shown),
                text: shown,
                language: Some(language),
                origin,
                is_printed: origin == Origin::Act,
                set: 0,
                span: Span { file, start, end: start + written.trim_end().len() },
                start: Some(start),
            });
        };
        for line in text.split_inclusive('\n') {
            let bare = line.trim();
            let fence = bare.starts_with("```");
            let is_table = bare.starts_with('|');
            if bare.is_empty() || fence || fenced || is_table || bare.starts_with(['#', '>', '[']) {
                end(&mut begin, at);
            }
            let cells = is_table && bare.chars().any(char::is_alphabetic);
            if !(bare.is_empty() || fence || fenced || is_table && !cells) && begin.is_none() {
                begin = Some(at);
            }
            if is_table || bare.starts_with('#') {
                end(&mut begin, at + line.len());
            }
            fenced ^= fence;
            at += line.len();
        }
        end(&mut begin, at);
        passages
    }

    /// The place of some bytes of the words; the whole text where the source escapes some of them.
    pub(super) fn place(&self, range: &Range<usize>) -> Span {
        match self.start {
            Some(start) => Span { file: self.span.file, start: start + range.start, end: start + range.end },
            None => self.span,
        }
    }

    /// The edit of some bytes of the words; none where the source escapes some of them.
    pub(super) fn edit(&self, range: &Range<usize>, replacement: &str) -> Option<Edit> {
        self.is_exact().then(|| Edit::replace(self.place(range), replacement))
    }

    /// Whether the words stand in the source as they are: nothing is escaped.
    pub(super) fn is_exact(&self) -> bool {
        self.start.is_some()
    }

    /// Whether the words are Markdown of a file of its own.
    pub(super) fn is_markdown(&self) -> bool {
        matches!(self.origin, Origin::Page | Origin::Act)
    }

    /// Whether they are in a language by its tag without script and region.
    pub(super) fn is_in(&self, primary: &str) -> bool {
        self.language.is_some_and(|language| language.primary() == primary)
    }

    /// Its words of letters, with their bytes.
    pub(super) fn words(&self) -> impl Iterator<Item = (Range<usize>, &str)> {
        self.words.iter().map(|word| (word.range.clone(), &self.text[word.range.clone()]))
    }

    /// Its words of letters, each with its hash, which is the same for small and capital letters.
    pub(super) fn hashed_words(&self) -> impl Iterator<Item = (u64, &str)> {
        self.words.iter().map(|word| (word.hash, &self.text[word.range.clone()]))
    }
}

fn hashed_words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut begun: Option<(usize, u64)> = None;
    for (at, c) in text.char_indices() {
        if is_part_of_word(c) {
            let (start, hash) = begun.unwrap_or((at, NO_LETTERS));
            begun = Some((start, and_letter(hash, c)));
        } else if let Some((start, hash)) = begun.take() {
            words.push(Word { range: start..at, hash });
        }
    }
    words.extend(begun.map(|(start, hash)| Word { range: start..text.len(), hash }));
    words
}

/// A number that words share which differ in capitals alone (FNV-1a).
pub(super) fn hash(word: &str) -> u64 {
    word.chars().fold(NO_LETTERS, and_letter)
}

/// The hash of a word without letters.
const NO_LETTERS: u64 = 0xCBF2_9CE4_8422_2325;

/// The hash of a word and one more letter.
fn and_letter(hash: u64, letter: char) -> u64 {
    (hash ^ u64::from(u32::from(small_letter(letter)))).wrapping_mul(0x0000_0100_0000_01B3)
}

/// The words of letters of a text, with their bytes.
pub(super) fn words(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(is_part_of_word)?;
        let length = text[start..].find(|c| !is_part_of_word(c)).unwrap_or(text.len() - start);
        at = start + length;
        Some((start..at, &text[start..at]))
    })
}

/// Whether a character stands inside words of letters: a letter or a mark on one.
fn is_part_of_word(c: char) -> bool {
    matches!(c, 'a'..='z' | 'A'..='Z' | '\u{400}'..='\u{481}' | '\u{48A}'..='\u{52F}')
        || c.is_alphabetic()
        || matches!(c, '\u{300}'..='\u{36F}' | '\u{AD}' | '\u{200B}'..='\u{200D}')
}

/// Addresses of sites and mailboxes, and directives.
const ADDRESS: &str = r"(?:https?://|www\.|mailto:)[^\s<>»”]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\{\{.*?\}\}";

/// Where a link of Markdown leads, and HTML.
const TARGET: &str = r"\]\([^)\s]*\)|<[^>\s][^>\n]*>";

static ADDRESSES: LazyLock<Regex> = LazyLock::new(|| pattern(&format!("{ADDRESS}|{TARGET}")));

static MARKUP: LazyLock<Regex> = LazyLock::new(|| {
    let signs = r"(?m:^[ \t]*(?:[-*+][ \t]+|>+[ \t]?|#+[ \t]+|\|))|\\.|\*+";
    pattern(&format!(r"{ADDRESS}|\{{#[\w-]+\}}|`[^`\n]*`|\[\^[^\]]*\]:?|{TARGET}|{signs}"))
});

/// The text with everything that fits a pattern hidden, byte by byte.
fn hide<'t>(text: &'t str, pattern: &Regex) -> Cow<'t, str> {
    if !text.contains(['@', '/', '<', '{', '[', '`', '\\', '*', '#', '>', '|', '-', '+', 'w', 'm']) {
        return Cow::Borrowed(text);
    }
    let Some(first) = pattern.find(text) else { return Cow::Borrowed(text) };
    let mut hidden = text[..first.start()].to_owned();
    for found in pattern.find_iter(text) {
        hidden.push_str(&text[hidden.len()..found.start()]);
        hidden.extend(found.as_str().bytes().map(|byte| if byte == b'\n' { '\n' } else { HIDDEN }));
    }
    hidden.push_str(&text[hidden.len()..]);
    Cow::Owned(hidden)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Sources;

    #[test]
    fn markdown_is_read_paragraph_by_paragraph() {
        let text = "# Title\n\nOne *two*\nthree.\n\n```\ncode\n```\n| a | b |\n|---|---|\n> A note\n";
        let file = Sources::default().add("a.md", text);
        let passages = Passage::of_markdown(file, text, LangTag::EN, Origin::Page);
        let words: Vec<Vec<_>> =
            passages.iter().map(|passage| passage.words().map(|(_, word)| word).collect()).collect();
        assert_eq!(words, [vec!["Title"], vec!["One", "two", "three"], vec!["a", "b"], vec!["A", "note"]]);
        let two = passages[1].words().nth(1).unwrap().0;
        let place = passages[1].place(&two);
        assert_eq!(&text[place.start..place.end], "two");
    }

    #[test]
    fn addresses_are_no_words() {
        let hidden = hide("see https://a.example/b or a@b.example, [c](/d/)", &ADDRESSES);
        assert_eq!(words(&hidden).map(|(_, word)| word).collect::<Vec<_>>(), ["see", "or", "c"]);
    }
}
