//! The record of what was published, kept in the output folder itself. The next publication distinguishes by it its own
//! files from somebody else's.
//!
//! The format, version 1: a header, then one line a file, sorted by path (bytewise), each ended by a line feed.
//!
//! ```text
//! tizilim-manifest 1
//! ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  3  data/abc.txt
//! ```

use std::fmt;
use std::io::{ErrorKind, Read as _};
use std::path::Path;

use super::error::OutputError;
use super::files::open_real_file;
use super::path::{MANIFEST_NAME, SitePath};
use crate::checksum::Checksum;

const FORMAT: &str = "tizilim-manifest";
const VERSION: u32 = 1;

/// A published file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ManifestEntry {
    /// Where it lies in the site.
    pub path: SitePath,
    /// How many bytes it has.
    pub size: u64,
    /// The SHA-256 of these bytes.
    pub sha256: Checksum,
}

/// The files of one publication, sorted by path; each path once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Manifest {
    entries: Vec<ManifestEntry>,
}

impl Manifest {
    /// From entries that are sorted already, as the ledger gives them.
    pub(super) fn from_sorted(entries: Vec<ManifestEntry>) -> Self {
        debug_assert!(entries.is_sorted_by(|a, b| a.path < b.path));
        Self { entries }
    }

    /// The manifest in `folder`; none if there is no such file. A folder or a link of that name is not a
    /// manifest either: the survey of the folder reports it as foreign.
    pub(super) fn read(folder: &Path) -> Result<Option<Self>, OutputError> {
        let path = folder.join(MANIFEST_NAME);
        let failed = OutputError::io("read", &path);
        let mut file = match open_real_file(&path) {
            Ok(Some((file, _))) => file,
            Ok(None) => return Ok(None),
            Err(cause) if cause.kind() == ErrorKind::NotFound => return Ok(None),
            Err(cause) => return Err(failed(cause)),
        };
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).map_err(failed)?;
        parse(&bytes).map(Some).map_err(|fault| match fault {
            ManifestError::Corrupt { line, why } => OutputError::CorruptManifest { path, line, why },
            ManifestError::Newer(version) => OutputError::NewerManifest { path, version },
        })
    }

    /// All entries, sorted by path.
    pub(super) fn entries(&self) -> &[ManifestEntry] {
        &self.entries
    }

    /// The place of a file among the entries, if it was published.
    pub(super) fn place(&self, path: &str) -> Option<usize> {
        self.entries.binary_search_by(|entry| entry.path.as_str().cmp(path)).ok()
    }

    /// Whether a file of this path was published.
    pub(super) fn has_file(&self, path: &str) -> bool {
        self.place(path).is_some()
    }

    /// The checksum of its text.
    pub(super) fn checksum(&self) -> Checksum {
        Checksum::of(self.to_string().as_bytes())
    }

    /// Whether a file was published inside a folder of this path.
    pub(super) fn has_folder(&self, path: &str) -> bool {
        let inside = format!("{path}/");
        let next = self.entries.partition_point(|entry| entry.path.as_str() < inside.as_str());
        self.entries.get(next).is_some_and(|entry| entry.path.as_str().starts_with(&inside))
    }
}

impl fmt::Display for Manifest {
    /// The text of the file.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{FORMAT} {VERSION}")?;
        self.entries.iter().try_for_each(|ManifestEntry { path, size, sha256 }| writeln!(f, "{sha256}  {size}  {path}"))
    }
}

#[derive(Debug, PartialEq, Eq)]
enum ManifestError {
    Corrupt { line: usize, why: String },
    Newer(u32),
}

fn corrupt(line: usize, why: impl Into<String>) -> ManifestError {
    ManifestError::Corrupt { line, why: why.into() }
}

/// Strict: a manifest decides what may be deleted, so whatever this program would not have written is refused.
fn parse(bytes: &[u8]) -> Result<Manifest, ManifestError> {
    let text = std::str::from_utf8(bytes).map_err(|e| {
        let line = bytes[..e.valid_up_to()].iter().filter(|byte| **byte == b'\n').count() + 1;
        corrupt(line, "it is not UTF-8")
    })?;
    let mut lines = text.split_inclusive('\n').zip(1..);
    let (header, _) = lines.next().unwrap_or_default();
    let version = header
        .strip_prefix(FORMAT)
        .and_then(|rest| rest.strip_prefix(' '))
        .and_then(|rest| rest.strip_suffix('\n'))
        .and_then(|number| number.parse::<u32>().ok())
        .ok_or_else(|| corrupt(1, format!("it does not begin with \"{FORMAT} {VERSION}\"")))?;
    if version > VERSION {
        return Err(ManifestError::Newer(version));
    }
    if version != VERSION {
        return Err(corrupt(1, format!("there is no version {version} of the format")));
    }
    let mut entries: Vec<ManifestEntry> = Vec::new();
    for (line, number) in lines {
        let entry = parse_line(line).map_err(|why| corrupt(number, why))?;
        if entries.last().is_some_and(|last| last.path >= entry.path) {
            return Err(corrupt(number, "the paths are not in order"));
        }
        entries.push(entry);
    }
    Ok(Manifest { entries })
}

fn parse_line(line: &str) -> Result<ManifestEntry, String> {
    let line = line.strip_suffix('\n').ok_or("the line is cut off")?;
    let mut fields = line.splitn(3, "  ");
    let (Some(sha256), Some(size), Some(path)) = (fields.next(), fields.next(), fields.next()) else {
        return Err("it is not a checksum, a size and a path, two spaces between them".to_owned());
    };
    let sha256 = sha256.parse::<Checksum>().map_err(|e| e.to_string())?;
    let size_in_order = size.parse::<u64>().ok().filter(|n| n.to_string() == size);
    let size = size_in_order.ok_or_else(|| format!("{size:?} is not a size"))?;
    let path = SitePath::new(path).map_err(|e| e.to_string())?;
    Ok(ManifestEntry { path, size, sha256 })
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;

    fn manifest(paths: &[&str]) -> Manifest {
        let mut text = format!("{FORMAT} {VERSION}\n");
        for path in paths {
            writeln!(text, "{}  {}  {path}", Checksum::of(path.as_bytes()), path.len()).unwrap();
        }
        parse(text.as_bytes()).unwrap()
    }

    #[test]
    fn reads_back_what_it_writes() {
        let written = manifest(&[".nojekyll", "a b/c  d.html", "a/index.html", "әліпби.html"]);
        let text = written.to_string();
        assert!(text.starts_with("tizilim-manifest 1\n") && text.ends_with("әліпби.html\n"));
        assert_eq!(parse(text.as_bytes()), Ok(written));
        assert_eq!(parse(b"tizilim-manifest 1\n"), Ok(Manifest::default()));
    }

    #[test]
    fn knows_its_files_and_folders() {
        let manifest = manifest(&["a!/x", "a.html", "a/b/c", "b"]);
        assert!(manifest.has_file("a/b/c") && manifest.has_file("b"));
        assert!(!manifest.has_file("a/b") && !manifest.has_file("a") && !manifest.has_file("c"));
        assert!(manifest.has_folder("a") && manifest.has_folder("a/b") && manifest.has_folder("a!"));
        assert!(!manifest.has_folder("a/b/c") && !manifest.has_folder("b") && !manifest.has_folder(""));
    }

    #[test]
    fn distinguishes_a_newer_format_from_a_broken_one() {
        assert_eq!(parse(b"tizilim-manifest 2\nwhatever"), Err(ManifestError::Newer(2)));
        for header in ["", "\n", "hello\n", "tizilim-manifest 1", "tizilim-manifest x\n", "tizilim-manifest 0\n"] {
            assert!(matches!(parse(header.as_bytes()), Err(ManifestError::Corrupt { line: 1, .. })), "{header:?}");
        }
    }

    #[test]
    fn refuses_every_line_it_would_not_have_written() {
        let sum = Checksum::of(b"");
        for line in [
            "\n".to_owned(),
            format!("{sum}  0  a"),
            format!("{sum}  0  a\r\n"),
            format!("{sum} 0 a\n"),
            format!("{sum}  00  a\n"),
            format!("{sum}  -1  a\n"),
            format!("{sum}  99999999999999999999  a\n"),
            format!("{sum}  0  ../a\n"),
            format!("{sum}  0  /a\n"),
            format!("{sum}  0  {MANIFEST_NAME}\n"),
            format!("{}  0  a\n", &sum.to_string()[1..]),
            format!("{sum}  0  b\n{sum}  0  a\n"),
            format!("{sum}  0  a\n{sum}  0  a\n"),
        ] {
            let text = format!("{FORMAT} {VERSION}\n{line}");
            assert!(matches!(parse(text.as_bytes()), Err(ManifestError::Corrupt { .. })), "{line:?}");
        }
        assert_eq!(parse(b"tizilim-manifest 1\n\xff\n"), Err(corrupt(2, "it is not UTF-8")));
    }
}
