//! Keeps the texts of the files of a register, and reports those that are none.

use crate::diagnostics::conflicts;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, FileId, Sources, Span, codes};

use crate::registry::check::UnreadFiles;
use crate::registry::decode::nearest;
use crate::registry::records::{Drafts, FILE_KINDS, FileKind};
use crate::registry::source_files::SourceError;
use crate::registry::tree::{SourceTree, THEMES};

/// A file of a register whose text is known.
#[derive(Debug)]
pub(super) struct TakenFile {
    /// The text, among the sources.
    pub(super) file: FileId,
    /// The path from the root.
    pub(super) path: String,
    /// What the file is.
    pub(super) kind: &'static FileKind<Drafts>,
}

/// Keeps the texts of all files; reports files that cannot be read, are no UTF-8, hold a merge conflict, or belong nowhere.
/// What cannot be used joins the `broken`.
pub(super) fn take_texts(
    tree: SourceTree,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
    broken: &mut UnreadFiles,
) -> Vec<TakenFile> {
    let mut files = Vec::new();
    for (path, bytes) in tree.files {
        let bytes = match bytes {
            Ok(bytes) => bytes,
            Err(error) => {
                diagnostics.push(unreadable(&path, &error));
                broken.insert(path);
                continue;
            }
        };
        let of_theme = path.split('/').next() == Some(THEMES);
        let kind = FILE_KINDS.iter().find(|kind| kind.names(&path).is_some());
        if !of_theme && kind.is_none() {
            diagnostics.push(
                Diagnostic::of_path(&codes::STRAY_FILE, &path, format!("{path} is not a file of a register"))
                    .help(stray_help(&path)),
            );
            continue;
        }
        // Of a theme's files only those with a conflict are reported here; the site says which of them must be text.
        if of_theme && std::str::from_utf8(&bytes).ok().and_then(conflicts::find).is_none() {
            continue;
        }
        let Some(file) = sources.add_bytes(&path, bytes, diagnostics) else {
            broken.insert(path);
            continue;
        };
        if let Some(conflict) = conflicts::find(&sources.get(file).text) {
            let span = Span { file, start: conflict.first.start, end: conflict.first.end };
            diagnostics.push(
                Diagnostic::at(&codes::MERGE_CONFLICT, span, conflict.to_string()).help(codes::MERGE_CONFLICT.help),
            );
            broken.insert(path);
            continue;
        }
        files.extend(kind.map(|kind| TakenFile { file, path, kind }));
    }
    files
}

fn unreadable(path: &str, error: &SourceError) -> Diagnostic {
    let code: &'static Code = if error.is_link() { &codes::REFUSED_LINK } else { &codes::UNREADABLE_FILE };
    Diagnostic::of_path(code, path, format!("{path} cannot be read: {error}")).help(code.help)
}

fn stray_help(path: &str) -> String {
    let known: Vec<_> = FILE_KINDS.iter().filter_map(FileKind::folder).collect();
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    match nearest(folder, &known) {
        Some(near) if near != folder => format!("Did you mean the folder {near}/?"),
        _ => codes::STRAY_FILE.help.to_owned(),
    }
}
