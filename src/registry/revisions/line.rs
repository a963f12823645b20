//! A line of a revision's table: a record with the hash of what it says, or that it is gone.
//!
//! The hash is taken of the values as canonical JSON (RFC 8785, JSON Canonicalization Scheme): keys in order, no spaces. Column
//! names are ASCII and numbers are whole, so that keys in the order of their bytes and `serde_json`'s own escapes are what the
//! standard asks for.
//!
//! ```
//! use tizilim::registry::revisions::{Datum, RevisionLine, Values};
//!
//! let values = Values::from([("id".to_owned(), Datum::Text("a".to_owned())), ("count".to_owned(), Datum::Integer(2))]);
//! let line = RevisionLine::written("a", values).to_string();
//! assert!(line.starts_with(r#"{"id":"a","sha256":""#) && line.ends_with(r#""values":{"count":2,"id":"a"}}"#));
//! assert_eq!(RevisionLine::read(&line).unwrap().id(), "a");
//! ```

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::diagnostics::{Message, message, phrase};
use crate::hex::hex;
use crate::registry::tables::TableId;
use crate::registry::values::LangTag;

/// A value of a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Datum {
    /// Yes or no.
    Boolean(bool),
    /// A whole number.
    Integer(i64),
    /// Anything else.
    Text(String),
}

impl fmt::Display for Datum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Boolean(switch) => switch.fmt(f),
            Self::Integer(number) => number.fmt(f),
            Self::Text(text) => f.write_str(text),
        }
    }
}

/// What a record says, by column. A column that it does not fill is absent.
pub type Values = BTreeMap<String, Datum>;

/// A line of a revision's table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RevisionLine {
    /// A record that is new or says something else than before.
    Written {
        /// Its key.
        id: String,
        /// The hash of its values.
        sha256: String,
        /// Its values.
        values: Values,
    },
    /// A record that the table does not have any more.
    Removed {
        /// Its key.
        id: String,
    },
}

/// Why a text is no line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadLine {
    /// Not the JSON of a line.
    Syntax(String),
    /// The same, but written otherwise than the program writes it.
    Form,
    /// The hash is another than that of the values.
    Hash(String),
}

impl BadLine {
    /// What is wrong.
    pub fn message(&self) -> Message {
        match self {
            Self::Syntax(error) => message!("it is not the JSON of a record: {error}", error),
            Self::Form => phrase!("it is not written as the program writes it").into(),
            Self::Hash(hash) => message!("its values have the SHA-256 {hash}", hash),
        }
    }
}

impl fmt::Display for BadLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message().english())
    }
}

impl std::error::Error for BadLine {}

/// A line as it is read.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ParsedLine {
    id: String,
    sha256: Option<String>,
    values: Option<Values>,
    removed: Option<bool>,
}

/// A line as it is written.
#[derive(Serialize)]
#[serde(untagged)]
enum SerializedLine<'l> {
    Record { id: &'l str, sha256: &'l str, values: &'l Values },
    Removed { id: &'l str, removed: bool },
}

impl RevisionLine {
    /// The line of a record.
    pub fn written(id: impl Into<String>, values: Values) -> Self {
        Self::Written { id: id.into(), sha256: hash(&values), values }
    }

    /// Reads a line and holds it to its hash.
    ///
    /// # Errors
    /// When it is not exactly what the program would write.
    pub fn read(text: &str) -> Result<Self, BadLine> {
        let read: ParsedLine = serde_json::from_str(text).map_err(|error| BadLine::Syntax(error.to_string()))?;
        let line = match read {
            ParsedLine { id, sha256: Some(sha256), values: Some(values), removed: None } => {
                Self::Written { id, sha256, values }
            }
            ParsedLine { id, sha256: None, values: None, removed: Some(true) } => Self::Removed { id },
            _ => return Err(BadLine::Form),
        };
        if line.to_string() != text {
            return Err(BadLine::Form);
        }
        match &line {
            Self::Written { sha256, values, .. } if *sha256 != hash(values) => Err(BadLine::Hash(hash(values))),
            _ => Ok(line),
        }
    }

    /// The key of the record.
    pub fn id(&self) -> &str {
        match self {
            Self::Written { id, .. } | Self::Removed { id } => id,
        }
    }
}

impl fmt::Display for RevisionLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let written = match self {
            Self::Written { id, sha256, values } => SerializedLine::Record { id, sha256, values },
            Self::Removed { id } => SerializedLine::Removed { id, removed: true },
        };
        f.write_str(&serde_json::to_string(&written).map_err(|_| fmt::Error)?)
    }
}

/// The values in a line that checking has held to its hash.
pub(super) fn values_of(line: &str) -> Option<Values> {
    serde_json::from_str::<ParsedLine>(line).ok()?.values
}

/// What a record of a table is called, in the first of the languages in which it has a name.
pub fn called(table: TableId, values: &Values, languages: &[LangTag]) -> Option<String> {
    let name = table.name_column()?;
    let mut columns = languages.iter().map(|language| format!("{name}_{}", language.in_column()));
    columns.find_map(|column| values.get(&column).map(ToString::to_string))
}

/// The hash of what a record says.
pub fn hash(values: &Values) -> String {
    // Texts, whole numbers and switches under texts always have a form in JSON.
    hex(&Sha256::digest(serde_json::to_vec(values).unwrap_or_default()))
}

/// The hash of lines.
pub(super) fn hash_of_lines(lines: impl Iterator<Item = String>) -> String {
    let mut digest = Sha256::new();
    lines.for_each(|line| digest.update(line));
    hex(&digest.finalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(pairs: &[(&str, Datum)]) -> Values {
        pairs.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect()
    }

    #[test]
    fn values_are_hashed_as_canonical_json() {
        // The string of RFC 8785, section 3.2.2, and its canonical form in section 3.2.3.
        let text = "\u{20ac}$\u{f}\nA'\u{42}\u{22}\u{5c}\\\"/";
        let record =
            values(&[("b", Datum::Text(text.to_owned())), ("a", Datum::Boolean(true)), ("c", Datum::Integer(-7))]);
        let canonical = "{\"a\":true,\"b\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\",\"c\":-7}";
        assert_eq!(serde_json::to_string(&record).unwrap(), canonical);
        assert_eq!(hash(&record), hex(&Sha256::digest(canonical)));
    }

    #[test]
    fn a_line_is_read_only_as_it_was_written() {
        let line = RevisionLine::written("қ/1", values(&[("id", Datum::Text("қ/1".into()))])).to_string();
        assert_eq!(RevisionLine::read(&line).unwrap().to_string(), line);
        assert!(matches!(RevisionLine::read(&line.replace("\":\"", "\": \"")), Err(BadLine::Form)));
        assert!(matches!(
            RevisionLine::read(&line.replace("\"values\":{\"id\":\"қ", "\"values\":{\"id\":\"к")),
            Err(BadLine::Hash(_))
        ));
        assert!(matches!(RevisionLine::read(&line[..line.len() - 1]), Err(BadLine::Syntax(_))));
        let gone = RevisionLine::Removed { id: "a".into() };
        assert_eq!(gone.to_string(), "{\"id\":\"a\",\"removed\":true}");
        assert_eq!(RevisionLine::read(&gone.to_string()), Ok(gone));
        for bad in
            ["{\"id\":\"a\"}", "{\"id\":\"a\",\"removed\":false}", "{\"id\":\"a\",\"removed\":true,\"values\":{}}"]
        {
            assert_eq!(RevisionLine::read(bad), Err(BadLine::Form), "{bad}");
        }
        for bad in
            ["", "[]", "{\"id\":1}", "{\"id\":\"a\",\"sha256\":\"\",\"values\":{\"x\":1.5}}", "{\"id\":\"a\",\"x\":1}"]
        {
            assert!(matches!(RevisionLine::read(bad), Err(BadLine::Syntax(_))), "{bad}");
        }
    }
}
