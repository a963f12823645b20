//! `functions`: what akims' offices do, a row of the printed tables each.

use super::{Placed, act, capability_id, function_id, functions_of, kind, level, row};
use crate::opendata::cell::Cell;
use crate::opendata::column::{Column, Kind};
use crate::opendata::source::Source;
use crate::opendata::table::{Definition, Table};
use crate::opendata::tables::shared::id;
use crate::registry::model::{Function, FunctionNote};

pub(in crate::opendata::tables) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    Definition::<(Placed<'r>, &Function)>::new("functions", source.translations)
        .column(id(), |(placed, function)| function_id(*placed, function))
        .column(level(), |((level, _), _)| level.level.as_str())
        .column(row(), |(_, function)| function.row.as_str())
        .column(
            Column::new("capability_id", Kind::String).required().references("capabilities", "id"),
            |(placed, _)| capability_id(*placed),
        )
        .column(kind(), |((_, capability), _)| capability.kind.as_str())
        .text(Column::new("text", Kind::String), |(_, function)| Some(&function.text))
        .column(Column::new("uncertain", Kind::Boolean).required(), |(_, function)| function.uncertain == Some(true))
        .column(
            Column::new("notes", Kind::List).words(FunctionNote::ALL.iter().map(|note| note.as_str())),
            |(_, function)| Cell::list(&function.notes),
        )
        .column(act(), |((level, _), _)| level.act.as_str())
        .records(|| functions_of(source))
}
