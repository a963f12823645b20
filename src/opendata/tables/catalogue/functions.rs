//! `functions`: what akims' offices do, a row of the printed tables each.

use super::shared::{PlacedFunction, act, capability_id, function_id, functions_of, kind, level, row};
use crate::datasets::ColumnType;
use crate::opendata::cell::Cell;
use crate::opendata::column::ColumnBuilder;
use crate::opendata::source::Source;
use crate::opendata::table::{Table, TableDefinition};
use crate::opendata::tables::shared::id;
use crate::registry::model::{Function, FunctionNote};
use crate::registry::tables::TableId;

pub(in crate::opendata::tables) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    TableDefinition::<(PlacedFunction<'r>, &Function)>::new(TableId::Functions, source.translations)
        .column(id(), |(placed, function)| function_id(*placed, function))
        .column(level(), |((level, _), _)| level.level.as_str())
        .column(row(), |(_, function)| function.row.as_str())
        .column(
            ColumnBuilder::new("capability_id", ColumnType::String).required().parent(TableId::Capabilities),
            |(placed, _)| capability_id(*placed),
        )
        .column(kind(), |((_, capability), _)| capability.kind.as_str())
        .text(ColumnBuilder::new("text", ColumnType::String).label(1), |(_, function)| Some(&function.text))
        .column(ColumnBuilder::new("uncertain", ColumnType::Boolean).required(), |(_, function)| {
            function.uncertain == Some(true)
        })
        .column(
            ColumnBuilder::new("notes", ColumnType::List)
                .derived()
                .allowed_values(FunctionNote::ALL.iter().map(|note| note.as_str())),
            |(_, function)| Cell::list(&function.notes),
        )
        .column(act(), |((level, _), _)| level.act.as_str())
        .records(|| functions_of(source))
}
