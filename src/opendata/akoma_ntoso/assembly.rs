//! Puts the parts of a document together.

use super::blocks::{BlockContext, InlineElement, TextContext, filled};
use super::document::Document;
use super::layout::Layout;
use super::quotation::modifications;
use super::{body, conclusions, meta};
use crate::addresses::data;
use crate::opendata::source::Source;
use crate::registry::Registry;
use crate::registry::model::ActTextKind;
use crate::registry::regulation::citations::acts_cited;
use crate::registry::regulation::words::plain;
use crate::registry::regulation::{Block, BlockKind};
use crate::xml::Element;

/// The namespace of Akoma Ntoso 1.0.
const NAMESPACE: &str = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

impl Document<'_> {
    /// Its bytes.
    pub fn bytes(&self, source: &Source<'_>) -> Vec<u8> {
        let registry = source.registry;
        let text = TextContext::new(source, self.act, self.text, self.wording);
        let context = BlockContext::new(&text);
        let layout = Layout::of(self.act, self.listed, self.wording);
        let conclusions = (!layout.conclusions.is_empty())
            .then(|| conclusions::conclusions(context, layout.conclusions, source.works.country()));
        let persons = conclusions.as_ref().map(|found| found.references.clone()).unwrap_or_default();
        // The ids of the blocks of a part of the layout, which stand one after another.
        let from = layout.head.len() + layout.preamble.len();
        let ids = &text.ids[from..from + layout.body.len()];
        let (leading, parts) = body::parts(context, layout.body, ids, modifications);
        let enacting = self.listed.kind == ActTextKind::Act;
        let changed = if self.act.amended_by.is_empty() { "originalVersion" } else { "singleVersion" };
        let root = Element::new(if enacting { "act" } else { "doc" });
        let mut root = root.with("name", self.name(registry)).with("contains", changed);
        root.push(meta::meta(self, source, persons));
        root.push(self.preface(context, &layout));
        if !layout.preamble.is_empty() {
            let blocks = layout.preamble.iter().flat_map(|block| context.block(block, None));
            root.push(Element::new("preamble").children(blocks));
        }
        if enacting {
            root.push(self.body(registry, leading, parts));
        } else {
            let mut main = Element::new("mainBody").children(leading).children(parts);
            if main.is_empty() {
                main.push(Element::new("p"));
            }
            root.push(main);
        }
        root = root.children(conclusions.map(|found| found.element));
        Element::new("akomaNtoso").with("xmlns", NAMESPACE).child(root).document()
    }

    /// The title and the printed head, with the day and the number of the act where it names them.
    fn preface(&self, context: BlockContext<'_, '_>, layout: &Layout<'_>) -> Element {
        let title = Element::new("p").child(Element::new("docTitle").text(self.wording.title.as_str()));
        let mut preface = Element::new("preface").child(title);
        for block in layout.head {
            match block.kind {
                BlockKind::Paragraph => preface.push(self.head(context, block).with("class", "head")),
                _ => preface = preface.children(context.block(block, None)),
            }
        }
        preface
    }

    /// A line of the printed head.
    fn head(&self, context: BlockContext<'_, '_>, block: &Block) -> Element {
        let words = plain(&block.markdown);
        let cited = acts_cited(&words, self.wording.language).into_iter();
        let Some((range, own)) = cited.into_iter().find(|(_, cited)| cited.date == *self.act.date) else {
            return context.words("p", block);
        };
        let mut inlines: Vec<InlineElement> = context.references(&words, None);
        let named = &words[range.clone()];
        let number = own.number.as_ref().and_then(|number| Some((number, named.rfind(number.as_str())?)));
        let (number, until) = match number {
            Some((number, at)) => (Some(range.start + at..range.start + at + number.len()), named[..at].rfind('№')),
            None => (None, None),
        };
        let day = named[..until.unwrap_or(named.len())].trim_end();
        let day = range.start..range.start + day.len();
        if number.is_none() || until.is_some() {
            let date = Element::new("docDate").with("date", own.date.to_string()).text(&words[day.clone()]);
            inlines.push((day, date));
        }
        if let Some(number) = number {
            inlines.push((number.clone(), Element::new("docNumber").text(&words[number])));
        }
        filled(Element::new("p"), &words, 0, inlines)
    }

    /// The body of an act, which holds parts only, and the texts that it approves.
    fn body(&self, registry: &Registry, leading: Vec<Element>, parts: Vec<Element>) -> Element {
        let mut body = Element::new("body");
        if !leading.is_empty() || parts.is_empty() {
            let mut content = Element::new("content").children(leading);
            if content.is_empty() {
                content.push(Element::new("p"));
            }
            body.push(Element::new("hcontainer").with("name", "text").child(content));
        }
        body.children(parts).children(self.components(registry))
    }

    /// What the document is: the form of the act, or what the text is.
    fn name<'r>(&'r self, registry: &'r Registry) -> &'r str {
        match self.listed.kind {
            ActTextKind::Act => registry.profile.akoma_ntoso(&self.act.kind),
            kind => kind.as_str(),
        }
    }

    /// The texts that the act approves, as documents of their own.
    fn components(&self, registry: &Registry) -> Vec<Element> {
        let mut components = Vec::new();
        for listed in &self.act.texts {
            let exists = registry.text_of(self.act.id.as_str(), listed.id.as_str());
            let Some((_, _, text)) = exists.filter(|_| listed.kind != ActTextKind::Act) else { continue };
            let language = text.in_language(self.wording.language).language;
            let path = data::act_text(&self.act.id, listed.id_in_files(), language);
            let file = path.rsplit('/').next().unwrap_or_default().to_owned();
            let title = listed.title.in_language(self.wording.language).text;
            components.push(Element::new("componentRef").with("src", file).with("showAs", title));
        }
        components
    }
}
