//! Which paths a published file may have: those that mean the same on every system that may hold or serve the
//! site, and that cannot leave the output folder on any of them.

use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use crate::diagnostics::{Message, message, phrase};

/// The name of the list of what was published, which no other file of the output folder may have.
pub const MANIFEST_NAME: &str = ".tizilim-manifest";

/// The longest name of a file or folder that the common file systems accept, in bytes.
const LONGEST_NAME: usize = 255;

/// The path of a file inside the published site: relative, UTF-8, parts separated by `/`.
///
/// ```
/// use tizilim::output::SitePath;
/// assert!(SitePath::new("kk/services/00101001/index.html").is_ok());
/// assert!(SitePath::new("../registry/acts.toml").is_err());
/// assert!(SitePath::new("data/nul.csv").is_err()); // a device on Windows
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SitePath(String);

impl SitePath {
    /// Checks `path`.
    ///
    /// # Errors
    /// When `path` cannot be the path of a published file; the error says why.
    pub fn new(path: impl Into<String>) -> Result<Self, PathError> {
        let path = path.into();
        match fault(&path) {
            None => Ok(Self(path)),
            Some(fault) => Err(PathError { path, fault }),
        }
    }

    /// The path as it was given.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The path of the manifest, which nobody else can make.
    pub(super) fn manifest() -> Self {
        Self(MANIFEST_NAME.to_owned())
    }

    /// Where the file lies on the disk if the site lies at `root`.
    pub(super) fn under(&self, root: &Path) -> PathBuf {
        // Part by part: on Windows a verbatim path (`\\?\C:\…`) takes no `/`.
        let mut path = root.to_path_buf();
        path.extend(self.0.split('/'));
        path
    }
}

impl fmt::Display for SitePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl AsRef<str> for SitePath {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl FromStr for SitePath {
    type Err = PathError;

    fn from_str(path: &str) -> Result<Self, PathError> {
        Self::new(path)
    }
}

impl TryFrom<String> for SitePath {
    type Error = PathError;

    fn try_from(path: String) -> Result<Self, PathError> {
        Self::new(path)
    }
}

/// A path that no published file may have.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{path:?} cannot be the path of a published file: {fault}")]
pub struct PathError {
    /// The path as it was given.
    pub path: String,
    /// What is wrong with it.
    pub fault: PathFault,
}

/// What is wrong with a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PathFault {
    /// Nothing at all, or `/` at the start, at the end, or twice in a row.
    EmptyPart,
    /// A part is `.` or `..`.
    DotPart,
    /// A backslash, a control character, or one of `: * ? " < > |`.
    Character(char),
    /// A part ends in a dot or a space, which Windows drops silently.
    DotOrSpaceAtEnd,
    /// A part such as `con` or `nul.txt`, which means a device on Windows.
    DeviceName,
    /// A part of more than 255 bytes.
    TooLong,
    /// The name of the manifest.
    Manifest,
}

impl PathFault {
    /// What is wrong.
    pub fn message(self) -> Message {
        match self {
            Self::EmptyPart => phrase!(
                "a part of it is empty; give a relative path without \"/\" at its start or end, or twice in a row"
            )
            .into(),
            Self::DotPart => {
                phrase!("\".\" and \"..\" are not allowed in it; spell out the path from the root of the site").into()
            }
            Self::Character(character) => {
                let character = format_args!("{character:?}");
                message!("it holds {character}, which not every system accepts in a name; leave it out", character)
            }
            Self::DotOrSpaceAtEnd => {
                phrase!("a part of it ends in a dot or a space; Windows drops these, so leave them out").into()
            }
            Self::DeviceName => phrase!("a part of it is the name of a device on Windows; choose another name").into(),
            Self::TooLong => phrase!("a part of it is longer than 255 bytes; shorten it").into(),
            Self::Manifest => message!(
                "the name {name} is reserved for the list of what was published; choose another",
                name = MANIFEST_NAME
            ),
        }
    }
}

impl fmt::Display for PathFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message().english())
    }
}

fn fault(path: &str) -> Option<PathFault> {
    let first = path.split('/').next().unwrap_or_default();
    if first.eq_ignore_ascii_case(MANIFEST_NAME) {
        return Some(PathFault::Manifest);
    }
    path.split('/').find_map(part_fault)
}

fn part_fault(part: &str) -> Option<PathFault> {
    let forbidden = |c: &char| c.is_control() || matches!(c, '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|');
    if part.is_empty() {
        Some(PathFault::EmptyPart)
    } else if matches!(part, "." | "..") {
        Some(PathFault::DotPart)
    } else if let Some(c) = part.chars().find(forbidden) {
        Some(PathFault::Character(c))
    } else if part.ends_with(['.', ' ']) {
        Some(PathFault::DotOrSpaceAtEnd)
    } else if is_device(part) {
        Some(PathFault::DeviceName)
    } else if part.len() > LONGEST_NAME {
        Some(PathFault::TooLong)
    } else {
        None
    }
}

/// Whether Windows takes `part` for a device. It looks at what stands before the first dot, less the spaces at
/// its end, in any letter case.
///
/// <https://learn.microsoft.com/windows/win32/fileio/naming-a-file>
fn is_device(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or_default().trim_end_matches(' ');
    let stem = stem.to_ascii_uppercase();
    if matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$") {
        return true;
    }
    let numbered = stem.strip_prefix("COM").or_else(|| stem.strip_prefix("LPT"));
    numbered.is_some_and(|number| {
        let mut chars = number.chars();
        matches!((chars.next(), chars.next()), (Some('0'..='9' | '¹' | '²' | '³'), None))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepts_what_the_site_is_made_of() {
        for path in [
            "index.html",
            "404.html",
            "kk/services/00101001/index.html",
            "data/services.csv-metadata.json",
            ".well-known/security.txt",
            "ru/мемлекеттік қызметтер/бет.html",
            " leading space is harmless",
            "a..b/...c",
            "console/comma/com10.txt/lpt/null.txt/auxiliary",
            "sub/.tizilim-manifest",
            &"ә".repeat(127),
        ] {
            let accepted = SitePath::new(path).unwrap_or_else(|e| panic!("{e}"));
            assert_eq!(accepted.as_str(), path);
        }
    }

    #[test]
    fn refuses_the_rest_and_says_why() {
        use PathFault::*;
        for (path, fault) in [
            ("", EmptyPart),
            ("/", EmptyPart),
            ("/etc/passwd", EmptyPart),
            ("a//b", EmptyPart),
            ("a/", EmptyPart),
            (".", DotPart),
            ("..", DotPart),
            ("a/./b", DotPart),
            ("a/../../b", DotPart),
            ("a\\b", Character('\\')),
            ("..\\b", Character('\\')),
            ("C:/b", Character(':')),
            ("file:stream", Character(':')),
            ("a\0b", Character('\0')),
            ("a\nb", Character('\n')),
            ("a\tb", Character('\t')),
            ("a\u{7f}b", Character('\u{7f}')),
            ("a\u{85}b", Character('\u{85}')),
            ("a*", Character('*')),
            ("what?", Character('?')),
            ("\"a\"", Character('"')),
            ("<a", Character('<')),
            ("a>", Character('>')),
            ("a|b", Character('|')),
            ("a./b", DotOrSpaceAtEnd),
            ("a /b", DotOrSpaceAtEnd),
            ("...", DotOrSpaceAtEnd),
            ("CON", DeviceName),
            ("a/con/b", DeviceName),
            ("nul.txt", DeviceName),
            ("Nul .tar.gz", DeviceName),
            ("prn.html", DeviceName),
            ("aux", DeviceName),
            ("com1", DeviceName),
            ("COM0.csv", DeviceName),
            ("lpt9.x", DeviceName),
            ("com³", DeviceName),
            ("conin$", DeviceName),
            (&"ә".repeat(128), TooLong),
            (".tizilim-manifest", Manifest),
            (".Tizilim-Manifest", Manifest),
            (".tizilim-manifest/a", Manifest),
        ] {
            let refused = SitePath::new(path).expect_err(path);
            assert_eq!((refused.path.as_str(), refused.fault), (path, fault));
        }
    }

    #[test]
    fn the_message_shows_the_path_harmlessly() {
        let message = SitePath::new("a\u{1b}[2Jb").unwrap_err().to_string();
        assert_eq!(
            message,
            "\"a\\u{1b}[2Jb\" cannot be the path of a published file: it holds '\\u{1b}', \
             which not every system accepts in a name; leave it out"
        );
    }
}
