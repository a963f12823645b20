//! The whole register in one file: the data package, a database, a workbook, an archive. Each takes the tables row by row.

mod archive;
mod datapackage;
mod sqlite;
mod workbook;

use crate::addresses::data;
use crate::addresses::file_types::{self, FileType};
pub(super) use archive::{Archive, Compressed};
pub(super) use datapackage::datapackage;
pub(super) use sqlite::sqlite;
pub(super) use workbook::workbook;

/// The files that hold all tables: path, name for people, word, type.
pub(super) const WHOLE: [(&str, &str, &str, FileType); 5] = [
    (data::ARCHIVE, "ZIP", "zip", file_types::ZIP),
    (data::WORKBOOK, "XLSX (Excel)", "xlsx", file_types::XLSX),
    (data::SQLITE, "SQLite", "sqlite", file_types::SQLITE),
    (data::DATAPACKAGE, "Data Package", "datapackage", file_types::JSON),
    (data::CSVW_GROUP, "CSVW", "csvw-group", file_types::CSVW),
];
