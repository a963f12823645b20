//! Which paths are taken in a publication, and by what. Two files at one path, two paths that one of the common
//! file systems takes for the same, or a file where another one needs a folder: each is found when the second of
//! the two is written, on every system alike.

use std::collections::{BTreeMap, HashMap};

use super::error::OutputError;
use super::files::Fingerprint;
use super::manifest::ManifestEntry;
use super::path::SitePath;

/// How a file gets into the new site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FileOrigin {
    /// Its bytes lie in staging.
    Written,
    /// The former site has it with the same content; this is what it looked like when compared.
    Unchanged(Fingerprint),
}

/// The paths of one publication.
#[derive(Debug, Default)]
pub(super) struct Ledger {
    /// Every file and folder claimed so far, by its path without letter case.
    claims: HashMap<String, Claim>,
    staged: BTreeMap<SitePath, (ManifestEntry, FileOrigin)>,
    /// Paths whose writing failed, or was refused.
    failed: Vec<String>,
}

#[derive(Debug)]
struct Claim {
    path: String,
    is_folder: bool,
}

impl Ledger {
    /// Takes `path` for a file, and its parents for folders.
    pub(super) fn claim(&mut self, path: &SitePath) -> Result<(), OutputError> {
        self.claim_all(path.as_str()).inspect_err(|_| self.fail(path))
    }

    fn claim_all(&mut self, path: &str) -> Result<(), OutputError> {
        let folded = fold(path);
        if let Some(claim) = self.claims.get(&folded) {
            return Err(clash(claim, path, false));
        }
        // From the nearest folder outwards: where one is known, those around it are known too.
        let mut new_folders = Vec::new();
        let slashes = folded.rmatch_indices('/').zip(path.rmatch_indices('/'));
        for ((folded_end, _), (end, _)) in slashes {
            let (folder, folded) = (&path[..end], &folded[..folded_end]);
            match self.claims.get(folded) {
                Some(claim) if claim.is_folder && claim.path == folder => break,
                Some(claim) => return Err(clash(claim, folder, true)),
                None => new_folders.push((folded.to_owned(), folder.to_owned())),
            }
        }
        for (folded, folder) in new_folders {
            self.claims.insert(folded, Claim { path: folder, is_folder: true });
        }
        self.claims.insert(folded, Claim { path: path.to_owned(), is_folder: false });
        Ok(())
    }

    /// The file is taken care of.
    pub(super) fn stage(&mut self, entry: ManifestEntry, origin: FileOrigin) {
        self.staged.insert(entry.path.clone(), (entry, origin));
    }

    /// The file could not be written: the publication can no longer become whole.
    pub(super) fn fail(&mut self, path: &SitePath) {
        self.failed.push(path.to_string());
    }

    /// Everything staged so far, sorted by path.
    pub(super) fn entries(&self) -> impl Iterator<Item = &ManifestEntry> {
        self.staged.values().map(|(entry, _)| entry)
    }

    /// All files, sorted by path, unless one has failed.
    pub(super) fn close(self) -> Result<Vec<(ManifestEntry, FileOrigin)>, OutputError> {
        match self.failed.into_iter().min() {
            Some(path) => Err(OutputError::Incomplete { path }),
            None => Ok(self.staged.into_values().collect()),
        }
    }
}

/// The same text whichever of two clashing paths came first, for threads may write in any order.
fn clash(claim: &Claim, path: &str, is_folder: bool) -> OutputError {
    if claim.path != path {
        let first = claim.path.as_str().min(path).to_owned();
        let second = claim.path.as_str().max(path).to_owned();
        OutputError::LetterCase { first, second }
    } else if claim.is_folder != is_folder {
        OutputError::FileAndFolder { path: path.to_owned() }
    } else {
        OutputError::Duplicate { path: path.to_owned() }
    }
}

/// The path without letter case. File systems fold differently (NTFS letter by letter to upper case, APFS by
/// Unicode's table), so this folds more than any of them: a clash too many costs somebody a new name, one too
/// few a page.
fn fold(path: &str) -> String {
    if path.is_ascii() {
        return path.to_ascii_lowercase();
    }
    path.chars().flat_map(char::to_uppercase).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The message of the first clash, which must be the same in both orders.
    fn clash_of(one: &str, other: &str) -> Option<String> {
        let in_order = |paths: [&str; 2]| {
            let mut ledger = Ledger::default();
            let claims = paths.map(|path| ledger.claim(&SitePath::new(path).unwrap()));
            claims.into_iter().find_map(Result::err).map(|e| e.to_string())
        };
        let message = in_order([one, other]);
        assert_eq!(message, in_order([other, one]));
        message
    }

    #[test]
    fn finds_clashes() {
        for (one, other, expected) in [
            ("a", "a", "two files would be published as a"),
            ("a/B.html", "a/b.html", "a/B.html and a/b.html differ only"),
            ("A/x", "a/y", "A and a differ only"),
            ("x/A/y/1", "x/a/2", "x/A and x/a differ only"),
            ("a", "a/b", "a would be both a file and a folder"),
            ("a/b", "a/b/c/d", "a/b would be both a file and a folder"),
            ("A", "a/b", "A and a differ only"),
            ("Қызмет/1", "қызмет/2", "Қызмет and қызмет differ only"),
            ("ІІІ.html", "ііі.html", "ІІІ.html and ііі.html differ only"),
            ("λόγος", "λόγοσ", "λόγος and λόγοσ differ only"),
        ] {
            let message = clash_of(one, other).unwrap_or_else(|| panic!("{one} {other}"));
            assert!(message.starts_with(expected), "{message}");
        }
    }

    #[test]
    fn leaves_other_paths_alone() {
        for (one, other) in [("a/b", "a/c"), ("a", "ab"), ("a/b", "a.b"), ("і", "ы"), ("a/b/c", "b/c")] {
            assert_eq!(clash_of(one, other), None, "{one} {other}");
        }
    }

    #[test]
    fn a_refused_path_spoils_the_publication() {
        let mut ledger = Ledger::default();
        ledger.claim(&SitePath::new("a").unwrap()).unwrap();
        ledger.claim(&SitePath::new("a").unwrap()).unwrap_err();
        assert!(matches!(ledger.close(), Err(OutputError::Incomplete { path }) if path == "a"));
    }
}
