//! What the register has already: its bodies and districts, whose ids an import uses again.

use std::path::Path;

use thiserror::Error;

use super::bodies::Body;
use super::offices::places::{District, Level};
use crate::registry::model::BodyKind;

/// The bodies and districts of a register.
#[derive(Debug, Default)]
pub struct Known {
    /// The bodies.
    pub bodies: Vec<Body>,
    /// The districts.
    pub districts: Vec<District>,
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
        source: std::io::Error,
    },
    /// It is not TOML.
    #[error("{path} is not TOML; `tizilim check` tells where")]
    Toml {
        /// The file.
        path: String,
    },
}

impl Known {
    /// Reads what a register has; a folder without one has nothing.
    ///
    /// # Errors
    /// When a file is there and cannot be read.
    pub fn read(root: &Path) -> Result<Self, KnownError> {
        let bodies = entries(root, "registry/bodies.toml", "body")?;
        let districts = entries(root, "registry/districts.toml", "district")?;
        Ok(Self {
            bodies: bodies
                .iter()
                .filter_map(|entry| {
                    let id = entry.get("id")?.as_str()?.to_owned();
                    Some(Body { id, kind: BodyKind::Central, names: names(entry), known: true })
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
                    Some(District { id, names: names(entry), level, parent: None, known: true })
                })
                .collect(),
        })
    }
}

fn names(entry: &toml::Value) -> Vec<String> {
    let Some(table) = entry.get("name").and_then(toml::Value::as_table) else { return Vec::new() };
    table.values().filter_map(|name| name.as_str().map(str::to_owned)).collect()
}

fn entries(root: &Path, path: &str, key: &str) -> Result<Vec<toml::Value>, KnownError> {
    let text = match std::fs::read_to_string(root.join(path)) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(source) => return Err(KnownError::Read { path: path.to_owned(), source }),
    };
    let table: toml::Table = toml::from_str(&text).map_err(|_| KnownError::Toml { path: path.to_owned() })?;
    Ok(table.get(key).and_then(toml::Value::as_array).cloned().unwrap_or_default())
}
