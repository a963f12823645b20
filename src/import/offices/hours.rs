//! Opening hours from their printed words: `Күн сайын сағат 9.00-ден 18.00-ге дейін, демалыс-сенбі және жексенбі`.

use crate::import::pattern::pattern;
use crate::registry::values::OpeningHours;

pattern!(TO_FRIDAY, WEEK_TO_FRIDAY);
pattern!(TO_SATURDAY, WEEK_TO_SATURDAY);
const WEEK_TO_FRIDAY: &str =
    r"(?:понедельник\p{L}*|дүйсенбі\p{L}*|\bпн)\.?\s?(?:по|до|[-–—]|бастап)?\s?(?:пятниц|жұма|пт\b)";
const WEEK_TO_SATURDAY: &str =
    r"(?:понедельник\p{L}*|дүйсенбі\p{L}*|\bпн)\.?\s?(?:по|до|[-–—]|бастап)?\s?(?:суббот|сенбі|сб\b)";
pattern!(TIME, r"\b([01]?\d|2[0-4])(?:[.:]\s?([0-5]\d)|-([03]0))\b");

/// The hours in the form of OpenStreetMap, and whether the days off are printed.
///
/// ```
/// use tizilim::import::offices::hours::parse;
///
/// let (hours, sure) = parse("Күн сайын сағат 9.00-ден 20.00-ге дейін, демалыс күні - жексенбі").unwrap();
/// assert_eq!((hours.as_str(), sure), ("Mo-Sa 09:00-20:00", true));
/// ```
pub fn parse(printed: &str) -> Option<(OpeningHours, bool)> {
    let lower = printed.to_lowercase();
    let times: Vec<String> = TIME
        .captures_iter(&lower)
        .filter_map(|found| {
            Some(format!("{:0>2}:{}", found.get(1)?.as_str(), found.get(2).or_else(|| found.get(3))?.as_str()))
        })
        .collect();
    let lunch = ["үзіліс", "түскі", "обед", "перерыв"].iter().any(|word| lower.contains(word));
    let spans = match times.as_slice() {
        [open, close] => format!("{open}-{close}"),
        [open, close, from, to] if lunch && from > open && to < close => format!("{open}-{from},{to}-{close}"),
        _ => return None,
    };
    let week = if TO_FRIDAY.is_match(&lower) {
        Some("Mo-Fr")
    } else if TO_SATURDAY.is_match(&lower) {
        Some("Mo-Sa")
    } else {
        None
    };
    let without_sunday = lower.replace("жексенбі", " ");
    let sunday_off = lower.contains("жексенбі") || lower.contains("воскресен");
    let saturday_off = without_sunday.contains("сенбі") || lower.contains("суббот");
    let off = ["демалыс", "выходн", "кроме", "қоспағанда"].iter().any(|word| lower.contains(word));
    if let Some(week) = week {
        // The days off may be printed beside the week: then both must agree.
        let agrees = !off || sunday_off && saturday_off == (week == "Mo-Fr");
        return agrees.then(|| format!("{week} {spans}").parse().ok().map(|hours| (hours, true)))?;
    }
    let days = match (off, saturday_off, sunday_off) {
        (true, true, true) => "Mo-Fr",
        (true, false, true) => "Mo-Sa",
        (false, false, false) => "Mo-Su",
        _ => return None,
    };
    Some((format!("{days} {spans}").parse().ok()?, off))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hours(printed: &str) -> Option<String> {
        parse(printed).map(|found| found.0.as_str().to_owned())
    }

    #[test]
    fn hours_are_read() {
        for (printed, expected) in [
            ("Күн сайын с сағат 9.00-ден 18.00 –ге дейін, демалыс-сенбі және жексенбі", Some("Mo-Fr 09:00-18:00")),
            ("Күнделікті 9.00 ден 18.00 сағатқа дейін, демалыс-сенбі, жексенбі", Some("Mo-Fr 09:00-18:00")),
            (
                "Ежедневно с 9.00 до 18.00, перерыв 13.00-14.00, выходные – суббота и воскресенье",
                Some("Mo-Fr 09:00-13:00,14:00-18:00"),
            ),
            ("Күн сайын 9.00-18.00", Some("Mo-Su 09:00-18:00")),
            (
                "с понедельника по пятницу с 9.00 до 18.30, перерыв с 13.00 до 14.30",
                Some("Mo-Fr 09:00-13:00,14:30-18:30"),
            ),
            ("понедельник – суббота с 9-00 до 20-00 часов", Some("Mo-Sa 09:00-20:00")),
            ("Ежедневно с 9:00 до 18:00 часов, кроме субботы и воскресенья", Some("Mo-Fr 09:00-18:00")),
            ("дүйсенбіден жұмаға дейін сағат 9.00-ден 18.00-ге дейін", Some("Mo-Fr 09:00-18:00")),
            ("понедельник - пятница с 9.00 до 18.00, выходной - воскресенье", None),
            ("демалыс - жексенбі", None),
            ("", None),
        ] {
            assert_eq!(hours(printed).as_deref(), expected, "{printed}");
        }
    }
}
