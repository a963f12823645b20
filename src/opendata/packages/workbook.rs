//! `registry.xlsx`: a sheet a table, for people who work in spreadsheets (Office Open XML, ECMA-376).
//!
//! Texts are texts, whatever they begin with: nothing runs, and codes keep their zeros. Rows are written to a temporary file
//! one by one (`constant_memory`), so that only the first sheet, which explains, is held whole.

use std::borrow::Cow;
use std::fs::File;
use std::io::BufWriter;
use std::panic::AssertUnwindSafe;

use rayon::prelude::*;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::archive::LEVEL;
use crate::datasets::{Column, ColumnType};
use crate::files::SinkError;
use crate::opendata::cell::Cell;
use crate::opendata::guard::guarded;
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::opendata::table::languages_of;
use crate::opendata::version::VERSION;
use crate::strings::Caption;

/// The longest text of a cell, in UTF-16 units ("Excel specifications and limits", Microsoft).
const LONGEST: usize = 32_767;

/// What a text that was cut ends in.
const CUT: &str = " […]";

/// How many rows a sheet may have, the header among them.
const MOST_ROWS: usize = 1_048_576;

/// How cells look.
struct Styles {
    header: Format,
    text: Format,
    /// A text that would become a formula if somebody edited it: kept as text by a quote that no one sees.
    kept: Format,
    date: Format,
}

/// What did not fit into a sheet.
#[derive(Default)]
struct Lost {
    texts: usize,
    rows: usize,
}

/// The workbook, in a temporary file.
///
/// # Errors
/// When the temporary folder is missing or full.
pub(in crate::opendata) fn workbook(tables: &[Table<'_>], source: &Source<'_>) -> Result<File, SinkError> {
    // The library panics when a row does not fit on the disk.
    std::panic::catch_unwind(AssertUnwindSafe(|| written(tables, source)))
        .unwrap_or_else(|_| Err("the workbook cannot be written".into()))
}

fn written(tables: &[Table<'_>], source: &Source<'_>) -> Result<File, SinkError> {
    let mut book = Workbook::new();
    book.set_zip_compression_level(LEVEL);
    // The first day of the zip format's calendar: the day of the build is no part of the data.
    let day = ExcelDateTime::from_ymd(1980, 1, 1)?;
    let properties = DocProperties::new().set_title(source.in_all_languages(&source.registry.settings.title));
    book.set_properties(&properties.set_creation_datetime(&day));
    let styles = Styles {
        header: Format::new().set_bold().set_num_format("@"),
        text: Format::new().set_num_format("@"),
        kept: Format::new().set_num_format("@").set_quote_prefix(),
        date: Format::new().set_num_format("yyyy-mm-dd"),
    };
    book.add_worksheet().set_name("about")?;
    for table in tables {
        book.add_worksheet_with_constant_memory()?.set_name(table.name.as_str())?;
    }
    let sheets = &mut book.worksheets_mut()[1..];
    if let Some(first) = sheets.first_mut() {
        // The library numbers styles as they come: not as sheets that are filled at the same time happen to need them.
        for style in [&styles.header, &styles.text, &styles.date, &styles.kept] {
            first.write_string_with_format(0, 0, "", style)?;
        }
    }
    let lost: Vec<_> = sheets
        .par_iter_mut()
        .zip(tables)
        .map(|(sheet, table)| fill(sheet, table, &styles))
        .collect::<Result<_, _>>()?;
    about(book.worksheet_from_index(0)?, tables, &lost, source, &styles)?;
    let file = tempfile::tempfile()?;
    book.save_to_writer(BufWriter::new(&file))?;
    Ok(file)
}

fn fill(sheet: &mut Worksheet, table: &Table<'_>, styles: &Styles) -> Result<Lost, XlsxError> {
    let mut lost = Lost::default();
    let rows = table.row_count();
    lost.rows = rows.saturating_sub(MOST_ROWS - 1);
    let last_row = u32::try_from(rows.min(MOST_ROWS - 1)).unwrap_or(u32::MAX);
    sheet.set_freeze_panes(1, 1)?;
    for (column, at) in table.columns.iter().zip(0..) {
        sheet.set_column_width(at, width(column))?;
        sheet.write_string_with_format(0, at, &column.name, &styles.header)?;
        sheet.autofilter(0, 0, last_row, at)?;
    }
    for (row, at) in table.rows().zip(1..=last_row) {
        for (cell, column) in row.iter().zip(0..) {
            put(sheet, at, column, cell, styles, &mut lost)?;
        }
    }
    Ok(lost)
}

fn put(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell<'_>,
    styles: &Styles,
    lost: &mut Lost,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => {}
        Cell::Integer(number) if number.unsigned_abs() < 1 << 53 => {
            sheet.write_number(row, column, *number as f64)?;
        }
        // Spreadsheets count days from 1900 on.
        Cell::Date(date) if (1900..=9999).contains(&date.year()) => {
            let year = date.year().unsigned_abs();
            let day = ExcelDateTime::from_ymd(year, date.month().unsigned_abs(), date.day().unsigned_abs())?;
            sheet.write_datetime_with_format(row, column, day, &styles.date)?;
        }
        other => {
            let text = match other {
                Cell::Text(text) => Cow::Borrowed(text.as_ref()),
                other => Cow::Owned(other.to_string()),
            };
            let short = shortened(&text);
            lost.texts += usize::from(short.len() < text.len());
            let style = if guarded(short).len() > short.len() { &styles.kept } else { &styles.text };
            if short.len() < text.len() {
                sheet.write_string_with_format(row, column, format!("{short}{CUT}"), style)?;
            } else {
                sheet.write_string_with_format(row, column, short, style)?;
            }
        }
    }
    Ok(())
}

/// The text, or as much of it as leaves room for the mark in a cell.
fn shortened(text: &str) -> &str {
    // No letter has more units in UTF-16 than bytes in UTF-8.
    if text.len() <= LONGEST || text.encode_utf16().count() <= LONGEST {
        return text;
    }
    let room = LONGEST - CUT.encode_utf16().count();
    let mut units = 0;
    let end = text.char_indices().find(|(_, letter)| {
        units += letter.len_utf16();
        units > room
    });
    &text[..end.map_or(text.len(), |(at, _)| at)]
}

/// How wide a column is, in letters.
fn width(column: &Column) -> f64 {
    match (column.column_type, column.language) {
        (ColumnType::String, Some(_)) => 48.0,
        (ColumnType::String | ColumnType::List | ColumnType::Url, _) => 24.0,
        _ => 12.0,
    }
}

/// The first sheet: what this is, the tables, the columns, what did not fit.
fn about(
    sheet: &mut Worksheet,
    tables: &[Table<'_>],
    lost: &[Lost],
    source: &Source<'_>,
    styles: &Styles,
) -> Result<(), XlsxError> {
    let settings = &source.registry.settings;
    let languages = languages_of(tables, source.languages());
    let wordings = |caption: &Caption| -> Vec<String> {
        languages.iter().map(|language| caption.wording(*language).unwrap_or_default().to_owned()).collect()
    };
    let caption = |key: &str| source.translations.caption(key);
    let line = |first: String, title: &Caption, description: &Caption, last: [String; 2]| -> Vec<String> {
        [vec![first], wordings(title), wordings(description), last.into()].concat()
    };
    let heads = |description: &str, last: [&str; 2]| {
        let [first, second] = last.map(|key| caption(key).joined());
        line(caption("sheet").joined(), &caption("sheet-title"), &caption(description), [first, second])
    };
    let mut lines: Vec<(Vec<String>, &Format)> = vec![
        (vec![source.in_all_languages(&settings.title)], &styles.header),
        (vec![source.in_all_languages(&settings.description)], &styles.text),
        (vec![source.in_all_languages(&settings.licence.name), settings.licence.url.to_string()], &styles.text),
        (vec![source.links.base().to_owned(), VERSION.to_owned()], &styles.text),
        (Vec::new(), &styles.text),
        (heads("sheet-content", ["sheet-rows", "sheet-remark"]), &styles.header),
    ];
    for (table, lost) in tables.iter().zip(lost) {
        let last = [table.row_count().to_string(), remark(lost, source)];
        lines.push((line(table.name.to_string(), &table.title, &table.description, last), &styles.text));
    }
    lines.push((Vec::new(), &styles.text));
    lines.push((heads("column-meaning", ["column", "kind"]), &styles.header));
    for table in tables {
        for column in &table.columns {
            let last = [column.name.clone(), column.column_type.as_str().to_owned()];
            lines.push((line(table.name.to_string(), &column.title, &column.description, last), &styles.text));
        }
    }
    let (titles, descriptions) = (vec![32.0; languages.len()], vec![60.0; languages.len()]);
    let widths = [vec![24.0], titles, descriptions, vec![24.0, 48.0]].concat();
    for (column, width) in (0..).zip(widths) {
        sheet.set_column_width(column, width)?;
    }
    for ((texts, style), row) in lines.iter().zip(0..) {
        for (text, column) in texts.iter().zip(0..) {
            sheet.write_string_with_format(row, column, shortened(text), style)?;
        }
    }
    Ok(())
}

/// What of a table did not fit, in the languages of the register.
fn remark(lost: &Lost, source: &Source<'_>) -> String {
    let remark_of = |key: &str, count: usize| {
        let args = [("count", &*count.to_string()), ("mark", CUT.trim_start())];
        (count > 0).then(|| source.translations.caption_with(key, &args).joined())
    };
    let remarks = [remark_of("sheet-cut-texts", lost.texts), remark_of("sheet-lost-rows", lost.rows)];
    remarks.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_cut_between_letters() {
        let whole = "ә".repeat(LONGEST);
        assert_eq!(shortened(&whole), whole);
        // A letter outside the basic plane takes two units.
        let emoji = "👩".repeat(LONGEST);
        assert_eq!(shortened(&emoji).chars().count(), (LONGEST - 4) / 2);
    }
}
