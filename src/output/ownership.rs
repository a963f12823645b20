//! Which files of a folder this program wrote and which are foreign. A folder may be replaced and deleted only if the
//! manifest lists everything in it.

use std::ffi::OsStr;
use std::fs::{self, FileType};
use std::io;
use std::path::Path;

use super::error::ForeignFiles;
use super::manifest::Manifest;
use super::path::MANIFEST_NAME;

/// How many foreign files an error names.
const NAMED: usize = 10;

/// What a look through a folder found.
#[derive(Debug, Default)]
pub(super) struct Survey {
    foreign: Vec<String>,
    /// How many files of the manifest are there.
    pub files: usize,
}

impl Survey {
    /// Looks through `root` with `manifest` in hand. Links are not followed: the program writes none, so each is
    /// foreign. Folders that the manifest does not have are named, not entered.
    pub(super) fn of(root: &Path, manifest: &Manifest) -> io::Result<Self> {
        let mut survey = Self::default();
        survey.look_into(root, "", manifest)?;
        survey.foreign.sort_unstable();
        Ok(survey)
    }

    fn look_into(&mut self, folder: &Path, prefix: &str, manifest: &Manifest) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let kind = entry.file_type()?;
            let name = entry.file_name();
            // A name that is not UTF-8 is in no manifest.
            let path = name.to_str().map(|name| format!("{prefix}{name}"));
            match path {
                Some(path) if kind.is_dir() && manifest.has_folder(&path) => {
                    self.look_into(&entry.path(), &format!("{path}/"), manifest)?;
                }
                Some(path) if kind.is_file() && manifest.has_file(&path) => self.files += 1,
                Some(path) if kind.is_file() && path == MANIFEST_NAME => {}
                _ => self.foreign.push(shown(prefix, &name, kind)),
            }
        }
        Ok(())
    }

    /// The foreign files, if there are any.
    pub(super) fn foreign_files(self) -> Option<ForeignFiles> {
        let mut first = self.foreign;
        let more = first.len().saturating_sub(NAMED);
        first.truncate(NAMED);
        (!first.is_empty()).then_some(ForeignFiles { first, more })
    }
}

fn shown(prefix: &str, name: &OsStr, kind: FileType) -> String {
    let slash = if kind.is_dir() { "/" } else { "" };
    format!("{prefix}{}{slash}", name.to_string_lossy())
}

#[cfg(test)]
mod tests {
    use super::super::manifest::ManifestEntry;
    use super::super::path::SitePath;
    use super::*;
    use crate::checksum::Checksum;

    fn manifest(paths: &[&str]) -> Manifest {
        let entry =
            |path: &&str| ManifestEntry { path: SitePath::new(*path).unwrap(), size: 0, sha256: Checksum::of(b"") };
        Manifest::from_sorted(paths.iter().map(entry).collect())
    }

    #[test]
    fn ten_foreign_files_are_named_and_the_rest_counted() {
        let folder = tempfile::tempdir().unwrap();
        for number in 0..13 {
            fs::write(folder.path().join(format!("{number:02}")), "").unwrap();
        }
        let foreign = Survey::of(folder.path(), &Manifest::default()).unwrap().foreign_files().unwrap();
        assert_eq!(foreign.first.len(), 10);
        assert_eq!((foreign.first[0].as_str(), foreign.first[9].as_str()), ("00", "09"));
        assert_eq!(foreign.more, 3);
    }

    #[test]
    fn a_file_in_the_place_of_a_folder_is_foreign_and_the_other_way_round() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a"), "").unwrap();
        fs::create_dir(folder.path().join("b")).unwrap();
        fs::create_dir(folder.path().join(MANIFEST_NAME)).unwrap();
        let survey = Survey::of(folder.path(), &manifest(&["a/x", "b"])).unwrap();
        assert_eq!(survey.files, 0);
        assert_eq!(survey.foreign_files().unwrap().first, [".tizilim-manifest/", "a", "b/"]);
    }

    #[test]
    fn what_is_ours_may_be_missing() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("a/b")).unwrap();
        fs::write(folder.path().join("a/x"), "").unwrap();
        fs::write(folder.path().join(MANIFEST_NAME), "").unwrap();
        let survey = Survey::of(folder.path(), &manifest(&["a/b/y", "a/x", "c/z"])).unwrap();
        assert_eq!(survey.files, 1);
        assert!(survey.foreign_files().is_none());
    }
}
