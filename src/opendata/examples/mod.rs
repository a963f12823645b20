//! How to read a table with common tools: code that works as it stands, with the addresses of the site in it.
//!
//! Every table gets the same examples, made from its description: the whole table read so that codes keep their zeros, then
//! what is worth doing next ([`Next`]). Names of tables and columns stand in the code without quotes; that none is a word of a
//! language is what `tests/examples.rs` shows, which runs the code of every table. The code is the same in every language of
//! the site.

mod curl;
mod datasette;
mod duckdb;
mod excel;
mod pandas;
mod r;
mod sqlite;

use super::Format;
use super::links::Links;
use super::table::Table;
use crate::addresses::data;
use crate::datasets::{ColumnType, Example};
use crate::registry::tables::TableId;

/// What is worth doing with a table once it is read.
#[derive(Clone, Copy)]
enum Next<'t> {
    /// To put the record beside each row whose key it holds.
    Join(Join<'t>),
    /// To count the rows by a column of few words.
    Count(&'t str),
    /// Nothing.
    Nothing,
}

/// A foreign key, and what to show of the record that it means.
#[derive(Clone, Copy)]
struct Join<'t> {
    column: &'t str,
    table: TableId,
    key: &'static str,
    label: &'t str,
}

/// What examples are made of.
struct Subject<'t> {
    name: TableId,
    key: &'static str,
    integers: Vec<&'t str>,
    next: Next<'t>,
    links: Links<'t>,
}

impl Subject<'_> {
    /// The address of a table's CSV file.
    fn csv(&self, table: TableId) -> String {
        self.address(&Format::Csv.path(table))
    }

    fn address(&self, path: &str) -> String {
        self.links.file(path)
    }

    fn database(&self) -> String {
        self.address(data::SQLITE)
    }

    fn checksums(&self) -> String {
        self.address(data::CHECKSUMS)
    }
}

/// The examples of a table. Other tables are needed for what its keys mean.
pub(super) fn examples(table: &Table<'_>, tables: &[Table<'_>], links: Links<'_>) -> Vec<Example> {
    let integers = table.columns.iter().filter(|column| column.column_type == ColumnType::Integer);
    let subject = Subject {
        name: table.name,
        key: table.name.key(),
        integers: integers.map(|column| column.name.as_str()).collect(),
        next: next(table, tables),
        links,
    };
    let code = |tool, code: fn(&Subject<'_>) -> String| Example { tool, code: code(&subject) };
    vec![
        code("curl", curl::code),
        code("pandas", pandas::code),
        code("r", r::code),
        code("excel", excel::code),
        code("duckdb", duckdb::code),
        code("sqlite", sqlite::code),
        code("datasette", datasette::code),
    ]
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
