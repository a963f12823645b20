//! The run of a publication: begin, write, commit.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Seek as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::error::OutputError;
use super::files::{Fingerprint, fingerprint, same_as, same_checksum, same_content};
use super::ledger::{FileOrigin, Ledger};
use super::lock::Lock;
use super::manifest::{Manifest, ManifestEntry};
use super::ownership::Survey;
use super::path::SitePath;
use super::staging::Staging;
use super::swap;
use super::target::OutputTarget;
use crate::checksum::Checksum;
use crate::files::KeptFile;
use crate::timings::{span, wrote};

/// A site on its way into the output folder. Dropped without [`commit`](Self::commit), it leaves no trace.
#[derive(Debug)]
pub struct Publication {
    target: OutputTarget,
    /// What the output folder holds now.
    former: Manifest,
    /// What its files looked like when they were published, in the order of the manifest; nothing if that is not known.
    seen: Vec<Option<Fingerprint>>,
    ledger: Mutex<Ledger>,
    staging: Staging,
    /// The last field, for fields are dropped in order: whoever gets the lock next must not find our staging.
    lock: Lock,
}

/// What a publication has done. The manifest is not counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Published {
    /// The files of the site.
    pub files: usize,
    /// Their size in all.
    pub bytes: u64,
    /// How many of them are new or have new content.
    pub written: usize,
    /// How many of them are the same as before.
    pub unchanged: usize,
    /// How many files of the former site are no more.
    pub removed: usize,
}

/// What a site in place looks like, by which the next publication knows it again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedSite {
    /// The checksum of the manifest.
    pub manifest: Checksum,
    /// What each file looks like, in the order of the manifest; none of a file that somebody has taken away meanwhile.
    pub seen: Vec<Option<Fingerprint>>,
}

impl Publication {
    /// Starts a publication into the folder `out`, which need not exist; the folder that holds it must.
    ///
    /// Repairs what a crashed publication has left.
    ///
    /// # Errors
    /// When `out` is, or contains, one of the `protected` paths (the sources) or the current directory, when it contains
    /// anything that this program did not write, when another publication is under way, or when the system fails.
    pub fn begin(out: &Path, protected: &[PathBuf]) -> Result<Self, OutputError> {
        let target = OutputTarget::resolve(out, protected)?;
        let lock = Lock::take(&target)?;
        swap::recover(&target)?;
        let former = Manifest::read(&target.folder)?.unwrap_or_default();
        survey_former(&target, &former)?;
        // Only now that the site in place is known to be in order.
        swap::discard(&target.backup).map_err(OutputError::io("remove", &target.backup))?;
        let staging = Staging::create(&target.staging)?;
        Ok(Self { target, former, seen: Vec::new(), ledger: Mutex::default(), staging, lock })
    }

    /// The checksum of the manifest of the site that is in place; none if there is no site.
    pub fn former_manifest(&self) -> Option<Checksum> {
        (!self.former.entries().is_empty()).then(|| self.former.checksum())
    }

    /// Tells what the files of the site in place looked like when they were published, as [`PublishedSite::seen`] had it. A file that
    /// looks the same is taken for unchanged without being read.
    pub fn recall(&mut self, seen: Vec<Option<Fingerprint>>) {
        if seen.len() == self.former.entries().len() {
            self.seen = seen;
        }
    }

    /// Whether the site in place has a file.
    pub fn had(&self, path: &str) -> bool {
        self.former.has_file(path)
    }

    /// Takes files of the site in place into the new one, and gives what each is, in the order of the paths: all of them or, if one
    /// is not as it was published, none.
    ///
    /// # Errors
    /// When a path was written or kept before; the rules of [`write`](Self::write) hold.
    pub fn keep(&self, paths: &[&str]) -> Result<Option<Vec<KeptFile>>, OutputError> {
        let found = paths.iter().map(|path| self.intact(self.former.place(path)?)).collect::<Option<Vec<_>>>();
        let Some(found) = found else { return Ok(None) };
        let mut ledger = self.ledger();
        let mut kept = Vec::with_capacity(found.len());
        for (entry, seen) in found {
            ledger.claim(&entry.path)?;
            kept.push(KeptFile { size: entry.size, sha256: entry.sha256 });
            ledger.stage(entry, FileOrigin::Unchanged(seen));
        }
        Ok(Some(kept))
    }

    /// Takes every file of the site in place, if all are as they were published.
    ///
    /// # Errors
    /// When something was written or kept before.
    pub fn keep_all(&self) -> Result<bool, OutputError> {
        let paths: Vec<_> = self.former.entries().iter().map(|entry| entry.path.as_str()).collect();
        Ok(self.keep(&paths)?.is_some())
    }

    /// A file of the site in place that is as it was published: it looks as it did then, or has the content that the manifest says.
    fn intact(&self, place: usize) -> Option<(ManifestEntry, Fingerprint)> {
        let entry = &self.former.entries()[place];
        let path = entry.path.under(&self.target.folder);
        let now = match self.looks_as_published(place, &path) {
            Some(seen) => seen,
            None => same_checksum(&path, entry.size, entry.sha256).ok().flatten()?,
        };
        Some((entry.clone(), now))
    }

    /// What a file of the site in place looks like, if that is known and has not changed since.
    fn looks_as_published(&self, place: usize, path: &Path) -> Option<Fingerprint> {
        self.seen.get(place).copied().flatten().filter(|seen| fingerprint(path) == Some(*seen))
    }

    /// Adds a file to the site and gives its checksum. May be called from several threads at once, in any order.
    ///
    /// Each path may be written once, and no two paths may differ in letter case only.
    ///
    /// # Errors
    /// When the path breaks these rules, or the system fails. After an error the publication cannot be committed, because
    /// it would lack a file.
    pub fn write(&self, path: &SitePath, bytes: &[u8]) -> Result<Checksum, OutputError> {
        self.ledger().claim(path)?;
        let sha256 = Checksum::of(bytes);
        let entry = ManifestEntry { path: path.clone(), size: bytes.len() as u64, sha256 };
        let same = |former: &Path| same_content(former, bytes);
        self.stage(entry, same, || self.staging.write(path, bytes))?;
        Ok(sha256)
    }

    /// Writes one file with the whole content of another, piece by piece. The rules of [`write`](Self::write) hold.
    ///
    /// # Errors
    /// As [`write`](Self::write), and when `content` cannot be read.
    pub fn write_file(&self, path: &SitePath, content: &File) -> Result<Checksum, OutputError> {
        self.ledger().claim(path)?;
        let from_start = || -> io::Result<&File> {
            let mut content = content;
            content.rewind()?;
            Ok(content)
        };
        let measured = || Ok((content.metadata()?.len(), Checksum::of_all(&mut from_start()?)?));
        let (size, sha256) = measured().map_err(|cause| {
            self.ledger().fail(path);
            OutputError::io("read the new content of", &path.under(&self.target.folder))(cause)
        })?;
        let entry = ManifestEntry { path: path.clone(), size, sha256 };
        let same = |former: &Path| same_as(former, &mut from_start()?, size);
        self.stage(entry, same, || self.staging.write_file(path, content))?;
        Ok(sha256)
    }

    /// An unchanged file is only noted here and linked in `commit`, for if all are unchanged there is no need to.
    fn stage(
        &self,
        entry: ManifestEntry,
        same: impl Fn(&Path) -> io::Result<Option<Fingerprint>>,
        write: impl Fn() -> Result<(), OutputError>,
    ) -> Result<(), OutputError> {
        let former = self.former.place(entry.path.as_str());
        // A file that cannot be read is as good as changed.
        let unchanged = |place: usize| {
            let path = entry.path.under(&self.target.folder);
            match self.looks_as_published(place, &path) {
                Some(seen) => (self.former.entries()[place].sha256 == entry.sha256).then_some(seen),
                None => same(&path).ok().flatten(),
            }
        };
        let origin = match former.and_then(unchanged) {
            Some(seen) => FileOrigin::Unchanged(seen),
            None => {
                wrote(entry.size);
                write().inspect_err(|_| self.ledger().fail(&entry.path))?;
                FileOrigin::Written
            }
        };
        self.ledger().stage(entry, origin);
        Ok(())
    }

    /// Every file written so far, sorted by path.
    pub fn entries(&self) -> Vec<ManifestEntry> {
        self.ledger().entries().cloned().collect()
    }

    /// Nothing that holds this mutex can panic halfway, so a poisoned ledger is a sound one.
    fn ledger(&self) -> MutexGuard<'_, Ledger> {
        self.ledger.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Replaces the previous site atomically. If this fails, the previous site stays.
    ///
    /// # Errors
    /// When a file could not be written before, when the output folder was changed during the publication, or when the
    /// system fails.
    pub fn commit(self) -> Result<Published, OutputError> {
        Ok(self.replace()?.0)
    }

    /// As [`commit`](Self::commit), and tells what the site looks like, for a later publication to [recall](Self::recall).
    ///
    /// # Errors
    /// As [`commit`](Self::commit).
    pub fn commit_and_look(self) -> Result<(Published, PublishedSite), OutputError> {
        let site = self.target.folder.clone();
        let (published, manifest) = self.replace()?;
        let seen = manifest.entries().iter().map(|entry| fingerprint(&entry.path.under(&site))).collect();
        Ok((published, PublishedSite { manifest: manifest.checksum(), seen }))
    }

    fn replace(self) -> Result<(Published, Manifest), OutputError> {
        let _span = span("replace the site");
        // In this order, for variables are dropped from the last to the first; see the field `lock`.
        let Self { lock: _lock, target, former, seen: _, ledger, staging } = self;
        let site = &target.folder;

        let files = ledger.into_inner().unwrap_or_else(PoisonError::into_inner).close()?;
        let manifest = Manifest::from_sorted(files.iter().map(|(entry, _)| entry.clone()).collect());
        let published = count(&files, &manifest, &former);

        let found = survey_former(&target, &former)?;
        let text = manifest.to_string();
        let manifest_path = SitePath::manifest();
        let former_manifest = same_content(&manifest_path.under(site), text.as_bytes()).ok().flatten();
        if published.written == 0 && found == Some(published.files) && former_manifest.is_some() {
            return Ok((published, manifest));
        }

        for (entry, origin) in &files {
            if let FileOrigin::Unchanged(seen) = origin {
                staging.keep(&entry.path, site, *seen)?;
            }
        }
        match former_manifest {
            Some(seen) => staging.keep(&manifest_path, site, seen)?,
            None => staging.write(&manifest_path, text.as_bytes())?,
        }
        if found.is_some() {
            staging.adopt_permissions(site)?;
        }
        verify(&staging, &manifest)?;

        staging.flush()?;
        let set_aside = swap::swap(&target)?;
        // The deletion of the former site must not reach the disk before the swap.
        staging.flush()?;
        if let Some(path) = set_aside {
            swap::discard(&path).map_err(|cause| OutputError::Leftover { path, cause })?;
        }
        Ok((published, manifest))
    }
}

fn count(files: &[(ManifestEntry, FileOrigin)], manifest: &Manifest, former: &Manifest) -> Published {
    let written = files.iter().filter(|(_, origin)| *origin == FileOrigin::Written).count();
    let gone = |entry: &&ManifestEntry| !manifest.has_file(entry.path.as_str());
    Published {
        files: files.len(),
        bytes: files.iter().map(|(entry, _)| entry.size).sum(),
        written,
        unchanged: files.len() - written,
        removed: former.entries().iter().filter(gone).count(),
    }
}

/// How many of its files the output folder still holds; none if there is no such folder. Refuses foreign files.
fn survey_former(target: &OutputTarget, former: &Manifest) -> Result<Option<usize>, OutputError> {
    let path = &target.folder;
    let examined = |cause| OutputError::io("examine", path)(cause);
    match fs::symlink_metadata(path) {
        Err(cause) if cause.kind() == ErrorKind::NotFound => return Ok(None),
        Ok(found) if !found.is_dir() => return Err(OutputError::NotAFolder { path: path.clone() }),
        found => found.map(drop).map_err(examined)?,
    }
    let survey = Survey::of(path, former).map_err(examined)?;
    let files = survey.files;
    match survey.foreign_files() {
        Some(files) => Err(OutputError::ForeignFiles { path: path.clone(), files }),
        None => Ok(Some(files)),
    }
}

/// The last look before the swap: exactly the files of the manifest are in staging.
fn verify(staging: &Staging, manifest: &Manifest) -> Result<(), OutputError> {
    let path = staging.folder();
    let survey = Survey::of(path, manifest).map_err(OutputError::io("examine", path))?;
    if survey.files != manifest.entries().len() || survey.foreign_files().is_some() {
        return Err(OutputError::ModifiedExternally { path: path.to_path_buf() });
    }
    Ok(())
}
