//! `bodies`: bodies of the state that issue, develop and register acts.

use super::shared::{former_ids, id, name};
use crate::opendata::column::column;
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::registry::model::Body;
use crate::registry::tables::TableId;

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    source
        .table::<&'r Body>(TableId::Bodies)
        .column(id(), |body| &body.id)
        .column(former_ids(), |body| &body.former_ids)
        .column("kind", |body| &body.kind)
        .column(name(), |body| &body.name)
        .column(column("parent_id").references(TableId::Bodies), |body| &body.parent)
        .column(column("description").entry("about"), |body| &body.description)
        .others(|body| *body, &["parent"])
        .records(|| source.registry.bodies.iter())
}
