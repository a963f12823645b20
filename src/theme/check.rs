//! Checks the files of a register's own theme: each can be read, and the program reads each.

use std::collections::{BTreeMap, BTreeSet};

use super::error::ThemeError;
use super::files::Theme;
use crate::diagnostics::conflicts;
use crate::diagnostics::{Diagnostic, Diagnostics, FileId, Sources, Span, codes, message};
use crate::registry::decode::nearest;

/// What the program reads in a theme: folders, and the file of colours.
const READ: [&str; 7] = ["templates", "strings", "styles", "assets", "fonts", "worker", "theme.toml"];

/// The folders that hold text.
const TEXTS: [&str; 3] = ["templates", "strings", "styles"];

/// The register's own text files of a theme as sources of faults. A file that is not UTF-8 is not among them.
#[derive(Clone, Debug)]
pub struct ThemeFiles {
    folder: String,
    ids: BTreeMap<String, FileId>,
}

impl ThemeFiles {
    /// The file at a path in the theme.
    pub fn id(&self, path: &str) -> Option<FileId> {
        self.ids.get(path).copied()
    }

    /// The files under a folder of the theme, by the paths inside it.
    pub fn under<'f>(&'f self, folder: &'f str) -> impl Iterator<Item = (&'f str, FileId)> {
        self.ids.iter().filter_map(move |(path, id)| Some((path.strip_prefix(folder)?.strip_prefix('/')?, *id)))
    }

    /// A path in the theme as a path from the root of the register.
    pub fn path(&self, inner: &str) -> String {
        format!("{}/{inner}", self.folder)
    }
}

/// Takes the own text files of a theme among the sources, and reports what cannot be read, is not UTF-8, or is not used.
/// `errors` are those of [`Theme::read`], `place` is where `registry.toml` names the theme.
pub fn check(
    theme: &Theme,
    errors: &[ThemeError],
    place: Option<Span>,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> ThemeFiles {
    // Files that cannot be read are among the faults of loading, which reads the folder of themes too.
    for error in errors {
        let ThemeError::Missing { name, path } = error else { continue };
        let message = message!("there is no theme \"{name}\": {path} is not a folder", name, path);
        let fault = match place {
            Some(place) => Diagnostic::at(&codes::MISSING_THEME, place, message),
            None => Diagnostic::of_path(&codes::MISSING_THEME, theme.folder(), message),
        };
        diagnostics.push(fault.help(codes::MISSING_THEME.help));
    }
    let mut files = ThemeFiles { folder: theme.folder(), ids: BTreeMap::new() };
    let mut unused = BTreeSet::new();
    for (path, bytes) in theme.own_files() {
        let top = path.split('/').next().unwrap_or_default();
        if !READ.contains(&top) && theme.built_in_file(path).is_none() && !is_note(path) {
            unused.insert(top);
        }
        // A file with a merge conflict is one fault of loading, not as many as it has lines.
        let conflicted = std::str::from_utf8(bytes).is_ok_and(|text| conflicts::find(text).is_some());
        if (TEXTS.contains(&top) || path == "theme.toml")
            && !conflicted
            && let Some(id) = sources.add_bytes(&files.path(path), bytes.to_vec(), diagnostics)
        {
            files.ids.insert(path.to_owned(), id);
        }
    }
    for top in unused {
        let help = match nearest(top, &READ) {
            Some(near) => message!("Did you mean {path}?", path = files.path(near)),
            None => message!("A theme holds: {names}.", names = READ.join(", ")),
        };
        let path = files.path(top);
        let message = message!("the program does not read {path}", path);
        diagnostics.push(Diagnostic::of_path(&codes::UNUSED_THEME_FILE, path, message).help(help));
    }
    files
}

/// Whether a file is for people who look into the folder.
pub(crate) fn is_note(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.ends_with(".md") || name.starts_with("LICENSE") || name == "OFL.txt"
}
