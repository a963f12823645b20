//! Numbers: digits, groups, the decimal sign.

use std::fmt;

use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};

use super::icu::icu_locale;

/// How a language writes numbers.
pub struct Numbers {
    grouped: DecimalFormatter,
    plain: DecimalFormatter,
}

impl Numbers {
    /// The numbers of a language tag.
    ///
    /// # Panics
    /// Never: the tables are part of the program.
    pub fn of(language: &str) -> Self {
        let locale = icu_locale(language);
        let formatter = |grouping: GroupingStrategy| {
            let mut options = DecimalFormatterOptions::default();
            options.grouping_strategy = Some(grouping);
            DecimalFormatter::try_new((&locale).into(), options).expect("the tables of numbers are part of the program")
        };
        Self { grouped: formatter(GroupingStrategy::Auto), plain: formatter(GroupingStrategy::Never) }
    }

    /// A number of things: `12 345`.
    pub fn whole(&self, number: u64) -> String {
        self.grouped.format(&Decimal::from(number)).to_string()
    }

    /// A number as data write it, such as `1234.50`: its decimals stay as many as they are. What is no number stays as it is.
    pub fn decimal(&self, text: &str) -> String {
        text.parse().map_or_else(|_| text.to_owned(), |number| self.format(&number, true))
    }

    /// A number in groups or, as years are written, without.
    pub fn format(&self, number: &Decimal, grouped: bool) -> String {
        let formatter = if grouped { &self.grouped } else { &self.plain };
        formatter.format(number).to_string()
    }

    /// A year.
    pub fn year(&self, year: i16) -> String {
        self.format(&Decimal::from(i32::from(year)), false)
    }

    /// A time of day, given in minutes since midnight, on a clock of 24 hours.
    pub fn clock(&self, minutes: u16) -> String {
        let two_digits = |number: u16| {
            let mut number = Decimal::from(u32::from(number));
            number.pad_start(2);
            self.format(&number, false)
        };
        format!("{}:{}", two_digits(minutes / 60), two_digits(minutes % 60))
    }
}

impl fmt::Debug for Numbers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Numbers").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_and_decimals_are_those_of_the_language() {
        for (tag, text) in [
            ("kk", "1\u{a0}234,5"),
            ("ru", "1\u{a0}234,5"),
            ("en", "1,234.5"),
            ("fr", "1\u{202f}234,5"),
            ("de", "1.234,5"),
            ("es", "1234,5"),
            ("fa", "۱٬۲۳۴٫۵"),
            ("ar-EG", "١٬٢٣٤٫٥"),
            ("hi", "1,234.5"),
        ] {
            assert_eq!(Numbers::of(tag).decimal("1234.5"), text, "{tag}");
        }
        assert_eq!(Numbers::of("ru").whole(1_234_567), "1\u{a0}234\u{a0}567");
        assert_eq!(Numbers::of("hi").whole(1_234_567), "12,34,567");
        assert_eq!(Numbers::of("en").decimal("1000.00"), "1,000.00");
        assert_eq!(Numbers::of("en").decimal("1.2.3"), "1.2.3");
    }

    #[test]
    fn years_and_times_have_no_groups() {
        assert_eq!(Numbers::of("ru").year(2013), "2013");
        assert_eq!(Numbers::of("fa").year(2013), "۲۰۱۳");
        assert_eq!(Numbers::of("kk").clock(9 * 60 + 5), "09:05");
        assert_eq!(Numbers::of("fa").clock(18 * 60), "۱۸:۰۰");
    }
}
