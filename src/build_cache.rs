//! What a build leaves for the next one, in a folder that may be deleted at any time.
//!
//! For each site that was published there is a file, named by the checksum of the site's manifest: whoever builds into an output
//! folder finds what is known of just the site that lies there, on any machine that has both. A file is a line that names its form,
//! the checksum of what follows, and a [`BuildRecord`] in JSON; one that is damaged or of another form counts for nothing.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use serde::{Deserialize, Serialize};

use crate::checksum::Checksum;
use crate::files::replace_file;
use crate::incremental::{ArtifactRecord, ContentHash};
use crate::output::Fingerprint;
use crate::redirects::Redirect;

/// The name of the folder in the root of a register.
pub const FOLDER: &str = ".tizilim-cache";

/// How each file begins.
const HEAD: &[u8] = b"tizilim-cache 1\n";

/// How many sites are remembered: the newest ones.
const SITES: usize = 8;

/// What is known of a site that was published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BuildRecord {
    /// The hash of everything that it was made from.
    pub sources: Option<ContentHash>,
    /// How many pages there are.
    pub pages: usize,
    /// Where they and their files stood before.
    pub redirects: Vec<Redirect>,
    /// What was made as a whole.
    pub artifacts: ArtifactRecord,
    /// What its files looked like, in the order of the manifest.
    pub seen: Vec<Option<Fingerprint>>,
}

/// A folder of records.
#[derive(Clone, Debug)]
pub struct BuildCache {
    folder: PathBuf,
}

impl BuildCache {
    /// The records in a folder, which need not exist.
    pub fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    fn path(&self, manifest: Checksum) -> PathBuf {
        self.folder.join(format!("site-{manifest}.json"))
    }

    /// What is known of the site with a manifest; nothing if there is no sound record.
    pub fn read(&self, manifest: Checksum) -> Option<BuildRecord> {
        let bytes = fs::read(self.path(manifest)).ok()?;
        let (checksum, record) = bytes.strip_prefix(HEAD)?.split_at_checked(32)?;
        (Checksum::of(record).as_bytes() == checksum).then(|| serde_json::from_slice(record).ok())?
    }

    /// Keeps what is known of the site with a manifest, and forgets the sites before the newest ones.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn write(&self, manifest: Checksum, record: &BuildRecord) -> io::Result<()> {
        let record = serde_json::to_vec(record).map_err(io::Error::other)?;
        let bytes = [HEAD, Checksum::of(&record).as_bytes(), &record].concat();
        replace_file(&self.path(manifest), &bytes)?;
        self.mark()?;
        self.forget()
    }

    /// Tells other programs what the folder is: version control and backups leave it out.
    fn mark(&self) -> io::Result<()> {
        let tag = "Signature: 8a477f597d28d172789f06886806bc55\n# A cache of tizilim (https://bford.info/cachedir/)\n";
        for (name, text) in [("CACHEDIR.TAG", tag), (".gitignore", "*\n")] {
            let path = self.folder.join(name);
            if !path.exists() {
                replace_file(&path, text.as_bytes())?;
            }
        }
        Ok(())
    }

    fn forget(&self) -> io::Result<()> {
        let mut records = Vec::new();
        for entry in fs::read_dir(&self.folder)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with("site-") && name.ends_with(".json") {
                let modified = entry.metadata().and_then(|metadata| metadata.modified());
                records.push((modified.unwrap_or(SystemTime::UNIX_EPOCH), entry.path()));
            }
        }
        records.sort();
        let old = records.len().saturating_sub(SITES);
        // Another build may have removed it meanwhile.
        records[..old].iter().for_each(|(_, path)| drop(fs::remove_file(path)));
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(pages: usize) -> BuildRecord {
        let artifacts = ArtifactRecord::default();
        BuildRecord { sources: None, pages, redirects: Vec::new(), artifacts, seen: vec![None] }
    }

    #[test]
    fn a_damaged_record_counts_for_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let cache = BuildCache::new(folder.path().join("cache"));
        let manifest = Checksum::of(b"manifest");
        assert!(cache.read(manifest).is_none());
        cache.write(manifest, &record(7)).unwrap();
        assert_eq!(cache.read(manifest).unwrap().pages, 7);
        let path = cache.path(manifest);
        let sound = fs::read(&path).unwrap();
        for at in [0, HEAD.len(), sound.len() - 1] {
            let mut damaged = sound.clone();
            damaged[at] ^= 1;
            fs::write(&path, damaged).unwrap();
            assert!(cache.read(manifest).is_none(), "{at}");
        }
        fs::write(&path, &sound[..HEAD.len() + 3]).unwrap();
        assert!(cache.read(manifest).is_none());
    }

    #[test]
    fn the_newest_sites_are_remembered() {
        let folder = tempfile::tempdir().unwrap();
        let cache = BuildCache::new(folder.path().to_owned());
        for number in 0..SITES + 3 {
            cache.write(Checksum::of(&[number as u8]), &record(number)).unwrap();
        }
        let records = fs::read_dir(folder.path())
            .unwrap()
            .filter(|entry| entry.as_ref().unwrap().path().extension().is_some_and(|extension| extension == "json"));
        assert_eq!(records.count(), SITES);
        assert!(cache.read(Checksum::of(&[SITES as u8 + 2])).is_some());
    }
}
