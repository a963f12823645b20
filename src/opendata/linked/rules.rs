//! Rules, requirements and acts of a service (CPSV-AP 3.2.0, Classes Rule, Requirement, Legal Resource).

use super::describer::Describer;
use super::mentions::mentioned;
use super::vocabulary::language;
use crate::addresses::fragments;
use crate::readings::provision_words;
use crate::registry::model::{ActReference, CitedPoint, Eligibility, Statement};
use crate::registry::values::{LangTag, Text};

/// What links a service to an act.
const LEGAL_RESOURCE: &str = "cv:hasLegalResource";

/// Describes the rules of a service.
pub(super) fn describe(describer: &mut Describer<'_, '_>) {
    legal_resources(describer);
    regulation(describer);
    let service = describer.service;
    for (place, title, provision) in [
        ("stages", "rule-stages", &service.stages),
        ("acceptance", "rule-acceptance", &service.acceptance),
        ("refusal", "table-refusal_grounds", &service.refusal_grounds),
        ("responsibility", "rule-responsibility", &service.responsibility),
        ("requirements", "rule-requirements", &service.requirements),
    ] {
        if let Some(provision) = provision {
            let words = provision_words(describer.source.languages(), provision);
            rule(describer, place, title, (words, provision.point.as_deref()));
        }
    }
    if let Some(Statement { text, point }) = &service.suspension {
        rule(describer, "suspension", "rule-suspension", (words(text), point.as_deref()));
    }
    if let Some(Statement { text, point }) = &service.recipient {
        let (iri, id) = (describer.on_page(fragments::WHO), describer.identifier("recipient"));
        describer.graph.node(&iri).a("cv:Requirement").string("dct:identifier", id).text("dct:title", text);
        describer.comes_from(&iri, point.as_deref());
        describer.graph.node(&describer.iri).link("cv:holdsRequirement", &iri);
    }
    if let Some(eligibility) = &service.eligibility {
        requirements(describer, eligibility);
        ages(describer, eligibility);
    }
}

/// The rules of the record on who may have the service, each a requirement.
fn requirements(describer: &mut Describer<'_, '_>, eligibility: &Eligibility) {
    let named = [
        ("residence", &eligibility.residence),
        ("citizenship", &eligibility.citizenship),
        ("income", &eligibility.income),
    ];
    let named = named.into_iter().filter_map(|(place, text)| Some((place.to_owned(), text.as_ref()?, None)));
    let conditions = eligibility
        .conditions
        .iter()
        .zip(1..)
        .map(|(condition, number)| (format!("condition-{number}"), &condition.text, condition.point.as_deref()));
    for (place, text, point) in named.chain(conditions) {
        let (iri, id) = (describer.part(&place), describer.identifier(&place));
        describer.graph.node(&iri).a("cv:Requirement").string("dct:identifier", id).text("dct:title", text);
        describer.comes_from(&iri, point);
        describer.graph.node(&describer.iri).link("cv:holdsRequirement", &iri);
    }
}

/// The ages between which one may have the service, each a requirement with its number.
fn ages(describer: &mut Describer<'_, '_>, eligibility: &Eligibility) {
    for (place, key, age) in [
        ("minimum-age", "table-services.minimum_age", &eligibility.minimum_age),
        ("maximum-age", "table-services.maximum_age", &eligibility.maximum_age),
    ] {
        let Some(age) = age else { continue };
        let (iri, id) = (describer.part(place), describer.identifier(place));
        let title = describer.source.translations.caption(key);
        let mut node = describer.graph.node(&iri);
        node.a("cv:Requirement").string("dct:identifier", id).caption("dct:title", &title);
        node.typed("rdf:value", age.value.get(), "xsd:nonNegativeInteger");
        describer.graph.node(&describer.iri).link("cv:holdsRequirement", &iri);
    }
}

/// The act that sets how it is given, those it rests on, and the one that ended it.
fn legal_resources(describer: &mut Describer<'_, '_>) {
    let service = describer.service;
    if let Some(act) = service.act.as_ref().and_then(|id| describer.source.registry.act(id.as_str())) {
        let iri = describer.names.act(&act.id);
        describer.graph.node(&iri).a("eli:LegalResource").text("dct:title", &act.title);
        describer.graph.node(&describer.iri).link(LEGAL_RESOURCE, &iri);
    }
    let bases = [("basis", &service.legal_basis), ("developed-under", &service.developed_under)];
    for (relation, basis) in bases.into_iter().filter_map(|(relation, basis)| Some((relation, basis.as_ref()?))) {
        for (mention, number) in basis.acts.iter().zip(1..) {
            let act = legal_resource(describer, mention);
            let (iri, place) = (describer.iri.clone(), fragments::basis(relation, number));
            describer.statement_comes_from(place, &iri, basis.point.as_deref(), LEGAL_RESOURCE, |statement| {
                statement.link("rdf:object", &act);
            });
        }
    }
    if let Some(mention) = &service.ended_by {
        legal_resource(describer, mention);
    }
}

/// An act that a record of the service mentions.
fn legal_resource(describer: &mut Describer<'_, '_>, mention: &ActReference) -> String {
    let iri = mentioned(describer.graph, describer.source, describer.names, mention);
    if let Some(act) = describer.source.registry.mentioned(mention) {
        describer.graph.node(&iri).a("eli:LegalResource").text("dct:title", &act.title);
    }
    describer.graph.node(&describer.iri).link(LEGAL_RESOURCE, &iri);
    iri
}

/// The regulation as the rule that the service follows. Its description is the note on its edition, else its title.
fn regulation(describer: &mut Describer<'_, '_>) {
    let service = describer.service;
    let Some(regulation) = &service.regulation else { return };
    let text = service.act.as_ref().zip(regulation.text.as_ref());
    let found = text.and_then(|(act, text)| describer.source.registry.text_of(act.as_str(), text.as_str()));
    let iri = match found {
        Some((act, listed, _)) => describer.names.act_text(&act.id, &listed.id),
        None => describer.part(fragments::REGULATION),
    };
    let id = describer.identifier("regulation");
    let description = regulation.note.as_ref().unwrap_or(&regulation.title);
    // Several services may follow one text, which then bears one identifier: its own.
    let id = found.map_or(id, |(act, listed, _)| format!("{}/{}", act.id, listed.id));
    let mut node = describer.graph.node(&iri);
    node.a("cpsv:Rule").string("dct:identifier", id).text("dct:title", &regulation.title);
    node.text("dct:description", description);
    if let Some(act) = &service.act {
        node.link("cpsv:implements", &describer.names.act(act));
    }
    for wording in found.iter().flat_map(|(_, _, text)| &text.texts) {
        let Some(system) = language(wording.language) else { continue };
        describer.graph.node(&iri).link("dct:language", &system);
        describer.graph.node(&system).a("dct:LinguisticSystem");
    }
    describer.graph.node(&describer.iri).link("cpsv:follows", &iri);
}

/// A list of the regulation as a rule.
fn rule(
    describer: &mut Describer<'_, '_>,
    place: &str,
    title: &str,
    (words, point): (Vec<(LangTag, String)>, Option<&CitedPoint>),
) {
    if words.is_empty() {
        return;
    }
    let (iri, id) = (describer.part(place), describer.identifier(place));
    let mut node = describer.graph.node(&iri);
    node.a("cpsv:Rule").string("dct:identifier", id);
    node.caption("dct:title", &describer.source.translations.caption(title));
    for (language, words) in words {
        node.words("dct:description", language, &words);
    }
    node.unofficial(describer.service.unofficial.iter().copied());
    if let Some(act) = &describer.service.act {
        node.link("cpsv:implements", &describer.names.act(act));
    }
    describer.comes_from(&iri, point);
    describer.graph.node(&describer.iri).link("cpsv:follows", &iri);
}

fn words(text: &Text) -> Vec<(LangTag, String)> {
    text.iter().map(|(language, words)| (language, words.to_owned())).collect()
}
