//! What examples are made of: a table's names and addresses, and what is worth doing with it.

use crate::addresses::data;
use crate::datasets::ColumnType;
use crate::opendata::formats::{Csv, TableFormat as _};
use crate::opendata::links::Links;
use crate::opendata::table::Table;
use crate::registry::tables::TableId;

/// What is worth doing with a table once it is read.
#[derive(Clone, Copy)]
pub(super) enum Next<'t> {
    /// To put the record beside each row whose key it holds.
    Join(Join<'t>),
    /// To count the rows by a column of few words.
    Count(&'t str),
    /// Nothing.
    Nothing,
}

/// A foreign key, and what to show of the record that it means.
#[derive(Clone, Copy)]
pub(super) struct Join<'t> {
    pub column: &'t str,
    pub table: TableId,
    pub key: &'static str,
    pub label: &'t str,
}

/// What examples are made of.
pub(super) struct ExampleSubject<'t> {
    pub name: TableId,
    pub key: &'static str,
    pub integers: Vec<&'t str>,
    pub next: Next<'t>,
    pub links: Links<'t>,
}

impl<'t> ExampleSubject<'t> {
    /// A table of several. The others are needed for what its keys mean.
    pub(super) fn of(table: &'t Table<'_>, tables: &'t [Table<'_>], links: Links<'t>) -> Self {
        let integers = table.columns.iter().filter(|column| column.column_type == ColumnType::Integer);
        Self {
            name: table.name,
            key: table.name.key(),
            integers: integers.map(|column| column.name.as_str()).collect(),
            next: next(table, tables),
            links,
        }
    }
}

impl ExampleSubject<'_> {
    /// The address of a table's CSV file.
    pub(super) fn csv(&self, table: TableId) -> String {
        self.address(&Csv.path(table))
    }

    fn address(&self, path: &str) -> String {
        self.links.file(path)
    }

    pub(super) fn database(&self) -> String {
        self.address(data::SQLITE)
    }

    pub(super) fn checksums(&self) -> String {
        self.address(data::CHECKSUMS)
    }
}

/// A join with the first other table that a key leads to, else a count.
fn next<'t>(table: &'t Table<'_>, tables: &'t [Table<'_>]) -> Next<'t> {
    let keys = table.columns.iter().filter_map(|column| Some((column, column.foreign_key()?)));
    let join = keys.filter(|(_, key)| key.table != table.name).find_map(|(column, key)| {
        let target = tables.iter().find(|other| other.name == key.table)?;
        let label =
            target.columns.iter().find(|column| column.language.is_some() && column.column_type == ColumnType::String);
        let label = label.or_else(|| target.columns.get(1)).unwrap_or(&target.columns[0]);
        Some(Join { column: &column.name, table: key.table, key: key.column(), label: &label.name })
    });
    let counted = || {
        table
            .columns
            .iter()
            .find(|column| column.column_type == ColumnType::String && !column.allowed_values.is_empty())
    };
    match (join, counted()) {
        (Some(join), _) => Next::Join(join),
        (None, Some(column)) => Next::Count(&column.name),
        (None, None) => Next::Nothing,
    }
}
