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

/// The files that hold all tables, with their names for people.
pub(super) const WHOLE: [(&str, &str); 5] = [
    (ARCHIVE, "ZIP"),
    (WORKBOOK, "XLSX (Excel)"),
    (SQLITE, "SQLite"),
    (DATAPACKAGE, "Data Package"),
    (CSVW_GROUP, "CSVW"),
];
