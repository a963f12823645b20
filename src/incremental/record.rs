//! What a build leaves for the next one.

use std::borrow::Cow;
use std::collections::HashMap;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::hash::ContentHash;
use super::reads::SourceId;

/// Something that was made as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MadeUnit {
    /// What was read for it, in order.
    pub sources: Vec<SourceId>,
    /// The hash of what that said.
    pub hash: ContentHash,
    /// The files that it consists of.
    pub files: Vec<String>,
}

/// Everything that a build made as a whole, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnitRecord {
    /// The hash of what everything depends on.
    pub environment: Option<ContentHash>,
    /// What was made.
    pub units: Vec<(String, MadeUnit)>,
}

/// The same as it is written: sources are named once, and told by their places in the list of names.
#[derive(Serialize, Deserialize)]
struct Written<'r> {
    environment: Option<ContentHash>,
    sources: Vec<SourceId>,
    units: Vec<WrittenUnit<'r>>,
}

/// Name, sources, hash, and the files if these are not the one that is called like the unit.
#[derive(Serialize, Deserialize)]
struct WrittenUnit<'r>(Cow<'r, str>, Vec<u32>, ContentHash, Option<Vec<String>>);

impl Serialize for UnitRecord {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut sources: Vec<_> = self.units.iter().flat_map(|(_, unit)| unit.sources.iter().copied()).collect();
        sources.sort_unstable();
        sources.dedup();
        let places: HashMap<_, _> = sources.iter().copied().zip(0..).collect();
        let written = |(name, unit): &'_ (String, MadeUnit)| {
            let is_named = unit.files.len() == 1 && unit.files[0] == *name;
            let files = (!is_named).then(|| unit.files.clone());
            let sources = unit.sources.iter().map(|source| places[source]).collect();
            WrittenUnit(Cow::Owned(name.clone()), sources, unit.hash, files)
        };
        let units = self.units.iter().map(written).collect();
        Written { environment: self.environment, sources, units }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for UnitRecord {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Written { environment, sources, units } = Written::deserialize(deserializer)?;
        let read = |WrittenUnit(name, places, hash, files): WrittenUnit<'_>| {
            let name = name.into_owned();
            let source = |place: u32| sources.get(place as usize).copied();
            let sources = places.into_iter().map(source).collect::<Option<_>>()?;
            let files = files.unwrap_or_else(|| vec![name.clone()]);
            Some((name, MadeUnit { sources, hash, files }))
        };
        let units = units.into_iter().map(read).collect::<Option<_>>();
        Ok(Self { environment, units: units.ok_or_else(|| D::Error::custom("a source that has no name"))? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_read_as_it_was_written() {
        let unit = |sources: &[u64], files: &[&str]| MadeUnit {
            sources: sources.iter().copied().map(SourceId).collect(),
            hash: ContentHash::of(b"x"),
            files: files.iter().map(ToString::to_string).collect(),
        };
        let units = [
            ("a".to_owned(), unit(&[1, u64::MAX], &["a"])),
            ("b".to_owned(), unit(&[1], &[])),
            ("c".to_owned(), unit(&[], &["a", "c"])),
        ];
        let record = UnitRecord { environment: Some(ContentHash::of(b"e")), units: units.into() };
        let text = serde_json::to_string(&record).unwrap();
        assert_eq!(serde_json::from_str::<UnitRecord>(&text).unwrap(), record);
        assert!(serde_json::from_str::<UnitRecord>(&text.replace("[0]", "[7]")).is_err());
    }
}
