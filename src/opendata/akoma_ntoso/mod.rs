//! The texts of acts as Akoma Ntoso 1.0 (OASIS, `akomantoso30.xsd`), one document a text and language. The `eId` of a part
//! is its address in the page, so that `#p14-5` of the page and `eId="p14-5"` of the document are the same point.
//!
//! The enacting text is an `act`, what it approves a `doc` each, to which the body of the `act` refers at its
//! end: addresses are unique within a text only.

mod blocks;
mod body;
mod catalogue;
mod names;
mod tables;

use super::source::Source;
use crate::addresses::{data, paths};
use crate::registry::Registry;
use crate::registry::model::{Act, ActReference, ActText, ActTextKind};
use crate::registry::regulation::{RegulationDocument, RegulationText};
use crate::xml::Element;
use names::AkomaNtosoNames;

/// The namespace of Akoma Ntoso 1.0.
const NAMESPACE: &str = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/// A text of an act in one language.
#[derive(Clone, Copy)]
pub struct Document<'r> {
    act: &'r Act,
    listed: &'r ActText,
    text: &'r RegulationDocument,
    wording: &'r RegulationText,
}

/// Every document of a register.
pub fn documents(registry: &Registry) -> Vec<Document<'_>> {
    let mut documents = Vec::new();
    for act in &registry.acts {
        for listed in &act.texts {
            let Some((_, _, text)) = registry.text_of(act.id.as_str(), listed.id.as_str()) else { continue };
            documents.extend(text.texts.iter().map(|wording| Document { act, listed, text, wording }));
        }
    }
    documents
}

impl Document<'_> {
    /// Its path from the site's root.
    pub fn path(&self) -> String {
        data::act_text(&self.act.id, self.listed.id_in_files(), self.wording.language)
    }

    /// Its bytes.
    pub fn bytes(&self, source: &Source<'_>) -> Vec<u8> {
        let registry = source.registry;
        let names = AkomaNtosoNames::new(registry);
        let enacting = self.listed.kind == ActTextKind::Act;
        let root = Element::new(if enacting { "act" } else { "doc" }).with("name", self.name(registry));
        let context = blocks::BlockContext::new(source, self.act, self.text, self.wording.language, &names);
        let (leading, parts) = body::parts(&context, &self.wording.blocks);
        let title = Element::new("p").child(Element::new("docTitle").text(self.wording.title.as_str()));
        let mut root = root.child(self.meta(source, &names)).child(Element::new("preface").child(title));
        if enacting {
            // The body of an act holds parts only: what stands before them is its preamble.
            let mut body = Element::new("body");
            if parts.is_empty() {
                let content = Element::new("content").children(leading);
                body.push(Element::new("hcontainer").with("name", "text").child(content));
            } else {
                if !leading.is_empty() {
                    root.push(Element::new("preamble").children(leading));
                }
                body = body.children(parts);
            }
            root.push(body.children(self.components(registry)));
        } else {
            let mut main = Element::new("mainBody").children(leading).children(parts);
            if main.is_empty() {
                main.push(Element::new("p"));
            }
            root.push(main);
        }
        Element::new("akomaNtoso").with("xmlns", NAMESPACE).child(root).document()
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

    /// Who wrote it, when, in which language, what changed it and what ended it (Akoma Ntoso naming convention, FRBR levels).
    fn meta(&self, source: &Source<'_>, names: &AkomaNtosoNames<'_>) -> Element {
        let registry = source.registry;
        let language = self.wording.language;
        let component = match self.listed.kind {
            ActTextKind::Act => "main",
            _ => self.listed.id.as_str(),
        };
        let work = names.work(self.act);
        let version = names.version(self.act);
        let expression = format!("{work}/{}@{version}", names::three_letters(language));
        let level = |element: &'static str, uri: &str, suffix: &str, date: &str, event: &str| {
            Element::new(element)
                .child(Element::new("FRBRthis").with("value", format!("{uri}/!{component}{suffix}")))
                .child(Element::new("FRBRuri").with("value", format!("{uri}{suffix}")))
                .child(Element::new("FRBRdate").with("date", date).with("name", event))
                .child(Element::new("FRBRauthor").with("href", "#issuer"))
        };
        let signed = self.act.date.to_string();
        let page = source.links.page(language, paths::act(&self.act.id));
        let mut on_work = Element::new("FRBRWork")
            .child(Element::new("FRBRthis").with("value", format!("{work}/!{component}")))
            .child(Element::new("FRBRuri").with("value", work.as_str()))
            .child(Element::new("FRBRalias").with("value", page).with("name", "page"))
            .child(Element::new("FRBRdate").with("date", signed.as_str()).with("name", "signed"))
            .child(Element::new("FRBRauthor").with("href", "#issuer"))
            .child(Element::new("FRBRcountry").with("value", names.country.as_str()))
            .child(Element::new("FRBRsubtype").with("value", registry.profile.akoma_ntoso(&self.act.kind)));
        if let Some(number) = &self.act.number {
            on_work.push(Element::new("FRBRnumber").with("value", number.as_str()));
        }
        let mut on_expression = level("FRBRExpression", &expression, "", &version, "version")
            .child(Element::new("FRBRlanguage").with("language", names::three_letters(language)));
        if self.listed.unofficial.contains(&language) {
            let first = registry.first_language();
            let from = format!("{work}/{}@{version}", names::three_letters(first));
            on_expression.push(
                Element::new("FRBRtranslation")
                    .with("href", from)
                    .with("fromLanguage", names::three_letters(first))
                    .with("authoritative", "false")
                    .with("by", "#publisher"),
            );
        }
        let identification = Element::new("identification")
            .with("source", "#publisher")
            .child(on_work)
            .child(on_expression)
            .child(level("FRBRManifestation", &expression, ".xml", &version, "version"));
        let (events, references) = self.life(source, names, &work);
        let events = Element::new("lifecycle").with("source", "#publisher").children(events);
        Element::new("meta").child(identification).child(events).child(references)
    }

    /// The events of the act's life, and the organisations and acts that its metadata name.
    fn life(&self, source: &Source<'_>, names: &AkomaNtosoNames<'_>, work: &str) -> (Vec<Element>, Element) {
        let registry = source.registry;
        let language = self.wording.language;
        let act = self.act;
        let event = |date: String, source: &str, kind: &'static str| {
            Element::new("eventRef").with("date", date).with("source", source).with("type", kind)
        };
        let named = |element: &'static str, id: &str, href: String, shown: &str| {
            Element::new(element).with("eId", id).with("href", href).with("showAs", shown)
        };
        let mut events = vec![event(act.date.to_string(), "#original", "generation")];
        let title = act.title.in_language(language).text;
        let mut references = Element::new("references").with("source", "#publisher");
        references.push(named("original", "original", work.to_owned(), title));
        let strings = source.translations.of(language);
        let mut refer = |element: &'static str, id: String, reference: &ActReference| {
            let target = reference.act.as_ref().and_then(|id| registry.act(id.as_str()));
            let href = target.map_or_else(|| names.reference(reference), |act| names.work(act));
            references.push(named(element, &id, href, &names.shown(reference, strings)));
            id
        };
        for (at, change) in act.amended_by.iter().enumerate() {
            let id = refer("passiveRef", format!("amended-by-{}", at + 1), &change.by);
            if let Some(date) = change.by.date {
                events.push(event(date.to_string(), &format!("#{id}"), "amendment"));
            }
        }
        if let Some(reference) = &act.repealed_by {
            let id = refer("passiveRef", "repealed-by".to_owned(), reference);
            if let Some(date) = &act.repealed_on {
                events.push(event(date.to_string(), &format!("#{id}"), "repeal"));
            }
        }
        for (at, reference) in act.amends.iter().enumerate() {
            refer("activeRef", format!("amends-{}", at + 1), reference);
        }
        for (at, reference) in act.repeals.iter().enumerate() {
            refer("activeRef", format!("repeals-{}", at + 1), reference);
        }
        let body = registry.body(act.issuer.as_str());
        let issuer = body.map_or(act.issuer.as_str(), |body| body.name.in_language(language).text);
        let organisation = |id: &str| format!("/akn/ontology/organization/{}/{id}", names.country);
        references.push(named("TLCOrganization", "issuer", organisation(act.issuer.as_str()), issuer));
        let publisher = registry.settings.publisher.name.in_language(language).text;
        references.push(named("TLCOrganization", "publisher", organisation(registry.settings.id.as_str()), publisher));
        (events, references)
    }
}
