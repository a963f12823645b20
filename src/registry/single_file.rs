//! Reads single files of a register that need not be whole, through the same decoder as [`load`](fn@super::load).
//!
//! A program that adds to a register, such as the import, needs some of its records before there is a classifier or a
//! `registry.toml`. Without the settings and the profile texts of any language and kinds of any name are taken.

use thiserror::Error;

use super::decode::{Decoder, Field, read_toml};
use super::tree::SourceTree;
use crate::diagnostics::Sources;

/// A file of the register that is there and cannot be used.
#[derive(Debug, Error)]
#[error("{path}: {message}; `tizilim check` reports every problem of the register")]
pub struct UnusableFile {
    /// Its path from the root.
    pub path: String,
    /// The first problem.
    pub message: String,
}

impl SourceTree {
    /// The record that a TOML file holds; none if there is no such file.
    ///
    /// # Errors
    /// When the file cannot be read, is not TOML, or lacks something that the record must have.
    pub fn record<T: Field>(&self, path: &str) -> Result<Option<T>, UnusableFile> {
        let Some(text) = self.text(path)? else { return Ok(None) };
        let mut sources = Sources::default();
        let file = sources.add(path, text);
        let mut decoder = Decoder::new(file, &[]);
        let record = read_toml(file, &sources, &mut decoder);
        record.map(Some).ok_or_else(|| {
            let message = decoder
                .faults
                .iter()
                .min_by_key(|fault| fault.span.map(|span| span.start))
                .map(|fault| fault.message.english().into_owned());
            UnusableFile { path: path.to_owned(), message: message.unwrap_or_default() }
        })
    }

    /// The records of all TOML files in a folder, by path.
    ///
    /// # Errors
    /// As [`record`](Self::record).
    pub fn records<T: Field>(&self, folder: &str) -> Result<Vec<T>, UnusableFile> {
        let inside = |path: &&str| path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
        let paths = self.files.iter().map(|(path, _)| path.as_str()).filter(inside);
        paths.filter(|path| path.ends_with(".toml")).filter_map(|path| self.record(path).transpose()).collect()
    }

    /// The text of a file; none if there is no such file.
    ///
    /// # Errors
    /// When the file cannot be read or is not UTF-8.
    pub fn text(&self, path: &str) -> Result<Option<&str>, UnusableFile> {
        let Some((_, bytes)) = self.files.iter().find(|(known, _)| known == path) else { return Ok(None) };
        let unusable = |message: String| UnusableFile { path: path.to_owned(), message };
        let bytes = bytes.as_ref().map_err(|error| unusable(error.to_string()))?;
        std::str::from_utf8(bytes).map(Some).map_err(|error| unusable(error.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registry::model::{Bodies, OfficeFile};

    #[test]
    fn records_are_read_without_settings() {
        let bodies = "\u{FEFF}[[body]]\nid = \"a\"\nkind = \"local\"\nname.kk = \"Ә\"\n";
        let tree = SourceTree::from_texts([
            ("registry/bodies.toml", bodies),
            ("registry/offices/a.toml", "district = \"a\"\n"),
            ("registry/offices/b.toml", "district = \"b\"\n"),
            ("registry/offices-old/c.toml", "district = "),
        ]);
        let bodies: Bodies = tree.record("registry/bodies.toml").unwrap().unwrap();
        assert_eq!(bodies.bodies[0].kind.as_str(), "local");
        assert_eq!(tree.records::<OfficeFile>("registry/offices").unwrap().len(), 2);
        assert!(tree.record::<Bodies>("registry/none.toml").unwrap().is_none());
    }

    #[test]
    fn a_file_that_cannot_be_used_is_named() {
        let tree =
            SourceTree::from_texts([("a.toml", "[[body"), ("b.toml", "[[body]]\nid = \"a\"\nname.kk = \"Ә\"\n")]);
        let message = |path: &str| tree.record::<Bodies>(path).unwrap_err().to_string();
        assert!(message("a.toml").starts_with("a.toml: not TOML: "), "{}", message("a.toml"));
        assert_eq!(
            message("b.toml"),
            "b.toml: missing key `kind`; `tizilim check` reports every problem of the register"
        );
    }
}
