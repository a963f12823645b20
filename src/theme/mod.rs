//! The files of a theme: templates, strings, styles. They come from the binary; a file of the same name under
//! `themes/<name>/` overrides the built-in one, so that a designer changes only what differs.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};

use crate::registry::Registry;
use crate::registry::source_files::SourceRoot;

/// The default theme, kept in the binary.
static DEFAULT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// Files by their paths in a theme.
type Files = BTreeMap<String, Vec<u8>>;

/// The files of a theme by their paths.
#[derive(Clone, Debug)]
pub struct Theme {
    built_in: Files,
    own: Files,
}

/// A theme could not be used.
#[derive(Debug, thiserror::Error)]
pub enum ThemeError {
    /// The folder of the named theme is missing.
    #[error("there is no theme \"{name}\": {path} is not a folder", path = .path.display())]
    Missing {
        /// The name in registry.toml.
        name: String,
        /// Where it was looked for.
        path: PathBuf,
    },
    /// A file could not be read.
    #[error("{path} cannot be read: {cause}", path = .path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        cause: std::io::Error,
    },
    /// A file is not UTF-8.
    #[error("the theme's file {0} is not UTF-8")]
    NotUtf8(String),
    /// A template is wrong.
    #[error("the theme's templates are wrong:\n{0}")]
    Template(String),
    /// A page could not be rendered.
    #[error("the page {page} could not be rendered:\n{cause}")]
    Render {
        /// The page's path.
        page: String,
        /// What the template engine says.
        cause: String,
    },
    /// Strings are wrong.
    #[error("the theme's strings are wrong: {0}")]
    Strings(String),
    /// Colours are wrong.
    #[error("the theme's colours are wrong: theme.toml: {0}")]
    Colours(String),
    /// The font of cards is wrong.
    #[error("the theme's font is wrong: {0}")]
    Font(String),
}

impl Theme {
    /// The theme that the settings of a register name, or the default one.
    ///
    /// # Errors
    /// As [`load`](Self::load).
    pub fn of(registry: &Registry, root: &Path) -> Result<Self, ThemeError> {
        Self::load(root, registry.settings.theme.as_ref().map_or("default", |theme| theme.as_str()))
    }

    /// The built-in theme alone.
    pub fn built_in() -> Self {
        let mut built_in = Files::new();
        collect(&DEFAULT, &mut built_in);
        Self { built_in, own: Files::new() }
    }

    /// The built-in theme with the files of `themes/<name>` laid over it. The default theme's own folder may be missing.
    ///
    /// # Errors
    /// When another theme's folder is missing, or a file cannot be read.
    fn load(root: &Path, name: &str) -> Result<Self, ThemeError> {
        let Self { built_in, mut own } = Self::built_in();
        let folder = root.join("themes").join(name);
        if folder.is_dir() {
            let own_folder = format!("themes/{name}");
            let unreadable = |path: &str, cause| ThemeError::Unreadable { path: root.join(path), cause };
            let sources = SourceRoot::new(root).map_err(|cause| unreadable(&own_folder, cause))?;
            for (path, bytes) in sources.files(&own_folder) {
                let bytes = bytes.map_err(|error| unreadable(&path, error.into()))?;
                own.insert(path[own_folder.len()..].trim_start_matches('/').to_owned(), bytes);
            }
        } else if name != "default" {
            return Err(ThemeError::Missing { name: name.to_owned(), path: folder });
        }
        Ok(Self { built_in, own })
    }

    /// The content of a file, the register's own before the built-in one.
    pub fn file(&self, path: &str) -> Option<&[u8]> {
        self.own.get(path).or_else(|| self.built_in.get(path)).map(Vec::as_slice)
    }

    /// The files under a folder of the theme, by the paths inside it, own ones in the place of built-in ones.
    pub fn under<'t>(&'t self, folder: &'t str) -> impl Iterator<Item = (&'t str, &'t [u8])> {
        let merged: BTreeMap<_, _> = self.built_in_under(folder).chain(self.own_under(folder)).collect();
        merged.into_iter()
    }

    /// The built-in files under a folder, by the paths inside it.
    pub fn built_in_under<'t>(&'t self, folder: &'t str) -> impl Iterator<Item = (&'t str, &'t [u8])> {
        under(&self.built_in, folder)
    }

    /// The register's own files under a folder, by the paths inside it.
    pub fn own_under<'t>(&'t self, folder: &'t str) -> impl Iterator<Item = (&'t str, &'t [u8])> {
        under(&self.own, folder)
    }
}

fn under<'t>(files: &'t Files, folder: &'t str) -> impl Iterator<Item = (&'t str, &'t [u8])> {
    files
        .iter()
        .filter_map(move |(path, bytes)| Some((path.strip_prefix(folder)?.strip_prefix('/')?, bytes.as_slice())))
}

fn collect(folder: &Dir<'_>, files: &mut Files) {
    for file in folder.files() {
        let parts: Vec<_> = file.path().components().map(|part| part.as_os_str().to_string_lossy()).collect();
        files.insert(parts.join("/"), file.contents().to_vec());
    }
    for folder in folder.dirs() {
        collect(folder, files);
    }
}

/// The content of a file as text.
///
/// # Errors
/// When it is not UTF-8.
pub fn text<'b>(path: &str, bytes: &'b [u8]) -> Result<&'b str, ThemeError> {
    std::str::from_utf8(bytes).map_err(|_| ThemeError::NotUtf8(path.to_owned()))
}
