//! Writes a revision beside the others: into a folder that no command reads, then under its name in one step.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};

use super::revision::Snapshot;
use crate::opendata::VERSION;
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
        let head = self.head();
        let mut bytes = 0;
        let mut put = |name: &str, lines: &[String]| {
            let path = staging.path().join(name);
            bytes += write_durably(&path, lines).map_err(failed(&path))?;
            Ok(())
        };
        put("revision.toml", std::slice::from_ref(&head))?;
        for table in self.tables.iter().filter(|table| !table.lines.is_empty()) {
            put(&format!("{}.ndjson", table.name), &table.lines)?;
        }
        sync_folder(staging.path()).map_err(failed(staging.path()))?;
        fs::rename(staging.path(), &folder).map_err(failed(&folder))?;
        // Its name is gone: there is nothing left to remove.
        let _ = staging.keep();
        sync_folder(&parent).map_err(failed(&parent))?;
        Ok(bytes)
    }

    fn head(&self) -> String {
        let particulars = &self.particulars;
        let mut head = TomlText::default();
        head.text("id", particulars.id.as_str());
        head.bare("date", particulars.date);
        head.optional("previous", self.previous.as_deref());
        head.optional("order", particulars.order.as_deref());
        if let Some(day) = particulars.ordered_on {
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

/// Writes lines into a new file and gives how many bytes these are.
fn write_durably(path: &Path, lines: &[String]) -> io::Result<usize> {
    let mut out = BufWriter::new(File::create(path)?);
    for line in lines {
        out.write_all(line.as_bytes())?;
        out.write_all(b"\n")?;
    }
    out.into_inner().map_err(|error| error.into_error())?.sync_all()?;
    Ok(lines.iter().map(|line| line.len() + 1).sum())
}

/// Makes the names in a folder last, where the system can.
fn sync_folder(path: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(path)?.sync_all() } else { Ok(()) }
}
