//! How to read a table with common tools: code that works as it stands, with the addresses of the site in it.
//!
//! Every table gets the same examples, made from its description: the whole table read so that codes keep their zeros, then
//! what is worth doing next ([`subject::Next`]). Names of tables and columns stand in the code without quotes; that none is a word of a
//! language is what `tests/examples.rs` shows, which runs the code of every table. The code is the same in every language of
//! the site.

mod curl;
mod datasette;
mod duckdb;
mod excel;
mod pandas;
mod r;
mod sqlite;
mod subject;

use super::links::Links;
use super::table::Table;
use crate::datasets::Example;
use subject::ExampleSubject;

/// The examples of a table. Other tables are needed for what its keys mean.
pub(super) fn examples(table: &Table<'_>, tables: &[Table<'_>], links: Links<'_>) -> Vec<Example> {
    let subject = ExampleSubject::of(table, tables, links);
    let code = |tool, code: fn(&ExampleSubject<'_>) -> String| Example { tool, code: code(&subject) };
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
