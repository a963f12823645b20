//! Reads an act: all steps from bytes to an [`Imported`].

use super::bodies::BodyIndex;
use super::elements::TextElement;
use super::error::ImportError;
use super::existing::ExistingRecords;
use super::imported::Imported;
use super::offices::places::Places;
use super::offices::{ExistingOffices, OfficeDirectory};
use super::options::ImportOptions;
use super::report::{EntryKind, ImportReport};
use super::{
    blocks, decode, enacting, front_matter, html_source, language, letters, markdown_source, repair, sections, source,
    tables, texts,
};
/// Reads an act.
///
/// # Errors
/// When the bytes are no text, or the text has no header of an act.
pub fn import(bytes: &[u8], options: &ImportOptions, existing: ExistingRecords) -> Result<Imported, ImportError> {
    let mut text = decode::text(bytes)?;
    if html_source::is_html(&text) {
        text = html_source::lay_out(&text).into();
    }
    let mut lines = source::read(&text)?;
    if markdown_source::is_markdown(&lines) {
        lines = markdown_source::lay_out(lines, &text);
    }
    let printed = letters::LetterCount::of(lines.iter().map(|line| line.text.as_str()));
    let language = language::of(&lines);
    let mut report = ImportReport::default();
    let (lines, vocabulary) = repair::repair_lines(lines);
    let blocks = blocks::blocks(lines, &mut report);
    let front_matter::FrontMatter { header, line: header_line, blocks, before } =
        front_matter::arrange(blocks, &mut report).ok_or(ImportError::NotAnAct)?;
    let groups = sections::group_by_text(blocks);

    let record = existing.act.as_ref();
    let mut bodies = BodyIndex::new(&existing.bodies, language);
    let mut places = Places::new(&existing.districts, &header.issuer);
    let mut offices = OfficeDirectory::new(ExistingOffices::new(&existing.offices, options.id.as_str()));
    let known_issuer = record.map(|act| act.issuer.as_str());
    let issuer = bodies.id(&enacting::issuer(&header, header_line, &mut report), known_issuer);
    let known_registrar = record.and_then(|act| act.registration.as_ref()?.body.as_ref()).map(|body| body.as_str());
    let registered_by = header.registration.as_ref().map(|(body, _, _)| bodies.id(body, known_registrar));
    let mut written = letters::LetterCount::default();
    let mut texts =
        texts::texts(groups, options, &existing, &vocabulary, &mut report, &mut |service, annex, rows, report| {
            for row in rows {
                let cells = [&row.name, &row.address, &row.hours, &row.phones];
                written.add(row.number.as_deref().unwrap_or_default());
                cells.into_iter().for_each(|cell| written.add(cell));
            }
            offices.add(service, annex, rows, &mut places, report);
        });
    if let (Some(first), Some(act)) = (before.first(), texts.first_mut()) {
        let blocks: Vec<_> = before.iter().collect();
        let written = "kept as printed at the end of the enacting text";
        report.guess(first.line(), EntryKind::Verbatim, "words before the title", written);
        act.elements.push(TextElement::Verbatim(tables::verbatim(&blocks)));
    }
    for element in texts.iter().flat_map(|text| &text.elements) {
        written.add_element(element);
    }
    for entry in report.entries.iter().filter(|entry| entry.kind == EntryKind::Replaced) {
        written.add(&entry.printed);
    }
    if let Some(difference) = printed.difference(&written) {
        report.guess(0, EntryKind::Letters, "letters of the source and of what was written differ", difference);
    }
    let mut imported = Imported {
        id: options.id.to_string(),
        language,
        title: texts.first().map(|text| text.title.clone()).unwrap_or_default(),
        header,
        issuer,
        registered_by,
        preamble: None,
        signed: None,
        entry_into_force: None,
        approves: Vec::new(),
        changes: Vec::new(),
        texts,
        offices,
        places,
        bodies,
        report,
    };
    enacting::read_record(&mut imported, header_line);
    imported.report.sort();
    Ok(imported)
}
