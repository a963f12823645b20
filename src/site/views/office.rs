//! Offices: where to go, when, and whom to call.

use serde::Serialize;

use super::basics::{Localizer, TextView, former};
use crate::addresses::paths;
use crate::readings::{PUBLIC_HOLIDAY, cited_path, days, is_open, like_days, time_zone};
use crate::registry::Citation;
use crate::registry::model::{Listing, Office, OfficeFile};
use crate::registry::values::{OpeningDay, OpeningHours, OpeningSpan, PhoneNumber, TimeZoneName, day_ranges};

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
            settlement: self.text_option(office.settlement.as_ref()),
            address: self.text_option(office.address.as_ref()),
            postcode: office.postcode.map(|postcode| postcode.to_string()),
            hours: office
                .hours
                .as_ref()
                .map(|hours| self.hours(hours, time_zone(self.registry, file.district.as_str()))),
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
    fn hours(&self, hours: &OpeningHours, time_zone: Option<&TimeZoneName>) -> HoursView {
        let week: Vec<_> = days(hours).map(|(_, day)| for_scripts(day)).collect();
        HoursView {
            osm: hours.to_string(),
            lines: self.hours_lines(hours),
            week: week.join(";"),
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
