//! `registry/units.toml`: indexed units, in which laws count payments.

use jiff::civil::Date;

use crate::registry::decode::{Spanned, record};
use crate::registry::values::{Amount, Currency, LangTag, Slug, Text, WebAddress};

record! {
    /// The file of indexed units.
    pub struct Units {
        /// Languages whose texts here are not official.
        pub unofficial: Vec<LangTag>,
        /// The units.
        pub units as "unit": Vec<Unit>,
    }
}

record! {
    /// A unit that laws count payments in, and that is worth another amount from time to time.
    pub struct Unit {
        /// Id.
        pub id: Spanned<Slug>,
        /// Languages whose texts here are not official.
        pub unofficial: Vec<LangTag>,
        /// Name; that of the profile's unit of the same id if left out.
        pub name: Option<Text>,
        /// How it is abbreviated; as the profile does if left out.
        pub abbreviation: Option<Text>,
        /// The currency of its values; that of the profile if left out.
        pub currency: Option<Currency>,
        /// What it is worth, in any order.
        pub values as "value": Vec<UnitValue>,
    }
}

record! {
    /// What a unit is worth from a day on, until the next value begins.
    pub struct UnitValue {
        /// The first day.
        pub from: Spanned<Date>,
        /// The amount, in the currency of the unit.
        pub amount: Amount,
        /// The law that says so.
        pub source: Text,
        /// Where it is on the web.
        pub url: Option<WebAddress>,
    }
}

impl Unit {
    /// Its value on a day; none before the first one.
    pub fn value_on(&self, day: Date) -> Option<&UnitValue> {
        self.values.iter().filter(|value| value.from.value <= day).max_by_key(|value| value.from.value)
    }
}
