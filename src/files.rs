//! How finished files leave the parts that make them: `site`, `opendata` and `search` put them into a [`FileSink`]; which
//! one it is (the output folder, or memory in tests) they do not know. [`replace_file`] writes a single file of the sources.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs::File;
use std::io::{self, ErrorKind, Read, Seek as _, Write as _};
use std::path::Path;
use std::sync::Mutex;

use crate::checksum::Checksum;

/// Why a sink did not take a file: its path is wrong, or the disk failed.
pub type SinkError = Box<dyn Error + Send + Sync>;

/// Takes finished files, from several threads at once.
pub trait FileSink: Sync {
    /// Takes one file and gives its checksum. The path is relative to the site's root, its parts divided by `/`.
    ///
    /// # Errors
    /// When the path is not one that a site may have, or the file cannot be kept.
    fn put(&self, path: &str, bytes: &[u8]) -> Result<Checksum, SinkError>;

    /// Takes one file that is too large for memory: the whole content of `file`, from its beginning.
    ///
    /// # Errors
    /// As [`put`](Self::put), and when `file` cannot be read.
    fn put_file(&self, path: &str, mut file: &File) -> Result<Checksum, SinkError> {
        let mut bytes = Vec::new();
        file.rewind()?;
        file.read_to_end(&mut bytes)?;
        self.put(path, &bytes)
    }

    /// Whether the site that is being replaced has a file.
    fn had(&self, _path: &str) -> bool {
        false
    }

    /// Takes files as the site has them that is being replaced, and gives what each is, in the order of the paths: all of them or, if
    /// one is not as it was published, none.
    ///
    /// # Errors
    /// When a file of that path was put before.
    fn keep(&self, _paths: &[&str]) -> Result<Option<Vec<KeptFile>>, SinkError> {
        Ok(None)
    }
}

/// A file that was taken as it was published before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeptFile {
    /// How many bytes it has.
    pub size: u64,
    /// The checksum of these bytes.
    pub sha256: Checksum,
}

/// Hands on all that a reader yields, piece by piece, and gives how many bytes that were.
///
/// # Errors
/// When the reader fails.
pub fn in_pieces(reader: &mut impl Read, mut each: impl FnMut(&[u8])) -> io::Result<u64> {
    let mut buffer = [0; 16 * 1024];
    let mut bytes = 0;
    loop {
        match reader.read(&mut buffer) {
            Ok(0) => return Ok(bytes),
            Ok(read) => {
                each(&buffer[..read]);
                bytes += read as u64;
            }
            Err(cause) if cause.kind() == ErrorKind::Interrupted => {}
            Err(cause) => return Err(cause),
        }
    }
}

/// Writes a file as a whole or not at all, into a folder that is made if need be. A file that is there keeps its permissions.
///
/// # Errors
/// When the disk fails.
pub fn replace_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    let mut builder = tempfile::Builder::new();
    // Names that begin with a dot are no sources: a crash leaves nothing that is read.
    builder.prefix(".tizilim-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(bytes)?;
    if let Ok(there) = std::fs::metadata(path) {
        file.as_file().set_permissions(there.permissions())?;
    }
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// Keeps files in memory, for tests and previews.
#[derive(Debug, Default)]
pub struct MemorySink {
    /// The files of the site that is being replaced.
    former: BTreeMap<String, Vec<u8>>,
    files: Mutex<BTreeMap<String, Vec<u8>>>,
}

impl MemorySink {
    /// A sink for what replaces the files of a site.
    pub fn replacing(former: BTreeMap<String, Vec<u8>>) -> Self {
        Self { former, files: Mutex::default() }
    }

    /// The files, by path.
    ///
    /// # Panics
    /// If a thread panicked while it put a file.
    pub fn into_files(self) -> BTreeMap<String, Vec<u8>> {
        self.files.into_inner().expect("no thread panicked")
    }
}

impl FileSink for MemorySink {
    fn put(&self, path: &str, bytes: &[u8]) -> Result<Checksum, SinkError> {
        let before = self.files.lock().map_err(|_| "a thread panicked")?.insert(path.to_owned(), bytes.to_vec());
        if before.is_some() { Err(format!("{path} was put twice").into()) } else { Ok(Checksum::of(bytes)) }
    }

    fn had(&self, path: &str) -> bool {
        self.former.contains_key(path)
    }

    fn keep(&self, paths: &[&str]) -> Result<Option<Vec<KeptFile>>, SinkError> {
        let found: Option<Vec<_>> = paths.iter().map(|path| self.former.get(*path)).collect();
        let Some(found) = found else { return Ok(None) };
        let put = |(path, bytes): (&&str, &Vec<u8>)| {
            Ok(KeptFile { size: bytes.len() as u64, sha256: self.put(path, bytes)? })
        };
        paths.iter().zip(found).map(put).collect::<Result<_, SinkError>>().map(Some)
    }
}
