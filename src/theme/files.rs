//! A theme: the built-in files with those of the register laid over them.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use include_dir::{Dir, include_dir};

use super::error::ThemeError;
use crate::registry::Registry;
use crate::registry::model::Settings;
use crate::registry::source_files::SourceRoot;

/// The default theme, kept in the binary.
static DEFAULT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// Files by their paths in a theme.
type Files = BTreeMap<String, Vec<u8>>;

/// How deeply the brackets of a Fluent file may nest. Reading one that goes on without end would exhaust the stack.
const DEEPEST: usize = 100;

/// Whether the brackets of a Fluent file nest too deeply.
fn nests_too_deeply(bytes: &[u8]) -> bool {
    let mut depth = 0_usize;
    bytes.iter().any(|byte| {
        match byte {
            b'{' | b'(' => depth += 1,
            b'}' | b')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > DEEPEST
    })
}

/// The files of a theme by their paths.
#[derive(Clone, Debug)]
pub struct Theme {
    name: String,
    built_in: Files,
    own: Files,
}

impl Theme {
    /// The theme that the settings of a register name, or the default one.
    ///
    /// # Errors
    /// The first that [`read`](Self::read) finds.
    pub fn of(registry: &Registry, root: &Path) -> Result<Self, ThemeError> {
        let (theme, errors) = Self::read(root, Self::chosen(&registry.settings));
        errors.into_iter().next().map_or(Ok(theme), Err)
    }

    /// The name of the theme that the settings of a register choose.
    pub fn chosen(settings: &Settings) -> &str {
        settings.theme.as_ref().map_or("default", |theme| theme.as_str())
    }

    /// The built-in theme with the files of `themes/<name>` laid over it, as far as they can be read, and everything that
    /// cannot. The default theme's own folder may be missing.
    pub fn read(root: &Path, name: &str) -> (Self, Vec<ThemeError>) {
        let mut theme = Self { own: Files::new(), ..Self::built_in() };
        theme.name = name.to_owned();
        let mut errors = Vec::new();
        let folder = root.join("themes").join(name);
        if !folder.is_dir() {
            if name != "default" {
                errors.push(ThemeError::Missing { name: name.to_owned(), path: theme.folder() });
            }
            return (theme, errors);
        }
        let own = theme.folder();
        let unreadable = |path: &str, cause| ThemeError::Unreadable { path: path.to_owned(), cause };
        match SourceRoot::new(root) {
            Ok(sources) => {
                for (path, bytes) in sources.files(&own) {
                    match bytes {
                        Ok(bytes) if path.ends_with(".ftl") && nests_too_deeply(&bytes) => {
                            let cause = format!("its brackets nest deeper than {DEEPEST}");
                            errors.push(unreadable(&path, io::Error::new(io::ErrorKind::InvalidData, cause)));
                        }
                        Ok(bytes) => {
                            theme.own.insert(path[own.len()..].trim_start_matches('/').to_owned(), bytes);
                        }
                        Err(error) => errors.push(unreadable(&path, error.into())),
                    }
                }
            }
            Err(cause) => errors.push(unreadable(&own, cause)),
        }
        (theme, errors)
    }

    /// The built-in theme alone.
    pub fn built_in() -> Self {
        let mut built_in = Files::new();
        collect(&DEFAULT, &mut built_in);
        Self { name: "default".to_owned(), built_in, own: Files::new() }
    }

    /// The folder of the register's own files, from its root.
    pub fn folder(&self) -> String {
        format!("themes/{}", self.name)
    }

    /// The register's own files by their paths in the theme.
    pub fn own_files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.own.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }

    /// Whether the register's own theme has another file than the built-in theme at a path.
    pub fn changes(&self, path: &str) -> bool {
        self.own.get(path).is_some_and(|own| self.built_in.get(path) != Some(own))
    }

    /// The content of a built-in file.
    pub fn built_in_file(&self, path: &str) -> Option<&[u8]> {
        self.built_in.get(path).map(Vec::as_slice)
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
        files.insert(named(file.path()), file.contents().to_vec());
    }
    for folder in folder.dirs() {
        collect(folder, files);
    }
}

/// A path with `/` between its parts on every system.
fn named(path: &Path) -> String {
    let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}

/// The content of a file as text.
///
/// # Errors
/// When it is not UTF-8.
pub fn text<'b>(path: &str, bytes: &'b [u8]) -> Result<&'b str, ThemeError> {
    std::str::from_utf8(bytes).map_err(|_| ThemeError::NotUtf8(path.to_owned()))
}
