//! How server configurations name the files of a type that they do not know by themselves.

use crate::addresses::file_types::FileType;
use crate::site::BaseUrl;

/// As a regular expression (PCRE) over the path of an address.
pub(super) fn regex(files: &FileType, base: &BaseUrl) -> String {
    match files.glob.strip_prefix('*') {
        Some(ending) => format!("{}$", escaped(ending)),
        None => format!("^{}{}$", escaped(base.path()), escaped(files.glob).replace('*', "[^/]*")),
    }
}

/// As a pattern in which a `*` at the start stands for anything.
pub(super) fn pattern(files: &FileType, base: &BaseUrl) -> String {
    if files.glob.starts_with('*') { files.glob.to_owned() } else { base.href(files.glob) }
}

/// As a path with one `*`.
pub(super) fn path(files: &FileType, base: &BaseUrl) -> String {
    format!("{}{}", base.path(), files.glob.replacen("*/", "*", 1))
}

/// A path as a regular expression. A base URL holds letters, digits and `-._~/` only.
pub(super) fn escaped(path: &str) -> String {
    path.replace('.', r"\.")
}
