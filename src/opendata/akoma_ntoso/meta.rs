//! The metadata of a document: who wrote it, when, in which language, what changed it and what ended it.

use super::dates::{ActEvent, life, publication};
use super::document::Document;
use super::names::{shown, three_letters, version};
use crate::addresses::paths;
use crate::opendata::source::Source;
use crate::registry::ActDates;
use crate::registry::model::{ActReference, ActTextKind};
use crate::xml::Element;

/// The reference to the concept of being in force.
const IN_FORCE: &str = "in-force";

/// The `meta` of a document. `persons` are the references to those whom its conclusions name.
pub(super) fn meta(document: &Document<'_>, source: &Source<'_>, persons: Vec<Element>) -> Element {
    let (act, language) = (document.act, document.wording.language);
    let dates = ActDates::of(act);
    let (references, events) = relations(document, source);
    let concept =
        named("TLCConcept", IN_FORCE, format!("/akn/ontology/concept/{}/{IN_FORCE}", source.works.country()), IN_FORCE);
    let concept = dates.in_force.map(|_| concept);
    let references = references.children(agents(document, source)).children(concept);
    let (lifecycle, temporal) = life(&dates, &events, &format!("#{IN_FORCE}"));
    let paper = act.publication.as_ref().and_then(|publication| publication.name.as_ref());
    let paper = paper.map(|name| name.in_language(language).text);
    Element::new("meta")
        .child(identification(document, source))
        .children(publication(&dates, paper))
        .child(lifecycle)
        .children(temporal)
        .child(references.children(persons))
}

/// The work, the expression in a language, and this file (Akoma Ntoso naming convention, FRBR levels).
fn identification(document: &Document<'_>, source: &Source<'_>) -> Element {
    let (registry, act, language) = (source.registry, document.act, document.wording.language);
    let component = match document.listed.kind {
        ActTextKind::Act => "main",
        _ => document.listed.id.as_str(),
    };
    let work = source.works.work(act);
    let version = version(act);
    let expression = |tag| format!("{work}/{}@{version}", three_letters(tag));
    let level = |element: &'static str, uri: &str, suffix: &str, (date, event): (String, &str), author: &str| {
        Element::new(element)
            .child(Element::new("FRBRthis").with("value", format!("{uri}/!{component}{suffix}")))
            .child(Element::new("FRBRuri").with("value", format!("{uri}{suffix}")))
            .child(Element::new("FRBRdate").with("date", date).with("name", event))
            .child(Element::new("FRBRauthor").with("href", author))
    };
    let alias = |name: &str, value: &str| Element::new("FRBRalias").with("value", value).with("name", name);
    let page = source.links.page(language, paths::act(&act.id));
    let mut on_work = Element::new("FRBRWork")
        .child(Element::new("FRBRthis").with("value", format!("{work}/!{component}")))
        .child(Element::new("FRBRuri").with("value", work.as_str()))
        .child(alias("title", &document.wording.title))
        .child(alias("page", &page))
        .children(act.official_url.as_ref().map(|url| alias("official", url.as_str())))
        .child(Element::new("FRBRdate").with("date", act.date.to_string()).with("name", "signed"))
        .child(Element::new("FRBRauthor").with("href", "#issuer"))
        .child(Element::new("FRBRcountry").with("value", source.works.country()))
        .child(Element::new("FRBRsubtype").with("value", registry.profile.akoma_ntoso(&act.kind)));
    if let Some(number) = &act.number {
        on_work.push(Element::new("FRBRnumber").with("value", number.as_str()));
    }
    let own = expression(language);
    let unofficial = document.listed.unofficial.contains(&language);
    // Who translated it without the issuer's authority is not the issuer.
    let author = if unofficial { "#publisher" } else { "#issuer" };
    let mut on_expression = level("FRBRExpression", &own, "", (version.to_string(), "version"), author)
        .child(Element::new("FRBRlanguage").with("language", three_letters(language)));
    if unofficial {
        let first = registry.first_language();
        on_expression.push(
            Element::new("FRBRtranslation")
                .with("href", expression(first))
                .with("fromLanguage", three_letters(first))
                .with("authoritative", "false")
                .with("by", "#publisher"),
        );
    }
    // The files of a revision are those of its day; what changes between revisions is of no other day that is known.
    let states = registry.revisions.iter().map(|revision| *revision.head.date);
    let published = states.fold(version, std::cmp::Ord::max).to_string();
    Element::new("identification").with("source", "#publisher").child(on_work).child(on_expression).child(level(
        "FRBRManifestation",
        &own,
        ".xml",
        (published, "published"),
        "#publisher",
    ))
}

fn named(element: &'static str, id: &str, href: String, shown: &str) -> Element {
    Element::new(element).with("eId", id).with("href", href).with("showAs", shown)
}

/// The acts that the record names, and the events of the act's life that they are.
fn relations(document: &Document<'_>, source: &Source<'_>) -> (Element, Vec<ActEvent>) {
    let (registry, act, language) = (source.registry, document.act, document.wording.language);
    let strings = source.translations.of(language);
    let title = act.title.in_language(language).text;
    let mut references = Element::new("references").with("source", "#publisher");
    references.push(named("original", "original", source.works.work(act), title));
    let mut events = Vec::new();
    let mut refer = |element: &'static str, id: String, reference: &ActReference| {
        let href = source.works.reference(reference);
        references.push(named(element, &id, href, &shown(registry, reference, strings)));
        format!("#{id}")
    };
    for (at, change) in act.amended_by.iter().enumerate() {
        let id = refer("passiveRef", format!("amended-by-{}", at + 1), &change.by);
        events.extend(change.by.date.map(|date| ActEvent { date, kind: "amendment", source: id }));
    }
    if let Some(reference) = &act.repealed_by {
        let id = refer("passiveRef", "repealed-by".to_owned(), reference);
        events.extend(ActDates::of(act).repealed.map(|date| ActEvent { date, kind: "repeal", source: id }));
    }
    for (at, reference) in act.amends.iter().enumerate() {
        refer("activeRef", format!("amends-{}", at + 1), reference);
    }
    for (at, reference) in act.repeals.iter().enumerate() {
        refer("activeRef", format!("repeals-{}", at + 1), reference);
    }
    (references, events)
}

/// The organisations that the metadata name.
fn agents(document: &Document<'_>, source: &Source<'_>) -> [Element; 2] {
    let (registry, act, language) = (source.registry, document.act, document.wording.language);
    let body = registry.body(act.issuer.as_str());
    let issuer = body.map_or(act.issuer.as_str(), |body| body.name.in_language(language).text);
    let organisation = |id: &str| format!("/akn/ontology/organization/{}/{id}", source.works.country());
    let publisher = registry.settings.publisher.name.in_language(language).text;
    [
        named("TLCOrganization", "issuer", organisation(act.issuer.as_str()), issuer),
        named("TLCOrganization", "publisher", organisation(registry.settings.id.as_str()), publisher),
    ]
}
