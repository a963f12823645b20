//! Acts: schema.org `Legislation`, and the European Legislation Identifier's ontology (ELI 1.5) beside it.

use serde_json::{Map, Value, json};

use super::json::{act_identity, address, body, identify, localized, object, put, put_list, put_option};
use crate::addresses::{data, fragments, paths};
use crate::locale::codes;
use crate::registry::ActDates;
use crate::registry::act_relations::{Other, Related};
use crate::registry::model::{Act, ActStatus, ActText, ActTextKind};
use crate::registry::regulation::RegulationDocument;
use crate::site::data_links;
use crate::site::views::Localizer;

/// An act.
pub(crate) fn act(localizer: &Localizer<'_>, act: &Act, canonical: &str) -> Value {
    let mut legislation = legislation(localizer, act);
    identify(&mut legislation, localizer, &paths::act(&act.id), canonical);
    put(&mut legislation, "name", localized(localizer, &act.title));
    put(&mut legislation, "eli:title", localized(localizer, &act.title));
    put_option(&mut legislation, "legislationIdentifier", act.number.clone());
    put_option(&mut legislation, "eli:number", act.number.clone());
    put_option(&mut legislation, "sameAs", act.official_url.as_ref().map(ToString::to_string));
    let relations = localizer.registry.act_relations(act);
    let addresses = |list: &[Related<'_>]| -> Vec<Value> {
        list.iter()
            .filter_map(|related| match related.other {
                Other::Mentioned(mention) => localizer.registry.mentioned(mention),
                Other::Act(act) => localizer.registry.act(act.id.as_str()),
            })
            .map(|other| json!({ "@id": act_identity(localizer, other.id.as_str()) }))
            .collect()
    };
    for (list, schema, eli) in [
        (&relations.amends, Some("legislationAmends"), "eli:amends"),
        (&relations.repeals, Some("legislationRepeals"), "eli:repeals"),
        (&relations.amended_by, None, "eli:amended_by"),
        (&relations.repealed_by, None, "eli:repealed_by"),
    ] {
        if let Some(schema) = schema {
            put_list(&mut legislation, schema, addresses(list));
        }
        put_list(&mut legislation, eli, addresses(list));
    }
    let texts =
        act.texts.iter().filter(|listed| localizer.registry.text_of(act.id.as_str(), listed.id.as_str()).is_some());
    let parts: Vec<_> = texts
        .map(|listed| {
            let path = paths::regulation(act.id.as_str(), listed.id.as_str());
            json!({ "@type": "Legislation", "@id": address(localizer, &path), "name": localized(localizer, &listed.title) })
        })
        .collect();
    put_list(&mut legislation, "hasPart", parts);
    put_list(&mut legislation, "encoding", encodings(localizer, act, None));
    Value::Object(legislation)
}

/// A text of an act.
pub(crate) fn text(
    localizer: &Localizer<'_>,
    act: &Act,
    listed: &ActText,
    text: &RegulationDocument,
    canonical: &str,
) -> Value {
    let mut legislation = legislation(localizer, act);
    put(&mut legislation, "@id", canonical.to_owned());
    put(&mut legislation, "url", canonical.to_owned());
    let own = text.in_language(localizer.language);
    put(&mut legislation, "name", own.title.clone());
    put(&mut legislation, "eli:title", own.title.clone());
    let whole = json!({ "@type": "Legislation", "@id": act_identity(localizer, act.id.as_str()), "name": localized(localizer, &act.title) });
    legislation.insert("isPartOf".to_owned(), whole);
    let kind = match listed.kind {
        ActTextKind::Act => act.kind.as_str(),
        kind => kind.as_str(),
    };
    put(&mut legislation, "legislationType", kind.to_owned());
    let languages: Vec<_> = text.texts.iter().map(|version| Value::String(version.language.to_string())).collect();
    put_list(&mut legislation, "inLanguage", languages);
    if listed.unofficial.contains(&localizer.language) {
        let original = localizer.registry.first_language();
        let path = paths::regulation(act.id.as_str(), listed.id.as_str());
        let original = localizer.base.absolute(&paths::in_language(original, path));
        legislation.insert("translationOfWork".to_owned(), json!({ "@type": "Legislation", "@id": original, "name": text.in_language(localizer.registry.first_language()).title }));
        put(&mut legislation, "legislationLegalValue", "https://schema.org/UnofficialLegalValue".to_owned());
    }
    put_list(&mut legislation, "encoding", encodings(localizer, act, Some(listed.id.as_str())));
    Value::Object(legislation)
}

/// What an act and its texts share.
fn legislation(localizer: &Localizer<'_>, act: &Act) -> Map<String, Value> {
    let mut legislation = object("Legislation");
    legislation.insert("@type".to_owned(), json!(["Legislation", "eli:LegalResource"]));
    put(&mut legislation, "eli:id_local", act.id.to_string());
    put(&mut legislation, "legislationType", act.kind.to_string());
    let term = localizer.registry.profile.act_kinds.get(act.kind.as_str());
    match term.and_then(|term| term.eli.as_ref()) {
        Some(address) => {
            legislation.insert("eli:type_document".to_owned(), json!({ "@id": address.as_str() }));
        }
        None => {
            let kind = fragments::at(data::CLASSIFIER.turtle, fragments::code("act-kind", &act.kind));
            let kind = localizer.base.absolute(&kind);
            legislation.insert("eli:type_document".to_owned(), json!({ "@id": kind }));
        }
    }
    put(&mut legislation, "legislationDate", act.date.to_string());
    legislation.insert("eli:date_document".to_owned(), dated(act.date.to_string()));
    let in_force = act.status == ActStatus::InForce;
    let force = if in_force { "https://schema.org/InForce" } else { "https://schema.org/NotInForce" };
    put(&mut legislation, "legislationLegalForce", force.to_owned());
    let force = if in_force { "inForce" } else { "notInForce" };
    let force = format!("http://data.europa.eu/eli/ontology#InForce-{force}");
    legislation.insert("eli:in_force".to_owned(), json!({ "@id": force }));
    let dates = ActDates::of(act);
    for (property, day) in [
        ("eli:date_publication", dates.published),
        ("eli:first_date_entry_in_force", dates.in_force),
        ("eli:date_applicability", dates.applicable),
        ("eli:date_no_longer_in_force", dates.repealed),
    ] {
        legislation.extend(day.map(|day| (property.to_owned(), dated(day.to_string()))));
    }
    if let Some(issuer) = localizer.registry.body(act.issuer.as_str()) {
        let issuer = body(localizer, issuer);
        legislation.insert("eli:passed_by".to_owned(), json!({ "@id": issuer["@id"] }));
        legislation.insert("legislationPassedBy".to_owned(), issuer);
    }
    put(&mut legislation, "inLanguage", localizer.language.to_string());
    if let Some(language) = codes::authority_address(localizer.language.as_str()) {
        legislation.insert("eli:language".to_owned(), json!({ "@id": language }));
    }
    legislation
}

/// The texts as documents for programs.
fn encodings(localizer: &Localizer<'_>, act: &Act, only: Option<&str>) -> Vec<Value> {
    let origin = localizer.base.absolute("");
    let root = localizer.base.path();
    data_links::texts(localizer, act, only)
        .into_iter()
        .map(|link| {
            let path = link.href.strip_prefix(root).unwrap_or(&link.href);
            json!({ "@type": "LegislationObject", "contentUrl": format!("{origin}{path}"), "encodingFormat": link.media_type })
        })
        .collect()
}

fn dated(day: String) -> Value {
    json!({ "@type": "http://www.w3.org/2001/XMLSchema#date", "@value": day })
}
