//! A service with all that is known of it, as one JSON document.

use jiff::civil::Date;

use super::formats;
use super::source::{PlacedOffice, Source};
use crate::addresses::paths;
use crate::opendata::document::{Addresses, document};
use crate::readings::{SourcedFact, cited_path, locality, sourced_facts};
use crate::registry::Citation;
use crate::registry::model::{Coordinates, Cost, HoursException, Listing, OfficeStatus, Phone, Service};
use crate::registry::money::{Payment, Price, payment};
use crate::registry::values::{
    Amount, Currency, LangTag, MailAddress, OpeningHours, PhoneNumber, Postcode, SectionCode, Slug, SubsectionCode,
    Text,
};

document! {
    /// A service with all that is known of it. What is derived stands beside the record and not in it, so that their keys
    /// never meet.
    pub(in crate::opendata) struct ServiceDocument<'r> {
        /// The address of its page in each language.
        url: Addresses,
        /// The section that it stands in.
        section: Option<SectionName<'r>> = optional,
        /// The subsection that it stands in, if not in the section itself.
        subsection: Option<SubsectionName<'r>> = optional,
        /// The keys of its source file.
        service: &'r Service,
        /// Whether one pays for it, on the day of publication.
        payment: Payment,
        /// Its costs in their order, each with what it comes to on the day of publication.
        costs: Vec<PricedCost<'r>>,
        /// The offices that serve for it.
        offices: Vec<ListedOffice<'r>>,
        /// The points of acts from which its facts come. Facts in a fact come from the same point if they name none.
        citations: Vec<CitedFact<'r>>,
    }
}

document! {
    /// A fact with the point of an act from which it comes, as far as the register has it.
    struct CitedFact<'r> {
        /// The place of the fact in this document, a JSON Pointer (RFC 6901).
        fact: String,
        /// The point as printed; the annex of a listing stands in it.
        point: Option<&'r str> = optional,
        /// The id of the act.
        act_id: Option<&'r Slug> = optional,
        /// The id of the text within the act.
        text_id: Option<&'r Slug> = optional,
        /// The id of the point in the table of points.
        point_id: Option<String> = optional,
        /// The address of the point in each language.
        url: Option<Addresses> = optional,
    }
}

document! {
    /// A cost with what it comes to.
    struct PricedCost<'r> {
        /// The keys of its source.
        cost: &'r Cost,
        /// Whether one pays it.
        payment: Payment,
        /// What it comes to, if that is known.
        price: Option<CostPrice> = optional,
    }
}

document! {
    /// What a cost comes to: an amount, or a range of which one end may be open.
    struct CostPrice {
        /// The least, or the amount itself.
        minimum: Option<Amount> = optional,
        /// The most, or the amount itself.
        maximum: Option<Amount> = optional,
        /// The currency, if the sources name one.
        currency: Option<Currency> = optional,
        /// Since when the indexed unit has the value that was taken; absent if the amount is not in units.
        value_from: Option<Date> = optional,
    }
}

document! {
    /// A section of the classifier.
    struct SectionName<'r> {
        /// Its code.
        code: SectionCode,
        /// Its name.
        name: &'r Text,
        /// Languages in which the name is not official.
        unofficial: Vec<LangTag> = optional,
    }
}

document! {
    /// A subsection of the classifier.
    struct SubsectionName<'r> {
        /// Its code.
        code: SubsectionCode,
        /// Its name.
        name: &'r Text,
        /// Languages in which the name is not official.
        unofficial: Vec<LangTag> = optional,
    }
}

document! {
    /// A record that an office belongs to.
    struct NamedRecord<'r> {
        /// Its id.
        id: &'r Slug,
        /// Its name.
        name: Option<&'r Text> = optional,
    }
}

document! {
    /// An office that serves for the service.
    struct ListedOffice<'r> {
        /// Its id.
        id: &'r Slug,
        /// The provider that sits there.
        provider: NamedRecord<'r>,
        /// The district.
        district: NamedRecord<'r>,
        /// Its own name where it differs from its provider's.
        name: Option<&'r Text> = optional,
        /// Town, village.
        settlement: Option<&'r Text> = optional,
        /// Postcode.
        postcode: Option<Postcode> = optional,
        /// Street and house.
        address: Option<&'r Text> = optional,
        /// The street alone.
        street: Option<&'r Text> = optional,
        /// The number of the house.
        house: Option<&'r str> = optional,
        /// The number of the flat, office or room.
        flat: Option<&'r str> = optional,
        /// Where it is on the globe.
        coordinates: Option<Coordinates> = optional,
        /// Opening hours.
        hours: Option<&'r OpeningHours> = optional,
        /// Days on which other hours hold.
        exceptions: &'r [HoursException] = optional,
        /// Phone numbers.
        phones: &'r [PhoneNumber] = optional,
        /// Further phones, with what one must know of them.
        further_phones: &'r [Phone] = optional,
        /// Mailbox.
        email: Option<&'r MailAddress> = optional,
        /// Whether it serves.
        status: OfficeStatus,
        /// The day on which it was closed.
        closed_on: Option<Date> = optional,
        /// Languages in which one of the texts above is not official.
        unofficial: Vec<LangTag> = optional,
        /// The rows of annexes that list it for the service.
        listings: Vec<&'r Listing>,
    }
}

/// The document of a service, indented, with a final line break.
pub(super) fn record_json<'r>(source: &Source<'r>, service: &'r Service) -> serde_json::Result<Vec<u8>> {
    let place = source.registry.placement(service);
    let offices = offices(source, service);
    let document = ServiceDocument {
        url: Addresses::of(source, |language| source.links.page(language, paths::service(&service.id))),
        section: place.map(|place| SectionName {
            code: *place.section.code,
            name: &place.section.name,
            unofficial: unofficial(source, &[Some(&place.section.name)]),
        }),
        subsection: place.and_then(|place| place.subsection).map(|subsection| SubsectionName {
            code: *subsection.code,
            name: &subsection.name,
            unofficial: unofficial(source, &[Some(&subsection.name)]),
        }),
        service,
        citations: citations(source, service, &offices),
        offices,
        payment: source.registry.cost_summary(service).payment,
        costs: service.costs.iter().map(|cost| priced(source, cost)).collect(),
    };
    formats::document(&document)
}

/// A cost with what it comes to.
fn priced<'r>(source: &Source<'_>, cost: &'r Cost) -> PricedCost<'r> {
    let price = source.registry.price(cost).map(|price| {
        let Price { from, to, currency, value_from } = price;
        CostPrice { minimum: from, maximum: to, currency, value_from }
    });
    PricedCost { cost, payment: payment(cost), price }
}

/// The facts of a service, and the rows of annexes that list offices for it, with the points from which they come.
fn citations<'r>(source: &'r Source<'_>, service: &'r Service, offices: &[ListedOffice<'r>]) -> Vec<CitedFact<'r>> {
    let facts = sourced_facts(source.registry, service).into_iter();
    let facts =
        facts.map(|SourcedFact { pointer, citation }| cited_fact(source, format!("/service{pointer}"), citation));
    let listings = offices.iter().enumerate().flat_map(|(office, listed)| {
        listed
            .listings
            .iter()
            .enumerate()
            .map(move |(row, listing)| (format!("/offices/{office}/listings/{row}"), *listing))
    });
    let listings = listings.map(|(fact, listing)| (fact, Citation::of_listing(source.registry, listing)));
    let listings = listings.filter(|(_, citation)| citation.address.is_some());
    facts.chain(listings.map(|(fact, citation)| cited_fact(source, fact, citation))).collect()
}

fn cited_fact<'r>(source: &Source<'_>, fact: String, citation: Citation<'r>) -> CitedFact<'r> {
    let path = citation.address.as_ref().and_then(|_| cited_path(&citation));
    CitedFact {
        fact,
        point: citation.printed,
        act_id: citation.act.map(|act| &act.id.value),
        text_id: citation.text.map(|(listed, _)| &listed.id.value),
        point_id: citation.point_id(),
        url: path.map(|path| Addresses::of(source, |language| source.links.page(language, &path))),
    }
}

/// The languages in which one of the texts is not official, in the order of the register.
fn unofficial(source: &Source<'_>, texts: &[Option<&Text>]) -> Vec<LangTag> {
    let found: Vec<_> = texts.iter().flatten().flat_map(|text| text.unofficial()).collect();
    source.languages().iter().filter(|language| found.contains(language)).copied().collect()
}

/// The offices that serve for a service, by id.
fn offices<'r>(source: &Source<'r>, service: &Service) -> Vec<ListedOffice<'r>> {
    source.offices_of(service).into_iter().map(|placed| view(source, service, placed)).collect()
}

/// An office with the rows that list it for a service.
fn view<'r>(source: &Source<'r>, service: &Service, placed: PlacedOffice<'r>) -> ListedOffice<'r> {
    let PlacedOffice { file, office } = placed;
    let provider = source.registry.provider(office.provider.as_str()).map(|provider| &provider.name);
    let district = source.registry.district(file.district.as_str()).map(|district| &district.name);
    let (name, settlement, address) =
        (office.name.as_ref(), locality(source.registry, office), office.address.as_ref());
    ListedOffice {
        id: &office.id,
        provider: NamedRecord { id: &office.provider, name: provider },
        district: NamedRecord { id: &file.district, name: district },
        name,
        settlement,
        postcode: office.postcode,
        address,
        street: office.street.as_ref(),
        house: office.house.as_deref(),
        flat: office.flat.as_deref(),
        coordinates: office.coordinates.as_ref().map(|place| place.value),
        hours: office.hours.as_ref(),
        exceptions: &office.exceptions,
        phones: &office.phones,
        further_phones: &office.further_phones,
        email: office.email.as_ref(),
        status: office.status.unwrap_or(OfficeStatus::Open),
        closed_on: office.closed_on.as_ref().map(|date| date.value),
        unofficial: unofficial(source, &[provider, district, name, settlement, address, office.street.as_ref()]),
        listings: office.listings.iter().filter(|listing| listing.service.value == service.id.value).collect(),
    }
}
