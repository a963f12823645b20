//! What the register has already: its bodies and districts, whose ids an import uses again.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use thiserror::Error;

use super::bodies::Body;
use super::offices::places::{District, Level};
use super::recorded::Recorded;
use crate::registry::source_files::SourceRoot;

/// The bodies and districts of a register, and what it says of the act.
#[derive(Debug, Default)]
pub struct Known {
    /// The bodies.
    pub bodies: Vec<Body>,
    /// The districts.
    pub districts: Vec<District>,
    /// The record of the act that is imported, and the offices.
    pub recorded: Recorded,
}

/// Why a file of the register cannot be used.
#[derive(Debug, Error)]
pub enum KnownError {
    /// The disk failed.
    #[error("cannot read {path}")]
    Read {
        /// The file.
        path: String,
        /// Why.
        source: io::Error,
    },
    /// It is not TOML.
    #[error("{path} is not TOML; `tizilim check` tells where")]
    Toml {
        /// The file.
        path: String,
    },
}

impl Known {
    /// Reads what a register has, of an act by its id; a folder without one has nothing.
    ///
    /// # Errors
    /// When a file is there and cannot be read.
    pub fn read(root: &Path, act: &str) -> Result<Self, KnownError> {
        let bodies = entries(root, "registry/bodies.toml", "body")?;
        let districts = entries(root, "registry/districts.toml", "district")?;
        Ok(Self {
            bodies: bodies
                .iter()
                .filter_map(|entry| {
                    let id = entry.get("id")?.as_str()?.to_owned();
                    Some(Body { id, kind: None, names: names(entry), added: false })
                })
                .collect(),
            districts: districts
                .iter()
                .filter_map(|entry| {
                    let id = entry.get("id")?.as_str()?.to_owned();
                    let level = match entry.get("kind").and_then(toml::Value::as_str) {
                        Some("oblast") => Level::Oblast,
                        Some("city") => Level::City,
                        _ => Level::District,
                    };
                    Some(District { id, names: names(entry), level, parent: None, added: false })
                })
                .collect(),
            recorded: Recorded::read(root, act)?,
        })
    }
}

/// The names of an entry by language.
fn names(entry: &toml::Value) -> BTreeMap<String, String> {
    let names = entry.get("name").and_then(toml::Value::as_table).into_iter().flatten();
    names.filter_map(|(language, name)| Some((language.clone(), name.as_str()?.to_owned()))).collect()
}

/// The entries of a list in a file; none if there is no such file.
pub(super) fn entries(root: &Path, path: &str, key: &str) -> Result<Vec<toml::Value>, KnownError> {
    let table = read_table(root, path)?.unwrap_or_default();
    Ok(table.get(key).and_then(toml::Value::as_array).cloned().unwrap_or_default())
}

/// A file of the register; none if there is no such file.
pub(super) fn read_table(root: &Path, path: &str) -> Result<Option<toml::Table>, KnownError> {
    let Some(text) = read_text(root, path)? else { return Ok(None) };
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(&text);
    toml::from_str(text).map(Some).map_err(|_| KnownError::Toml { path: path.to_owned() })
}

/// The text of a file of the register; none if there is no such file.
pub(super) fn read_text(root: &Path, path: &str) -> Result<Option<String>, KnownError> {
    let failed = |source: io::Error| KnownError::Read { path: path.to_owned(), source };
    let root = match SourceRoot::new(root) {
        Ok(root) => root,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(failed(error)),
    };
    let bytes = root.read(path).map_err(|error| failed(error.into()))?;
    let text = bytes.map(String::from_utf8).transpose();
    text.map_err(|error| failed(io::Error::new(io::ErrorKind::InvalidData, error)))
}
