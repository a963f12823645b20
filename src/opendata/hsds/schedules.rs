//! Opening hours of offices (HSDS object `schedule`): weekly rules in the words of iCalendar (RFC 5545).

use std::collections::BTreeMap;

use super::object::{Maker, Object};
use super::places::open_offices;
use crate::registry::values::OpeningHours;

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
            .with("byday", days.join(","))
            .with("opens_at", clock(opens))
            .with("closes_at", clock(closes))
    })
}

/// The spans with their days; a later rule overrides an earlier one for its days.
fn weekly(hours: &OpeningHours) -> BTreeMap<(u16, u16), Vec<&'static str>> {
    let mut week: [&[(u16, u16)]; 7] = [&[]; 7];
    for rule in hours.rules() {
        for day in rule.days.iter().flat_map(|&(first, last)| first..=last) {
            week[usize::from(day)] = &rule.spans;
        }
    }
    let mut spans: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (day, kept) in DAYS.into_iter().zip(week) {
        for &span in kept {
            spans.entry(span).or_default().push(day);
        }
    }
    spans
}

/// Minutes from midnight as `09:00`.
fn clock(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_one_span_stand_together() {
        let hours = "Mo-Fr 09:00-13:00,14:00-18:00; Sa 09:00-13:00; We off".parse().unwrap();
        let spans: Vec<_> = weekly(&hours).into_iter().map(|(span, days)| (span, days.join(","))).collect();
        assert_eq!(spans, [((540, 780), "MO,TU,TH,FR,SA".to_owned()), ((840, 1080), "MO,TU,TH,FR".to_owned())]);
        assert_eq!((clock(540).as_str(), clock(1440).as_str()), ("09:00", "24:00"));
    }
}
