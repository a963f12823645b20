//! Offices as channels with their addresses, hours and contacts, and the providers that own them (CPSV-AP 3.2.0, Classes
//! Channel, Contact Point, Public Organisation, Address, Temporal Entity).

use super::cited;
use super::graph::Graph;
use super::hours;
use super::identifiers::identifiers;
use super::labels::Labels;
use super::names::LinkedNames;
use super::phones;
use crate::addresses::fragments;
use crate::opendata::source::{PlacedOffice, Source};
use crate::readings::locality;
use crate::registry::Citation;
use crate::registry::model::{Accessibility, ChannelKind, Office, OfficeStatus};
use crate::registry::values::LocalizedUrl;

/// The contact point among the parts of an office.
pub(super) const CONTACT: &str = "contact";

/// A part of an office.
pub(super) fn part(names: &LinkedNames<'_>, office: &Office, part: &str) -> String {
    names.in_services(fragments::office_part(&office.id, part))
}

/// Describes an office with its provider and district.
pub(super) fn describe(
    graph: &mut Graph,
    source: &Source<'_>,
    names: &LinkedNames<'_>,
    labels: &Labels,
    placed: &PlacedOffice<'_>,
) {
    let PlacedOffice { file, office } = *placed;
    let registry = source.registry;
    let iri = names.office(&file.district, &office.id);
    let owner = names.provider(&office.provider);
    let district = names.district(&file.district);
    let provider = registry.provider(office.provider.as_str());
    let term = provider.and_then(|provider| registry.profile.provider_kinds.get(provider.kind.as_str()));
    let kind = term.and_then(|term| term.channel).unwrap_or(ChannelKind::Office);
    let kind = labels.codes.mention(graph, names, "channel", kind.as_str());
    let mut node = graph.node(&iri);
    node.a("cv:Channel").string("dct:identifier", format_args!("office/{}", office.id)).link("dct:type", &kind);
    let name = office.name.as_ref().or(provider.map(|provider| &provider.name));
    node.link("cv:ownedBy", &owner).text_if("dct:title", office.name.as_ref()).text_if("dct:description", name);
    if let Some(name) = name {
        node.alternative_labels(name, &[], &office.aliases);
    }
    node.date_if("schema:validThrough", office.closed_on.as_ref().map(|day| day.value));
    let status = office.status.unwrap_or(OfficeStatus::Open);
    let status = labels.codes.mention(graph, names, "office-status", status.as_str());
    graph.node(&iri).link("adms:status", &status);

    identifiers(graph, registry, &iri, &office.identifiers);

    for listing in &office.listings {
        if let Some(annex) = cited::point(graph, names, &Citation::of_listing(registry, listing)) {
            graph.node(&iri).link("dct:source", &annex);
        }
    }

    let mut node = graph.node(&owner);
    node.a("cv:PublicOrganisation").a("org:Organization").link("dct:spatial", &district);
    if let Some(provider) = provider {
        node.string("dct:identifier", &provider.id).text("skos:prefLabel", &provider.name);
        identifiers(graph, registry, &owner, &provider.identifiers);
    }
    let mut node = graph.node(&district);
    node.a("dct:Location").string("dct:identifier", &file.district);
    node.text_if("skos:prefLabel", registry.district(file.district.as_str()).map(|district| &district.name));
    address(graph, source, names, placed, &iri);
    place(graph, source, names, placed, &iri);
    contacts(graph, names, placed, &iri);
}

/// Where it is (Class Address).
fn address(graph: &mut Graph, source: &Source<'_>, names: &LinkedNames<'_>, placed: &PlacedOffice<'_>, office: &str) {
    let PlacedOffice { file, office: record } = *placed;
    let locality = locality(source.registry, record);
    if record.address.is_none() && record.street.is_none() && locality.is_none() && record.postcode.is_none() {
        return;
    }
    let iri = part(names, record, "address");
    graph.node(office).link("locn:address", &iri);
    let district = source.registry.district(file.district.as_str()).map(|district| &district.name);
    let mut node = graph.node(&iri);
    node.a("locn:Address").text_if("locn:thoroughfare", record.street.as_ref().or(record.address.as_ref()));
    let whole = record.address.as_ref().filter(|_| record.street.is_some());
    let designator: Vec<_> = [&record.house, &record.flat].into_iter().flatten().map(String::as_str).collect();
    node.text_if("locn:fullAddress", whole);
    node.string_if("locn:locatorDesignator", (!designator.is_empty()).then(|| designator.join(", ")));
    node.text_if("locn:postName", locality).string_if("locn:postCode", record.postcode);
    node.text_if("locn:adminUnitL2", district);
}

/// Where it is on the globe, how one gets there and what one finds.
fn place(graph: &mut Graph, source: &Source<'_>, names: &LinkedNames<'_>, placed: &PlacedOffice<'_>, office: &str) {
    let record = placed.office;
    let mut node = graph.node(office);
    node.text_if("dct:description", record.description.as_ref());
    node.text_if("schema:description", record.directions.as_ref());
    node.text_if("schema:disambiguatingDescription", record.accessibility_note.as_ref());
    for kind in &record.accessibility {
        for &language in source.languages() {
            let label =
                source.translations.of(language).with(Accessibility::LABEL_KEY, [("word", kind.as_str().into())]);
            node.words("schema:amenityFeature", language, &label);
        }
    }
    for language in &record.languages {
        node.string("schema:availableLanguage", language);
    }
    let site = record.website.iter().flat_map(LocalizedUrl::iter).map(|(_, address)| address);
    for address in site {
        node.address("foaf:homepage", address.as_str());
    }
    if let Some(place) = &record.coordinates {
        let iri = part(names, record, "place");
        node.link("schema:geo", &iri);
        let mut node = graph.node(&iri);
        node.a("schema:GeoCoordinates");
        node.typed("schema:latitude", place.latitude, "xsd:decimal");
        node.typed("schema:longitude", place.longitude, "xsd:decimal");
    }
}

/// How it is reached and when (Classes Contact Point and Temporal Entity). Hours are described by `hours`.
fn contacts(graph: &mut Graph, names: &LinkedNames<'_>, placed: &PlacedOffice<'_>, office: &str) {
    let record = placed.office;
    let contact = part(names, record, CONTACT);
    let mut node = graph.node(&contact);
    node.a("cv:ContactPoint");
    for phone in &record.phones {
        node.string("cv:telephone", phone);
    }
    record.further_phones.iter().for_each(|phone| phones::telephone(&mut node, phone));
    node.string_if("cv:email", record.email.as_ref());
    if let Some(hours) = &record.hours {
        let iri = part(names, record, "hours");
        node.link("cv:openingHours", &iri);
        graph.node(office).link("cv:openingHours", &iri);
        graph.node(&iri).a("time:TemporalEntity");
        hours::describe(graph, hours, &iri);
    }
    for (exception, number) in record.exceptions.iter().zip(1..) {
        hours::describe_exception(graph, exception, office, &part(names, record, &format!("exception-{number}")));
    }
}
