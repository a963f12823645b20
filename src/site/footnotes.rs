//! Footnotes as HTML: what refers to a note leads to it, and the note leads back to every place that does (DPUB-ARIA 1.1,
//! `doc-noteref` and `doc-backlink`).

use std::cell::RefCell;
use std::collections::HashMap;

use super::views::Localizer;
use crate::registry::regulation::{Block, RegulationDocument};
use crate::registry::values::LangTag;

/// What footnotes are called on a page.
pub(super) struct NoteNames<'w> {
    /// What one is called that has a number.
    pub note: Box<dyn Fn(&str) -> String + 'w>,
    /// What the way back from it is called.
    pub back: Box<dyn Fn(&str) -> String + 'w>,
    /// What all of them are called.
    pub all: String,
    /// The language of these names where the text around them has another.
    pub lang: Option<LangTag>,
}

impl<'w> NoteNames<'w> {
    /// In the language of a page, for a text in some language.
    pub(super) fn new(localizer: &'w Localizer<'w>, text_language: LangTag) -> Self {
        let named = |key: &'static str| {
            Box::new(move |number: &str| localizer.strings.with(key, [("number", number.to_owned().into())]))
        };
        Self {
            note: named("footnote"),
            back: named("footnote-back"),
            all: localizer.string("footnotes"),
            lang: (text_language != localizer.language).then_some(localizer.language),
        }
    }

    /// The link from the words to a note. `id` is its own address, to which the note leads back.
    pub(super) fn reference(&self, number: &str, id: &str, note: &str) -> String {
        let (label, lang) = (attribute(&(self.note)(number)), self.lang());
        let number = attribute(number);
        format!(
            "<sup class=\"tz-noteref\"><a id=\"{id}\" href=\"#{note}\" role=\"doc-noteref\" aria-label=\"{label}\"{lang}>{number}</a></sup>"
        )
    }

    /// The links from a note back to the words: one for each reference, by its address.
    pub(super) fn back(&self, number: &str, references: &[String]) -> String {
        let (label, lang) = (attribute(&(self.back)(number)), self.lang());
        let link = |(at, id): (usize, &String)| {
            let place = if references.len() > 1 { format!(" ({at})") } else { String::new() };
            let sign = if references.len() > 1 { format!("<sup>{at}</sup>") } else { String::new() };
            format!(
                " <a class=\"tz-noteback\" href=\"#{id}\" role=\"doc-backlink\" aria-label=\"{label}{place}\"{lang}>↩{sign}</a>"
            )
        };
        (1..).zip(references).map(link).collect()
    }

    fn lang(&self) -> String {
        self.lang.map_or(String::new(), |tag| format!(" lang=\"{tag}\""))
    }
}

/// The address of the reference to a note that stands in some place, from 1, among those to the same note. No address of a text of an
/// act has a dot, so that it is never one of these.
pub(super) fn reference_id(note: &str, language: Option<LangTag>, place: usize) -> String {
    let language = language.map_or(String::new(), |tag| format!(".{tag}"));
    if place == 1 { format!("{note}.ref{language}") } else { format!("{note}.ref{place}{language}") }
}

/// The footnotes of a text of an act, all of whose languages stand on one page.
pub(super) struct TextNotes<'r> {
    text: &'r RegulationDocument,
    /// How many references there are, in a language, to a name in lower case.
    reference_counts: HashMap<(LangTag, String), usize>,
    /// How many references to a note, in a language and by its address, were given.
    given: RefCell<HashMap<(LangTag, String), usize>>,
}

impl<'r> TextNotes<'r> {
    /// Those of a text.
    pub(super) fn new(text: &'r RegulationDocument) -> Self {
        let mut reference_counts = HashMap::new();
        for version in &text.texts {
            for name in version.blocks.iter().flat_map(Block::references) {
                *reference_counts.entry((version.language, name.to_lowercase())).or_default() += 1;
            }
        }
        Self { text, reference_counts, given: RefCell::default() }
    }

    /// The next reference, in a language, to the note of a name; none if there is no such note.
    pub(super) fn reference(&self, localizer: &Localizer<'_>, language: LangTag, name: &str) -> Option<String> {
        let note = self.text.texts.iter().find(|version| version.language == language)?.footnote(name)?;
        let (address, number) = (note.address.as_ref()?, note.number.as_ref()?);
        let mut given = self.given.borrow_mut();
        let place = given.entry((language, address.clone())).or_default();
        *place += 1;
        let id = reference_id(address, Some(language), *place);
        Some(NoteNames::new(localizer, language).reference(number, &id, address))
    }

    /// The links from a note, in a language, back to all places that refer to it.
    pub(super) fn back(&self, localizer: &Localizer<'_>, language: LangTag, note: &Block) -> String {
        let (Some(address), Some(number)) = (&note.address, &note.number) else { return String::new() };
        let count = self.reference_counts.get(&(language, number.to_lowercase())).copied().unwrap_or_default();
        let references: Vec<_> = (1..=count).map(|place| reference_id(address, Some(language), place)).collect();
        NoteNames::new(localizer, language).back(number, &references)
    }
}

/// A text as the value of an attribute in quotation marks.
pub(super) fn attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
