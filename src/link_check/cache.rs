//! Good answers of earlier runs, so that hosts are not asked anew each time.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::files::replace_file;

/// How long a good answer holds, in seconds: a week.
const HOLDS: u64 = 7 * 24 * 60 * 60;

/// Good answers with the times at which they were given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cache {
    /// Seconds since 1970, by address.
    good: BTreeMap<String, u64>,
}

impl Cache {
    /// Reads a file that [`write`](Self::write) wrote; a file that is not there or cannot be read holds no answer.
    pub fn read(path: &Path) -> Self {
        let text = std::fs::read_to_string(path).unwrap_or_default();
        serde_json::from_str(&text).unwrap_or_default()
    }

    /// Writes the answers that still hold.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn write(&self, path: &Path, now: u64) -> io::Result<()> {
        let mut holding = self.clone();
        holding.good.retain(|_, time| holds(*time, now));
        replace_file(path, &serde_json::to_vec_pretty(&holding).map_err(io::Error::other)?)
    }

    /// Whether an address gave a good answer that still holds.
    pub(super) fn is_good(&self, address: &str, now: u64) -> bool {
        self.good.get(address).is_some_and(|time| holds(*time, now))
    }

    /// Keeps a good answer.
    pub(super) fn insert(&mut self, address: &str, now: u64) {
        self.good.insert(address.to_owned(), now);
    }
}

fn holds(time: u64, now: u64) -> bool {
    now.checked_sub(time).is_some_and(|age| age < HOLDS)
}

/// The file in the folder that the system has for caches of a user, if it has one.
pub fn default_path() -> Option<PathBuf> {
    let variable = |name: &str| std::env::var_os(name).filter(|value: &OsString| !value.is_empty()).map(PathBuf::from);
    let folder = if cfg!(windows) {
        variable("LOCALAPPDATA")?
    } else if cfg!(target_os = "macos") {
        variable("HOME")?.join("Library/Caches")
    } else {
        variable("XDG_CACHE_HOME").or_else(|| Some(variable("HOME")?.join(".cache")))?
    };
    Some(folder.join("tizilim").join("external.json"))
}
