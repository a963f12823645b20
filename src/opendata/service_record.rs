//! A service with all that is known of it, as one JSON document.

use std::fmt::Display;

use jiff::civil::Date;
use serde::{Serialize, Serializer};

use super::formats;
use super::source::{PlacedOffice, Source};
use crate::addresses::paths;
use crate::registry::model::{Listing, OfficeStatus, Service};
use crate::registry::values::{LangTag, MailAddress, OpeningHours, PhoneNumber, Postcode, Text};

/// The document. What is derived stands beside the record and not in it, so that their keys never meet.
#[derive(Serialize)]
struct Document<'r> {
    url: Addresses,
    #[serde(skip_serializing_if = "Option::is_none")]
    section: Option<Coded<'r>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    subsection: Option<Coded<'r>>,
    service: &'r Service,
    offices: Vec<OfficeView<'r>>,
}

/// The address of a page in each language.
struct Addresses(Vec<(LangTag, String)>);

impl Serialize for Addresses {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(language, address)| (language.as_str(), address)))
    }
}

#[derive(Serialize)]
struct Coded<'r> {
    code: String,
    name: &'r Text,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    unofficial: Vec<String>,
}

#[derive(Serialize)]
struct Named<'r> {
    id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'r Text>,
}

/// An office that lists the service.
#[derive(Serialize)]
struct OfficeView<'r> {
    id: &'r str,
    provider: Named<'r>,
    district: Named<'r>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'r Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    settlement: Option<&'r Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    postcode: Option<Postcode>,
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<&'r Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hours: Option<&'r OpeningHours>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    phones: &'r [PhoneNumber],
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<&'r MailAddress>,
    status: OfficeStatus,
    #[serde(skip_serializing_if = "Option::is_none")]
    closed_on: Option<Date>,
    /// Languages in which one of the texts above is not official.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    unofficial: Vec<String>,
    listings: Vec<&'r Listing>,
}

/// The document of a service, indented, with a final line break.
pub(super) fn record_json(source: &Source<'_>, service: &Service) -> serde_json::Result<Vec<u8>> {
    let place = source.registry.subsection(*service.subsection);
    let document = Document {
        url: Addresses(
            source.languages().iter().map(|tag| (*tag, source.links.page(*tag, paths::service(&service.id)))).collect(),
        ),
        section: place.map(|(section, _)| coded(source, &section.code, &section.name)),
        subsection: place.map(|(_, subsection)| coded(source, &subsection.code, &subsection.name)),
        service,
        offices: source.offices_of(service).iter().map(|placed| view(source, placed, service)).collect(),
    };
    formats::document(&document)
}

fn coded<'r>(source: &Source<'_>, code: impl Display, name: &'r Text) -> Coded<'r> {
    Coded { code: code.to_string(), name, unofficial: unofficial(source, &[Some(name)]) }
}

/// The languages in which one of the texts is not official, in the order of the register.
fn unofficial(source: &Source<'_>, texts: &[Option<&Text>]) -> Vec<String> {
    let found: Vec<_> = texts.iter().flatten().flat_map(|text| text.unofficial()).collect();
    source.languages().iter().filter(|language| found.contains(language)).map(ToString::to_string).collect()
}

fn view<'r>(source: &Source<'r>, placed: &PlacedOffice<'r>, service: &Service) -> OfficeView<'r> {
    let PlacedOffice { file, office } = *placed;
    let provider = source.registry.provider(office.provider.as_str()).map(|provider| &provider.name);
    let district = source.registry.district(file.district.as_str()).map(|district| &district.name);
    let (name, settlement, address) = (office.name.as_ref(), office.settlement.as_ref(), office.address.as_ref());
    OfficeView {
        id: office.id.as_str(),
        provider: Named { id: office.provider.to_string(), name: provider },
        district: Named { id: file.district.to_string(), name: district },
        name,
        settlement,
        postcode: office.postcode,
        address,
        hours: office.hours.as_ref(),
        phones: &office.phones,
        email: office.email.as_ref(),
        status: office.status.unwrap_or(OfficeStatus::Open),
        closed_on: office.closed_on.as_ref().map(|date| date.value),
        unofficial: unofficial(source, &[provider, district, name, settlement, address]),
        listings: office.listings.iter().filter(|listing| listing.service.as_str() == service.id.as_str()).collect(),
    }
}
