//! Keeps the texts of the files of a register, and reports those that are none.

use crate::diagnostics::conflicts;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, FileId, Message, Sources, Span, codes, message};

use crate::registry::check::UnreadFiles;
use crate::registry::decode::nearest;
use crate::registry::records::{Drafts, FILE_KINDS, FileKind};
use crate::registry::source_files::SourceError;
use crate::registry::tree::{SourceTree, THEMES};
use crate::text::unsafe_character::is_unsafe;

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
                Diagnostic::of_path(&codes::STRAY_FILE, &path, message!("{path} is not a file of a register", path))
                    .help(stray_help(&path)),
            );
            continue;
        }
        // Of a theme's files only those with such faults are reported here; the site says which of them must be text.
        let has_fault = |text: &str| conflicts::find(text).is_some() || text.contains(is_out_of_place);
        if of_theme && (!is_text(&path) || !std::str::from_utf8(&bytes).is_ok_and(has_fault)) {
            continue;
        }
        let Some(file) = sources.add_bytes(&path, bytes, diagnostics) else {
            broken.insert(path);
            continue;
        };
        if let Some(conflict) = conflicts::find(&sources.get(file).text) {
            let span = Span { file, start: conflict.first.start, end: conflict.first.end };
            diagnostics.push(
                Diagnostic::at(&codes::MERGE_CONFLICT, span, conflict.message()).help(codes::MERGE_CONFLICT.help),
            );
            broken.insert(path);
            continue;
        }
        // Of records each text is looked at where it is read.
        if of_theme || path.ends_with(".md") {
            unsafe_characters(file, sources, diagnostics);
        }
        files.extend(kind.map(|kind| TakenFile { file, path, kind }));
    }
    files
}

/// Whether a file of a theme is one that people write as text.
fn is_text(path: &str) -> bool {
    ["css", "ftl", "html", "js", "json", "md", "svg", "toml", "txt"]
        .iter()
        .any(|ending| path.rsplit_once('.').is_some_and(|(_, own)| own.eq_ignore_ascii_case(ending)))
}

/// Whether a character may not stand in a text. Lines may end as on any system, and scripts count to U+FFFF.
fn is_out_of_place(character: char) -> bool {
    is_unsafe(character) && !matches!(character, '\r' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
}

/// Reports the first unsafe character of each line.
fn unsafe_characters(file: FileId, sources: &Sources, diagnostics: &mut Diagnostics) {
    let text = &*sources.get(file).text;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let mut unsafe_ones = line.char_indices().filter(|(_, character)| is_out_of_place(*character));
        if let Some((at, character)) = unsafe_ones.next() {
            let span = Span { file, start: start + at, end: start + at + character.len_utf8() };
            let message = message!(
                "the text holds the unsafe character U+{character}",
                character = format_args!("{:04X}", u32::from(character))
            );
            diagnostics.push(Diagnostic::at(&codes::UNSAFE_TEXT, span, message).help(codes::UNSAFE_TEXT.help));
        }
        start += line.len();
    }
}

fn unreadable(path: &str, error: &SourceError) -> Diagnostic {
    let code: &'static Code = if error.is_link() { &codes::REFUSED_LINK } else { &codes::UNREADABLE_FILE };
    Diagnostic::of_path(code, path, message!("{path} cannot be read: {error}", path, error = error.message()))
        .help(code.help)
}

fn stray_help(path: &str) -> Message {
    let known: Vec<_> = FILE_KINDS.iter().filter_map(FileKind::folder).collect();
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    match nearest(folder, &known) {
        Some(near) if near != folder => message!("Did you mean the folder {near}/?", near),
        _ => codes::STRAY_FILE.help.into(),
    }
}
