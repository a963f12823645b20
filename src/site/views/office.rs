//! Offices: where to go, when, and whom to call.

use serde::Serialize;

use super::basics::{Localizer, TextView, former};
use crate::addresses::paths;
use crate::readings::is_open;
use crate::registry::model::{Listing, Office, OfficeFile};
use crate::registry::values::{OpeningHours, PhoneNumber};

/// An office as a row of a table or a card.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct OfficeView {
    /// Its anchor on the district's page.
    pub id: String,
    /// Ids that it had before.
    pub former_ids: Vec<String>,
    /// The office's or its provider's name.
    pub name: TextView,
    /// The provider that sits there, where the office has a name of its own.
    pub provider: Option<TextView>,
    /// The district's name.
    pub district: TextView,
    /// The link to the district's page.
    pub district_href: String,
    /// Town, village.
    pub settlement: Option<TextView>,
    /// Street and house.
    pub address: Option<TextView>,
    /// Postcode.
    pub postcode: Option<String>,
    /// When it is open.
    pub hours: Option<HoursView>,
    /// Whom to call.
    pub phones: Vec<PhoneView>,
    /// Its mailbox.
    pub email: Option<String>,
    /// Whether it is closed.
    pub closed: bool,
    /// The services for which acts list it, on the page of its district; empty elsewhere.
    pub listings: Vec<ListingView>,
}

/// A service for which an act lists an office.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ListingView {
    /// The link to the service.
    pub href: String,
    /// The service.
    pub service: TextView,
    /// The act's form, issuer, date and number.
    pub act: String,
    /// The annex.
    pub annex: Option<String>,
    /// The row as printed.
    pub row: Option<String>,
}

/// Opening hours.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct HoursView {
    /// For programs, in the form of OpenStreetMap.
    pub osm: String,
    /// For people, a line a rule.
    pub lines: Vec<HoursLine>,
}

/// A rule of opening hours.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct HoursLine {
    /// The days that it holds for: `1` Monday to `7` Sunday.
    pub days: String,
    /// The words.
    pub text: String,
}

/// A phone number.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct PhoneView {
    /// For a link: `tel:+77164324569`.
    pub href: String,
    /// For people: `+7 71643 2 45 69`. It runs from left to right in any language.
    pub text: String,
}

impl Localizer<'_> {
    /// An office, without the services for which acts list it.
    pub(crate) fn office(&self, file: &OfficeFile, office: &Office) -> OfficeView {
        let provider = self.registry.provider(office.provider.as_str());
        let name = office.name.as_ref().or(provider.map(|provider| &provider.name));
        let district = self.registry.district(file.district.as_str());
        OfficeView {
            id: office.id.to_string(),
            former_ids: former(&office.former_ids),
            name: self.name_or_id(name, office.provider.as_str()),
            provider: provider
                .filter(|provider| office.name.as_ref().is_some_and(|name| *name != provider.name))
                .map(|provider| self.text(&provider.name)),
            district: self.name_or_id(district.map(|district| &district.name), file.district.as_str()),
            district_href: self.href(&paths::district(file.district.as_str())),
            settlement: self.text_option(office.settlement.as_ref()),
            address: self.text_option(office.address.as_ref()),
            postcode: office.postcode.map(|postcode| postcode.to_string()),
            hours: office.hours.as_ref().map(|hours| self.hours(hours)),
            phones: office.phones.iter().map(phone).collect(),
            email: office.email.as_ref().map(ToString::to_string),
            closed: !is_open(office),
            listings: Vec::new(),
        }
    }

    /// An office with the services for which acts list it.
    pub(crate) fn office_with_listings(&self, file: &OfficeFile, office: &Office) -> OfficeView {
        let listings = office.listings.iter().filter_map(|listing| self.listing(listing)).collect();
        OfficeView { listings, ..self.office(file, office) }
    }

    fn name_or_id(&self, name: Option<&crate::registry::values::Text>, id: &str) -> TextView {
        name.map_or_else(|| TextView::plain(id), |name| self.text(name))
    }

    fn listing(&self, listing: &Listing) -> Option<ListingView> {
        let service = self.registry.service(listing.service.as_str())?;
        let act = self.registry.act(listing.act.as_str())?;
        Some(ListingView {
            href: self.href(&paths::service(service.id.as_str())),
            service: self.text(service.short_name.as_ref().unwrap_or(&service.name)),
            act: self.act_line(act),
            annex: listing.annex.clone(),
            row: listing.row.clone(),
        })
    }

    /// Opening hours in words.
    pub(crate) fn hours(&self, hours: &OpeningHours) -> HoursView {
        let clock = |minutes| self.strings.locale().numbers.clock(minutes);
        let lines = hours
            .rules()
            .iter()
            .map(|rule| {
                let days: Vec<_> = rule
                    .days
                    .iter()
                    .map(|&(first, last)| match first == last {
                        true => self.weekday(first),
                        false => format!("{}–{}", self.weekday(first), self.weekday(last)),
                    })
                    .collect();
                let spans: Vec<_> =
                    rule.spans.iter().map(|&(from, to)| format!("{}–{}", clock(from), clock(to))).collect();
                let spans = if spans.is_empty() { self.string("closed-day") } else { self.list(&spans) };
                let numbers = rule.days.iter().flat_map(|&(first, last)| first..=last);
                HoursLine {
                    days: numbers.map(|day| char::from(b'1' + day)).collect(),
                    text: format!("{} {spans}", self.list(&days)),
                }
            })
            .collect();
        HoursView { osm: hours.to_string(), lines }
    }
}

fn phone(number: &PhoneNumber) -> PhoneView {
    PhoneView { href: format!("tel:{number}"), text: number.grouped() }
}
