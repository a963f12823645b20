//! `resources`: the information resources that functions name.

use super::shared::{PlacedFunction, function_id, functions_of};
use crate::opendata::column::column;
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::opendata::tables::shared::{name, place_id, position};
use crate::registry::model::Function;
use crate::registry::tables::TableId;
use crate::registry::values::Text;

type ResourceRow<'r> = (PlacedFunction<'r>, &'r Function, &'r Text, usize);

pub(in crate::opendata::tables) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    source
        .table::<ResourceRow<'r>>(TableId::Resources)
        .column(place_id(), |(placed, function, _, at)| format!("{}/{at}", function_id(*placed, function)))
        .column(column("function_id").parent(TableId::Functions), |(placed, function, ..)| {
            function_id(*placed, function)
        })
        .column(position(), |(.., at)| *at)
        .column(name(), |(_, _, name, _)| *name)
        .records(|| {
            functions_of(source).flat_map(|(placed, function)| {
                function.resources.iter().zip(1..).map(move |(resource, at)| (placed, function, resource, at))
            })
        })
}
