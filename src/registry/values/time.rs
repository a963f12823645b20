//! Lengths of time: how long a service or a step takes.

use std::str::FromStr;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::diagnostics::codes;
use crate::registry::decode::{Decoder, Field, Value};

/// What a length of time is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TimeUnit {
    /// Minutes.
    Minute,
    /// Hours.
    Hour,
    /// Working days, which ISO 8601 does not know.
    WorkingDay,
    /// Calendar days.
    CalendarDay,
    /// Months.
    Month,
    /// Years.
    Year,
}

impl TimeUnit {
    /// All of them, the shortest first.
    pub const ALL: [Self; 6] = [Self::Minute, Self::Hour, Self::WorkingDay, Self::CalendarDay, Self::Month, Self::Year];

    /// The word in the sources and in the data.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Minute => "minute",
            Self::Hour => "hour",
            Self::WorkingDay => "working-day",
            Self::CalendarDay => "calendar-day",
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
            TimeUnit::Minute => Some(format!("PT{amount}M")),
            TimeUnit::Hour => Some(format!("PT{amount}H")),
            TimeUnit::WorkingDay => None,
            TimeUnit::CalendarDay => Some(format!("P{amount}D")),
            TimeUnit::Month => Some(format!("P{amount}M")),
            TimeUnit::Year => Some(format!("P{amount}Y")),
        }
    }
}

impl FromStr for Duration {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let (amount, unit) = text.split_once(' ').ok_or(())?;
        if !amount.bytes().all(|b| b.is_ascii_digit()) {
            return Err(());
        }
        let amount = amount.parse().map_err(|_| ())?;
        let unit = match unit {
            "minute" | "minutes" => TimeUnit::Minute,
            "hour" | "hours" => TimeUnit::Hour,
            "working day" | "working days" => TimeUnit::WorkingDay,
            "calendar day" | "calendar days" => TimeUnit::CalendarDay,
            "month" | "months" => TimeUnit::Month,
            "year" | "years" => TimeUnit::Year,
            _ => return Err(()),
        };
        Ok(Self { amount, unit })
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
        let text = decoder.string(value, "a time in quotes")?;
        let parsed = text.parse().ok();
        if parsed.is_none() {
            let message = format!("\"{text}\" is not a time");
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
        for bad in ["", "7", "week", "-1 days", "7 days", "+7 hours", "7  hours", "99999999999 hours"] {
            assert!(bad.parse::<Duration>().is_err(), "{bad}");
        }
    }
}
