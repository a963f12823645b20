//! The texts of an act: their elements and ids, and the services of the tables of offices in them.

use std::collections::BTreeMap;

use super::blocks::PrintedBlock;
use super::elements::{ImportedText, TextElement, kind_of_title};
use super::existing::ExistingRecords;
use super::offices::rows::OfficeRow;
use super::options::ImportOptions;
use super::report::{EntryKind, ImportReport};
use super::sections::TextGroup;
use super::structure::{BuiltSection, ElementBuilder};
use super::vocabulary::TextVocabulary;
use crate::registry::model::{Act, ActTextKind};

/// Takes the rows of a table of offices: service, annex, rows.
type TakeOffices<'a> = dyn FnMut(&str, &str, &[OfficeRow], &mut ImportReport) + 'a;

/// Builds the texts; the rows of each table of offices are handed to `take`.
pub(super) fn texts(
    groups: Vec<TextGroup>,
    options: &ImportOptions,
    existing: &ExistingRecords,
    vocabulary: &TextVocabulary,
    report: &mut ImportReport,
    take: &mut TakeOffices<'_>,
) -> Vec<ImportedText> {
    let mut texts = Vec::new();
    let mut tables = Vec::new();
    for (index, group) in groups.iter().enumerate() {
        let mut builder = ElementBuilder { vocabulary, report };
        let body = builder.build(&group.body, true);
        let title = body.title.clone().unwrap_or_default();
        let (kind, slug) = if index == 0 { (ActTextKind::Act, "act") } else { kind_of_title(&title) };
        let mut text = ImportedText {
            id: slug.to_owned(),
            kind,
            title,
            annex: group.body.number().map(str::to_owned),
            elements: Vec::new(),
        };
        let own = text.annex.clone().unwrap_or_default();
        let mut found = Vec::new();
        place(body, &own, group.body.blocks.first().map_or(0, PrintedBlock::line), &mut text, &mut found);
        for annex in &group.annexes {
            let built = builder.build(annex, false);
            let line = annex.headings.first().map_or(0, |(_, block)| block.line());
            place(built, annex.number().unwrap_or_default(), line, &mut text, &mut found);
        }
        texts.push(text);
        tables.push(found);
    }
    number(&mut texts);
    reuse_ids(&mut texts, existing.act.as_ref(), report);
    for (text, tables) in texts.iter_mut().zip(tables) {
        for table in tables {
            let place = (text.id.clone(), table.annex.clone());
            let service = match options.services.get(&text.id).or_else(|| existing.services.get(&place)) {
                Some(service) => service.clone(),
                None => {
                    let id = format!("{}-{}", options.id, text.id);
                    let printed = format!("offices of annex {} of {}", table.annex, text.id);
                    report.guess(table.line, EntryKind::Service, printed, format!("listed under the service {id}"));
                    id
                }
            };
            take(&service, &table.annex, &table.rows, report);
            if let Some(element) = text.elements.get_mut(table.at) {
                *element = TextElement::Offices { annex: table.annex, service };
            }
        }
    }
    texts
}

/// Gives texts the ids and kinds of the act's record, so that each has one folder for both languages.
fn reuse_ids(texts: &mut [ImportedText], record: Option<&Act>, report: &mut ImportReport) {
    let Some(record) = record.filter(|act| !act.texts.is_empty()) else { return };
    if record.texts.len() != texts.len() {
        let found = texts.iter().map(|text| text.id.as_str()).collect::<Vec<_>>().join(", ");
        let known = record.texts.iter().map(|text| text.id.as_str()).collect::<Vec<_>>().join(", ");
        report.guess(0, EntryKind::Head, found, format!("the record has other texts: {known}"));
        return;
    }
    for (text, known) in texts.iter_mut().zip(&record.texts) {
        (text.id, text.kind) = (known.id.to_string(), known.kind);
    }
}

/// A table of offices and where its directive stands in the text.
struct PlacedTable {
    at: usize,
    annex: String,
    line: usize,
    rows: Vec<OfficeRow>,
}

fn place(built: BuiltSection, annex: &str, line: usize, text: &mut ImportedText, tables: &mut Vec<PlacedTable>) {
    let before = text.elements.len();
    for table in built.offices {
        tables.push(PlacedTable { at: before + table.at, annex: annex.to_owned(), line, rows: table.rows });
    }
    text.elements.extend(built.elements);
}

/// Gives texts of one kind numbers: `regulation-1`, `regulation-2`.
fn number(texts: &mut [ImportedText]) {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for text in texts.iter() {
        *counts.entry(text.id.clone()).or_default() += 1;
    }
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for text in texts {
        if counts.get(&text.id).is_some_and(|count| *count > 1) {
            let number = seen.entry(text.id.clone()).or_default();
            *number += 1;
            text.id = format!("{}-{number}", text.id);
        }
    }
}
