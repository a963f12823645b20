//! Opening hours, written in the form of OpenStreetMap's `opening_hours`.
//!
//! `parser` reads the rules, `evaluate` works out what they mean for each day of a week and for public holidays, `text` writes
//! that in one normal form: two texts with the same meaning are the same value. docs/decisions/0024 says why the grammar is
//! read here.

mod days;
mod error;
mod evaluate;
mod parser;
mod text;
mod week;

use std::fmt;
use std::str::FromStr;

pub use days::{clock_time, day_ranges};
pub use error::{HoursError, HoursProblem};
pub use week::{OpeningDay, OpeningSpan};

use crate::diagnostics::{Diagnostic, Span, codes, message, phrase};
use crate::registry::decode::{Decoder, Field, Value};

/// Opening hours of a week and of public holidays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpeningHours {
    text: String,
    week: [OpeningDay; 7],
    holiday: Option<OpeningDay>,
}

impl OpeningHours {
    /// The normal form, in the grammar of OpenStreetMap.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The days of a week, Monday first.
    pub fn week(&self) -> &[OpeningDay; 7] {
        &self.week
    }

    /// The hours of a public holiday on whatever day of the week, if the rules say anything of public holidays (`PH`).
    pub fn holiday(&self) -> Option<&OpeningDay> {
        self.holiday.as_ref()
    }
}

impl FromStr for OpeningHours {
    type Err = HoursError;

    fn from_str(text: &str) -> Result<Self, HoursError> {
        let rules = parser::rules(text)?;
        let week = evaluate::week(&rules);
        let holiday = evaluate::holiday(&rules)?;
        Ok(Self { text: text::normal_form(&week, holiday.as_ref()), week, holiday })
    }
}

impl fmt::Display for OpeningHours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl serde::Serialize for OpeningHours {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Field for OpeningHours {
    fn decode(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        let text = decoder.string(value, phrase!("opening hours such as Mo-Fr 09:00-18:00 in quotes"))?;
        match text.parse() {
            Ok(hours) => Some(hours),
            Err(error) => {
                let span = place(decoder.span(value), text, &error);
                let message = message!("\"{text}\" is not opening hours: {error}", text, error = error.message());
                decoder.faults.push(Diagnostic::at(&codes::BAD_HOURS, span, message).help(error.problem.help()));
                None
            }
        }
    }
}

/// The place of a problem within a value. In a string with escapes or of several lines it is the whole value.
fn place(value: Span, text: &str, error: &HoursError) -> Span {
    let verbatim = value.end - value.start == text.len() + 2;
    if !verbatim || error.range.is_empty() {
        return value;
    }
    Span { file: value.file, start: value.start + 1 + error.range.start, end: value.start + 1 + error.range.end }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn normal(text: &str) -> String {
        text.parse::<OpeningHours>().unwrap_or_else(|error| panic!("{text}: {error}")).to_string()
    }

    #[test]
    fn hours_are_days_and_spans() {
        let hours: OpeningHours = "Mo-Fr 09:00-13:00,14:00-18:00; Sa 10:00-14:00; Su off".parse().unwrap();
        let spans =
            |day: usize| hours.week()[day].spans().iter().map(|span| (span.opens, span.closes)).collect::<Vec<_>>();
        assert_eq!(spans(0), [(540, 780), (840, 1080)]);
        assert_eq!(spans(5), [(600, 840)]);
        assert!(spans(6).is_empty() && hours.holiday().is_none());
        for bad in [
            "",
            "9-18",
            "Mo-Fr",
            "Mo 9:00-18:00",
            "Mo 09:00-25:00 off\"",
            "Mo 09:00-49:00",
            "Mo 09:00-12:00,11:00-13:00",
        ] {
            assert!(bad.parse::<OpeningHours>().is_err(), "{bad}");
        }
    }

    #[test]
    fn the_same_hours_have_one_form() {
        for (written, expected) in [
            ("Mo-Fr 09:00-18:00", "Mo-Fr 09:00-18:00"),
            ("Mo,Tu,We,Th,Fr 09:00-18:00; Sa,Su off", "Mo-Fr 09:00-18:00"),
            ("Mo-Su 09:00-18:00; Sa-Su closed", "Mo-Fr 09:00-18:00"),
            ("09:00-18:00", "Mo-Su 09:00-18:00"),
            ("24/7", "24/7"),
            ("00:00-24:00", "24/7"),
            ("24/7; Su off", "Mo-Sa 00:00-24:00"),
            ("Sa-Mo 10:00-16:00", "Sa-Mo 10:00-16:00"),
            ("Mo-Fr 09:00-18:00;We 10:00-12:00", "Mo-Tu,Th-Fr 09:00-18:00; We 10:00-12:00"),
            ("Mo-Fr 09:00-18:00; Mo-Fr 13:00-14:00 off", "Mo-Fr 09:00-13:00,14:00-18:00"),
            ("Mo-Fr 09:00-13:00,13:00-18:00", "Mo-Fr 09:00-18:00"),
            ("Mo-Fr 09:00-13:00, 14:00-18:00", "Mo-Fr 09:00-13:00,14:00-18:00"),
            ("Mo-Fr 09:00-13:00, We 14:00-18:00", "Mo-Tu,Th-Fr 09:00-13:00; We 09:00-13:00,14:00-18:00"),
            ("Mo-Fr 09:00-18:00; PH off", "Mo-Fr 09:00-18:00; PH off"),
            ("Mo-Fr 09:00-18:00; PH,Su 10:00-12:00", "Mo-Fr 09:00-18:00; Su 10:00-12:00; PH 10:00-12:00"),
            ("Mo-Su,PH 10:00-20:00", "Mo-Su 10:00-20:00; PH 10:00-20:00"),
            ("Fr 20:00-26:00", "Fr 20:00-02:00"),
            ("Mo-Th 10:00-01:00, Fr-Sa 10:00-03:00", "Mo-Th 10:00-01:00, Fr-Sa 10:00-03:00"),
            ("off", "off"),
            ("PH off", "PH off"),
            ("Sa 10:00-12:00 unknown \"by appointment\"", "Sa 10:00-12:00 \"by appointment\""),
            ("Sa 10:00-12:00 open \"back door\"", "Sa 10:00-12:00 open \"back door\""),
            (
                "Mo 09:00-12:00, Mo 14:00-16:00 \"by appointment\"; Su off \"market\"",
                "Mo 09:00-12:00, Mo 14:00-16:00 \"by appointment\"; Su off \"market\"",
            ),
        ] {
            assert_eq!(normal(written), expected, "{written}");
            assert_eq!(normal(expected), expected);
        }
    }

    /// The example is that of the tests of opening_hours.js: a later rule replaces the whole calendar day, and the night after
    /// it belongs to the day before.
    #[test]
    fn a_later_rule_replaces_a_calendar_day() {
        assert_eq!(
            normal("22:00-02:00; Tu 12:00-14:00"),
            "Mo 22:00-24:00, Tu 12:00-14:00, We 00:00-02:00,22:00-02:00, Th-Su 22:00-02:00"
        );
        assert_eq!(normal("Mo-Th 10:00-01:00; Fr 10:00-03:00"), "Mo-We 10:00-01:00, Th 10:00-24:00, Fr 10:00-03:00");
        assert_eq!(normal("Mo-Su 20:00-02:00; PH off"), "Mo-Su 20:00-02:00; PH off");
    }

    #[test]
    fn what_cannot_be_used_is_said_at_its_place() {
        for (text, found, message) in [
            ("Mo-Fr sunrise-18:00", "sunrise", "times of the sun"),
            ("Mo-Fr 09:00-sunset", "sunset", "times of the sun"),
            ("Jun-Aug Mo-Fr 09:00-18:00", "Jun", "months"),
            ("Mo-Fr 09:00-18:00; Dec 25 off", "Dec", "months"),
            ("2026 Mo-Fr 09:00-18:00", "2026", "years"),
            ("week 01-10 Mo 09:00-18:00", "week", "weeks of the year"),
            ("SH 09:00-18:00", "SH", "school holidays"),
            ("Mo[1] 09:00-18:00", "[", "weeks of a month"),
            ("Mo 09:00+", "+", "hours without an end"),
            ("Mo 09:00-18:00/01:00", "/", "intervals"),
            ("Mo 09:00-18:00 || \"by appointment\"", "||", "fallback rules"),
            ("PH +1 day off", "+", "days after holidays"),
            ("easter off", "easter", "Easter"),
            ("Mo 09:00-18:00 \"open", "\"open", "no closing quote"),
            ("Mo-Fr 09:00-18:00; xx", "xx", "found"),
            ("mo 09:00-18:00", "mo", "found"),
            ("Mo-Fr; Sa 10:00-12:00", "Mo-Fr", "no hours"),
            ("Mo 10:00-10:00", "10:00-10:00", "24 hours"),
            ("Mo 08:00-12:00,10:00-14:00", "10:00-14:00", "overlap"),
            ("PH off; Mo-Fr 09:00-18:00", "PH", "day of the week"),
            ("Mo 12:00-13:00 off \"lunch\"", "\"lunch\"", "closed for part"),
            ("Mo 09:00-18:00 unknown", "unknown", "comment"),
        ] {
            let error = text.parse::<OpeningHours>().unwrap_err();
            assert_eq!(&text[error.range.clone()], found, "{text}: {error}");
            assert!(error.to_string().contains(message), "{text}: {error}");
        }
    }
}
