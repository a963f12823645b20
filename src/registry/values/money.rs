//! Amounts of money.

use std::fmt;
use std::str::FromStr;

use super::parsed_field::parsed_field;

/// An amount: digits with at most two decimals, never negative, kept as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amount(String);

impl FromStr for Amount {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if digits(whole) && whole.len() <= 15 && digits(decimals) && decimals.len() <= 2 {
            Ok(Self(text.to_owned()))
        } else {
            Err(())
        }
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

parsed_field!(Amount, BAD_AMOUNT, "an amount such as 1000.00");

/// A currency: three capital letters (ISO 4217), such as `KZT`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Currency(String);

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

parsed_field!(Currency, BAD_AMOUNT, "a currency such as KZT");
