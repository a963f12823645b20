//! A cost of a service, in `registry/services/<id>.toml`.

use jiff::civil::Date;

use super::point::PointReference;
use super::service::Recipient;
use crate::registry::decode::{Spanned, record};
use crate::registry::values::{Amount, Currency, Slug, Text};

record! {
    /// What a service costs: for all, or for those and in the way that it names.
    pub struct Cost {
        /// Whether it is free; absent when the sources do not say.
        pub free: Option<bool>,
        /// How much: in the currency, or in units if `unit` names one.
        pub amount: Option<Spanned<Amount>>,
        /// The least that is paid, of a range.
        pub minimum: Option<Spanned<Amount>>,
        /// The most that is paid, of a range.
        pub maximum: Option<Spanned<Amount>>,
        /// In which currency; that of the profile if neither it nor a unit is given.
        pub currency: Option<Spanned<Currency>>,
        /// The indexed unit of the amounts, from `registry/units.toml`.
        pub unit: Option<Spanned<Slug>>,
        /// What each payment is for: a page, a copy, a year.
        pub per: Option<Text>,
        /// Who pays it: individuals, legal entities; all if not given.
        pub recipients: Vec<Recipient>,
        /// Who pays it, more exactly.
        pub recipient: Option<Text>,
        /// The channels that it holds for; all if not given.
        pub channels: Vec<Spanned<Slug>>,
        /// The variant of the service, such as one that is faster.
        pub variant: Option<Text>,
        /// On what it depends.
        pub condition: Option<Text>,
        /// The first day on which it holds.
        pub valid_from: Option<Spanned<Date>>,
        /// The last day on which it holds.
        pub valid_to: Option<Spanned<Date>>,
        /// The words of the act.
        pub text: Option<Text>,
        /// The point that says so.
        pub point: Option<PointReference>,
    }
}

impl Cost {
    /// Whether it holds on any day from one to another.
    pub fn holds_between(&self, first: Date, last: Date) -> bool {
        self.valid_from.as_ref().is_none_or(|from| from.value <= last)
            && self.valid_to.as_ref().is_none_or(|to| first <= to.value)
    }

    /// Whether it holds on a day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.holds_between(day, day)
    }

    /// The least and the most that is paid; both are the amount where it is no range.
    pub fn ends(&self) -> [Option<&Amount>; 2] {
        [&self.minimum, &self.maximum].map(|end| end.as_ref().or(self.amount.as_ref()).map(|amount| &amount.value))
    }

    /// Its amounts: the exact one, the least and the most.
    pub fn amounts(&self) -> impl Iterator<Item = &Spanned<Amount>> {
        [&self.amount, &self.minimum, &self.maximum].into_iter().flatten()
    }
}
