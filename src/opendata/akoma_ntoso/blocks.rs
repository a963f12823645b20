//! Blocks of a text that are no parts: paragraphs, notes, tables, what is drawn from data, what was kept letter by letter.

use std::collections::HashMap;
use std::ops::Range;

use super::element_ids::ElementIds;
use super::{catalogue, tables};
use crate::opendata::source::Source;
use crate::registry::Registry;
use crate::registry::model::Act;
use crate::registry::regulation::citations::{CitationTarget, Citations};
use crate::registry::regulation::words::{plain, table, with_references};
use crate::registry::regulation::{Block, BlockKind, Directive, RegulationDocument, RegulationText};
use crate::registry::values::LangTag;
use crate::strings::Strings;
use crate::text::legal::LegalGrammar;
use crate::xml::Element;

/// What the elements of one text in one language are made with.
pub(super) struct TextContext<'r> {
    source: &'r Source<'r>,
    act: &'r Act,
    text: &'r RegulationDocument,
    language: LangTag,
    citations: Citations<'r>,
    /// The `eId`s of the blocks of the text, in their order.
    pub ids: Vec<Option<String>>,
    /// The `eId`s by the addresses in the page.
    by_address: HashMap<&'r str, String>,
    /// Those of the enacting text, if this is another one.
    enacting: HashMap<&'r str, String>,
}

impl<'r> TextContext<'r> {
    /// For a text of an act in a language.
    pub(super) fn new(
        source: &'r Source<'r>,
        act: &'r Act,
        text: &'r RegulationDocument,
        wording: &'r RegulationText,
    ) -> Self {
        let (registry, language) = (source.registry, wording.language);
        let listed = act.enacting_text().filter(|listed| *listed.id != text.id);
        let enacting = listed.and_then(|listed| registry.text_of(act.id.as_str(), listed.id.as_str()));
        let enacting = enacting.map(|(_, _, other)| other.in_language(language));
        let ids = element_ids(wording);
        Self {
            source,
            act,
            text,
            language,
            citations: Citations::new(registry, act, text),
            by_address: by_address(wording, &ids),
            enacting: enacting.map(|other| by_address(other, &element_ids(other))).unwrap_or_default(),
            ids,
        }
    }
}

fn element_ids(wording: &RegulationText) -> Vec<Option<String>> {
    ElementIds::new(LegalGrammar::of(wording.language.as_str()), None).all(&wording.blocks)
}

fn by_address<'r>(wording: &'r RegulationText, ids: &[Option<String>]) -> HashMap<&'r str, String> {
    let placed = wording.blocks.iter().zip(ids);
    placed.filter_map(|(block, id)| Some((block.address.as_deref()?, id.clone()?))).collect()
}

/// Words in an element of their own, such as a reference, with the bytes that they take.
pub(super) type InlineElement = (Range<usize>, Element);

/// What blocks are made with: the text, and whether they are quoted.
#[derive(Clone, Copy)]
pub(super) struct BlockContext<'c, 'r> {
    text: &'c TextContext<'r>,
    quoted: bool,
}

impl<'c, 'r> BlockContext<'c, 'r> {
    /// For the blocks of a text.
    pub(super) fn new(text: &'c TextContext<'r>) -> Self {
        Self { text, quoted: false }
    }

    /// For what the text quotes: its points are not those of the text.
    pub(super) fn quoting(self) -> Self {
        Self { quoted: true, ..self }
    }

    /// The language of the text.
    pub(super) fn language(&self) -> LangTag {
        self.text.language
    }

    /// The words of a block in an element, with what they cite as `ref` and the footnotes that they refer to as `noteRef`.
    pub(super) fn words(&self, element: &'static str, block: &Block) -> Element {
        self.words_after(element, block, |_| None).1
    }

    /// As [`words`](Self::words), without what they begin with, which is given apart. `label` says how many bytes that is.
    pub(super) fn words_after(
        &self,
        element: &'static str,
        block: &Block,
        label: impl Fn(&str) -> Option<usize>,
    ) -> (String, Element) {
        let (words, notes) = with_references(&block.markdown);
        let notes = notes.into_iter().filter_map(|(at, name)| {
            let id =
                self.text.by_address.get(self.text.text.footnote(&name, self.text.language)?.address.as_deref()?)?;
            Some((at..at, Element::new("noteRef").with("href", format!("#{id}")).with("marker", name)))
        });
        let mut inlines: Vec<InlineElement> = notes.collect();
        inlines.extend(self.references(&words, block.address.as_deref()));
        let label = label(&words).unwrap_or_default();
        let begin = label + words[label..].len() - words[label..].trim_start().len();
        inlines.retain(|(range, _)| range.start >= begin);
        (words[..label].to_owned(), filled(Element::new(element), &words, begin, inlines))
    }

    /// What words cite.
    pub(super) fn references(&self, words: &str, at: Option<&str>) -> Vec<InlineElement> {
        let TextContext { citations, language, by_address, enacting, act, source, .. } = self.text;
        let found =
            if self.quoted { citations.find_acts(words, *language) } else { citations.find(words, *language, at) };
        let element = |citation: crate::registry::regulation::citations::CitationMatch<'_>| {
            let href = match &citation.target {
                CitationTarget::Block(address) => format!("#{}", by_address.get(address.as_str())?),
                // The only other text that is cited is the enacting one.
                CitationTarget::Enacting { address, .. } => {
                    format!("{}/!main~{}", source.works.work(act), enacting.get(address.as_str())?)
                }
                CitationTarget::Act(act) => source.works.work(act),
                CitationTarget::Cited(cited) => source.works.cited(cited)?,
            };
            let reference = Element::new("ref").with("href", href).text(&words[citation.range.clone()]);
            Some((citation.range, reference))
        };
        found.into_iter().filter_map(element).collect()
    }

    /// A block as block elements.
    pub(super) fn block(&self, block: &Block, id: Option<&str>) -> Vec<Element> {
        match &block.kind {
            BlockKind::Note => {
                // What changed the act is cited in the words of the notes; a note speaks of the text as a whole.
                let words = plain(&block.markdown);
                let note = Element::new("remark").with("status", "editorial");
                let note = filled(note, &words, 0, self.quoting().references(&words, None));
                vec![Element::new("p").with("class", "note").child(note)]
            }
            BlockKind::Footnote => {
                let note = Element::new("authorialNote").with_option("eId", id);
                let note = note.with_option("wId", block.address.as_deref());
                let note = note.with_option("marker", block.number.as_deref()).child(self.words("p", block));
                vec![Element::new("p").with("class", "footnote").child(note)]
            }
            BlockKind::Table => vec![tables::printed(&table(&block.markdown))],
            BlockKind::Verbatim => {
                let mut kept = Element::new("p").with("class", "verbatim");
                for (at, line) in block.markdown.lines().enumerate() {
                    if at > 0 {
                        kept.push(Element::new("eol"));
                    }
                    kept = kept.text(line);
                }
                vec![kept]
            }
            BlockKind::Directive(directive) => self.drawn(directive),
            _ => {
                let words = self.words("p", block).with_option("eId", id);
                vec![words.with_option("wId", block.address.as_deref())]
            }
        }
    }

    fn drawn(&self, directive: &Directive) -> Vec<Element> {
        let TextContext { source, act, language, .. } = self.text;
        let registry: &Registry = source.registry;
        let strings: &Strings = source.translations.of(*language).as_ref();
        match directive {
            Directive::Lost { what, text } => {
                let lost = Element::new("remark").with("status", "incomplete").text(text.as_deref().unwrap_or(what));
                vec![Element::new("p").with("class", format!("lost-{what}")).child(lost)]
            }
            Directive::Offices { annex, service } => {
                let listed = registry.listed_offices(act.id.as_str(), annex, service.as_deref());
                vec![tables::offices(act, &listed, strings)]
            }
            Directive::Procedure { service, id } => {
                let service = registry.service(service);
                let found = service.and_then(|service| {
                    let procedure = service.procedures.iter().find(|procedure| procedure.id.as_str() == id)?;
                    Some(tables::procedure(service, procedure, strings))
                });
                found.into_iter().collect()
            }
            Directive::Functions { part } => {
                let level = registry.catalogue.part_of(&act.id, part);
                level.map(|level| catalogue::functions(level, strings)).into_iter().collect()
            }
            Directive::Abbreviations { list } => {
                let list = registry.catalogue.list_of(&act.id, list);
                list.map(|list| catalogue::abbreviations(list, *language)).unwrap_or_default()
            }
            Directive::Indicators => {
                let file = registry.catalogue.indicators_of(&act.id);
                file.map(|file| catalogue::indicators(file, strings)).into_iter().collect()
            }
        }
    }
}

/// An element with words from a byte on, some of which stand in elements of their own.
pub(super) fn filled(mut element: Element, words: &str, begin: usize, mut inlines: Vec<InlineElement>) -> Element {
    inlines.sort_by_key(|(range, _)| (range.start, range.end));
    let mut at = begin;
    for (range, inline) in inlines {
        if at < range.start {
            element = element.text(&words[at..range.start]);
        }
        at = at.max(range.end);
        element.push(inline);
    }
    if at < words.len() { element.text(&words[at..]) } else { element }
}
