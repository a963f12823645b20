//! The description of the open data, as the part that writes it yields it and pages show it: tables with their columns and
//! files, the first rows of each, the files that hold everything. Plain values; how rows are made is known to
//! [`crate::opendata`] alone.

mod column;
mod dataset;

pub use column::{Column, ColumnRole, ColumnType, Reference, ValueFormat};
pub use dataset::{DataFile, Dataset, Example, FileSizes, OpenData, Preview};
