//! Units of money.

use toml::de::DeTable;

use super::layer::{Keyed, Layer, in_order, is_false, layered, nothing_to_take_away};
use crate::diagnostics::codes;
use crate::registry::decode::{Decoder, Field, Value};
use crate::registry::values::{Amount, Currency, Text, Year};

layered! {
    /// The currency and further units.
    pub struct Money {
        /// The currency of costs that name none.
        pub currency: Option<Currency>,
        /// Units that laws count payments in and that are worth another amount every year.
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
        /// What it is worth in the currency, by year; empty as long as no source says so.
        pub values: YearlyAmounts,
    }
}

/// An amount a year.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct YearlyAmounts {
    amounts: Vec<(Year, Amount)>,
}

impl YearlyAmounts {
    /// The years with their amounts.
    pub fn iter(&self) -> impl Iterator<Item = (Year, &Amount)> {
        self.amounts.iter().map(|(year, amount)| (*year, amount))
    }
}

impl Layer for YearlyAmounts {
    fn lay(base: Option<&Self>, value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        let table: &DeTable<'_> = decoder.table(value)?;
        let mut amounts = base.cloned().unwrap_or_default().amounts;
        let mut is_well = true;
        for (key, value) in in_order(table) {
            let name = key.get_ref().as_ref();
            let Ok(year) = name.parse::<Year>() else {
                decoder.fault(&codes::BAD_YEAR, key, format!("\"{name}\" is not a year"), codes::BAD_YEAR.help);
                is_well = false;
                continue;
            };
            let at = amounts.iter().position(|known| known.0 == year);
            if is_false(value) {
                match at {
                    Some(at) => {
                        amounts.remove(at);
                    }
                    None => nothing_to_take_away(name, decoder.span(key), &[], decoder),
                }
                continue;
            }
            match (Amount::decode(value, decoder), at) {
                (Some(amount), Some(at)) => amounts[at].1 = amount,
                (Some(amount), None) => amounts.push((year, amount)),
                (None, _) => is_well = false,
            }
        }
        amounts.sort_by_key(|known| known.0);
        is_well.then_some(Self { amounts })
    }

    fn missing() -> Option<Self> {
        Some(Self::default())
    }
}
