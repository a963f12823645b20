//! The tables as a revision keeps them: what each record says, by its key. Addresses of the site's own pages are left out, so that
//! the state of a register is the same wherever its site stands.

use std::collections::BTreeMap;

use super::cell::Cell;
use super::column::Column;
use super::source::Source;
use super::table::Table;
use super::tables;
use crate::registry::Registry;
use crate::registry::revisions::{Datum, Values};

/// A table with what its records say.
#[derive(Clone, Debug)]
pub struct TableState {
    /// The table.
    pub name: &'static str,
    /// The columns that records may fill, the key first.
    pub columns: Vec<String>,
    /// The records by their keys.
    pub records: BTreeMap<String, Values>,
}

/// Tells the state of every table of a register, one after another, but for those that tell of revisions.
pub fn each_state(registry: &Registry, each: impl FnMut(TableState)) {
    // No address is needed: places are left out.
    let source = Source::new(registry, "");
    let tables = tables::all(&source);
    tables.iter().filter(|table| !tables::HISTORY.contains(&table.name)).map(state).for_each(each);
}

fn state(table: &Table<'_>) -> TableState {
    let kept = |column: &&Column| !column.is_place;
    let columns = table.columns.iter().filter(kept).map(|column| column.name.clone()).collect();
    let records = table.rows().map(|row| {
        let filled = table.columns.iter().zip(&row).filter(|(column, _)| kept(column));
        let values = filled.filter_map(|(column, cell)| Some((column.name.clone(), datum(cell)?))).collect();
        (row[0].to_string(), values)
    });
    TableState { name: table.name, columns, records: records.collect() }
}

fn datum(cell: &Cell<'_>) -> Option<Datum> {
    Some(match cell {
        Cell::Empty => return None,
        Cell::Text(text) => Datum::Text(text.to_string()),
        Cell::Integer(number) => Datum::Integer(*number),
        Cell::Boolean(switch) => Datum::Boolean(*switch),
        Cell::Date(date) => Datum::Text(date.to_string()),
    })
}
