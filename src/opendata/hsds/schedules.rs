//! Opening hours of offices (HSDS object `schedule`): weekly rules in the words of iCalendar (RFC 5545).

use super::object::{Maker, Object};
use super::places::open_offices;
use crate::readings::{clock, weekly};

/// The days as iCalendar writes them, Monday first.
const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// Schedules: one for each span of hours, with all the days on which it is kept.
pub(super) fn schedules<'m>(maker: &'m Maker<'_, '_>) -> impl Iterator<Item = Object> + 'm {
    let kept = open_offices(maker).filter_map(|placed| Some((placed, placed.office.hours.as_ref()?)));
    let spans = kept.flat_map(|(placed, hours)| weekly(hours).into_iter().map(move |span| (placed, span)));
    spans.map(move |(placed, ((opens, closes), days))| {
        let id = format!("{}/{}-{}", placed.office.id, clock(opens), clock(closes));
        maker
            .object("schedule", &id)
            .with("register_id", id)
            .with("location_id", maker.ids.of("location", placed.office.id.as_str()))
            .with("wkst", "MO")
            .with("freq", "WEEKLY")
            .with("interval", 1)
            .with("byday", days.iter().map(|day| DAYS[usize::from(*day)]).collect::<Vec<_>>().join(","))
            .with("opens_at", clock(opens))
            .with("closes_at", clock(closes))
    })
}
