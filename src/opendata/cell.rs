//! The values that stand in rows.

use std::borrow::Cow;
use std::fmt::{self, Write as _};

use jiff::civil::Date;
use serde::{Serialize, Serializer};

/// One value of a row. Its [`Display`](fmt::Display) form is what CSV holds (before the formula guard), its
/// [`Serialize`] form what JSON holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell<'a> {
    /// The register does not say.
    Empty,
    /// A text, never an empty one.
    Text(Cow<'a, str>),
    /// A whole number.
    Integer(i64),
    /// Yes or no.
    Boolean(bool),
    /// A calendar day.
    Date(Date),
}

impl Cell<'_> {
    /// A list of words or ids, divided by single spaces; none of them holds a space.
    pub fn list(items: impl IntoIterator<Item = impl fmt::Display>) -> Self {
        let mut text = String::new();
        for item in items {
            if !text.is_empty() {
                text.push(' ');
            }
            // Writing to a string does not fail.
            let _ = write!(text, "{item}");
        }
        text.into()
    }

    /// Whether there is no value.
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Empty)
    }
}

impl<'a> From<Cow<'a, str>> for Cell<'a> {
    /// An empty text is no value, so that CSV and JSON say the same.
    fn from(text: Cow<'a, str>) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }
}

impl<'a> From<&'a str> for Cell<'a> {
    fn from(text: &'a str) -> Self {
        Cow::Borrowed(text).into()
    }
}

impl<'a> From<&'a String> for Cell<'a> {
    fn from(text: &'a String) -> Self {
        text.as_str().into()
    }
}

impl From<String> for Cell<'_> {
    fn from(text: String) -> Self {
        Cow::<str>::Owned(text).into()
    }
}

impl From<usize> for Cell<'_> {
    fn from(number: usize) -> Self {
        Self::Integer(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<u32> for Cell<'_> {
    fn from(number: u32) -> Self {
        Self::Integer(number.into())
    }
}

impl From<u64> for Cell<'_> {
    fn from(number: u64) -> Self {
        Self::Integer(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<bool> for Cell<'_> {
    fn from(switch: bool) -> Self {
        Self::Boolean(switch)
    }
}

impl From<Date> for Cell<'_> {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}

impl<'a, T: Into<Cell<'a>>> From<Option<T>> for Cell<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

impl fmt::Display for Cell<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => Ok(()),
            Self::Text(text) => f.write_str(text),
            Self::Integer(number) => number.fmt(f),
            Self::Boolean(switch) => switch.fmt(f),
            Self::Date(date) => date.fmt(f),
        }
    }
}

impl Serialize for Cell<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Empty => serializer.serialize_none(),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Integer(number) => serializer.serialize_i64(*number),
            Self::Boolean(switch) => serializer.serialize_bool(*switch),
            Self::Date(date) => serializer.collect_str(date),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_empty_and_null() {
        assert!(Cell::from("").is_empty());
        assert!(Cell::from(None::<&str>).is_empty());
        assert!(Cell::list(Vec::<&str>::new()).is_empty());
        assert_eq!(serde_json::to_string(&Cell::Empty).unwrap(), "null");
        assert_eq!(Cell::Empty.to_string(), "");
    }

    #[test]
    fn values_are_typed_in_json_and_plain_in_csv() {
        let day = jiff::civil::date(2013, 6, 3);
        for (cell, csv, json) in [
            (Cell::from("001"), "001", "\"001\""),
            (Cell::from(31_usize), "31", "31"),
            (Cell::from(true), "true", "true"),
            (Cell::from(day), "2013-06-03", "\"2013-06-03\""),
            (Cell::list(["a", "b"]), "a b", "\"a b\""),
        ] {
            assert_eq!(cell.to_string(), csv);
            assert_eq!(serde_json::to_string(&cell).unwrap(), json);
        }
    }
}
