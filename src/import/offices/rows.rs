//! Tables of offices: found by the words of their header, read row by row, rows put together over page breaks.

use crate::import::blocks::PrintedBlock;
use crate::import::rejoin_lines::append;
use crate::import::repair::{RepairedLine, squeeze};
use crate::import::report::{EntryKind, ImportReport};
use crate::import::spacing::{half_spaced, wholly_spaced};
use crate::import::vocabulary::TextVocabulary;

/// A row of a table of offices: its cells as printed, each on one line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfficeRow {
    /// The line it begins at.
    pub line: usize,
    /// Its printed number.
    pub number: Option<String>,
    /// The body.
    pub name: String,
    /// Address.
    pub address: String,
    /// Hours.
    pub hours: String,
    /// Phones.
    pub phones: String,
}

/// What a cell holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum OfficeColumn {
    Name,
    Address,
    Hours,
    Phones,
}

/// The words by which the columns of a header are known, in Kazakh and Russian.
const HEADER: [(OfficeColumn, &[&str]); 4] = [
    (
        OfficeColumn::Name,
        &["атауы", "атаулары", "наименовани", "название", "орган", "мекеме", "учреждени", "организаци"],
    ),
    (OfficeColumn::Address, &["мекен", "адрес", "орналас", "место нахожд", "местонахожд", "располож"]),
    (OfficeColumn::Hours, &["кесте", "график", "режим", "уақыт", "время", "часы", "сағат"]),
    (OfficeColumn::Phones, &["телефон", "байланыс", "контакт", "нөмір", "номер"]),
];

/// How many blocks a header has at most.
const HEADER_BLOCKS: usize = 8;

/// How many of the blocks at the start are the header of a table of offices; 0 if none is.
pub fn header_length(blocks: &[PrintedBlock]) -> usize {
    let Some(first) = blocks.first() else { return 0 };
    let start = first.text().to_lowercase();
    let begins = start.starts_with('№') || HEADER[0].1.iter().any(|word| start.contains(word));
    if !begins || start.chars().count() > 200 {
        return 0;
    }
    let mut text = String::new();
    for (index, block) in blocks.iter().take(HEADER_BLOCKS).enumerate() {
        append(&mut text, &block.text().to_lowercase());
        if text.chars().count() > 400 {
            return 0;
        }
        if HEADER.iter().all(|(_, words)| words.iter().any(|word| text.contains(word))) {
            return index + 1;
        }
    }
    0
}

/// The most pieces that a row can be in; what follows is another row, whatever it is.
const MOST_PIECES: usize = 40;

/// A piece of a row: one block, or a part of it, with what it holds.
#[derive(Clone, Debug)]
struct RowPiece {
    line: usize,
    text: String,
    column: OfficeColumn,
    after_break: bool,
}

/// Reads the rows that follow a header. Every word of the blocks ends in a row.
pub fn rows(blocks: &[PrintedBlock], vocabulary: &TextVocabulary, report: &mut ImportReport) -> Vec<OfficeRow> {
    let numbered = blocks.first().is_some_and(|block| number_of(block).is_some());
    let mut rows: Vec<(Option<String>, Vec<RowPiece>)> = Vec::new();
    let mut early: Vec<RowPiece> = Vec::new();
    let mut expected = 1_u32;
    let mut index = 0;
    while let Some(block) = blocks.get(index) {
        let number = if numbered { number_of(block).filter(|number| number.parse() == Ok(expected)) } else { None };
        let complete = rows.last().is_none_or(|(_, pieces)| is_complete(pieces));
        let mut pieces = pieces(block, number.as_deref(), vocabulary, report);
        let starts = match &number {
            Some(_) => {
                complete
                    || rows.last().is_some_and(|(_, pieces)| pieces.iter().any(|p| p.column == OfficeColumn::Phones))
            }
            None if rows.last().is_some_and(|(_, pieces)| pieces.len() > MOST_PIECES) => true,
            None => !numbered && complete && pieces.first().is_some_and(|piece| piece.column != OfficeColumn::Phones),
        };
        if starts {
            expected += u32::from(number.is_some());
            early.append(&mut pieces);
            rows.push((number, std::mem::take(&mut early)));
        } else if numbered
            && complete
            && !rows.is_empty()
            && blocks.get(index + 1).is_some_and(PrintedBlock::after_page_break)
        {
            // A cell that the page break tore off the row of the next page.
            early.append(&mut pieces);
        } else if let Some((_, row)) = rows.last_mut() {
            row.append(&mut pieces);
        } else {
            rows.push((None, pieces));
        }
        index += 1;
    }
    if let Some((_, row)) = rows.last_mut() {
        row.append(&mut early);
    }
    rows.into_iter().map(|(number, pieces)| assemble(number, &pieces, report)).collect()
}

/// The number at the start of a block: a line of its own, or before the name.
fn number_of(block: &PrintedBlock) -> Option<String> {
    let text = &block.lines.first()?.text;
    let number = text.split(' ').next()?.trim_end_matches('.');
    ((1..=4).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())).then(|| number.to_owned())
}

fn is_complete(pieces: &[RowPiece]) -> bool {
    pieces.len() > MOST_PIECES
        || [OfficeColumn::Name, OfficeColumn::Address, OfficeColumn::Hours, OfficeColumn::Phones]
            .iter()
            .all(|column| pieces.iter().any(|piece| piece.column == *column))
}

/// The pieces of a block: most often one; a phone that the print set on a line of another cell is a piece of its own.
fn pieces(
    block: &PrintedBlock,
    number: Option<&str>,
    vocabulary: &TextVocabulary,
    report: &mut ImportReport,
) -> Vec<RowPiece> {
    let mut text = String::new();
    let mut stray = None;
    for (index, line) in block.lines.iter().enumerate() {
        let mut words = cell_line(line, vocabulary);
        if index == 0
            && let Some(number) = number
        {
            words = words[number.len()..].trim_start_matches('.').trim_start().to_owned();
        }
        if let Some(at) = stray_phone(&words) {
            stray = Some((line.printed.number, words.split_off(at).trim().to_owned()));
            words.truncate(words.trim_end().len());
        }
        append_cell(&mut text, &words, line.printed.number, vocabulary, report);
    }
    let after_break = block.after_page_break();
    let mut pieces = Vec::new();
    if !text.is_empty() {
        pieces.push(RowPiece { line: block.line(), column: column_of(&text), text, after_break });
    }
    if let Some((line, phone)) = stray {
        report.likely(line, EntryKind::BrokenRow, block.text(), format!("{phone} moved to the phones"));
        pieces.push(RowPiece { line, text: phone, column: OfficeColumn::Phones, after_break });
    }
    pieces
}

/// The words of a line within a cell. Links do not stand in cells, so gaps are letter-spacing.
fn cell_line(line: &RepairedLine, vocabulary: &TextVocabulary) -> String {
    let printed = &line.printed.text;
    wholly_spaced(printed)
        .or_else(|| half_spaced(printed, vocabulary).map(|found| found.0))
        .unwrap_or_else(|| squeeze(printed))
}

/// Adds a line of a cell. A word broken without a hyphen is joined if neither half is a word of the text.
fn append_cell(text: &mut String, line: &str, number: usize, vocabulary: &TextVocabulary, report: &mut ImportReport) {
    let left = text.rsplit(' ').next().unwrap_or_default();
    let right = line.split(' ').next().unwrap_or_default();
    let broken = left.ends_with(char::is_alphabetic)
        && right.starts_with(char::is_lowercase)
        && (2..=LONGEST_ENDING).contains(&right.chars().filter(|c| c.is_alphabetic()).count())
        && left.chars().count() > 3
        && !vocabulary.has(left)
        && !vocabulary.has(right)
        && !PLACE_WORDS.iter().any(|word| right.to_lowercase().starts_with(word));
    if broken {
        report.likely(number, EntryKind::BrokenWord, format!("{left} / {right}"), format!("{left}{right}"));
        text.push_str(line);
    } else {
        append(text, line);
    }
}

/// How many letters the torn-off end of a word has at most; longer ones are words of their own.
const LONGEST_ENDING: usize = 4;

/// Words that begin a line of an address and are rare enough to be missing in the vocabulary.
const PLACE_WORDS: [&str; 14] = [
    "көше",
    "село",
    "cело",
    "ауыл",
    "ауда",
    "кент",
    "қала",
    "округ",
    "даңғыл",
    "улиц",
    "район",
    "город",
    "посел",
    "үй",
];

/// Where a phone stands at the end of a line of words.
fn stray_phone(words: &str) -> Option<usize> {
    let at = words.rfind(' ')? + 1;
    let (words, last) = (&words[..at], &words[at..]);
    let digits = last.bytes().filter(u8::is_ascii_digit).count();
    let phone = last.starts_with("8-") && digits >= 5 && last.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    (phone && column_of(words) == OfficeColumn::Hours).then_some(at)
}

/// What a text holds, by its words.
fn column_of(text: &str) -> OfficeColumn {
    let lower = text.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    const NAME: [&str; 15] = [
        "мекемесі",
        "бөлімі",
        "басқармасы",
        "аппарат",
        "орталығы",
        "филиал",
        "әкімі",
        "рмм",
        "рмқк",
        "департамент",
        "учреждени",
        "управлени",
        "отдел",
        "акимат",
        "центр обслуж",
    ];
    const HOURS: [&str; 11] = [
        "күн сайын",
        "күнделікті",
        "демалыс",
        "жексенбі",
        "сағат",
        "дүйсенбі",
        "ежедневно",
        "выходн",
        "понедельник",
        "воскресен",
        "перерыв",
    ];
    let digits = lower.chars().filter(char::is_ascii_digit).count();
    let letters = lower.chars().filter(|c| c.is_alphabetic()).count();
    if (has(&HOURS) || has_time(&lower)) && !lower.starts_with(['«', '"']) {
        OfficeColumn::Hours
    } else if lower.starts_with(['«', '"']) || has(&NAME) {
        OfficeColumn::Name
    } else if digits >= 3 && letters == 0 || digits >= 5 && letters < 16 && !has(&PLACE_WORDS) && !lower.contains(',') {
        OfficeColumn::Phones
    } else {
        OfficeColumn::Address
    }
}

/// Whether a time of day such as `9.00` stands in the text.
fn has_time(text: &str) -> bool {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    (1..bytes.len())
        .any(|at| matches!(bytes[at], b'.' | b':') && digit(at - 1) && digit(at + 1) && digit(at + 2) && !digit(at + 3))
}

/// A row of its pieces. Pieces of one cell that a page break parted are joined in order.
fn assemble(number: Option<String>, pieces: &[RowPiece], report: &mut ImportReport) -> OfficeRow {
    let mut row =
        OfficeRow { line: pieces.iter().map(|piece| piece.line).min().unwrap_or(0), number, ..OfficeRow::default() };
    let regular = pieces.len() == 4;
    for piece in pieces {
        let cell = match piece.column {
            OfficeColumn::Name => &mut row.name,
            OfficeColumn::Address => &mut row.address,
            OfficeColumn::Hours => &mut row.hours,
            OfficeColumn::Phones => &mut row.phones,
        };
        append(cell, &piece.text);
    }
    let printed = || pieces.iter().map(|piece| piece.text.as_str()).collect::<Vec<_>>().join(" | ");
    let written = format!("{} | {} | {} | {}", row.name, row.address, row.hours, row.phones);
    if pieces.iter().skip(1).any(|piece| piece.after_break) || !regular && is_complete(pieces) {
        report.likely(row.line, EntryKind::BrokenRow, printed(), written);
    } else if !is_complete(pieces) {
        report.guess(row.line, EntryKind::OfficeRow, printed(), format!("incomplete: {written}"));
    }
    row
}
