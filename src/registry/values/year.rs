//! Years, and days that come every year.

use std::fmt;
use std::str::FromStr;

use jiff::civil::{Date, date};
use serde::{Serialize, Serializer};
use toml::de::DeValue;

use super::parsed_field::parsed_field;
use crate::diagnostics::{codes, message, phrase};
use crate::registry::decode::{Decoder, Field, Value};

/// A calendar year from 1900 to 2999, written as a number: `2025`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Year(i16);

impl Year {
    /// The first and the last year that there are.
    pub const RANGE: std::ops::RangeInclusive<i16> = 1900..=2999;

    /// A year, if there is such a one.
    pub fn new(year: i16) -> Option<Self> {
        Self::RANGE.contains(&year).then_some(Self(year))
    }

    /// The number.
    pub fn get(self) -> i16 {
        self.0
    }

    /// Its first and its last day.
    pub fn days(self) -> (Date, Date) {
        (date(self.0, 1, 1), date(self.0, 12, 31))
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Year {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let digits = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
        text.parse().ok().filter(|_| digits).and_then(Self::new).ok_or(())
    }
}

impl Serialize for Year {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i16(self.0)
    }
}

impl Field for Year {
    fn decode(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        let DeValue::Integer(number) = value.get_ref() else {
            return decoder.wrong_type(value, phrase!("a year without quotes"));
        };
        let parsed = i16::from_str_radix(number.as_str(), number.radix()).ok().and_then(Self::new);
        if parsed.is_none() {
            decoder.fault(&codes::BAD_YEAR, value, message!("{number} is not a year", number), codes::BAD_YEAR.help);
        }
        parsed
    }
}

/// A day that comes every year: month and day, such as `03-01`. The 29th of February is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct YearDay {
    month: i8,
    day: i8,
}

impl YearDay {
    /// The month, from 1.
    pub fn month(self) -> i8 {
        self.month
    }

    /// The day of the month, from 1.
    pub fn day(self) -> i8 {
        self.day
    }

    /// The first such day that is not before another day; none at the end of all calendars.
    pub fn on_or_after(self, from: Date) -> Option<Date> {
        let this = Date::new(from.year(), self.month, self.day).ok()?;
        if this >= from { Some(this) } else { Date::new(from.year().checked_add(1)?, self.month, self.day).ok() }
    }
}

impl FromStr for YearDay {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (month, day) = text.split_once('-').ok_or(())?;
        let two = |part: &str| -> Result<i8, ()> {
            let digits = part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
            if digits { part.parse().map_err(|_| ()) } else { Err(()) }
        };
        let (month, day) = (two(month)?, two(day)?);
        // A common year, so that the day is there in every year.
        Date::new(2001, month, day).map(|_| Self { month, day }).map_err(|_| ())
    }
}

impl fmt::Display for YearDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}-{:02}", self.month, self.day)
    }
}

parsed_field!(YearDay, BAD_YEAR_DAY, phrase!("a month and a day such as 03-01"));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_comes_every_year() {
        let day: YearDay = "03-01".parse().unwrap();
        assert_eq!(day.on_or_after(date(2021, 2, 16)), Some(date(2021, 3, 1)));
        assert_eq!(day.on_or_after(date(2021, 3, 1)), Some(date(2021, 3, 1)));
        assert_eq!(day.on_or_after(date(2021, 3, 2)), Some(date(2022, 3, 1)));
        assert_eq!(day.on_or_after(date(9999, 3, 2)), None);
        for bad in ["", "3-1", "02-29", "02-30", "13-01", "00-01", "03-00", "03-01-02", "2021-03-01", "03‑01", "+3-01"]
        {
            assert!(bad.parse::<YearDay>().is_err(), "{bad}");
        }
    }

    #[test]
    fn years_have_four_digits() {
        assert_eq!("2025".parse::<Year>().unwrap().to_string(), "2025");
        for bad in ["", "25", "0025", "02025", "20255", "-2025", "+202", "1899", "3000", "20 5"] {
            assert!(bad.parse::<Year>().is_err(), "{bad}");
        }
    }
}
