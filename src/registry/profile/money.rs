//! Units of money.

use super::layer::{Keyed, layered};
use crate::registry::values::{Currency, Text};

layered! {
    /// The currency and further units.
    pub struct Money {
        /// The currency of costs that name none.
        pub currency: Option<Currency>,
        /// Indexed units that laws count payments in; what they are worth stands in `registry/units.toml`.
        pub units: Keyed<MoneyUnit>,
    }
}

layered! {
    /// A unit that laws count payments in.
    pub struct MoneyUnit {
        /// Its name.
        pub name: Text,
        /// How it is abbreviated.
        pub abbreviation: Option<Text>,
    }
}
