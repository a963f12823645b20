//! When an office is open.

use crate::registry::Registry;
use crate::registry::model::District;
use crate::registry::values::{OpeningDay, OpeningHours, OpeningSpan, TimeZoneName};

/// The number of public holidays beside the days of a week, 0 Monday to 6 Sunday.
pub const PUBLIC_HOLIDAY: u8 = 7;

/// A span of opening hours with all the days on which it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptSpan<'h> {
    /// The span.
    pub span: &'h OpeningSpan,
    /// The days: 0 Monday to 6 Sunday, [`PUBLIC_HOLIDAY`]. Hours that say nothing of public holidays have no such day.
    pub days: Vec<u8>,
}

/// The spans of opening hours, by their times.
pub fn kept_spans(hours: &OpeningHours) -> Vec<KeptSpan<'_>> {
    let mut kept: Vec<KeptSpan<'_>> = Vec::new();
    for (number, day) in days(hours) {
        for span in day.spans() {
            match kept.iter_mut().find(|kept| kept.span == span) {
                Some(kept) => kept.days.push(number),
                None => kept.push(KeptSpan { span, days: vec![number] }),
            }
        }
    }
    kept.sort_by_key(|kept| kept.span);
    kept
}

/// The days on which one is closed, with a comment if there is one.
pub fn closed_days(hours: &OpeningHours) -> Vec<(Option<&str>, Vec<u8>)> {
    let mut closed: Vec<(Option<&str>, Vec<u8>)> = Vec::new();
    for (number, day) in days(hours).filter(|(_, day)| day.spans().is_empty()) {
        match closed.iter_mut().find(|closed| closed.0 == day.closed_comment()) {
            Some(closed) => closed.1.push(number),
            None => closed.push((day.closed_comment(), vec![number])),
        }
    }
    closed
}

/// The days with the same hours, by the first of them. A day on which one is closed is among them.
pub fn like_days(hours: &OpeningHours) -> Vec<(&OpeningDay, Vec<u8>)> {
    let mut like: Vec<(&OpeningDay, Vec<u8>)> = Vec::new();
    for (number, day) in days(hours) {
        match like.iter_mut().find(|like| like.0 == day) {
            Some(like) if number != PUBLIC_HOLIDAY => like.1.push(number),
            _ => like.push((day, vec![number])),
        }
    }
    like
}

/// The days of a week and, if the hours say anything of them, public holidays.
pub fn days(hours: &OpeningHours) -> impl Iterator<Item = (u8, &OpeningDay)> {
    (0..).zip(hours.week()).chain(hours.holiday().map(|day| (PUBLIC_HOLIDAY, day)))
}

/// When a span closes, on a clock that has no `24:00`: a time that is not later than that of opening is on the next day. A
/// whole day ends at `23:59`, as schema.org and HSDS have it: from midnight to midnight they would take for closed.
pub fn closes_on_clock(span: &OpeningSpan) -> String {
    match span.closing_time() {
        _ if span.is_whole_day() => "23:59".to_owned(),
        time if time == "24:00" => "00:00".to_owned(),
        time => time,
    }
}

/// The time zone of the offices of a district: its own, that of the territory that it lies in, or that of the country.
pub fn time_zone<'r>(registry: &'r Registry, district: &str) -> Option<&'r TimeZoneName> {
    let parent = |district: &&District| district.parent.as_ref().and_then(|parent| registry.district(parent.as_str()));
    // No way up is longer than there are districts.
    let way = std::iter::successors(registry.district(district), parent).take(registry.districts.len());
    way.filter_map(|district| district.time_zone.as_ref()).next().or(registry.profile.time_zone.as_ref())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_told_with_their_days() {
        let hours = "Mo-Fr 09:00-13:00,14:00-18:00; Sa 09:00-13:00; We off; PH 09:00-13:00".parse().unwrap();
        let spans: Vec<_> =
            kept_spans(&hours).into_iter().map(|kept| (kept.span.opens, kept.span.closes, kept.days)).collect();
        assert_eq!(spans, [(540, 780, vec![0, 1, 3, 4, 5, PUBLIC_HOLIDAY]), (840, 1080, vec![0, 1, 3, 4])]);
        assert_eq!(closed_days(&hours), [(None, vec![2, 6])]);
        let like: Vec<_> = like_days(&hours).into_iter().map(|like| like.1).collect();
        assert_eq!(like, [vec![0, 1, 3, 4], vec![2, 6], vec![5], vec![PUBLIC_HOLIDAY]]);
    }
}
