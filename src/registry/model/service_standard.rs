//! What a provider promises of a service, and how far the promise was kept; who may have the service, by rules that programs can
//! apply.

use super::provision::Statement;
use crate::registry::decode::{Spanned, record};
use crate::registry::values::{Amount, Count, Slug, Text, Year};

record! {
    /// A standard that a provider promises to keep.
    pub struct ServiceStandard {
        /// What is promised, such as the time in which calls are answered.
        pub what: Text,
        /// The channel that it holds for; all if not given.
        pub channel: Option<Spanned<Slug>>,
        /// The target in words.
        pub target: Option<Text>,
        /// The target as a number.
        pub target_number: Option<Amount>,
        /// What the number counts, such as minutes.
        pub unit: Option<Text>,
        /// In how many cases of a hundred the target is to be met.
        pub target_share: Option<Amount>,
        /// How far it was met, year by year.
        pub results as "result": Vec<StandardResult>,
    }
}

record! {
    /// How far a standard was met in a year.
    pub struct StandardResult {
        /// The year.
        pub year: Spanned<Year>,
        /// What was reached, in the terms of the target: the share of cases in which it was met or, without a share, the number.
        pub value: Amount,
        /// How many cases there were.
        pub volume: Option<Count>,
    }
}

record! {
    /// Who may have a service.
    pub struct Eligibility {
        /// The least age in years.
        pub minimum_age: Option<Spanned<Count>>,
        /// The greatest age in years.
        pub maximum_age: Option<Spanned<Count>>,
        /// Where one must live.
        pub residence: Option<Text>,
        /// Which citizenship one must have.
        pub citizenship: Option<Text>,
        /// What one may earn or own.
        pub income: Option<Text>,
        /// Further conditions.
        pub conditions: Vec<Statement>,
    }
}
