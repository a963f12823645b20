//! Amounts of money, and numbers of units that are worth money. They are exact: no floating point.

use crate::diagnostics::phrase;
use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use super::parsed_field::parsed_field;

/// How many decimals an amount may have: as many as any currency, and as acts give to parts of an indexed unit.
const DECIMALS: u32 = 4;

/// The most digits before the decimal point.
const WHOLE_DIGITS: usize = 15;

/// An amount: digits with at most four decimals, never negative, written as the source writes it. Amounts are compared by their value.
#[derive(Clone, Debug)]
pub struct Amount {
    written: String,
    /// The value in ten-thousandths.
    value: u128,
}

impl Amount {
    /// Nothing, as what is free costs.
    pub fn zero() -> Self {
        Self { written: "0".to_owned(), value: 0 }
    }

    /// Whether it is nothing.
    pub fn is_zero(&self) -> bool {
        self.value == 0
    }

    /// Its value in ten-thousandths.
    pub fn ten_thousandths(&self) -> u128 {
        self.value
    }

    /// How many decimals it has, without zeros at the end.
    pub fn decimals(&self) -> u32 {
        (0..DECIMALS).find(|places| self.value.is_multiple_of(10_u128.pow(DECIMALS - places))).unwrap_or(DECIMALS)
    }

    /// So many times another amount, with a number of decimals of which the last is rounded half up. None if it is larger than an
    /// amount may be.
    pub fn times(&self, other: &Self, decimals: u32) -> Option<Self> {
        // Both values have at most 19 digits, so that the product has at most 38, which fit.
        let product = self.value.checked_mul(other.value)?;
        let cut = 10_u128.pow(2 * DECIMALS - decimals.min(DECIMALS));
        let value = product.checked_add(cut / 2)? / cut * 10_u128.pow(DECIMALS - decimals.min(DECIMALS));
        Self::of_value(value, decimals)
    }

    /// The amount of a value in ten-thousandths: whole, or with all decimals of its currency.
    fn of_value(value: u128, decimals: u32) -> Option<Self> {
        let one = 10_u128.pow(DECIMALS);
        let (whole, part) = (value / one, value % one);
        let written = if part == 0 {
            whole.to_string()
        } else {
            let part = format!("{part:04}");
            format!("{whole}.{}", &part[..decimals.min(DECIMALS) as usize])
        };
        (whole.to_string().len() <= WHOLE_DIGITS).then_some(Self { written, value })
    }
}

impl FromStr for Amount {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if digits(whole) && whole.len() <= WHOLE_DIGITS && digits(decimals) && decimals.len() <= DECIMALS as usize {
            let value = format!("{whole}{decimals:0<4}").parse().map_err(|_| ())?;
            Ok(Self { written: text.to_owned(), value })
        } else {
            Err(())
        }
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written)
    }
}

impl PartialEq for Amount {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl Eq for Amount {}

impl PartialOrd for Amount {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Amount {
    fn cmp(&self, other: &Self) -> Ordering {
        self.value.cmp(&other.value)
    }
}

parsed_field!(Amount, BAD_AMOUNT, phrase!("an amount such as 1000.00"));

/// A currency: three capital letters (ISO 4217), such as `KZT`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Currency(String);

impl Currency {
    /// How many decimals amounts in it have (ISO 4217, minor units): two, unless the standard says otherwise.
    pub fn decimals(&self) -> u32 {
        match self.0.as_str() {
            "BIF" | "CLP" | "DJF" | "GNF" | "ISK" | "JPY" | "KMF" | "KRW" | "PYG" | "RWF" | "UGX" | "UYI" | "VND"
            | "VUV" | "XAF" | "XOF" | "XPF" => 0,
            "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
            "CLF" | "UYW" => 4,
            _ => 2,
        }
    }
}

impl FromStr for Currency {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        if text.len() == 3 && text.bytes().all(|b| b.is_ascii_uppercase()) {
            Ok(Self(text.to_owned()))
        } else {
            Err(())
        }
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

parsed_field!(Currency, BAD_AMOUNT, phrase!("a currency such as KZT"));

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(text: &str) -> Amount {
        text.parse().unwrap()
    }

    #[test]
    fn amounts_are_kept_as_written_and_compared_by_value() {
        assert_eq!(amount("500.50").to_string(), "500.50");
        assert_eq!(amount("500.5"), amount("500.50"));
        assert!(amount("9.5") < amount("10"));
        assert!(amount("0.00").is_zero() && !amount("0.0001").is_zero());
        assert_eq!(["7", "7.00", "7.50", "7.125", "0.0001"].map(|text| amount(text).decimals()), [0, 0, 1, 3, 4]);
        for wrong in ["", ".5", "5.", "-1", "1e3", "1 000", "0.12345", "1234567890133456"] {
            assert!(wrong.parse::<Amount>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn products_are_exact_and_rounded_to_the_decimals_of_the_currency() {
        for (number, value, decimals, product) in [
            ("3", "4325", 2, "12975"),
            ("0.25", "4325", 2, "1081.25"),
            ("0.1", "0.2", 2, "0.02"),
            ("0.3333", "4325", 2, "1441.52"),
            ("0.001", "4325", 2, "4.33"),
            ("0.5", "1.01", 0, "1"),
            ("0.5", "3", 0, "2"),
            ("1.5", "1.001", 3, "1.502"),
            ("999999999999999.9999", "1", 4, "999999999999999.9999"),
        ] {
            let found = amount(number).times(&amount(value), decimals).map(|product| product.to_string());
            assert_eq!(found.as_deref(), Some(product), "{number} times {value}");
        }
        assert_eq!(amount("999999999999999").times(&amount("10"), 2), None, "too large");
    }

    #[test]
    fn currencies_have_the_decimals_of_the_standard() {
        let decimals = |code: &str| code.parse::<Currency>().unwrap().decimals();
        assert_eq!(["KZT", "JPY", "KWD", "EUR"].map(decimals), [2, 0, 3, 2]);
    }
}
