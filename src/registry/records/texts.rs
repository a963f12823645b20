//! Reads Markdown: pages of running text and texts of acts.

use super::reader::Reader;
use crate::diagnostics::{Diagnostic, Span, codes, message, phrase};
use crate::incremental::Tracked;
use crate::registry::footnotes;
use crate::registry::page::PageText;
use crate::registry::regulation::{Block, BlockKind, RegulationText, directives, outline};
use crate::registry::values::{LangTag, Slug};
use crate::text::legal::LegalGrammar;

/// A page of running text in one language.
pub(super) fn read_page(reader: &mut Reader<'_>) -> Option<(Slug, Tracked<PageText>)> {
    let slug = folder_id(reader.names[0], reader);
    let language = file_language(reader.names[1], reader);
    let (file, whole) = (reader.file(), reader.text());
    let text = whole.trim_start_matches('\u{FEFF}');
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let title = first.trim_end().strip_prefix("# ").map(str::trim).filter(|title| !title.is_empty());
    let Some(title) = title else {
        let span = Span { file, start: 0, end: first.len() };
        reader.decoder.faults.push(
            Diagnostic::at(&codes::PAGE_HEAD, span, phrase!("the page does not begin with a title"))
                .help(codes::PAGE_HEAD.help),
        );
        return None;
    };
    let start = whole.len() - rest.len();
    for fault in footnotes::faults_of_page(rest) {
        let span = Span { file, start: start + fault.range.start, end: start + fault.range.end };
        reader.decoder.faults.push(Diagnostic::at(&codes::FOOTNOTE, span, fault.message).help(codes::FOOTNOTE.help));
    }
    let page = PageText { language: language?, title: title.to_owned(), markdown: rest.to_owned(), file };
    Some((slug?, reader.tracked(page)))
}

/// A text of an act in one language.
pub(super) fn read_regulation(reader: &mut Reader<'_>) -> Option<(Slug, Slug, Tracked<RegulationText>)> {
    let act = folder_id(reader.names[0], reader);
    let id = folder_id(reader.names[1], reader);
    let grammar = LegalGrammar::of(reader.names[2]);
    let language = file_language(reader.names[2], reader);
    let (file, source) = (reader.file(), &**reader.text());
    let run = match directives::run(source) {
        Ok(run) => run,
        Err(error) => {
            let span = Span { file, start: error.range.start, end: error.range.end };
            reader
                .decoder
                .faults
                .push(Diagnostic::at(&codes::BAD_DIRECTIVE, span, error.message).help(codes::BAD_DIRECTIVE.help));
            return None;
        }
    };
    let outline = outline(&run, source, grammar);
    let Some(title) = outline.title else {
        let span = Span { file, start: 0, end: source.lines().next().map_or(0, str::len) };
        reader.decoder.faults.push(
            Diagnostic::at(&codes::PAGE_HEAD, span, phrase!("the text does not begin with a title"))
                .help(codes::PAGE_HEAD.help),
        );
        return None;
    };
    footnotes_of(&outline.blocks, source, reader);
    Some((act?, id?, reader.tracked(RegulationText::new(language?, title, outline.blocks, file))))
}

/// Reports what is wrong with the footnotes of a text of an act.
fn footnotes_of(blocks: &[Block], source: &str, reader: &mut Reader<'_>) {
    // A block knows where it begins: what refers to a note, and its name before it, stand after that.
    let place = |block: &Block, name: String| {
        let mark = format!("[^{name}]");
        let start =
            source.get(block.start..).and_then(|rest| rest.find(&mark)).map_or(block.start, |at| block.start + at);
        (name, start..(start + mark.len()).min(source.len()))
    };
    let is_note = |block: &&Block| block.kind == BlockKind::Footnote;
    let notes: Vec<_> =
        blocks.iter().filter(is_note).filter_map(|note| Some(place(note, note.number.clone()?))).collect();
    let references: Vec<_> =
        blocks.iter().flat_map(|block| block.references().into_iter().map(|name| place(block, name))).collect();
    for fault in footnotes::faults(&notes, &references) {
        let span = Span { file: reader.file(), start: fault.range.start, end: fault.range.end };
        reader.decoder.faults.push(Diagnostic::at(&codes::FOOTNOTE, span, fault.message).help(codes::FOOTNOTE.help));
    }
}

/// The id that a folder's name is.
fn folder_id(name: &str, reader: &mut Reader<'_>) -> Option<Slug> {
    let id = name.parse::<Slug>().ok();
    if id.is_none() {
        let message = message!("\"{name}\" is not an id, so it is no name for a folder of texts", name);
        let path = reader.path();
        reader.decoder.faults.push(Diagnostic::of_path(&codes::BAD_ID, path, message).help(codes::BAD_ID.help));
    }
    id
}

/// The language that a file's name is.
fn file_language(name: &str, reader: &mut Reader<'_>) -> Option<LangTag> {
    let tag = name.parse::<LangTag>().ok().filter(|tag| reader.decoder.languages.contains(tag));
    if tag.is_none() && !reader.decoder.languages.is_empty() {
        let message = message!("\"{name}\" is not a language of this register", name);
        let path = reader.path();
        reader
            .decoder
            .faults
            .push(Diagnostic::of_path(&codes::FOREIGN_LANGUAGE, path, message).help(codes::FOREIGN_LANGUAGE.help));
    }
    tag
}
