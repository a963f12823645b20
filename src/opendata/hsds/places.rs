//! Organizations, locations, addresses, phones (HSDS objects `organization`, `location`, `service_at_location`,
//! `address`, `phone`).

use std::collections::BTreeMap;

use super::object::{Maker, Object};
use super::phones::phone;
use crate::opendata::source::PlacedOffice;
use crate::readings::{address_line, competent_body, is_open, locality, office_path};
use crate::registry::Registry;
use crate::registry::model::{Accessibility, Body};
use crate::registry::values::{Identifiers, Text, Year};
use serde_json::Value;

/// Providers, and the bodies that answer for services. HSDS wants a description; the register has none, so that the name
/// stands there as well.
pub(super) fn organizations<'m>(maker: &'m Maker<'_, '_>) -> impl Iterator<Item = Object> + 'm {
    let source = maker.source;
    let bodies = competent_bodies(source.registry).into_iter().map(move |body| {
        let parent = body.parent.as_ref().map(|parent| maker.ids.of("organization", &body_id(parent.as_str())));
        let description = body.description.as_ref().map(|text| maker.localize(text));
        let website = body.website.as_ref().map(|site| site.in_language(maker.language).to_string());
        organization(maker, &body_id(body.id.as_str()), &body.name, &body.identifiers)
            .with_some("description", description)
            .with_some("parent_organization_id", parent)
            .with_some("email", body.email.as_ref().map(ToString::to_string))
            .with_some("year_incorporated", body.founded.map(Year::get))
            .with_some("website", website)
    });
    let providers = source.providers.iter().map(move |(_, provider)| {
        organization(maker, &provider_id(provider.id.as_str()), &provider.name, &provider.identifiers)
    });
    bodies.chain(providers)
}

/// The bodies that answer for services, and those above them, by id.
fn competent_bodies(registry: &Registry) -> Vec<&Body> {
    let mut found = BTreeMap::new();
    for service in &registry.services {
        let mut next = competent_body(registry, service);
        while let Some(body) = next {
            if found.insert(body.id.as_str(), body).is_some() {
                break;
            }
            next = body.parent.as_ref().and_then(|parent| registry.body(parent.as_str()));
        }
    }
    found.into_values().collect()
}

/// The id of a body among organizations.
pub(super) fn body_id(id: &str) -> String {
    format!("body/{id}")
}

fn provider_id(id: &str) -> String {
    format!("provider/{id}")
}

fn organization(maker: &Maker<'_, '_>, id: &str, name: &Text, identifiers: &Identifiers) -> Object {
    let name = maker.localize(name);
    let organization = maker.ids.of("organization", id);
    let identifier = |key: &str, scheme: &str, kind: &str, identifier: &str| {
        let object = Object::default()
            .with("id", maker.ids.of("organization_identifier", key))
            .with("organization_id", organization.clone())
            .with("identifier_scheme", scheme)
            .with("identifier_type", kind)
            .with("identifier", identifier);
        Value::from(object)
    };
    let own = identifier(id, maker.source.registry.settings.id.as_str(), "register", id);
    let others =
        identifiers.iter().map(|(scheme, other)| identifier(&format!("{id}/{scheme}"), scheme, "official", other));
    let all: Vec<_> = std::iter::once(own).chain(others).collect();
    maker
        .object("organization", id)
        .with("register_id", id)
        .with("name", name.as_str())
        .with("description", name)
        .with("organization_identifiers", all)
}

/// Offices that are open.
pub(super) fn open_offices<'m>(maker: &'m Maker<'_, '_>) -> impl Iterator<Item = &'m PlacedOffice<'m>> {
    maker.source.offices.iter().filter(|placed| is_open(placed.office))
}

/// Offices. What the register knows of an address that HSDS would not take as one is a description.
pub(super) fn locations<'m>(maker: &'m Maker<'_, '_>) -> impl Iterator<Item = Object> + 'm {
    let location = move |placed: &PlacedOffice<'_>| {
        let office = placed.office;
        let provider = maker.source.registry.provider(office.provider.as_str()).map(|provider| &provider.name);
        let alternate = provider.filter(|provider| office.name.as_ref().is_some_and(|name| name != *provider));
        let alternate = alternate.map(|name| maker.localize(name));
        let alternate = alternate.or_else(|| office.aliases.get(maker.language).first().cloned());
        let page = office_path(maker.source.registry, placed.file, office);
        let loose = address(maker, placed).is_none().then(|| address_words(maker, placed)).flatten();
        let description = office.description.as_ref().map(|text| maker.localize(text)).or(loose);
        let (scheme, identifier) = office
            .identifiers
            .iter()
            .next()
            .unwrap_or((maker.source.registry.settings.id.as_str(), office.id.as_str()));
        let place = office.coordinates.as_ref();
        maker
            .object("location", office.id.as_str())
            .with("register_id", office.id.as_str())
            .with("location_type", "physical")
            .with("url", maker.source.links.page(maker.language, page))
            .with("organization_id", maker.ids.of("organization", &provider_id(office.provider.as_str())))
            .with_some("name", office.name.as_ref().or(provider).map(|name| maker.localize(name)))
            .with_some("alternate_name", alternate)
            .with_some("description", description)
            .with_some("transportation", office.directions.as_ref().map(|text| maker.localize(text)))
            .with_some("latitude", place.map(|place| place.latitude.degrees()))
            .with_some("longitude", place.map(|place| place.longitude.degrees()))
            .with("external_identifier", identifier)
            .with("external_identifier_type", scheme)
    };
    open_offices(maker).map(location)
}

/// What makes offices usable for people who cannot use every place (HSDS objects `accessibility`).
pub(super) fn accessibility<'m>(maker: &'m Maker<'_, '_>) -> impl Iterator<Item = Object> + 'm {
    open_offices(maker).flat_map(move |placed| {
        let office = placed.office;
        let object = move |id: &str, description: String| {
            let id = format!("{}/{id}", office.id);
            maker
                .object("accessibility", &id)
                .with("register_id", id)
                .with("location_id", maker.ids.of("location", office.id.as_str()))
                .with("description", description)
        };
        let kinds = office.accessibility.iter().map(move |kind| {
            let words = maker.strings().with(Accessibility::LABEL_KEY, [("word", kind.as_str().into())]);
            object(kind.as_str(), words)
        });
        let note = office.accessibility_note.iter().map(move |note| object("note", maker.localize(note)));
        kinds.chain(note)
    })
}

/// The languages in which one is served in offices (HSDS objects `language`).
pub(super) fn languages<'m>(maker: &'m Maker<'_, '_>) -> impl Iterator<Item = Object> + 'm {
    let spoken = open_offices(maker).flat_map(|placed| {
        let office = placed.office;
        office.languages.iter().map(move |language| (office, *language))
    });
    spoken.map(move |(office, language)| {
        let id = format!("{}/language/{language}", office.id);
        maker
            .object("language", &id)
            .with("register_id", id)
            .with("location_id", maker.ids.of("location", office.id.as_str()))
            .with_language(language)
    })
}

/// Which services are had where.
pub(super) fn service_at_locations<'m>(maker: &'m Maker<'_, '_>) -> impl Iterator<Item = Object> + 'm {
    let pairs = open_offices(maker)
        .flat_map(|placed| placed.office.service_ids().into_iter().map(move |service| (service, placed.office)));
    pairs.map(move |(service, office)| {
        let id = format!("{service}/{}", office.id);
        maker
            .object("service_at_location", &id)
            .with("register_id", id)
            .with("service_id", maker.ids.of("service", service))
            .with("location_id", maker.ids.of("location", office.id.as_str()))
    })
}

/// Addresses of offices.
pub(super) fn addresses<'m>(maker: &'m Maker<'_, '_>) -> impl Iterator<Item = Object> + 'm {
    open_offices(maker).filter_map(|placed| address(maker, placed))
}

/// The address of an office. HSDS wants all parts of an address: one of which the register does not know a part is none.
fn address(maker: &Maker<'_, '_>, placed: &PlacedOffice<'_>) -> Option<Object> {
    let (registry, office) = (maker.source.registry, placed.office);
    let district = registry.district(placed.file.district.as_str());
    let parent = district.and_then(|district| district.parent.as_ref());
    let above = parent.and_then(|id| registry.district(id.as_str()));
    let region = [district, above].into_iter().flatten().find(|place| registry.is_region(place));
    let address = maker
        .object("address", office.id.as_str())
        .with("register_id", office.id.as_str())
        .with("location_id", maker.ids.of("location", office.id.as_str()))
        .with("address_1", address_line(office, maker.language, maker.strings())?)
        .with("city", maker.localize(locality(registry, office)?))
        .with_some("region", district.map(|district| maker.localize(&district.name)))
        .with("state_province", maker.localize(&region?.name))
        .with("postal_code", office.postcode?.to_string())
        .with("country", registry.settings.country?.to_string().to_uppercase())
        .with("address_type", "physical");
    Some(address)
}

/// What the register knows of where an office is, as a line.
fn address_words(maker: &Maker<'_, '_>, placed: &PlacedOffice<'_>) -> Option<String> {
    let office = placed.office;
    let locality = locality(maker.source.registry, office).map(|text| maker.localize(text));
    let postcode = office.postcode.map(|code| code.to_string());
    let line = address_line(office, maker.language, maker.strings());
    let parts: Vec<_> = [postcode, locality, line].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// Phone numbers of offices, in international form, or short.
pub(super) fn phones<'m>(maker: &'m Maker<'_, '_>) -> impl Iterator<Item = Object> + 'm {
    open_offices(maker).flat_map(move |placed| {
        let office = placed.office;
        let plain = office.phones.iter().zip(1..).map(move |(number, place)| {
            let id = format!("{}/{place}", office.id);
            maker
                .object("phone", &id)
                .with("register_id", id)
                .with("location_id", maker.ids.of("location", office.id.as_str()))
                .with("number", number.as_str())
                .with("type", "voice")
        });
        let owner = maker.ids.of("location", office.id.as_str());
        let further = office.further_phones.iter().zip(1..).map(move |(further, place)| {
            phone(maker, format!("{}/phone/{place}", office.id), ("location_id", &owner), further, None)
        });
        plain.chain(further)
    })
}
