//! A folder to publish into, and what one may want to know about it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use tempfile::TempDir;
use tizilim::output::{OutputError, Publication, Published, SitePath};

/// A folder that holds an output folder `public`, which does not exist at first.
pub(crate) struct Lab {
    root: TempDir,
}

/// What can be seen of a file from outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Seen {
    pub bytes: Vec<u8>,
    pub modified: SystemTime,
    pub inode: u64,
}

impl Lab {
    pub(crate) fn new() -> Self {
        Self { root: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn root(&self) -> &Path {
        self.root.path()
    }

    pub(crate) fn out(&self) -> PathBuf {
        self.root().join("public")
    }

    pub(crate) fn begin(&self) -> Result<Publication, OutputError> {
        Publication::begin(&self.out(), &[])
    }

    /// Publishes these files, given as path and content.
    pub(crate) fn publish(&self, files: &[(&str, &str)]) -> Result<Published, OutputError> {
        publish(&self.out(), files)
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.out().join(path)).unwrap()
    }

    /// Creates or overwrites a file by hand, with its folders.
    pub(crate) fn plant(&self, path: &str, content: &str) {
        let path = self.root().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    /// Makes every published file an hour older, so that a rewritten one shows.
    pub(crate) fn age(&self) {
        let past = SystemTime::now() - Duration::from_secs(3600);
        for path in self.files().keys() {
            let file = fs::File::options().write(true).open(self.out().join(path)).unwrap();
            file.set_modified(past).unwrap();
        }
    }

    /// Every file in the output folder, the manifest included.
    pub(crate) fn files(&self) -> BTreeMap<String, Seen> {
        let mut files = BTreeMap::new();
        collect(&self.out(), "", &mut files);
        files
    }

    /// The names of everything beside the output folder, hidden or not.
    pub(crate) fn siblings(&self) -> Vec<String> {
        let entries = fs::read_dir(self.root()).unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<_> = names.filter(|name| name != "public").collect();
        names.sort();
        names
    }
}

pub(crate) fn path(path: &str) -> SitePath {
    SitePath::new(path).unwrap()
}

pub(crate) fn publish(out: &Path, files: &[(&str, &str)]) -> Result<Published, OutputError> {
    let publication = Publication::begin(out, &[])?;
    for (name, content) in files {
        publication.write(&path(name), content.as_bytes())?;
    }
    publication.commit()
}

fn collect(folder: &Path, prefix: &str, files: &mut BTreeMap<String, Seen>) {
    let mut entries = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        entries += 1;
        let path = format!("{prefix}{}", entry.file_name().into_string().unwrap());
        let metadata = entry.metadata().unwrap();
        if metadata.is_dir() {
            collect(&entry.path(), &format!("{path}/"), files);
        } else {
            #[cfg(unix)]
            let inode = std::os::unix::fs::MetadataExt::ino(&metadata);
            #[cfg(not(unix))]
            let inode = 0;
            let bytes = fs::read(entry.path()).unwrap();
            files.insert(path, Seen { bytes, modified: metadata.modified().unwrap(), inode });
        }
    }
    assert!(entries > 0 || prefix.is_empty(), "{prefix} is an empty folder");
}

/// This test program again, to run one of its `#[ignore]`d tests as a process of its own.
#[cfg(unix)]
pub(crate) fn child(test: &str, out: &Path) -> std::process::Command {
    let mut command = std::process::Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", test, "--ignored", "--nocapture"]).env("OUTPUT_FOLDER", out);
    command
}

/// In a child: where to publish. None if somebody runs the ignored tests by hand.
#[cfg(unix)]
pub(crate) fn childs_folder() -> Option<PathBuf> {
    std::env::var_os("OUTPUT_FOLDER").map(PathBuf::from)
}
