//! Blocks of a text that are no parts: paragraphs, notes, tables, what is drawn from data, what was kept letter by letter.

use std::ops::Range;

use super::names::AkomaNtosoNames;
use super::{catalogue, tables};
use crate::opendata::source::Source;
use crate::registry::Registry;
use crate::registry::model::Act;
use crate::registry::regulation::citations::{CitationTarget, Citations};
use crate::registry::regulation::words::{plain, table, with_references};
use crate::registry::regulation::{Block, BlockKind, Directive, RegulationDocument};
use crate::registry::values::LangTag;
use crate::strings::Strings;
use crate::xml::Element;

/// What blocks of one text in one language are made with.
pub(super) struct BlockContext<'r> {
    registry: &'r Registry,
    strings: &'r Strings,
    act: &'r Act,
    language: LangTag,
    citations: Citations<'r>,
    names: &'r AkomaNtosoNames<'r>,
    text: &'r RegulationDocument,
}

impl<'r> BlockContext<'r> {
    /// For the blocks of a text of an act in a language.
    pub(super) fn new(
        source: &Source<'r>,
        act: &'r Act,
        text: &'r RegulationDocument,
        language: LangTag,
        names: &'r AkomaNtosoNames<'r>,
    ) -> Self {
        let (registry, strings) = (source.registry, source.translations.of(language).as_ref());
        Self { registry, strings, act, language, citations: Citations::new(registry, act, text), names, text }
    }

    /// The words of a block in an element, with what they cite as `ref` and the footnotes that they refer to as `noteRef`.
    pub(super) fn words(&self, element: &'static str, block: &Block) -> Element {
        let (words, notes) = with_references(&block.markdown);
        let mut pieces: Vec<(Range<usize>, Element)> = notes
            .into_iter()
            .filter_map(|(at, name)| {
                let address = self.text.footnote(&name, self.language)?.address.as_ref()?;
                Some((at..at, Element::new("noteRef").with("href", format!("#{address}")).with("marker", name)))
            })
            .collect();
        for citation in self.citations.find(&words, self.language, block.address.as_deref()) {
            let href = match citation.target {
                CitationTarget::Block(address) => format!("#{address}"),
                // The only other text that is cited is the enacting one.
                CitationTarget::Enacting { address, .. } => format!("{}/!main~{address}", self.names.work(self.act)),
                CitationTarget::Act(act) => self.names.work(act),
            };
            let reference = Element::new("ref").with("href", href).text(&words[citation.range.clone()]);
            pieces.push((citation.range, reference));
        }
        pieces.sort_by_key(|(range, _)| (range.start, range.end));
        let mut element = Element::new(element);
        let mut at = 0;
        for (range, piece) in pieces {
            if at < range.start {
                element = element.text(&words[at..range.start]);
            }
            at = at.max(range.end);
            element.push(piece);
        }
        if at < words.len() { element.text(&words[at..]) } else { element }
    }

    /// A block as block elements.
    pub(super) fn block(&self, block: &Block) -> Vec<Element> {
        match &block.kind {
            BlockKind::Note => {
                let note = Element::new("remark").with("status", "editorial").text(plain(&block.markdown));
                vec![Element::new("p").with("class", "note").child(note)]
            }
            BlockKind::Footnote => {
                let note = Element::new("authorialNote").with_option("eId", block.address.as_deref());
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
            _ => vec![self.words("p", block).with_option("eId", block.address.as_deref())],
        }
    }

    fn drawn(&self, directive: &Directive) -> Vec<Element> {
        match directive {
            Directive::Lost { what, text } => {
                let lost = Element::new("remark").with("status", "incomplete").text(text.as_deref().unwrap_or(what));
                vec![Element::new("p").with("class", format!("lost-{what}")).child(lost)]
            }
            Directive::Offices { annex, service } => {
                let listed = self.registry.listed_offices(self.act.id.as_str(), annex, service.as_deref());
                vec![tables::offices(self.registry, &listed, self.strings)]
            }
            Directive::Procedure { service, id } => {
                let service = self.registry.service(service);
                let found = service.and_then(|service| {
                    let procedure = service.procedures.iter().find(|procedure| procedure.id.as_str() == id)?;
                    Some(tables::procedure(service, procedure, self.strings))
                });
                found.into_iter().collect()
            }
            Directive::Functions { part } => {
                let level = self.registry.catalogue.part_of(&self.act.id, part);
                level.map(|level| catalogue::functions(level, self.strings)).into_iter().collect()
            }
            Directive::Abbreviations { list } => {
                let list = self.registry.catalogue.list_of(&self.act.id, list);
                list.map(|list| catalogue::abbreviations(list, self.language)).unwrap_or_default()
            }
            Directive::Indicators => {
                let file = self.registry.catalogue.indicators_of(&self.act.id);
                file.map(|file| catalogue::indicators(file, self.strings)).into_iter().collect()
            }
        }
    }
}
