//! Public holidays.

use jiff::civil::Date;

use super::layer::layered;
use crate::diagnostics::{Diagnostic, Span, codes, phrase};
use crate::registry::decode::Decoder;
use crate::registry::values::{Text, YearDay};

layered! {
    /// A public holiday.
    check Holiday::check;
    pub struct Holiday {
        /// Its day, if it is the same in every year.
        pub day: Option<YearDay>,
        /// Its days in single years, if they differ.
        pub dates: Vec<Date>,
        /// Its name.
        pub name: Text,
    }
}

impl Holiday {
    /// A holiday has a day.
    fn check(&self, place: Span, decoder: &mut Decoder<'_>) -> Option<()> {
        if self.day.is_some() || !self.dates.is_empty() {
            return Some(());
        }
        let fault = Diagnostic::at(&codes::MISSING_KEY, place, phrase!("the holiday has neither `day` nor `dates`"));
        decoder.faults.push(
            fault.help(phrase!("Write day = \"01-01\" if it is the same in every year, or dates = [2027-05-16].")),
        );
        None
    }
}
