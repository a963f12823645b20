//! Offices: where to go, when, and whom to call.

use serde::Serialize;

use super::basics::{Localizer, TextView, former};
use super::identifiers::IdentifierView;
use super::phone::DetailedPhoneView;
use super::place::{CoordinatesView, ExceptionView};
use super::record::ChoiceView;
use crate::addresses::{fragments, paths};
use crate::locale::language_name;
use crate::readings::{PUBLIC_HOLIDAY, cited_path, days, is_open, like_days, locality, street_line, time_zone};
use crate::registry::Citation;
use crate::registry::model::{Accessibility, Listing, Office, OfficeFile};
use crate::registry::values::{OpeningDay, OpeningHours, OpeningSpan, PhoneNumber, Slug, TimeZoneName, day_ranges};

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
    /// The link to the settlement, if the register has it.
    pub settlement_href: Option<String>,
    /// Street and house, as printed.
    pub address: Option<TextView>,
    /// Street, house and flat where the record gives them apart.
    pub street_line: Option<String>,
    /// Postcode.
    pub postcode: Option<String>,
    /// When it is open.
    pub hours: Option<HoursView>,
    /// The days on which other hours hold.
    pub exceptions: Vec<ExceptionView>,
    /// The same for scripts: a JSON list of objects with `from`, `to` (days) and `week` (as in the hours; empty if it is closed); empty
    /// if there are none.
    pub script_exceptions: String,
    /// Where it is on the globe.
    pub coordinates: Option<CoordinatesView>,
    /// How one gets there.
    pub directions: Option<TextView>,
    /// What makes it usable for people who cannot use every place.
    pub accessibility: Vec<ChoiceView>,
    /// What else such people must know.
    pub accessibility_note: Option<TextView>,
    /// The languages in which one is served, by their names.
    pub languages: Vec<String>,
    /// Its site.
    pub website: Option<String>,
    /// Whom to call.
    pub phones: Vec<PhoneView>,
    /// Further phones, with what one must know of them.
    pub further_phones: Vec<DetailedPhoneView>,
    /// What it is, in a sentence or two.
    pub description: Option<TextView>,
    /// Its identifiers in other registers.
    pub identifiers: Vec<IdentifierView>,
    /// Its mailbox.
    pub email: Option<String>,
    /// Whether it is closed.
    pub closed: bool,
    /// The services that it serves for without an act that lists it, on the page of its district; empty elsewhere.
    pub services: Vec<OfferedServiceView>,
    /// The services for which acts list it, on the page of its district; empty elsewhere.
    pub listings: Vec<ListingView>,
}

/// A service that an office serves for.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct OfferedServiceView {
    /// The link to the service.
    pub href: String,
    /// The service.
    pub service: TextView,
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
    /// The link to the annex, if the register has it.
    pub annex_href: Option<String>,
    /// The row as printed.
    pub row: Option<String>,
}

/// Opening hours.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct HoursView {
    /// For programs, in the form of OpenStreetMap.
    pub osm: String,
    /// For people, a line for the days with the same hours. Days on which it is closed have one where the hours say more of
    /// them, or where there is no other line.
    pub lines: Vec<HoursLine>,
    /// For scripts: the days of a week, Monday first, and public holidays if the hours say anything of them, divided by `;`. A day
    /// is its spans in minutes from midnight, divided by `,`: `540-780,840-1080`. One that depends on a condition ends with `?`.
    pub week: String,
    /// The office's time zone, such as `Asia/Almaty`, if it is known.
    pub time_zone: Option<String>,
}

/// The opening hours of some days.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct HoursLine {
    /// The days: `1` Monday to `7` Sunday, `8` public holidays.
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
        let district = self.registry.district(file.district.as_str());
        OfficeView {
            id: office.id.to_string(),
            former_ids: former(&office.former_ids),
            name: self.office_name(office),
            provider: provider
                .filter(|provider| office.name.as_ref().is_some_and(|name| *name != provider.name))
                .map(|provider| self.text(&provider.name)),
            district: self.name_or_id(district.map(|district| &district.name), file.district.as_str()),
            district_href: self.href(&paths::district(file.district.as_str())),
            settlement: self.text_option(locality(self.registry, office)),
            settlement_href: self.settlement_href(office),
            address: self.text_option(office.address.as_ref()),
            street_line: street_line(office, self.language, self.strings),
            postcode: office.postcode.map(|postcode| postcode.to_string()),
            hours: office
                .hours
                .as_ref()
                .map(|hours| self.hours(hours, time_zone(self.registry, file.district.as_str()))),
            exceptions: self.exceptions(office),
            script_exceptions: self.script_exceptions(office),
            coordinates: office.coordinates.as_ref().map(|place| CoordinatesView::of(place)),
            directions: self.text_option(office.directions.as_ref()),
            accessibility: office
                .accessibility
                .iter()
                .map(|kind| self.label(Accessibility::LABEL_KEY, kind.as_str()))
                .collect(),
            accessibility_note: self.text_option(office.accessibility_note.as_ref()),
            languages: office.languages.iter().map(|&language| language_name(language)).collect(),
            website: office.website.as_ref().map(|site| site.in_language(self.language).to_string()),
            phones: office.phones.iter().map(phone).collect(),
            description: self.text_option(office.description.as_ref()),
            identifiers: self.identifiers(&office.identifiers),
            further_phones: office.further_phones.iter().map(|phone| self.detailed_phone(phone)).collect(),
            email: office.email.as_ref().map(ToString::to_string),
            closed: !is_open(office),
            services: Vec::new(),
            listings: Vec::new(),
        }
    }

    /// An office with the services that it serves for. A service for which an act lists it stands among the listings alone.
    pub(crate) fn office_with_services(&self, file: &OfficeFile, office: &Office) -> OfficeView {
        let is_listed = |id: &Slug| office.listings.iter().any(|listing| listing.service.value == *id);
        let own = office.services.iter().filter(|id| !is_listed(id));
        let services = own.filter_map(|id| self.offered_service(id)).collect();
        let listings = office.listings.iter().filter_map(|listing| self.listing(listing)).collect();
        OfficeView { services, listings, ..self.office(file, office) }
    }

    fn offered_service(&self, id: &Slug) -> Option<OfferedServiceView> {
        let service = self.registry.service(id.as_str())?;
        let name = service.short_name.as_ref().unwrap_or(&service.name);
        Some(OfferedServiceView { href: self.href(&paths::service(&service.id)), service: self.text(name) })
    }

    /// The link to the settlement of an office on the page of its territory.
    fn settlement_href(&self, office: &Office) -> Option<String> {
        let (file, settlement) = self.registry.settlement(office.settlement_id.as_ref()?.as_str())?;
        Some(self.href(&fragments::at(paths::district(&file.district), &settlement.id)))
    }

    /// An office's own name, else that of its provider.
    pub(crate) fn office_name(&self, office: &Office) -> TextView {
        let provider = self.registry.provider(office.provider.as_str()).map(|provider| &provider.name);
        self.name_or_id(office.name.as_ref().or(provider), office.provider.as_str())
    }

    fn name_or_id(&self, name: Option<&crate::registry::values::Text>, id: &str) -> TextView {
        name.map_or_else(|| TextView::plain(id), |name| self.text(name))
    }

    fn listing(&self, listing: &Listing) -> Option<ListingView> {
        let service = self.registry.service(listing.service.as_str())?;
        let act = self.registry.act(listing.act.as_str())?;
        let citation = Citation::of_listing(self.registry, listing);
        Some(ListingView {
            href: self.href(&paths::service(service.id.as_str())),
            service: self.text(service.short_name.as_ref().unwrap_or(&service.name)),
            act: self.act_line(act),
            annex: listing.annex.as_deref().cloned(),
            annex_href: citation.address.as_ref().and_then(|_| cited_path(&citation)).map(|path| self.href(&path)),
            row: listing.row.clone(),
        })
    }

    /// Opening hours.
    pub(crate) fn hours(&self, hours: &OpeningHours, time_zone: Option<&TimeZoneName>) -> HoursView {
        HoursView {
            osm: hours.to_string(),
            lines: self.hours_lines(hours),
            week: week_for_scripts(hours),
            time_zone: time_zone.map(ToString::to_string),
        }
    }

    /// Opening hours in words.
    pub(crate) fn hours_lines(&self, hours: &OpeningHours) -> Vec<HoursLine> {
        let like = like_days(hours);
        let is_closed = like.iter().all(|(day, _)| day.spans().is_empty());
        let says = |day: &OpeningDay, days: &[u8]| {
            !day.spans().is_empty() || day.closed_comment().is_some() || days == [PUBLIC_HOLIDAY] || is_closed
        };
        let said = like.into_iter().filter(|(day, days)| says(day, days));
        let lines = said.map(|(day, days)| {
            let names = match *days {
                [PUBLIC_HOLIDAY] => self.string("public-holidays"),
                _ => self.weekdays(&days),
            };
            HoursLine {
                days: days.iter().map(|day| char::from(b'1' + day)).collect(),
                text: format!("{names} {}", self.hours_of_day(day)),
            }
        });
        lines.collect()
    }

    /// The public holidays of the profile for scripts: a JSON object of their names by their days; empty if there are none.
    pub(crate) fn holidays(&self) -> String {
        let mut names = serde_json::Map::new();
        for (_, holiday) in self.registry.profile.holidays.iter() {
            let days = holiday.day.iter().map(ToString::to_string).chain(holiday.dates.iter().map(ToString::to_string));
            names.extend(days.map(|day| (day, self.text(&holiday.name).text.into())));
        }
        if names.is_empty() { String::new() } else { serde_json::Value::Object(names).to_string() }
    }

    fn weekdays(&self, days: &[u8]) -> String {
        let range = |(first, last): (u8, u8)| match first == last {
            true => self.weekday(first),
            false => format!("{}–{}", self.weekday(first), self.weekday(last)),
        };
        self.list(&day_ranges(days).into_iter().map(range).collect::<Vec<_>>())
    }

    fn hours_of_day(&self, day: &OpeningDay) -> String {
        if day.spans().is_empty() {
            return self.commented(self.string("closed-day"), day.closed_comment());
        }
        let span = |span: &OpeningSpan| self.commented(self.span(span), span.comment.as_deref());
        self.list(&day.spans().iter().map(span).collect::<Vec<_>>())
    }

    fn span(&self, span: &OpeningSpan) -> String {
        if span.is_whole_day() {
            return self.string("all-day");
        }
        let clock = |minutes| self.strings.locale().numbers.clock(minutes);
        format!("{}–{}", clock(span.opens), clock(span.closes_at()))
    }

    fn commented(&self, hours: String, comment: Option<&str>) -> String {
        let Some(comment) = comment else { return hours };
        self.strings.with("hours-comment", [("hours", hours.into()), ("comment", comment.into())])
    }
}

/// The days of a week for scripts.
pub(super) fn week_for_scripts(hours: &OpeningHours) -> String {
    days(hours).map(|(_, day)| for_scripts(day)).collect::<Vec<_>>().join(";")
}

/// The spans of a day for scripts.
fn for_scripts(day: &OpeningDay) -> String {
    let span =
        |span: &OpeningSpan| format!("{}-{}{}", span.opens, span.closes, if span.is_conditional { "?" } else { "" });
    day.spans().iter().map(span).collect::<Vec<_>>().join(",")
}

/// A phone number.
pub(crate) fn phone(number: &PhoneNumber) -> PhoneView {
    PhoneView { href: format!("tel:{number}"), text: number.grouped() }
}
