//! What must come out of the examples, computed from the register.

use std::collections::BTreeMap;

use regex::Regex;
use tizilim::datasets::ColumnType;
use tizilim::opendata::{self, Source, guarded};
use tizilim::registry::Registry;
use tizilim::strings::Translations;

use super::site::{code, described, register, site};

/// A table in plain texts: what a tool read, or what it should have read.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Deserialize)]
pub(crate) struct Grid {
    /// The names of its columns.
    pub columns: Vec<String>,
    /// Its rows; what is missing is an empty text.
    pub rows: Vec<Vec<String>>,
}

impl Grid {
    /// Some of its columns, the rows sorted.
    pub(crate) fn sorted(&self, columns: &[&str]) -> Vec<Vec<String>> {
        let places: Vec<_> = columns.iter().map(|name| self.place(name)).collect();
        let mut rows: Vec<Vec<_>> =
            self.rows.iter().map(|row| places.iter().map(|at| row[*at].clone()).collect()).collect();
        rows.sort();
        rows
    }

    /// The same with the guard against formulas, as CSV has it.
    pub(crate) fn guarded(mut self) -> Self {
        for cell in self.rows.iter_mut().flatten() {
            *cell = guarded(cell).into_owned();
        }
        self
    }

    /// The table of a name as the database has it: yes is 1, no is 0.
    pub(crate) fn yes_and_no_as_numbers(&mut self, table: &str) {
        let tables = described();
        let columns = &tables.iter().find(|other| other.name.as_str() == table).expect("a table").columns;
        for row in &mut self.rows {
            for (cell, _) in row.iter_mut().zip(columns).filter(|(_, column)| column.column_type == ColumnType::Boolean)
            {
                *cell = cell.replace("true", "1").replace("false", "0");
            }
        }
    }

    fn place(&self, name: &str) -> usize {
        self.columns
            .iter()
            .position(|column| column == name)
            .unwrap_or_else(|| panic!("no {name} in {:?}", self.columns))
    }
}

/// A table of the register.
pub(crate) fn table(name: &str) -> Grid {
    grids(register(), &site().base).remove(name).unwrap_or_else(|| panic!("there is no table {name}"))
}

/// The tables of a register, by name.
pub(crate) fn grids(registry: &Registry, base: &str) -> BTreeMap<&'static str, Grid> {
    let translations = Translations::built_in(&registry.languages);
    let source = Source::new(registry, &translations, base);
    let tables = opendata::tables::all(&source);
    let grid = |table: &opendata::Table<'_>| Grid {
        columns: table.columns.iter().map(|column| column.name.clone()).collect(),
        rows: table.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect(),
    };
    tables.iter().map(|table| (table.name.as_str(), grid(table))).collect()
}

/// The question that the examples for SQL ask of a table.
#[derive(Debug)]
pub(crate) struct Question {
    /// The columns that the answer has.
    pub columns: Vec<String>,
    /// The other table, if one is asked.
    pub other: Option<String>,
    /// The answer, sorted.
    pub answer: Vec<Vec<String>>,
}

/// Reads the question off the code for DuckDB and answers it from the register.
pub(crate) fn question(name: &str) -> Question {
    let code = code(name, "duckdb");
    let join = r"SELECT \w+\.(\w+), \w+\.(\w+), \w+\.(\w+)\nFROM \w+\nLEFT JOIN (\w+) ON \w+\.(\w+) = ";
    let join = Regex::new(join).expect("a pattern");
    let count = Regex::new(r"SELECT (\w+), count").expect("a pattern");
    let table = table(name).guarded();
    let columns = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    if let Some(found) = join.captures(&code) {
        let [key, column, label, other, target] = [1, 2, 3, 4, 5].map(|at| found[at].to_owned());
        let meant: BTreeMap<_, _> = self::table(&other)
            .guarded()
            .sorted(&[&target, &label])
            .into_iter()
            .map(|row| (row[0].clone(), row[1].clone()))
            .collect();
        let mut answer = table.sorted(&[&key, &column]);
        for row in &mut answer {
            row.push(meant.get(&row[1]).cloned().unwrap_or_default());
        }
        return Question { columns: columns(&[&key, &column, &label]), other: Some(other), answer };
    }
    if let Some(found) = count.captures(&code) {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for row in table.sorted(&[&found[1]]) {
            *counts.entry(row[0].clone()).or_default() += 1;
        }
        let answer = counts.into_iter().map(|(word, count)| vec![word, count.to_string()]).collect();
        return Question { columns: columns(&[&found[1], "number"]), other: None, answer };
    }
    let all: Vec<_> = table.columns.iter().map(String::as_str).collect();
    Question { columns: table.columns.clone(), other: None, answer: table.sorted(&all) }
}
