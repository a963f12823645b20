//! `acts.ttl`: acts and their texts in the European Legislation Identifier's ontology (ELI 1.5).
//!
//! An act is an `eli:LegalResource`, a text of it an `eli:LegalResourceSubdivision`; its wording in a language is an
//! `eli:LegalExpression`, and the page and the Akoma Ntoso document of that are its `eli:Format`s, which say whether the
//! wording is official.

use super::bodies;
use super::graph::Graph;
use super::kinds;
use super::labels::Labels;
use super::mentions::mentioned;
use super::names::LinkedNames;
use super::vocabulary::{expand, language, media_type};
use crate::addresses::{data, file_types, fragments, paths};
use crate::opendata::source::Source;
use crate::registry::ActDates;
use crate::registry::act_relations::{Other, Related};
use crate::registry::model::{Act, ActStatus, ActText};
use crate::registry::regulation::RegulationDocument;
use crate::registry::values::{LangTag, Text};

/// All acts, with the bodies that issued them and the acts that any record mentions.
pub(super) fn graph(source: &Source<'_>, names: &LinkedNames<'_>, labels: &Labels) -> Graph {
    let mut graph = labels.graph();
    for body in &source.registry.bodies {
        bodies::describe(&mut graph, source, names, body);
    }
    for act in &source.registry.acts {
        describe(&mut graph, source, names, act);
    }
    for mention in source.works.mentions() {
        mentioned(&mut graph, source, names, mention);
    }
    graph
}

fn describe(graph: &mut Graph, source: &Source<'_>, names: &LinkedNames<'_>, act: &Act) {
    let iri = names.act(&act.id);
    let kind = kinds::act(graph, source, names, &act.kind);
    let mut node = graph.node(&iri);
    node.a("eli:LegalResource").string("eli:id_local", &act.id).address("eli:type_document", &kind);
    node.string_if("eli:number", act.number.as_ref()).typed("eli:date_document", *act.date, "xsd:date");
    node.link("eli:passed_by", &names.body(&act.issuer)).link("eli:in_force", &in_force(act.status));
    let dates = ActDates::of(act);
    node.date_if("eli:date_publication", dates.published).date_if("eli:first_date_entry_in_force", dates.in_force);
    node.date_if("eli:date_applicability", dates.applicable);
    node.date_if("eli:date_no_longer_in_force", dates.repealed);
    node.links("foaf:page", names.pages(paths::act(&act.id)));
    for former in &act.former_ids {
        node.link("owl:sameAs", &names.act(former));
    }
    if let Some(url) = &act.official_url {
        node.address("rdfs:seeAlso", url.as_str());
    }
    node.text_if("eli:description", act.preamble.as_ref());
    if let Some(registration) = &act.registration {
        let entry = names.in_acts(fragments::registration(&act.id));
        node.link("adms:identifier", &entry);
        let mut node = graph.node(&entry);
        node.a("adms:Identifier").string("skos:notation", &registration.number);
        node.date_if("dct:issued", registration.date.as_ref().map(|day| day.value));
        if let Some(body) = &registration.body {
            node.link("dct:creator", &names.body(body));
        }
    }
    for &tag in source.languages() {
        if let Some(title) = act.title.get(tag) {
            let place = fragments::expression(paths::act(&act.id), tag);
            let unofficial = act.title.unofficial().any(|found| found == tag);
            let wording = expression(graph, &iri, &names.in_acts(&place), tag, title);
            let page = names.in_acts(fragments::html(&place));
            format(graph, &wording, &page, file_types::HTML.essence(), unofficial);
        }
    }
    relations(graph, source, names, act, &iri);
    for listed in &act.texts {
        if let Some((_, _, text)) = source.registry.text_of(act.id.as_str(), listed.id.as_str()) {
            part(graph, names, act, listed, text, &iri);
        }
    }
}

fn in_force(status: ActStatus) -> String {
    expand(match status {
        ActStatus::InForce => "eli:InForce-inForce",
        ActStatus::Upcoming | ActStatus::Repealed => "eli:InForce-notInForce",
    })
}

/// A wording in a language.
fn expression(graph: &mut Graph, of: &str, iri: &str, tag: LangTag, title: &str) -> String {
    graph.node(of).link("eli:is_realized_by", iri);
    let mut node = graph.node(iri);
    node.a("eli:LegalExpression").link("eli:realizes", of);
    if let Some(language) = language(tag) {
        node.link("eli:language", &language);
    }
    node.words("eli:title", tag, title);
    iri.to_owned()
}

/// A form in which a wording is had.
fn format(graph: &mut Graph, wording: &str, iri: &str, kind: &str, unofficial: bool) {
    graph.node(wording).link("eli:is_embodied_by", iri);
    let mut node = graph.node(iri);
    node.a("eli:Format").link("eli:embodies", wording).link("eli:format", &media_type(kind));
    if unofficial {
        node.link("eli:legal_value", &expand("eli:LegalValue-unofficial"));
    }
}

/// A text of an act.
fn part(
    graph: &mut Graph,
    names: &LinkedNames<'_>,
    act: &Act,
    listed: &ActText,
    text: &RegulationDocument,
    whole: &str,
) {
    let iri = names.act_text(&act.id, &listed.id);
    let path = paths::regulation(&act.id, &listed.id);
    graph.node(whole).link("eli:has_part", &iri);
    let mut node = graph.node(&iri);
    node.a("eli:LegalResourceSubdivision").link("eli:is_part_of", whole).string("eli:type_subdivision", listed.kind);
    node.string("eli:id_local", format_args!("{}/{}", act.id, listed.id)).links("foaf:page", names.pages(&path));
    for wording in &text.texts {
        let place = fragments::expression(&path, wording.language);
        let unofficial = listed.unofficial.contains(&wording.language);
        let expressed = expression(graph, &iri, &names.in_acts(&place), wording.language, &wording.title);
        let page = names.in_acts(fragments::html(&place));
        format(graph, &expressed, &page, file_types::HTML.essence(), unofficial);
        let file = names.file(data::act_text(&act.id, listed.id_in_files(), wording.language));
        format(graph, &expressed, &file, file_types::AKOMA_NTOSO.essence(), unofficial);
    }
}

/// What acts do to each other.
fn relations(graph: &mut Graph, source: &Source<'_>, names: &LinkedNames<'_>, act: &Act, iri: &str) {
    let relations = source.registry.act_relations(act);
    let properties: [(&str, &str, &[Related<'_>]); 4] = [
        ("eli:amends", "amends", &relations.amends),
        ("eli:amended_by", "amended-by", &relations.amended_by),
        ("eli:repeals", "repeals", &relations.repeals),
        ("eli:repealed_by", "repealed-by", &relations.repealed_by),
    ];
    for (property, place, related) in properties {
        for (related, number) in related.iter().zip(1..) {
            let other = match related.other {
                Other::Act(act) => names.act(&act.id),
                Other::Mentioned(mention) => mentioned(graph, source, names, mention),
            };
            graph.node(iri).link(property, &other);
            if let Some(note) = related.note {
                let place = names.in_acts(fragments::act_relation_note(&act.id, place, number));
                note_of(graph, &place, iri, &other, property, note);
            }
        }
    }
}

/// The note on a relation, as a statement about a statement (RDF 1.1 reification).
fn note_of(graph: &mut Graph, note: &str, subject: &str, object: &str, property: &'static str, words: &Text) {
    let mut node = graph.node(note);
    node.a("rdf:Statement").link("rdf:subject", subject).link("rdf:object", object);
    node.link("rdf:predicate", &expand(property)).text("rdfs:comment", words);
}
