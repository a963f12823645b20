//! The tables as a revision keeps them: what each record says, by its key. Addresses of the site's own pages are left out, so that
//! the state of a register is the same wherever its site stands.

use super::cell::Cell;
use super::source::Source;
use super::table::Table;
use super::tables;
use crate::datasets::{Column, ColumnRole};
use crate::registry::Registry;
use crate::registry::revisions::{Datum, Values};
use crate::registry::tables::TableId;
use crate::strings::Translations;

/// A table with what its records say.
#[derive(Debug)]
pub struct TableState<'t, 'r> {
    table: &'t Table<'r>,
}

/// Yields the state of every table of a register, one after another, but for those about revisions themselves.
pub fn each_state(registry: &Registry, mut each: impl FnMut(TableState<'_, '_>)) {
    // No address is needed, for addresses are left out, and no words of the theme's own, for titles are.
    let translations = Translations::built_in(&registry.languages);
    let source = Source::new(registry, &translations, "");
    let tables = tables::all(&source);
    let kept = tables.iter().filter(|table| !TableId::OF_REVISIONS.contains(&table.name));
    kept.for_each(|table| each(TableState { table }));
}

impl TableState<'_, '_> {
    /// The table.
    pub fn name(&self) -> TableId {
        self.table.name
    }

    /// The columns that records may fill, the key first.
    pub fn columns(&self) -> Vec<String> {
        self.table.columns.iter().filter(is_kept).map(|column| column.name.clone()).collect()
    }

    /// The records with their keys, made one by one, in the order of the table.
    pub fn records(&self) -> impl Iterator<Item = (String, Values)> {
        self.table.rows().map(|row| {
            let filled = self.table.columns.iter().zip(&row).filter(|(column, _)| is_kept(column));
            let values = filled.filter_map(|(column, cell)| Some((column.name.clone(), datum(cell)?))).collect();
            (row[0].to_string(), values)
        })
    }
}

fn is_kept(column: &&Column) -> bool {
    column.role != ColumnRole::Address
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
