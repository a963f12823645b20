//! What a build leaves for the next one.

use std::borrow::Cow;
use std::collections::HashMap;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::hash::ContentHash;
use super::reads::SourceId;

/// Something that was made as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Artifact {
    /// What was read for it, in order.
    pub sources: Vec<SourceId>,
    /// The hash of what that said.
    pub hash: ContentHash,
    /// The files that it consists of.
    pub files: Vec<String>,
}

/// Everything that a build made as a whole, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ArtifactRecord {
    /// The hash of what everything depends on.
    pub environment: Option<ContentHash>,
    /// What was made.
    pub artifacts: Vec<(String, Artifact)>,
}

/// The same as it is written: sources are named once, and told by their places in the list of names.
#[derive(Serialize, Deserialize)]
struct WrittenRecord<'r> {
    environment: Option<ContentHash>,
    sources: Vec<SourceId>,
    artifacts: Vec<WrittenArtifact<'r>>,
}

/// Name, sources, hash, and the files if these are not the one that is called like the artifact.
#[derive(Serialize, Deserialize)]
struct WrittenArtifact<'r>(Cow<'r, str>, Vec<u32>, ContentHash, Option<Vec<String>>);

impl Serialize for ArtifactRecord {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut sources: Vec<_> =
            self.artifacts.iter().flat_map(|(_, artifact)| artifact.sources.iter().copied()).collect();
        sources.sort_unstable();
        sources.dedup();
        let places: HashMap<_, _> = sources.iter().copied().zip(0..).collect();
        let written = |(name, artifact): &'_ (String, Artifact)| {
            let is_named = artifact.files.len() == 1 && artifact.files[0] == *name;
            let files = (!is_named).then(|| artifact.files.clone());
            let sources = artifact.sources.iter().map(|source| places[source]).collect();
            WrittenArtifact(Cow::Owned(name.clone()), sources, artifact.hash, files)
        };
        let artifacts = self.artifacts.iter().map(written).collect();
        WrittenRecord { environment: self.environment, sources, artifacts }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for ArtifactRecord {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let WrittenRecord { environment, sources, artifacts } = WrittenRecord::deserialize(deserializer)?;
        let read = |WrittenArtifact(name, places, hash, files): WrittenArtifact<'_>| {
            let name = name.into_owned();
            let source = |place: u32| sources.get(place as usize).copied();
            let sources = places.into_iter().map(source).collect::<Option<_>>()?;
            let files = files.unwrap_or_else(|| vec![name.clone()]);
            Some((name, Artifact { sources, hash, files }))
        };
        let artifacts = artifacts.into_iter().map(read).collect::<Option<_>>();
        Ok(Self { environment, artifacts: artifacts.ok_or_else(|| D::Error::custom("a source that has no name"))? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_read_as_it_was_written() {
        let artifact = |sources: &[u64], files: &[&str]| Artifact {
            sources: sources.iter().copied().map(SourceId).collect(),
            hash: ContentHash::of(b"x"),
            files: files.iter().map(ToString::to_string).collect(),
        };
        let artifacts = [
            ("a".to_owned(), artifact(&[1, u64::MAX], &["a"])),
            ("b".to_owned(), artifact(&[1], &[])),
            ("c".to_owned(), artifact(&[], &["a", "c"])),
        ];
        let record = ArtifactRecord { environment: Some(ContentHash::of(b"e")), artifacts: artifacts.into() };
        let text = serde_json::to_string(&record).unwrap();
        assert_eq!(serde_json::from_str::<ArtifactRecord>(&text).unwrap(), record);
        assert!(serde_json::from_str::<ArtifactRecord>(&text.replace("[0]", "[7]")).is_err());
    }
}
