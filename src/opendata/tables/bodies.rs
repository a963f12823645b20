//! `bodies`: bodies of the state that issue, develop and register acts.

use super::shared::{former_ids, id, name};
use crate::datasets::ColumnType;
use crate::opendata::cell::Cell;
use crate::opendata::column::ColumnBuilder;
use crate::opendata::source::Source;
use crate::opendata::table::{Table, TableDefinition};
use crate::registry::model::Body;
use crate::registry::tables::TableId;

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    TableDefinition::<&Body>::new(TableId::Bodies, source.translations)
        .column(id(), |body| body.id.as_str())
        .column(former_ids(), |body| Cell::list(&body.former_ids))
        .column(
            ColumnBuilder::new("kind", ColumnType::String)
                .required()
                .allowed_values(source.registry.profile.body_kinds.ids()),
            |body| body.kind.as_str(),
        )
        .text(name(), |body| Some(&body.name))
        .records(|| source.registry.bodies.iter())
}
