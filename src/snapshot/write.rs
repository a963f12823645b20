//! Writes a revision beside the others: into a folder that no command reads, then under its name in one step.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::{Snapshot, VERSION};
use crate::registry::revisions::FOLDER;
use crate::toml_text::TomlText;

/// A revision could not be written. Nothing of it stands under its name.
#[derive(Debug, thiserror::Error)]
#[error("cannot write {}", path.display())]
pub struct WriteError {
    path: PathBuf,
    #[source]
    cause: io::Error,
}

impl Snapshot {
    /// Writes the revision under the root of its register, and gives how many bytes it has.
    ///
    /// # Errors
    /// When the disk fails, or something stands in the place of the revision.
    pub fn write(&self, root: &Path) -> Result<usize, WriteError> {
        let (parent, folder) = (root.join(FOLDER), root.join(self.folder()));
        let failed = |path: &Path| {
            let path = path.to_owned();
            move |cause| WriteError { path, cause }
        };
        fs::create_dir_all(&parent).map_err(failed(&parent))?;
        // Names that begin with a dot are no sources: a crash leaves nothing that is read.
        let mut builder = tempfile::Builder::new();
        builder.prefix(".revision-");
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o777));
        let staging = builder.tempdir_in(&parent).map_err(failed(&parent))?;
        let mut bytes = 0;
        for (name, text) in self.files() {
            let path = staging.path().join(name);
            write_durably(&path, text.as_bytes()).map_err(failed(&path))?;
            bytes += text.len();
        }
        sync_folder(staging.path()).map_err(failed(staging.path()))?;
        fs::rename(staging.path(), &folder).map_err(failed(&folder))?;
        // Its name is gone: there is nothing left to remove.
        let _ = staging.keep();
        sync_folder(&parent).map_err(failed(&parent))?;
        Ok(bytes)
    }

    /// The files of the revision: the head, then each table of which something differs.
    fn files(&self) -> Vec<(String, String)> {
        let tables = self.tables.iter().filter(|table| !table.lines.is_empty());
        let lines = tables.map(|table| (format!("{}.ndjson", table.name), table.lines.clone()));
        std::iter::once(("revision.toml".to_owned(), self.head())).chain(lines).collect()
    }

    fn head(&self) -> String {
        let said = &self.particulars;
        let mut head = TomlText::default();
        head.text("id", said.id.as_str());
        head.bare("date", said.date);
        head.optional("previous", self.previous.as_deref());
        head.optional("order", said.order.as_deref());
        if let Some(day) = said.ordered_on {
            head.bare("ordered_on", day);
        }
        head.text("form", VERSION);
        for table in &self.tables {
            head.table("[[table]]");
            head.text("name", &table.name);
            head.list("columns", table.columns.iter().map(String::as_str));
            head.bare("records", table.record_count);
            head.text("sha256", &table.sha256);
        }
        format!(
            "# What was published. Only `note` and `unofficial` may be added by hand, above the tables.\n{}",
            head.finish()
        )
    }
}

fn write_durably(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Makes the names in a folder last, where the system can.
fn sync_folder(path: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(path)?.sync_all() } else { Ok(()) }
}
