//! The files of a register that could not be read.

use std::collections::BTreeSet;

/// The paths of files that could not be read, of whose records nothing is known.
#[derive(Debug, Default)]
pub struct UnreadFiles(BTreeSet<String>);

impl UnreadFiles {
    /// Adds a file.
    pub fn insert(&mut self, path: String) {
        self.0.insert(path);
    }

    /// Whether a file is among them.
    pub fn contains(&self, path: &str) -> bool {
        self.0.contains(path)
    }

    /// Whether a file, or a file in a folder, is among them.
    pub fn any_in(&self, place: &str) -> bool {
        let folder = format!("{}/", place.trim_end_matches('/'));
        let first = self.0.range(folder.clone()..).next();
        self.contains(place) || first.is_some_and(|path| path.starts_with(&folder))
    }

    /// The names of the files of a folder that are among them, without the ending.
    pub fn names<'p>(&'p self, folder: &'p str, ending: &'p str) -> impl Iterator<Item = &'p str> {
        self.0.iter().filter_map(move |path| path.strip_prefix(folder)?.strip_suffix(ending))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_distinguished_from_those_whose_names_begin_alike() {
        let mut unread = UnreadFiles::default();
        for path in ["content/regulations/act/rules-2/kk.md", "registry/bodies.toml", "registry/acts/a.toml"] {
            unread.insert(path.to_owned());
        }
        for place in ["content/regulations/act/rules-2", "content/", "registry/bodies.toml", "registry/acts/"] {
            assert!(unread.any_in(place), "{place}");
        }
        for place in ["content/regulations/act/rules", "registry/services/", "registry/bod", "themes"] {
            assert!(!unread.any_in(place), "{place}");
        }
        assert_eq!(unread.names("registry/acts/", ".toml").collect::<Vec<_>>(), ["a"]);
    }
}
