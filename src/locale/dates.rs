//! Days in words, of the Gregorian calendar: that of the data, of the years that pages are grouped by, and of laws that
//! other forms of the register cite.

use std::fmt;

use icu_calendar::{Date as IcuDate, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::{E, MD, YMD};
use jiff::civil::Date;

use super::icu::icu_locale;

type Formatter<F> = FixedCalendarDateTimeFormatter<Gregorian, F>;

/// How a language writes days.
pub struct Dates {
    day: Formatter<YMD>,
    year_day: Formatter<MD>,
    weekday: Formatter<E>,
}

impl Dates {
    /// The days of a language tag; `None` if the CLDR does not know its months.
    pub fn of(language: &str) -> Option<Self> {
        let locale = icu_locale(language);
        let dates = Self {
            day: Formatter::try_new((&locale).into(), YMD::long()).ok()?,
            year_day: Formatter::try_new((&locale).into(), MD::long()).ok()?,
            weekday: Formatter::try_new((&locale).into(), E::long()).ok()?,
        };
        // So the root of the CLDR writes June, from which a language without months of its own takes them.
        (!dates.year_day(6, 1).contains("M06")).then_some(dates)
    }

    /// A day: `3 June 2013`.
    pub fn long(&self, date: Date) -> String {
        gregorian(date.year().into(), date.month(), date.day())
            .map_or_else(|| date.to_string(), |day| self.day.format(&day).to_string())
    }

    /// A day that comes every year: `3 June`. `month` and `day` as people count.
    pub fn year_day(&self, month: i8, day: i8) -> String {
        // In a year that has every day.
        gregorian(2000, month, day)
            .map_or_else(|| format!("{month:02}-{day:02}"), |day| self.year_day.format(&day).to_string())
    }

    /// A day of the week: 0 Monday to 6 Sunday.
    pub fn weekday(&self, day: u8) -> String {
        // The first of January 2024 was a Monday.
        let day = gregorian(2024, 1, (day % 7).cast_signed() + 1).expect("January has seven days");
        self.weekday.format(&day).to_string()
    }
}

fn gregorian(year: i32, month: i8, day: i8) -> Option<IcuDate<Gregorian>> {
    IcuDate::try_new_gregorian(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?).ok()
}

impl fmt::Debug for Dates {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Dates").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn days_are_written_as_the_language_does() {
        for (tag, day, year_day, weekday) in [
            ("kk", "2013\u{202f}ж. 3 маусым", "3 маусым", "дүйсенбі"),
            ("ru", "3 июня 2013\u{202f}г.", "3 июня", "понедельник"),
            ("en", "June 3, 2013", "June 3", "Monday"),
            ("en-GB", "3 June 2013", "3 June", "Monday"),
            ("fr", "3 juin 2013", "3 juin", "lundi"),
            ("ar", "3 يونيو 2013", "3 يونيو", "الاثنين"),
            ("ug", "2013 3-ئىيۇن", "3-ئىيۇن", "دۈشەنبە"),
            ("th", "3 มิถุนายน ค.ศ. 2013", "3 มิถุนายน", "วันจันทร์"),
        ] {
            let dates = Dates::of(tag).unwrap_or_else(|| panic!("{tag}"));
            assert_eq!(dates.long(date(2013, 6, 3)), day, "{tag}");
            assert_eq!(dates.year_day(6, 3), year_day, "{tag}");
            assert_eq!(dates.weekday(0), weekday, "{tag}");
        }
        let english = Dates::of("en").unwrap();
        assert_eq!((english.weekday(6), english.year_day(2, 29)), ("Sunday".to_owned(), "February 29".to_owned()));
    }

    #[test]
    fn months_that_are_not_known_are_not_made_up() {
        assert!(Dates::of("kk-Latn").is_none() && Dates::of("zz").is_none() && Dates::of("!").is_none());
    }
}
