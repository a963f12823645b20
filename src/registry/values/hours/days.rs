//! Days of a week and times of a day.

/// The days as OpenStreetMap writes them, Monday first.
pub(super) const DAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

/// Days of a week (0 Monday to 6 Sunday, ascending) as ranges of days that follow each other. Sunday is followed by Monday: a
/// range may begin late in the week and end early in it. The range with the earliest day is the first.
pub fn day_ranges(days: &[u8]) -> Vec<(u8, u8)> {
    let mut ranges: Vec<(u8, u8)> = Vec::new();
    for &day in days {
        match ranges.last_mut() {
            Some((_, last)) if *last + 1 == day => *last = day,
            _ => ranges.push((day, day)),
        }
    }
    if let [first, .., last] = *ranges
        && (first.0, last.1) == (0, 6)
    {
        ranges[0] = (last.0, first.1);
        ranges.pop();
    }
    ranges
}

/// Minutes from midnight as `09:00`.
pub fn clock_time(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_that_follow_each_other_are_a_range() {
        assert_eq!(day_ranges(&[0, 1, 3, 4, 5]), [(0, 1), (3, 5)]);
        assert_eq!(day_ranges(&[0, 1, 3, 5, 6]), [(5, 1), (3, 3)]);
        assert_eq!(day_ranges(&[0, 1, 2, 3, 4, 5, 6]), [(0, 6)]);
        assert_eq!(day_ranges(&[]), []);
        assert_eq!((clock_time(540).as_str(), clock_time(1440).as_str()), ("09:00", "24:00"));
    }
}
