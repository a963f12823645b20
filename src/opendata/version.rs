//! The version of the data's form.

/// The version of the open data's form, after the Data Package recipe "Data package version" with one difference: columns are
/// read by name, so that a new one is a minor change and not a major one. Renaming or removing a file, a table, a column or
/// a word, changing a type, a meaning or how keys are made is a major change; adding one of them a minor one; a
/// correction of titles and descriptions a patch. What the register says does not change it.
///
/// A test compares the columns with `tests/fixtures/data_columns.txt`, whose first line is this version.
pub const VERSION: &str = "1.4.0";
