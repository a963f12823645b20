//! Days, lengths of time, numbers and amounts as the language of the page writes them.
//!
//! A language whose strings say how a day is written is asked first; any other has it from the tables of the CLDR. Only a
//! language that these do not know takes the words of another.

use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentValue};
use jiff::civil::Date;
use serde::Serialize;

use super::basics::Localizer;
use crate::locale::{Dates, FileSize, SizeUnit};
use crate::readings::CostWords;
use crate::registry::model::TimeLimit;
use crate::registry::values::{Duration, YearDay};

/// A day.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct DateView {
    /// For programs: `2013-06-03`.
    pub iso: String,
    /// For people.
    pub text: String,
}

impl Localizer<'_> {
    /// A day as people write it.
    pub(crate) fn date(&self, date: Date) -> DateView {
        let mut args = day_and_month(date.month(), date.day());
        args.set("year", ungrouped(date.year()));
        DateView { iso: date.to_string(), text: self.dated("date", &args, |dates| dates.long(date)) }
    }

    /// A day that may be missing.
    pub(crate) fn date_option<D: std::ops::Deref<Target = Date>>(&self, date: Option<&D>) -> Option<DateView> {
        date.map(|date| self.date(**date))
    }

    /// A day that comes every year.
    pub(crate) fn year_day(&self, day: YearDay) -> String {
        let args = day_and_month(day.month(), day.day());
        self.dated("year-day", &args, |dates| dates.year_day(day.month(), day.day()))
    }

    /// A day of the week: 0 Monday to 6 Sunday.
    pub(crate) fn weekday(&self, day: u8) -> String {
        let mut args = FluentArgs::new();
        args.set("day", f64::from(day));
        self.dated("day", &args, |dates| dates.weekday(day))
    }

    fn dated(&self, key: &str, args: &FluentArgs<'_>, by_tables: impl Fn(&Dates) -> String) -> String {
        self.strings
            .own(key, args)
            .or_else(|| self.strings.locale().dates.as_ref().map(by_tables))
            .or_else(|| self.strings.shown(key, args))
            .unwrap_or_else(|| key.to_owned())
    }

    /// A year.
    pub(crate) fn year(&self, year: i16) -> String {
        self.strings.locale().numbers.year(year)
    }

    /// A length of time as people say it, with what it limits: `up to 10 minutes`.
    pub(crate) fn duration(&self, duration: Duration, limit: Option<TimeLimit>) -> String {
        let key = match limit {
            None => "duration",
            Some(TimeLimit::AtMost) => "duration.at-most",
            Some(TimeLimit::Standard) => "duration.standard",
            Some(TimeLimit::PerPerson) => "duration.per-person",
        };
        self.strings.with(
            key,
            [
                ("amount", FluentValue::from(f64::from(duration.amount))),
                ("unit", FluentValue::from(duration.unit.as_str())),
            ],
        )
    }

    /// A number of things.
    pub(crate) fn number(&self, number: u64) -> String {
        self.strings.locale().numbers.whole(number)
    }

    /// A number as data write it, such as `66.67`.
    pub(crate) fn decimal(&self, number: &str) -> String {
        self.strings.locale().numbers.decimal(number)
    }

    /// Puts costs into words.
    pub(crate) fn cost_words(&self) -> CostWords<'_> {
        CostWords { registry: self.registry, strings: self.strings }
    }

    /// The size of a file: `870 B`, `1.3 kB`, `14 MB`.
    pub(crate) fn size(&self, bytes: u64) -> String {
        let size = FileSize::of(bytes);
        let key = match size.unit {
            SizeUnit::Byte => "bytes",
            SizeUnit::Kilobyte => "kilobytes",
            SizeUnit::Megabyte => "megabytes",
            SizeUnit::Gigabyte => "gigabytes",
        };
        self.strings.with(key, [("count", FluentValue::from(size.count()))])
    }

    /// The number of an act or of an order, with the sign that goes before it.
    pub(crate) fn numbered(&self, number: &str) -> String {
        self.strings.with("numbered", [("number", number.into())])
    }

    /// What a page, a feed or a calendar is called where others stand beside it: with the name of what it is a part of.
    pub(crate) fn page_title(&self, page: &str, site: &str) -> String {
        self.strings.with("page-title", [("page", page.into()), ("site", site.into())])
    }

    /// A label and what it labels.
    pub(crate) fn labelled(&self, label: &str, value: &str) -> String {
        self.strings.locale().signs.labelled(label, value)
    }

    /// Several things in a line.
    pub(crate) fn list(&self, things: &[impl AsRef<str>]) -> String {
        self.strings.locale().lists.short(things)
    }

    /// The parts of a line, those that there are.
    pub(crate) fn line(&self, parts: impl IntoIterator<Item = Option<String>>) -> String {
        parts.into_iter().flatten().collect::<Vec<_>>().join(self.strings.locale().signs.comma)
    }
}

/// Day and month as arguments: numbers, of which the month chooses its name.
fn day_and_month<'a>(month: i8, day: i8) -> FluentArgs<'a> {
    let mut args = FluentArgs::new();
    args.set("month", f64::from(month));
    args.set("day", ungrouped(i16::from(day)));
    args
}

fn ungrouped<'a>(number: i16) -> FluentValue<'a> {
    let options = FluentNumberOptions { use_grouping: false, ..FluentNumberOptions::default() };
    FluentValue::Number(FluentNumber::new(f64::from(number), options))
}
