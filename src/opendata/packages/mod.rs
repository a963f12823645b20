//! The whole register in one file: the data package, a database, a workbook, an archive. Each takes the tables row by row.

mod archive;
mod datapackage;
mod sqlite;
mod workbook;

pub(super) use archive::Archive;
pub(super) use datapackage::datapackage;
pub(super) use sqlite::sqlite;
pub(super) use workbook::workbook;

/// The data package's descriptor, from the site's root.
pub const DATAPACKAGE: &str = "data/datapackage.json";

/// The metadata of all CSV files together, from the site's root.
pub const CSVW_GROUP: &str = "data/csv-metadata.json";

/// The database, from the site's root.
pub const SQLITE: &str = "data/registry.sqlite";

/// The workbook, from the site's root.
pub const WORKBOOK: &str = "data/registry.xlsx";

/// The archive, from the site's root.
pub const ARCHIVE: &str = "data/registry.zip";

/// The files that hold all tables: path, name for people, word, media type.
pub(super) const WHOLE: [(&str, &str, &str, &str); 5] = [
    (ARCHIVE, "ZIP", "zip", "application/zip"),
    (WORKBOOK, "XLSX (Excel)", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (SQLITE, "SQLite", "sqlite", "application/vnd.sqlite3"),
    (DATAPACKAGE, "Data Package", "datapackage", "application/json"),
    (CSVW_GROUP, "CSVW", "csvw-group", "application/csvm+json"),
];
