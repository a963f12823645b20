//! The workbook and the CSV files for spreadsheets, opened in LibreOffice.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use tizilim::addresses::data::WORKBOOK;
use tizilim::datasets::Dataset;
use tizilim::files::MemorySink;
use tizilim::opendata::formats::{Csv, ExcelCsv};
use tizilim::opendata::{self, TableDefinition, TableFormat, guarded, unguarded, write_excel_csv};
use tizilim::registry::tables::TableId;
use tizilim::registry::{Registry, SourceTree, load};
use tizilim::strings::Translations;

use super::hostile::{hard_texts, hostile_sources};
use super::model::Grid;
use super::site::{described, register};
use super::tools;

const BASE: &str = "https://register.example/";

/// Comma, quote, UTF-8, from the first line on, cells as they are shown, values and not formulas, every sheet (LibreOffice help,
/// "Filter Options for CSV").
const EVERY_SHEET: &str = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

/// The only sheet of a CSV file.
const SHEET: &str = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false";

/// Opens a file in LibreOffice and gives the sheets as it saves them, by the names of the files.
fn saved(bytes: &[u8], name: &str, import: Option<&str>, export: &str) -> BTreeMap<String, Grid> {
    let folder = tempfile::tempdir().unwrap();
    let (file, out) = (folder.path().join(name), folder.path().join("out"));
    std::fs::write(&file, bytes).unwrap();
    let mut office = Command::new(tools::program("soffice"));
    office.arg(format!("-env:UserInstallation=file://{}", folder.path().join("profile").display())).arg("--headless");
    office.args(import.map(|options| format!("--infilter={options}")));
    office.arg("--convert-to").arg(export).arg("--outdir").arg(&out).arg(&file);
    tools::run(office.env("LC_ALL", "C.UTF-8"), "");
    let files = std::fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().path());
    files.map(|path| (path.file_stem().unwrap().to_string_lossy().into_owned(), grid(&path))).collect()
}

fn grid(path: &Path) -> Grid {
    let mut csv = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_path(path).unwrap();
    let mut rows = csv.records().map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>());
    Grid { columns: rows.next().unwrap_or_default(), rows: rows.collect() }
}

/// The tables of a register as its CSV files have them, without the guard against formulas, which a workbook does not need.
fn published(files: &BTreeMap<String, Vec<u8>>, table: TableId) -> Grid {
    let mut csv = csv::ReaderBuilder::new().has_headers(false).from_reader(files[&Csv.path(table)].as_slice());
    let mut rows = csv.records().map(|row| row.unwrap().iter().map(|cell| unguarded(cell).to_owned()).collect());
    Grid { columns: rows.next().unwrap(), rows: rows.collect() }
}

fn files_of(registry: &Registry) -> BTreeMap<String, Vec<u8>> {
    let sink = MemorySink::default();
    opendata::write(registry, &Translations::built_in(&registry.languages), BASE, &sink).unwrap();
    sink.into_files()
}

/// Every cell of every sheet is that of the published CSV: codes keep their zeros, days are days, nothing was computed. What is
/// longer than a cell of a workbook may be was cut, and says so.
fn workbook_equals_csv(registry: &Registry) {
    let files = files_of(registry);
    let sheets = saved(&files[WORKBOOK], "registry.xlsx", None, EVERY_SHEET);
    let tables = opendata::catalogue(registry, &Translations::built_in(&registry.languages));
    assert_eq!(sheets.len(), tables.len() + 1, "a sheet a table, and the one that explains");
    for table in tables {
        let (sheet, csv) = (&sheets[&format!("registry-{}", table.name)], published(&files, table.name));
        assert_eq!(sheet.columns, csv.columns, "{}", table.name);
        assert_eq!(sheet.rows.len(), csv.rows.len(), "{}", table.name);
        for (cell, text) in sheet.rows.iter().flatten().zip(csv.rows.iter().flatten()) {
            match cell.strip_suffix(" […]").filter(|_| cell != text) {
                Some(kept) => assert!(text.starts_with(kept) && text.encode_utf16().count() > 32_767, "{}", table.name),
                None => assert_eq!(cell, text, "{}", table.name),
            }
        }
    }
}

#[test]
fn the_workbook_opens_with_the_cells_of_the_csv() {
    workbook_equals_csv(register());
}

#[test]
fn no_text_of_the_workbook_runs() {
    // Turns that put texts which look like formulas into different places.
    for first in [0, 7] {
        let sources = hostile_sources(first);
        let tree = SourceTree::from_texts(sources.iter().map(|(path, source)| (path.as_str(), source.as_str())));
        workbook_equals_csv(&load(tree).registry.unwrap());
    }
}

/// What the import of Excel and LibreOffice is told: tab, quote, UTF-16, every column a text.
fn as_texts(table: &Dataset) -> String {
    let columns: Vec<_> = (1..=table.columns.len()).map(|at| format!("{at}/2")).collect();
    format!("CSV:9,34,65535,1,{}", columns.join("/"))
}

#[test]
fn csv_for_excel_keeps_codes_when_its_columns_are_texts() {
    let files = files_of(register());
    for table in described().iter().filter(|table| [TableId::Sections, TableId::Offices].contains(&table.name)) {
        let bytes = &files[&ExcelCsv.path(table.name)];
        let name = format!("{}.excel.csv", table.name);
        let read = saved(bytes, &name, Some(&as_texts(table)), SHEET).into_values().next().unwrap();
        let mut expected = published(&files, table.name).guarded();
        // An opened sheet ends with its last cell that holds something.
        let width = read.columns.len();
        expected.rows.iter_mut().for_each(|row| row.truncate(width));
        assert_eq!(read, expected, "{}", table.name);
    }
}

/// What `docs/data.md` says of a double click: codes become numbers. Texts that look like formulas are shown as they are written,
/// with the apostrophe of the guard.
#[test]
fn csv_for_excel_opened_as_it_is_loses_the_zeros_of_codes_and_nothing_runs() {
    let texts = hard_texts();
    let translations = Translations::built_in(&register().languages);
    let table = TableDefinition::<&String>::new(TableId::Aliases, &translations)
        .column("code", |_| "007")
        .column("text", |text| *text)
        .records(|| texts.iter());
    let mut bytes = Vec::new();
    write_excel_csv(&table, &mut bytes).unwrap();
    let read = saved(&bytes, "texts.excel.csv", Some("CSV:9,34,65535,1"), SHEET).into_values().next().unwrap();
    assert_eq!(read.columns, ["code", "text"], "the byte order mark is no part of the first name");
    for (row, text) in read.rows.iter().zip(&texts) {
        // A cell of LibreOffice holds 32,767 letters as one of Excel does.
        let whole = text.encode_utf16().count() <= 32_767;
        assert!(row[1] == guarded(text) || !whole && text.starts_with(&row[1]), "{text}: {}", row[1]);
        assert_eq!(row[0], "7");
    }
    assert_eq!(read.rows.len(), texts.len());
}
