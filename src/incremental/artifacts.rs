//! What is made as a whole, once for each build or once for several: a page, a picture, a file of data.

use std::collections::{BTreeMap, HashMap};
use std::fs::File;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError, RwLock};

use super::hash::ContentHash;
use super::reads::{SourceId, hash_of, recorded};
use super::record::{Artifact, ArtifactRecord};
use crate::checksum::Checksum;
use crate::files::{FileSink, SinkError};

/// What a build makes, with what an earlier build made of the same.
#[derive(Debug, Default)]
pub struct Artifacts {
    /// What everything depends on; none where nothing may be kept.
    environment: Option<ContentHash>,
    /// What was made before in the same environment, by name.
    former: HashMap<String, Artifact>,
    /// What each source says now.
    sources: RwLock<HashMap<SourceId, ContentHash>>,
    made: Mutex<BTreeMap<String, Artifact>>,
    kept: AtomicUsize,
}

impl Artifacts {
    /// Artifacts that are all made: nothing is known of an earlier build, and nothing is noted for a later one.
    pub fn fresh() -> Self {
        Self::default()
    }

    /// Artifacts of which those are kept that a former build made from the same. The environment is the hash of what everything depends
    /// on; a former build in another one is of no use.
    pub fn new(environment: ContentHash, former: Option<ArtifactRecord>) -> Self {
        let former = former.filter(|former| former.environment == Some(environment));
        let former = former.map(|former| former.artifacts.into_iter().collect()).unwrap_or_default();
        Self { environment: Some(environment), former, ..Self::default() }
    }

    /// Tells what sources say now. One that was changed in the program says nothing.
    pub fn know(&self, sources: impl IntoIterator<Item = (SourceId, Option<ContentHash>)>) {
        let sources = sources.into_iter().filter_map(|(source, hash)| Some((source, hash?)));
        self.sources.write().unwrap_or_else(PoisonError::into_inner).extend(sources);
    }

    /// Puts what makes up an artifact, which no other artifact has the name of: keeps it if it was made from what there is now, and makes it
    /// otherwise. Making it may read what it likes on this thread, and must not hand work to others.
    ///
    /// # Errors
    /// When it cannot be made, or the sink does not take it.
    pub fn put<E: From<SinkError>>(
        &self,
        name: &str,
        sink: &dyn FileSink,
        make: impl FnOnce(&dyn FileSink) -> Result<(), E>,
    ) -> Result<(), E> {
        if self.environment.is_none() {
            return make(sink);
        }
        if let Some(artifact) = self.former.get(name).filter(|artifact| self.is_as_before(artifact)) {
            let files: Vec<_> = artifact.files.iter().map(String::as_str).collect();
            if sink.keep(&files)?.is_some() {
                self.kept.fetch_add(1, Ordering::Relaxed);
                self.note(name, artifact.clone());
                return Ok(());
            }
        }
        let putting = Putting { sink, files: Mutex::default() };
        let (made, reads) = recorded(|| make(&putting));
        made?;
        if let Some(hash) = reads.hash() {
            let files = putting.files.into_inner().unwrap_or_else(PoisonError::into_inner);
            self.note(name, Artifact { sources: reads.sources(), hash, files });
        }
        Ok(())
    }

    fn is_as_before(&self, artifact: &Artifact) -> bool {
        let sources = self.sources.read().unwrap_or_else(PoisonError::into_inner);
        hash_of(&artifact.sources, |source| sources.get(&source).copied()) == Some(artifact.hash)
    }

    fn note(&self, name: &str, artifact: Artifact) {
        self.made.lock().unwrap_or_else(PoisonError::into_inner).insert(name.to_owned(), artifact);
    }

    /// How many were kept so far.
    pub fn kept(&self) -> usize {
        self.kept.load(Ordering::Relaxed)
    }

    /// What was made and kept, for the next build.
    pub fn into_record(self) -> ArtifactRecord {
        let made = self.made.into_inner().unwrap_or_else(PoisonError::into_inner);
        ArtifactRecord { environment: self.environment, artifacts: made.into_iter().collect() }
    }
}

/// A sink that notes which files went through.
struct Putting<'s> {
    sink: &'s dyn FileSink,
    files: Mutex<Vec<String>>,
}

impl Putting<'_> {
    fn note(&self, path: &str) {
        self.files.lock().unwrap_or_else(PoisonError::into_inner).push(path.to_owned());
    }
}

impl FileSink for Putting<'_> {
    fn put(&self, path: &str, bytes: &[u8]) -> Result<Checksum, SinkError> {
        self.note(path);
        self.sink.put(path, bytes)
    }

    fn put_file(&self, path: &str, file: &File) -> Result<Checksum, SinkError> {
        self.note(path);
        self.sink.put_file(path, file)
    }

    fn had(&self, path: &str) -> bool {
        self.sink.had(path)
    }
}
