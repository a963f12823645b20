//! Organizations, locations, addresses, phones (HSDS objects `organization`, `location`, `service_at_location`,
//! `address`, `phone`).

use std::collections::BTreeMap;

use super::object::{Maker, Object};
use crate::opendata::source::{PlacedOffice, services_of_office};
use crate::readings::{competent_body, is_open, office_path};
use crate::registry::Registry;
use crate::registry::model::Body;
use crate::registry::values::{Identifiers, Text};
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

/// Offices.
pub(super) fn locations<'m>(maker: &'m Maker<'_, '_>) -> impl Iterator<Item = Object> + 'm {
    let location = move |placed: &PlacedOffice<'_>| {
        let office = placed.office;
        let provider = maker.source.registry.provider(office.provider.as_str()).map(|provider| &provider.name);
        let page = office_path(maker.source.registry, placed.file, office);
        maker
            .object("location", office.id.as_str())
            .with("register_id", office.id.as_str())
            .with("location_type", "physical")
            .with("url", maker.source.links.page(maker.language, page))
            .with("organization_id", maker.ids.of("organization", &provider_id(office.provider.as_str())))
            .with_some("name", office.name.as_ref().or(provider).map(|name| maker.localize(name)))
            .with("external_identifier", office.id.as_str())
            .with("external_identifier_type", maker.source.registry.settings.id.as_str())
    };
    open_offices(maker).map(location)
}

/// Which services are had where.
pub(super) fn service_at_locations<'m>(maker: &'m Maker<'_, '_>) -> impl Iterator<Item = Object> + 'm {
    let pairs = open_offices(maker)
        .flat_map(|placed| services_of_office(placed.office).into_iter().map(move |service| (service, placed.office)));
    pairs.map(move |(service, office)| {
        let id = format!("{service}/{}", office.id);
        maker
            .object("service_at_location", &id)
            .with("register_id", id)
            .with("service_id", maker.ids.of("service", service))
            .with("location_id", maker.ids.of("location", office.id.as_str()))
    })
}

/// Addresses of offices. HSDS wants all parts of an address: one that the register does not know is an empty text.
pub(super) fn addresses<'m>(maker: &'m Maker<'_, '_>) -> impl Iterator<Item = Object> + 'm {
    let country = maker.source.registry.settings.country.map(|code| code.to_string().to_uppercase());
    let localized = move |text: Option<&Text>| text.map(|text| maker.localize(text)).unwrap_or_default();
    let known = |placed: &&PlacedOffice<'_>| placed.office.address.is_some() || placed.office.settlement.is_some();
    let address = move |placed: &PlacedOffice<'_>| {
        let office = placed.office;
        let district = maker.source.registry.district(placed.file.district.as_str());
        let parent = district.and_then(|district| district.parent.as_ref());
        let above = parent.and_then(|id| maker.source.registry.district(id.as_str()));
        let region = [district, above].into_iter().flatten().find(|place| maker.source.registry.is_region(place));
        maker
            .object("address", office.id.as_str())
            .with("register_id", office.id.as_str())
            .with("location_id", maker.ids.of("location", office.id.as_str()))
            .with("address_1", localized(office.address.as_ref()))
            .with("city", localized(office.settlement.as_ref()))
            .with_some("region", district.map(|district| maker.localize(&district.name)))
            .with("state_province", localized(region.map(|region| &region.name)))
            .with("postal_code", office.postcode.map(|code| code.to_string()).unwrap_or_default())
            .with("country", country.clone().unwrap_or_default())
            .with("address_type", "physical")
    };
    open_offices(maker).filter(known).map(address)
}

/// Phone numbers of offices, in international form.
pub(super) fn phones<'m>(maker: &'m Maker<'_, '_>) -> impl Iterator<Item = Object> + 'm {
    let numbers =
        open_offices(maker).flat_map(|placed| placed.office.phones.iter().zip(1..).map(move |phone| (placed, phone)));
    numbers.map(move |(placed, (phone, number))| {
        let id = format!("{}/{number}", placed.office.id);
        maker
            .object("phone", &id)
            .with("register_id", id)
            .with("location_id", maker.ids.of("location", placed.office.id.as_str()))
            .with("number", phone.as_str())
            .with("type", "voice")
    })
}
