//! Lengths of time: how long a service or a step takes.

use std::str::FromStr;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::diagnostics::{codes, message, phrase};
use crate::registry::decode::{Decoder, Field, Value};

/// What a length of time is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TimeUnit {
    /// Seconds.
    Second,
    /// Minutes.
    Minute,
    /// Hours.
    Hour,
    /// Working days, which ISO 8601 does not know.
    WorkingDay,
    /// Calendar days.
    CalendarDay,
    /// Weeks.
    Week,
    /// Months.
    Month,
    /// Years.
    Year,
}

impl TimeUnit {
    /// All of them, the shortest first.
    pub const ALL: [Self; 8] = [
        Self::Second,
        Self::Minute,
        Self::Hour,
        Self::WorkingDay,
        Self::CalendarDay,
        Self::Week,
        Self::Month,
        Self::Year,
    ];

    /// The word in the sources and in the data.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Second => "second",
            Self::Minute => "minute",
            Self::Hour => "hour",
            Self::WorkingDay => "working-day",
            Self::CalendarDay => "calendar-day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Year => "year",
        }
    }
}

/// A length of time, such as seven working days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Duration {
    /// How many units.
    pub amount: u32,
    /// Of what.
    pub unit: TimeUnit,
}

impl Duration {
    /// The length as an ISO 8601 duration; none in working days, which the standard does not know.
    pub fn iso8601(self) -> Option<String> {
        let Self { amount, unit } = self;
        match unit {
            TimeUnit::Second => Some(format!("PT{amount}S")),
            TimeUnit::Minute => Some(format!("PT{amount}M")),
            TimeUnit::Hour => Some(format!("PT{amount}H")),
            TimeUnit::WorkingDay => None,
            TimeUnit::CalendarDay => Some(format!("P{amount}D")),
            TimeUnit::Week => Some(format!("P{amount}W")),
            TimeUnit::Month => Some(format!("P{amount}M")),
            TimeUnit::Year => Some(format!("P{amount}Y")),
        }
    }
}

impl FromStr for Duration {
    type Err = ();

    /// Reads `7 working days` or an ISO 8601 duration whose parts are all multiples of its smallest: `P2W`, `P1DT12H`, `P1Y6M`.
    fn from_str(text: &str) -> Result<Self, ()> {
        if let Some(parts) = text.strip_prefix('P') {
            return iso8601_duration(parts).ok_or(());
        }
        let (amount, unit) = text.split_once(' ').ok_or(())?;
        if !amount.bytes().all(|b| b.is_ascii_digit()) {
            return Err(());
        }
        let amount = amount.parse().map_err(|_| ())?;
        let unit = match unit {
            "second" | "seconds" => TimeUnit::Second,
            "minute" | "minutes" => TimeUnit::Minute,
            "hour" | "hours" => TimeUnit::Hour,
            "working day" | "working days" => TimeUnit::WorkingDay,
            "calendar day" | "calendar days" => TimeUnit::CalendarDay,
            "week" | "weeks" => TimeUnit::Week,
            "month" | "months" => TimeUnit::Month,
            "year" | "years" => TimeUnit::Year,
            _ => return Err(()),
        };
        Ok(Self { amount, unit })
    }
}

/// The parts of an ISO 8601 duration behind its `P`, counted in the smallest. Years and months are no number of days.
fn iso8601_duration(parts: &str) -> Option<Duration> {
    let (days, clock) = parts.split_once('T').map_or((parts, None), |(days, clock)| (days, Some(clock)));
    let days = iso8601_parts(
        days,
        &[('Y', TimeUnit::Year), ('M', TimeUnit::Month), ('W', TimeUnit::Week), ('D', TimeUnit::CalendarDay)],
    )?;
    let units = [('H', TimeUnit::Hour), ('M', TimeUnit::Minute), ('S', TimeUnit::Second)];
    let clock = match clock {
        Some(clock) => Some(iso8601_parts(clock, &units)?).filter(|parts| !parts.is_empty())?,
        None => Vec::new(),
    };
    let (first, others) = {
        let mut all = days.into_iter().chain(clock).rev();
        (all.next()?, all.collect::<Vec<_>>())
    };
    others.into_iter().try_fold(first, |sum, part| {
        let amount = part.amount.checked_mul(multiple(part.unit, sum.unit)?)?.checked_add(sum.amount)?;
        Some(Duration { amount, unit: sum.unit })
    })
}

/// Numbers with the letters of units, each at most once and in the order of the units.
fn iso8601_parts(text: &str, units: &[(char, TimeUnit)]) -> Option<Vec<Duration>> {
    let mut units = units.iter();
    let mut parts = Vec::new();
    for part in text.split_inclusive(|c: char| !c.is_ascii_digit()) {
        let letter = part.chars().next_back()?;
        let amount = part.strip_suffix(letter)?.parse().ok()?;
        let &(_, unit) = units.find(|(known, _)| *known == letter)?;
        parts.push(Duration { amount, unit });
    }
    Some(parts)
}

/// How many of a smaller unit make one of a larger, if that is a number.
fn multiple(larger: TimeUnit, smaller: TimeUnit) -> Option<u32> {
    let seconds = |unit| match unit {
        TimeUnit::Second => Some(1),
        TimeUnit::Minute => Some(60),
        TimeUnit::Hour => Some(3_600),
        TimeUnit::CalendarDay => Some(86_400),
        TimeUnit::Week => Some(604_800),
        TimeUnit::WorkingDay | TimeUnit::Month | TimeUnit::Year => None,
    };
    match (larger, smaller) {
        (TimeUnit::Year, TimeUnit::Month) => Some(12),
        _ => Some(seconds(larger)? / seconds(smaller)?),
    }
}

impl Serialize for Duration {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let iso8601 = self.iso8601();
        let mut out = serializer.serialize_struct("Duration", 2 + usize::from(iso8601.is_some()))?;
        out.serialize_field("amount", &self.amount)?;
        out.serialize_field("unit", self.unit.as_str())?;
        match iso8601 {
            Some(iso8601) => out.serialize_field("iso8601", &iso8601)?,
            None => out.skip_field("iso8601")?,
        }
        out.end()
    }
}

impl Field for Duration {
    fn decode(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        let text = decoder.string(value, phrase!("a time in quotes"))?;
        let parsed = text.parse().ok();
        if parsed.is_none() {
            let message = message!("\"{text}\" is not a time", text);
            decoder.fault(&codes::BAD_DURATION, value, message, codes::BAD_DURATION.help);
        }
        parsed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_numbers_with_units() {
        let seven: Duration = "7 working days".parse().unwrap();
        assert_eq!(seven, Duration { amount: 7, unit: TimeUnit::WorkingDay });
        let iso8601 = |text: &str| text.parse::<Duration>().unwrap().iso8601();
        assert_eq!(seven.iso8601(), None, "working days are no calendar days");
        assert_eq!(iso8601("7 calendar days").as_deref(), Some("P7D"));
        assert_eq!(iso8601("15 minutes").as_deref(), Some("PT15M"));
        assert_eq!(iso8601("1 month").as_deref(), Some("P1M"));
        assert_eq!(iso8601("2 weeks").as_deref(), Some("P2W"));
        for (written, read) in [
            ("P3D", "3 calendar days"),
            ("P2W", "2 weeks"),
            ("PT30S", "30 seconds"),
            ("P1DT12H", "36 hours"),
            ("P1Y6M", "18 months"),
            ("P1W3D", "10 calendar days"),
        ] {
            assert_eq!(written.parse::<Duration>(), read.parse(), "{written}");
        }
        for bad in ["P", "PT", "P1", "P1H", "PT1D", "P1MT1H", "P1M15D", "P1D1W", "P1.5D", "P-1D", "P99999999999D"] {
            assert!(bad.parse::<Duration>().is_err(), "{bad}");
        }
        for bad in ["", "7", "week", "-1 days", "7 days", "+7 hours", "7  hours", "99999999999 hours"] {
            assert!(bad.parse::<Duration>().is_err(), "{bad}");
        }
    }
}
