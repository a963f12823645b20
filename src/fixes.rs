//! Makes the fixes that the problems of a register carry: what `tizilim check --fix` does.
//!
//! The sources are read and fixed in memory until no problem has a fix, since one fix can make room for another. Only then are
//! files written, each as a whole.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use similar::TextDiff;
use toml::de::DeTable;

use crate::diagnostics::{EditPlan, Message, phrase};
use crate::files::replace_file;
use crate::registry::source_files::{SourceError, SourceRoot};
use crate::registry::{Loaded, SourceTree, TreeError, load};

/// How often the sources are fixed and read again at most.
const MOST_ROUNDS: usize = 10;

/// The fixes of a register.
#[derive(Debug)]
pub struct Fixes {
    /// The files that they change, by path.
    pub files: Vec<FixedFile>,
    /// How many problems they fix.
    pub fixed: usize,
    /// The files that stay as they are though there is something to fix in them, with the reason.
    pub refused: BTreeMap<String, Refusal>,
}

/// A file that fixes change.
#[derive(Debug)]
pub struct FixedFile {
    /// Its path from the root.
    pub path: String,
    /// Its text as it was read.
    pub before: Arc<str>,
    /// Its text with the fixes.
    pub after: String,
}

/// Why a file is not fixed.
#[derive(Debug)]
pub enum Refusal {
    /// It is no file of the register's own.
    Source(SourceError),
    /// The fixes would make it unreadable.
    BreaksToml,
}

impl Refusal {
    /// What is wrong.
    pub fn message(&self) -> Message {
        match self {
            Self::Source(error) => error.message(),
            Self::BreaksToml => phrase!("it would not be TOML any more").into(),
        }
    }
}

/// Why fixes could not be written.
#[derive(Debug, thiserror::Error)]
pub enum FixError {
    /// Another program wrote the file meanwhile.
    #[error("{} was changed after it was read; check it again", .0.display())]
    Changed(PathBuf),
    /// A file cannot be written.
    #[error("cannot write {}", path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

impl Fixes {
    /// Finds the fixes of a register. `keep` removes the problems that are not to be fixed.
    ///
    /// # Errors
    /// When the root is not a folder.
    pub fn find(root: &Path, keep: impl Fn(&mut Loaded)) -> Result<Self, TreeError> {
        let not_a_folder = |_| TreeError::NotAFolder(root.to_owned());
        let mut fixes = Self { files: Vec::new(), fixed: 0, refused: BTreeMap::new() };
        let own = SourceRoot::new(root).map_err(not_a_folder)?;
        let mut texts: BTreeMap<String, FixedFile> = BTreeMap::new();
        for _ in 0..MOST_ROUNDS {
            let mut tree = SourceTree::read(root)?;
            let of_root: BTreeSet<_> = tree.files.iter().map(|(path, _)| path.clone()).collect();
            for (path, bytes) in &mut tree.files {
                if let (Some(fixed), Ok(bytes)) = (texts.get(path), bytes) {
                    *bytes = fixed.after.clone().into_bytes();
                }
            }
            let mut loaded = load(tree);
            keep(&mut loaded);
            let fixed = fixes.round(&loaded, &own, &of_root, &mut texts);
            if fixed == 0 {
                break;
            }
            fixes.fixed += fixed;
        }
        fixes.files = texts.into_values().filter(|file| *file.before != *file.after).collect();
        Ok(fixes)
    }

    /// Makes the fixes that can be made together. Gives how many problems they fix.
    fn round(
        &mut self,
        loaded: &Loaded,
        own: &SourceRoot<'_>,
        of_root: &BTreeSet<String>,
        texts: &mut BTreeMap<String, FixedFile>,
    ) -> usize {
        let plan = EditPlan::of(&loaded.diagnostics);
        let mut fixed = 0;
        for (file, count) in plan.files() {
            let source = loaded.sources.get(file);
            // Built-in files have no place of their own.
            if self.refused.contains_key(&source.path) || !of_root.contains(&source.path) {
                continue;
            }
            let after = plan.apply(file, &loaded.sources);
            let refusal = match own.own_place(&source.path) {
                Err(error) => Some(Refusal::Source(error)),
                Ok(_) if breaks_toml(&source.path, &source.text, &after) => Some(Refusal::BreaksToml),
                Ok(_) => None,
            };
            if let Some(refusal) = refusal {
                self.refused.insert(source.path.clone(), refusal);
                continue;
            }
            fixed += count;
            let (path, before) = (source.path.clone(), source.text.clone());
            let entry = texts.entry(path.clone());
            entry.or_insert_with(|| FixedFile { path, before, after: String::new() }).after = after;
        }
        fixed
    }

    /// The changes of all files as a unified diff.
    pub fn diff(&self) -> String {
        let mut out = String::new();
        for FixedFile { path, before, after } in &self.files {
            let diff = TextDiff::configure().timeout(Duration::from_secs(2)).diff_lines(&**before, after.as_str());
            out += &diff.unified_diff().context_radius(2).header(path, path).to_string();
        }
        out
    }

    /// Writes the files.
    ///
    /// # Errors
    /// When the disk fails, or a file is another one than was read. Files before it are written.
    pub fn write(&self, root: &Path) -> Result<(), FixError> {
        let failed = |path: PathBuf| move |source| FixError::Write { path, source };
        let own = SourceRoot::new(root).map_err(failed(root.to_owned()))?;
        for file in &self.files {
            let path = root.join(&file.path);
            let place = own.own_place(&file.path).map_err(io::Error::from).map_err(failed(path.clone()))?;
            if std::fs::read(&place).map_err(failed(path.clone()))? != file.before.as_bytes() {
                return Err(FixError::Changed(path));
            }
            replace_file(&place, file.after.as_bytes()).map_err(failed(path))?;
        }
        Ok(())
    }
}

/// Whether a file that is TOML has more mistakes of its syntax after fixes than before, or a key twice that it had once.
fn breaks_toml(path: &str, before: &str, after: &str) -> bool {
    let mistakes = |text: &str| {
        let mistakes = DeTable::parse_recoverable(text).1;
        let doubled = mistakes.iter().filter(|mistake| mistake.message().contains("duplicate key")).count();
        (mistakes.len(), doubled)
    };
    path.ends_with(".toml") && {
        let (before, after) = (mistakes(before), mistakes(after));
        after.0 > before.0 || after.1 > before.1
    }
}
