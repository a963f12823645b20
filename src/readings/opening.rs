//! When an office is open.

use std::collections::BTreeMap;

use crate::registry::values::OpeningHours;

/// A span of opening hours: minutes from midnight.
pub type OpeningSpan = (u16, u16);

/// The spans of a week with the days on which they are kept, 0 Monday to 6 Sunday. A later rule overrides an earlier one for its
/// days.
pub fn weekly(hours: &OpeningHours) -> BTreeMap<OpeningSpan, Vec<u8>> {
    let mut week: [&[OpeningSpan]; 7] = [&[]; 7];
    for rule in hours.rules() {
        for day in rule.days.iter().flat_map(|&(first, last)| first..=last) {
            week[usize::from(day)] = &rule.spans;
        }
    }
    let mut spans: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (day, kept) in (0..).zip(week) {
        for &span in kept {
            spans.entry(span).or_default().push(day);
        }
    }
    spans
}

/// Days of a week as ranges of days that follow each other: 0, 1, 2, 5 as 0–2 and 5–5.
pub fn day_ranges(days: &[u8]) -> Vec<(u8, u8)> {
    let mut ranges: Vec<(u8, u8)> = Vec::new();
    for &day in days {
        match ranges.last_mut() {
            Some((_, last)) if *last + 1 == day => *last = day,
            _ => ranges.push((day, day)),
        }
    }
    ranges
}

/// Minutes from midnight as `09:00`.
pub fn clock(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_later_rule_overrides_an_earlier_one_for_its_days() {
        let hours = "Mo-Fr 09:00-13:00,14:00-18:00; Sa 09:00-13:00; We off".parse().unwrap();
        let spans: Vec<_> = weekly(&hours).into_iter().collect();
        assert_eq!(spans, [((540, 780), vec![0, 1, 3, 4, 5]), ((840, 1080), vec![0, 1, 3, 4])]);
        assert_eq!(day_ranges(&[0, 1, 3, 4, 5]), [(0, 1), (3, 5)]);
        assert_eq!((clock(540).as_str(), clock(1440).as_str()), ("09:00", "24:00"));
    }
}
