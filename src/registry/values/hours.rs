//! Opening hours.

use std::fmt;
use std::str::FromStr;

use super::parsed_field::parsed_field;

/// The days as OpenStreetMap writes them, Monday first.
const DAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

/// Opening hours in the form of OpenStreetMap's `opening_hours`, of which we take the part that offices need: rules
/// divided by `; `, each a run of days (`Mo-Fr`, `Mo,We,Fr`) with spans of hours (`09:00-13:00,14:00-18:00`) or `off`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpeningHours {
    text: String,
    rules: Vec<HoursRule>,
}

/// One rule of opening hours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HoursRule {
    /// The days it holds for, 0 Monday to 6 Sunday, as ranges (first and last day, both included).
    pub days: Vec<(u8, u8)>,
    /// Spans in minutes from midnight, opening and closing; none when closed.
    pub spans: Vec<(u16, u16)>,
}

impl OpeningHours {
    /// The hours as written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The rules in their order; a later rule overrides an earlier one for its days.
    pub fn rules(&self) -> &[HoursRule] {
        &self.rules
    }
}

impl FromStr for OpeningHours {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let rules = text.split("; ").map(rule).collect::<Result<Vec<_>, ()>>()?;
        Ok(Self { text: text.to_owned(), rules })
    }
}

fn rule(text: &str) -> Result<HoursRule, ()> {
    let (days, times) = text.split_once(' ').ok_or(())?;
    let days = days
        .split(',')
        .map(|range| {
            let (first, last) = range.split_once('-').unwrap_or((range, range));
            let (first, last) = (day(first)?, day(last)?);
            if first <= last { Ok((first, last)) } else { Err(()) }
        })
        .collect::<Result<Vec<_>, ()>>()?;
    let spans = if times == "off" {
        Vec::new()
    } else {
        times
            .split(',')
            .map(|span| {
                let (from, to) = span.split_once('-').ok_or(())?;
                let (from, to) = (minute(from)?, minute(to)?);
                if from < to { Ok((from, to)) } else { Err(()) }
            })
            .collect::<Result<Vec<_>, ()>>()?
    };
    if spans.windows(2).any(|pair| pair[0].1 > pair[1].0) {
        return Err(());
    }
    Ok(HoursRule { days, spans })
}

fn day(text: &str) -> Result<u8, ()> {
    DAYS.iter().position(|day| *day == text).map(|index| index as u8).ok_or(())
}

/// Minutes from midnight of `09:00`; `24:00` is the end of the day.
fn minute(text: &str) -> Result<u16, ()> {
    let (hours, minutes) = text.split_once(':').ok_or(())?;
    let two = |part: &str| -> Result<u16, ()> {
        if part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit()) { part.parse().map_err(|_| ()) } else { Err(()) }
    };
    let (hours, minutes) = (two(hours)?, two(minutes)?);
    let total = hours * 60 + minutes;
    if minutes < 60 && total <= 24 * 60 { Ok(total) } else { Err(()) }
}

impl fmt::Display for OpeningHours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

parsed_field!(OpeningHours, BAD_HOURS, "opening hours such as Mo-Fr 09:00-18:00");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_days_and_spans() {
        let hours: OpeningHours = "Mo-Fr 09:00-13:00,14:00-18:00; Sa 10:00-14:00; Su off".parse().unwrap();
        assert_eq!(hours.rules()[0].days, [(0, 4)]);
        assert_eq!(hours.rules()[0].spans, [(540, 780), (840, 1080)]);
        assert!(hours.rules()[2].spans.is_empty());
        for bad in [
            "",
            "9-18",
            "Mo-Fr",
            "Fr-Mo 09:00-18:00",
            "Mo 9:00-18:00",
            "Mo 18:00-09:00",
            "Mo 09:00-25:00",
            "Mo 09:00-12:00,11:00-13:00",
        ] {
            assert!(bad.parse::<OpeningHours>().is_err(), "{bad}");
        }
    }
}
