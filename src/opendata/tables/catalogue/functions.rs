//! `functions`: what akims' offices do, a row of the printed tables each.

use super::shared::{PlacedFunction, act, capability_id, function_id, functions_of, kind, level, row};
use crate::opendata::column::column;
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::opendata::tables::shared::id;
use crate::registry::model::Function;
use crate::registry::tables::TableId;

pub(in crate::opendata::tables) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    source
        .table::<(PlacedFunction<'r>, &'r Function)>(TableId::Functions)
        .column(id(), |(placed, function)| function_id(*placed, function))
        .column(level(), |((level, _), _)| &level.level)
        .column(row(), |(_, function)| &function.row)
        .column(column("capability_id").parent(TableId::Capabilities), |(placed, _)| capability_id(*placed))
        .column(kind(), |((_, capability), _)| &capability.kind)
        .column(column("text").label(1), |(_, function)| &function.text)
        .column("uncertain", |(_, function)| function.uncertain == Some(true))
        .column(column("notes").derived(), |(_, function)| &function.notes)
        .others(|(_, function)| *function, &[])
        .column(act(), |((level, _), _)| &level.act)
        .records(|| functions_of(source))
}
