//! Opening hours of offices (HSDS object `schedule`): weekly rules in the words of iCalendar (RFC 5545).
//!
//! HSDS knows no public holidays: what holds for them is a schedule without a rule, and is said in words.

use super::object::{Maker, Object};
use super::places::open_offices;
use crate::readings::{KeptSpan, PUBLIC_HOLIDAY, closes_on_clock, kept_spans};
use crate::registry::model::{HoursException, Office};
use crate::registry::values::{OpeningHours, clock_time};

/// The days as iCalendar writes them, Monday first.
const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// Schedules: one for each span of hours, with all the days on which it is kept.
pub(super) fn schedules<'m>(maker: &'m Maker<'_, '_>) -> impl Iterator<Item = Object> + 'm {
    open_offices(maker).flat_map(|placed| {
        let office = placed.office;
        let (owner, id) = (Owner::office(office), office.id.as_str());
        let hours = office.hours.iter();
        let mut schedules: Vec<_> = hours.flat_map(|hours| schedules_of(maker, &owner, id, hours)).collect();
        for (exception, place) in office.exceptions.iter().zip(1..) {
            schedules.extend(exceptional(maker, office, exception, &format!("{}/exception/{place}", office.id)));
        }
        schedules
    })
}

/// Whose hours they are: the key that names it in a schedule, the kind of its object, its id.
pub(super) struct Owner<'o> {
    pub key: &'static str,
    pub kind: &'static str,
    pub id: &'o str,
}

impl<'o> Owner<'o> {
    fn office(office: &'o Office) -> Self {
        Self { key: "location_id", kind: "location", id: office.id.as_str() }
    }
}

/// The schedules that opening hours are, whose ids begin with a prefix.
pub(super) fn schedules_of(
    maker: &Maker<'_, '_>,
    owner: &Owner<'_>,
    prefix: &str,
    hours: &OpeningHours,
) -> Vec<Object> {
    kept_spans(hours).iter().map(|kept| schedule(maker, owner, prefix, hours, kept)).collect()
}

/// The schedules of days on which other hours hold: one without times if it is closed.
fn exceptional(maker: &Maker<'_, '_>, office: &Office, exception: &HoursException, id: &str) -> Vec<Object> {
    let closed = || {
        let closed = maker
            .object("schedule", id)
            .with("register_id", id)
            .with("location_id", maker.ids.of("location", office.id.as_str()))
            .with("description", maker.strings().plain("closed-day"));
        vec![closed]
    };
    let owner = Owner::office(office);
    let hours = exception.hours.as_ref();
    let schedules = hours.map_or_else(closed, |hours| schedules_of(maker, &owner, id, hours));
    let dated = |schedule: Object| {
        schedule
            .with("valid_from", exception.from.to_string())
            .with("valid_to", exception.last().to_string())
            .with_some("notes", exception.reason.as_ref().map(|reason| maker.localize(reason)))
    };
    schedules.into_iter().map(dated).collect()
}

/// A span that ends on the next day has a time of closing that is earlier than that of opening.
fn schedule(
    maker: &Maker<'_, '_>,
    owner: &Owner<'_>,
    prefix: &str,
    hours: &OpeningHours,
    kept: &KeptSpan<'_>,
) -> Object {
    let (opens, closes) = (clock_time(kept.span.opens), kept.span.closing_time());
    // Spans at the same time differ in their comments, and so in their days.
    let comment = kept.span.comment.as_ref().map(|_| format!("/{}", kept.days[0])).unwrap_or_default();
    let id = format!("{prefix}/{opens}-{closes}{comment}");
    let days: Vec<_> =
        kept.days.iter().filter(|day| **day != PUBLIC_HOLIDAY).map(|day| DAYS[usize::from(*day)]).collect();
    let schedule =
        maker.object("schedule", &id).with("register_id", id).with(owner.key, maker.ids.of(owner.kind, owner.id));
    let schedule = match days.is_empty() {
        true => schedule,
        false => schedule.with("wkst", "MO").with("freq", "WEEKLY").with("interval", 1).with("byday", days.join(",")),
    };
    schedule
        .with("opens_at", opens)
        .with("closes_at", closes_on_clock(kept.span))
        .with_some("description", on_holidays(hours, kept).map(|key| maker.strings().plain(key)))
        .with_some("notes", kept.span.comment.clone())
}

/// The key of the words for what a schedule says of public holidays, if the hours say anything of them.
fn on_holidays(hours: &OpeningHours, kept: &KeptSpan<'_>) -> Option<&'static str> {
    hours.holiday()?;
    Some(match *kept.days {
        [PUBLIC_HOLIDAY] => "hours-on-holidays",
        [.., PUBLIC_HOLIDAY] => "hours-also-on-holidays",
        _ => "hours-except-holidays",
    })
}
